"""Writes down which functions of the program run in a short sitting, for the linker."""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

from measuring.instructions import LAST_VALUE, PATIENCE, Environment, without_debug_information
from measuring.pty import PtyProcess, environment

ORDER = Path(__file__).resolve().parents[3] / "Sources" / "startup.order"
# A field lower, into its text and out of it, and away.
KEYS = (b"j", b"\r", b"a", b"\x1b", b"k", b"q")
PAUSE = 2.0  # Seconds after a key, under valgrind.


def main() -> None:
    parser = argparse.ArgumentParser(prog="Tests/Benchmarks/order", description=__doc__)
    parser.add_argument("--amend", type=Path, required=True, help="the program to watch")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="amend-order-") as name:
        folder = Path(name)
        program = without_debug_information(options.amend.resolve(), folder)
        surroundings = environment(folder)
        sit([str(program)], surroundings)  # The first makes the sandbox, which few starts do.
        profile = folder / "callgrind"
        watch = ["valgrind", "--tool=callgrind", "--demangle=no", "--log-file=/dev/null"]
        sit(["/usr/bin/env", *watch, f"--callgrind-out-file={profile}", str(program)], surroundings)
        names = functions(profile) & own(program)
    ORDER.write_text("".join(f"{name}\n" for name in sorted(names)), encoding="ascii")
    print(f"{len(names)} functions are in {ORDER}.")


def sit(command: list[str], surroundings: Environment) -> None:
    """Opens the sample record, does a little, and leaves it."""
    terminal = PtyProcess([*command, "demo"], surroundings)
    try:
        terminal.take_until(LAST_VALUE, PATIENCE)
        for key in KEYS:
            time.sleep(PAUSE)
            os.write(terminal.end, key)
        terminal.wait(PATIENCE)
    finally:
        terminal.close()


def functions(profile: Path) -> set[str]:
    """What callgrind saw running; it numbers those of a recursion, as in `name'2`."""
    found = re.findall(r"^c?fn=\(\d+\) (\S+)$", profile.read_text(errors="replace"), re.MULTILINE)
    return {re.sub(r"'\d+$", "", name) for name in found}


def own(program: Path) -> set[str]:
    """The program's functions, without those of libraries that it loads."""
    said = subprocess.run(["nm", str(program)], check=True, capture_output=True, text=True).stdout
    return {words[-1] for line in said.splitlines() if (words := line.split())[-2] in "tTwW"}


if __name__ == "__main__":
    main()
