"""A large schema beside a small one, and a relation of many ids beside one of few."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from measuring import report
from measuring.beside import listening
from measuring.crm import RECORD
from measuring.figures import Figure, figures
from measuring.program import Program
from measuring.sessions import (
    KEY_PATIENCE,
    START_PATIENCE,
    START_QUIET,
    Sample,
    Unmeasured,
    running,
    shows,
)
from measuring.terminal import Terminal

# Attributes and linked ids of the record in each row; what ratios are taken of stands first.
SIZES = {
    "10 attributes": (10, 1),
    "1,000 attributes": (1000, 1),
    "10 ids": (10, 10),
    "10,000 ids": (10, 10_000),
}
NAMES = (
    "open_seconds",
    "open_beyond_seconds",
    "settled_beyond_seconds",
    "save_seconds",
    "save_beyond_seconds",
    "peak_bytes",
)
FIRST = "value of attribute_0001"
SAVE = b"\x13"  # Ctrl-S


def compare(
    amend: Path, folder: Path, environment: Mapping[str, str], runs: int
) -> dict[str, dict[str, Figure]]:
    """The figures of each size; sizes take turns.

    “Beyond” is the time in which no request was under way: what amend itself needs. A record is
    open when its first value is shown, settled when all that belongs to it was read and drawn; it
    is saved, with another first value, when the form says so.
    """
    samples: dict[str, list[Sample]] = {name: [] for name in SIZES}
    for run in range(runs + 1):
        for place, (name, (attributes, links)) in enumerate(SIZES.items()):
            log = folder / f"requests-{place}.log"
            with listening("crm", str(attributes), str(links), str(log)) as port:
                sample = measure(amend, environment, port, log)
            if run:
                samples[name].append(sample)
            log.unlink()
    return {name: figures(sample.figures for sample in some) for name, some in samples.items()}


def measure(amend: Path, environment: Mapping[str, str], port: int, log: Path) -> Sample:
    """Opens the record, changes its first value, saves it and leaves."""
    sample = Sample()
    program = Program(
        "amend",
        (str(amend), RECORD, "--review", "never"),
        quitting=b"q",
        environment={"AMEND_BASE_URL": f"http://127.0.0.1:{port}/v2", "AMEND_TOKEN": "token"},
    )
    with running(program, environment) as terminal:
        started = terminal.started
        opened = until_shown(terminal, FIRST)
        settled = terminal.last_seconds
        sample.note("open_seconds", opened - started)
        sample.note("open_beyond_seconds", beyond(log, started, opened))
        sample.note("settled_beyond_seconds", beyond(log, started, settled))
        for keys in (b"\r", b"!"):
            terminal.press(keys)
            terminal.read(KEY_PATIENCE, START_QUIET, KEY_PATIENCE)
        pressed = terminal.press(SAVE)
        saved = until_shown(terminal, "Saved", "saved")
        sample.note("save_seconds", saved - pressed)
        sample.note("save_beyond_seconds", beyond(log, pressed, saved))
        sample.note("peak_bytes", terminal.peak())
        terminal.press(program.quitting)
        terminal.wait(START_PATIENCE)
    return sample


def until_shown(terminal: Terminal, *texts: str) -> float:
    """When one of the texts was shown; reads until nothing more comes."""
    seen = None
    while seen is None:
        if not terminal.read(START_PATIENCE, START_QUIET, START_PATIENCE):
            raise Unmeasured("\n".join([f"no “{texts[0]}” in", *terminal.screen.rows()]))
        [seen] = terminal.draw(shows(*texts))
    return seen


def beyond(log: Path, begin: float, end: float) -> float:
    """The seconds between the two times in which no request was under way."""
    waited, covered = 0.0, begin
    spans = sorted(tuple(map(float, line.split()[:2])) for line in log.read_text().splitlines())
    for first, last in spans:
        waited += max(min(last, end) - max(first, covered), 0)
        covered = max(covered, min(last, end))
    return end - begin - waited


def show(rows: Mapping[str, Mapping[str, Figure]]) -> None:
    """Prints the table, and the ratios of each pair."""
    print("\n## Large records (beyond: while no request is under way)\n")
    print(report.table(rows, NAMES))
    for small, large in (("10 attributes", "1,000 attributes"), ("10 ids", "10,000 ids")):
        print()
        print(report.ratios({large: rows[large], small: rows[small]}, NAMES, small))
