"""The form of twelve fields in amend and in its peers."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from measuring import report
from measuring.figures import Figure, figures
from measuring.program import Program
from measuring.sessions import Sample, Unmeasured, measure

NAMES = (
    "paint_seconds",
    "exit_seconds",
    "peak_bytes",
    "start_bytes",
    "key_bytes",
    "key_seconds",
    "focus_bytes",
    "focus_seconds",
    "picker_bytes",
    "picker_seconds",
    "idle_bytes",
)


def compare(
    programs: Sequence[Program], environment: Mapping[str, str], runs: int, idle_seconds: float
) -> dict[str, dict[str, Figure]]:
    """The figures of each program that could be measured.

    One run follows the other of different programs, so that what the machine does meanwhile falls
    on all of them. The first of each fills caches and is not counted.
    """
    samples: dict[str, list[Sample]] = {program.name: [] for program in programs}
    for run in range(runs + 1):
        for program in programs:
            try:
                sample = measure(program, environment, idle_seconds if run == 1 else 0)
            except Unmeasured as error:
                print(f"{program.name}: {error}", file=sys.stderr)
                continue
            if run:
                samples[program.name].append(sample)
    return {
        name: figures(sample.figures for sample in gathered)
        for name, gathered in samples.items()
        if gathered
    }


def show(rows: Mapping[str, Mapping[str, Figure]], idle_seconds: float) -> None:
    """Prints both tables."""
    print(f"\n## The form of twelve fields ({idle_seconds:g} s idle)\n")
    print(report.table(rows, NAMES))
    if "dialog" in rows:
        print()
        print(report.ratios(rows, NAMES, "dialog"))
