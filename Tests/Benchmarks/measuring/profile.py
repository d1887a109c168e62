"""Prints what a start costs, and on which functions and system calls it falls."""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from pathlib import Path

from measuring.instructions import CASES, measured
from measuring.report import markdown

FUNCTIONS, CALLS, WIDTH = 15, 10, 140


def main() -> None:
    parser = argparse.ArgumentParser(prog="Tests/Benchmarks/instructions", description=__doc__)
    parser.add_argument("--amend", type=Path, required=True, help="the program to measure")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="amend-instructions-") as name:
        folder = Path(name)
        figures = measured(options.amend.resolve(), folder)
        names = ["instructions", "system_calls", "bytes"]
        rows = [
            [case, *(f"{values[name]:,}" if name in values else "–" for name in names)]
            for case, values in figures.items()
        ]
        print(markdown(["", *(name.replace("_", " ") for name in names)], rows))
        for case in CASES:
            profile, log = folder / f"callgrind.{case.name}", folder / f"strace.{case.name}"
            show(f"{case.name}: instructions by function", functions(profile))
            show(f"{case.name}: system calls by seconds", calls(log))


def show(heading: str, lines: list[str]) -> None:
    if lines:
        print(f"\n{heading}\n")
        print("\n".join(f"    {line[:WIDTH]}" for line in lines))


def functions(profile: Path) -> list[str]:
    """The functions with the most instructions of their own, with Swift's names made readable."""
    if not profile.exists():
        return []
    said = run(["callgrind_annotate", str(profile)])
    lines = [line for line in said.splitlines() if "%)" in line and "PROGRAM TOTALS" not in line]
    return run(["swift", "demangle", "--compact"], "\n".join(lines[:FUNCTIONS])).splitlines()


def calls(log: Path) -> list[str]:
    return log.read_text().splitlines()[: CALLS + 2] if log.exists() else []


def run(command: list[str], text: str | None = None) -> str:
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    main()
