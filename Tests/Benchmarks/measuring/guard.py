"""Fails where a start costs more instructions, system calls or bytes than the limits allow."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

from measuring.instructions import CASES, measured

LIMITS = Path(__file__).resolve().parent.parent / "limits.json"
# Generous: counts differ by a few hundredths from run to run, and more from toolchain to toolchain.
MARGIN = 1.5

Figures = dict[str, dict[str, int]]


def main() -> None:
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="amend-guard-") as name:
        figures = steady(measured(options.amend.resolve(), Path(name)))
    limits: dict[str, Figures] = json.loads(LIMITS.read_text(encoding="utf-8"))
    if options.record:
        limits[options.build] = widened(figures)
        LIMITS.write_text(json.dumps(limits, indent=2) + "\n", encoding="utf-8")
    sys.exit(1 if exceeded(figures, limits.get(options.build, {})) else 0)


def steady(figures: Figures) -> Figures:
    """Without what varies with the load: threads wait for one another with system calls."""
    for case in CASES:
        if case.has_threads:
            figures[case.name].pop("system_calls", None)
    return figures


def widened(figures: Figures) -> Figures:
    """Limits for what was measured."""
    return {
        case: {name: round(value * MARGIN) for name, value in values.items()}
        for case, values in figures.items()
    }


def exceeded(figures: Figures, limits: Figures) -> bool:
    """Prints each figure beside its limit; whether one is above it."""
    found = False
    for case, values in figures.items():
        for name, value in values.items():
            limit = limits.get(case, {}).get(name)
            above = limit is not None and value > limit
            mark = "  is above its limit" if above else ""
            allowed = "–" if limit is None else f"{limit:,}"
            words = f"{case}, {name.replace('_', ' ')}"
            print(f"{words:24} {value:>14,} of {allowed:>14}{mark}")
            found = found or above
    return found


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="Tests/Benchmarks/guard", description=__doc__)
    parser.add_argument("--amend", type=Path, required=True, help="the program to measure")
    parser.add_argument("--build", choices=["debug", "release"], required=True, help="whose limits")
    parser.add_argument("--record", action="store_true", help="write the limits of this build anew")
    return parser.parse_args()


if __name__ == "__main__":
    main()
