"""Writes down which functions of the program run in a short sitting, for the linker."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from measuring.instructions import LAST_VALUE, PATIENCE, Environment, without_debug_information
from measuring.pty import PtyProcess, environment

ORDER = Path(__file__).resolve().parents[3] / "Sources" / "startup.order"
# A field lower, back, into its text and out of it.
KEYS = (b"j", b"k", b"\r", b"a", b"b", b"\x1b")
ROUNDS = 4
PAUSE = 0.15  # Seconds before a key; half a second of typing is written into a draft.


def main() -> None:
    parser = argparse.ArgumentParser(prog="Tests/Benchmarks/order", description=__doc__)
    parser.add_argument("--amend", type=Path, required=True, help="the program to watch")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="amend-order-") as name:
        folder = Path(name)
        program = without_debug_information(options.amend.resolve(), folder)
        surroundings = environment(folder)
        sit([str(program)], surroundings)  # The first makes the sandbox, which few starts do.
        opened = costs(program, surroundings, folder)
        edited = costs(program, surroundings, folder, KEYS * ROUNDS)
        names = own(program) & edited.keys()
    # What every key runs lies together, and before the rest: a processor that slept meanwhile
    # fetches it anew, and a page that is not all needed costs as much as one that is.
    typed = {name for name in names if edited[name] >= opened.get(name, 0) + ROUNDS}
    ordered = [*sorted(typed), *sorted(names - typed)]
    ORDER.write_text("".join(f"{name}\n" for name in ordered), encoding="ascii")
    print(f"{len(typed)} functions of a key and {len(names - typed)} others are in {ORDER}.")


def sit(command: list[str], surroundings: Environment, keys: Iterable[bytes] = ()) -> None:
    """Opens the sample record, presses the keys, and leaves it."""
    terminal = PtyProcess([*command, "demo"], surroundings)
    try:
        terminal.take_until(LAST_VALUE, PATIENCE)
        time.sleep(10 * PAUSE)
        for key in (*keys, b"q"):
            time.sleep(PAUSE)
            os.write(terminal.end, key)
        terminal.wait(PATIENCE)
    finally:
        terminal.close()


def costs(
    program: Path, surroundings: Environment, folder: Path, keys: Iterable[bytes] = ()
) -> dict[str, int]:
    """The instructions of each function in such a sitting, without those that it calls."""
    profile = folder / "callgrind"
    watch = ["valgrind", "--tool=callgrind", "--demangle=no", "--log-file=/dev/null"]
    profiling = f"--callgrind-out-file={profile}"
    sit(["/usr/bin/env", *watch, profiling, str(program)], surroundings, keys)
    return self_costs(profile.read_text(errors="replace").splitlines())


def self_costs(lines: Iterable[str]) -> dict[str, int]:
    """What a profile of callgrind says of each function; it writes a name only once, and numbers
    the functions of a recursion, as in `name'2`."""
    names: dict[str, str] = {}
    found: dict[str, int] = {}
    current, is_call = "", False
    for line in lines:
        if function := re.match(r"c?fn=(\(\d+\))(?: (\S+))?", line):
            number, name = function.groups()
            if name:
                names[number] = re.sub(r"'\d+$", "", name)
            if line.startswith("fn="):
                current = names[number]
        elif line.startswith("calls="):
            is_call = True  # The next line is what was called, and not this function.
        elif re.match(r"[-+*\d]", line):
            if not is_call:
                found[current] = found.get(current, 0) + int(line.split()[1])
            is_call = False
    return found


def own(program: Path) -> set[str]:
    """The program's functions, without those of libraries that it loads."""
    said = subprocess.run(["nm", str(program)], check=True, capture_output=True, text=True).stdout
    return {words[-1] for line in said.splitlines() if (words := line.split())[-2] in "tTwW"}


if __name__ == "__main__":
    main()
