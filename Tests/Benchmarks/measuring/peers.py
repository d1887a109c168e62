"""The programs that are installed, each with the form of twelve fields."""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from measuring.fields import FIELDS, OPTIONS
from measuring.program import DOWN, Picker, Program

PEERS = Path(__file__).resolve().parent.parent / "peers"
END, ENTER, ESCAPE, TAB, CTRL_X = b"\x1b[F", b"\r", b"\x1b", b"\t", b"\x18"


def found(amend: Path, folder: Path) -> list[Program]:
    """dialog and amend first; `folder` is for files that a program needs."""
    programs = [dialog(), amend_demo(amend), nano(folder), whiptail()]
    return [program for program in programs if program] + libraries()


def missing(programs: list[Program]) -> list[str]:
    """The names of the peers that are not there."""
    names = {program.name for program in programs}
    return [name for name in ("dialog", "whiptail", "nano", *LIBRARIES) if name not in names]


def amend_demo(amend: Path) -> Program:
    """amend with its sandbox. Its first field is opened with Enter."""
    return Program(
        "amend",
        (str(amend), "demo"),
        quitting=b"q",
        beginning=ENTER,
        ending=ESCAPE,
        picker=Picker(opening=ENTER, reaching=(DOWN,) * 6),
    )


def dialog() -> Program | None:
    """`dialog --form`, and `dialog --menu` for the list."""
    if not (path := shutil.which("dialog")):
        return None
    form: list[str] = []
    for line, (label, value) in enumerate(FIELDS, 1):
        form += [label, str(line), "1", value, str(line), "20", "40", "255"]
    menu = [word for option in OPTIONS for word in (option, "")]
    return Program(
        "dialog",
        (path, "--form", "Summer dress", "0", "76", "12", *form),
        quitting=ENTER,
        beginning=END,
        picker=Picker(command=(path, "--menu", "Category", "20", "40", "10", *menu)),
    )


def whiptail() -> Program | None:
    """whiptail has no form: its rows are those of a menu, and nothing is typed."""
    if not (path := shutil.which("whiptail")):
        return None
    rows = [word for field in FIELDS for word in field]
    menu = [word for option in OPTIONS for word in (option, "")]
    return Program(
        "whiptail",
        (path, "--menu", "Summer dress", "20", "76", "12", *rows),
        quitting=ENTER,
        beginning=None,
        picker=Picker(command=(path, "--menu", "Category", "20", "40", "10", *menu)),
    )


def nano(folder: Path) -> Program | None:
    """nano with a file of twelve lines."""
    if not (path := shutil.which("nano")):
        return None
    file = folder / "form.txt"
    # The first value stands at the end of its line, where nano's End goes.
    file.write_text("".join(f"{label}: {value}\n" for label, value in FIELDS), encoding="utf-8")
    return Program("nano", (path, "--ignorercfiles", str(file)), quitting=CTRL_X, beginning=END)


LIBRARIES = ("npyscreen", "urwid", "prompt_toolkit", "textual")


def libraries() -> list[Program]:
    """The forms in Python, run by the Python that runs this."""
    arguments = tuple(f"{label}={value}" for label, value in FIELDS)
    return [
        Program(
            name,
            (sys.executable, str(PEERS / f"{name}_form.py"), *arguments),
            quitting=CTRL_X,
            # npyscreen begins behind the value and knows no End.
            beginning=b"" if name == "npyscreen" else END,
            moving=TAB if name in ("prompt_toolkit", "textual") else DOWN,
        )
        for name in LIBRARIES
        if find_spec(name)
    ]
