"""Figures as tables for people, and as JSON for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from measuring.figures import Figure, ratio

Rows = Mapping[str, Mapping[str, Figure]]

# The unit after the last underscore of a name: how it is printed, and by what it is multiplied.
_UNITS = {"seconds": ("ms", 1e3), "bytes": ("B", 1.0), "rate": ("/s", 1.0)}
_MEMORY = ("MiB", 1 / (1 << 20))


def unit(name: str) -> tuple[str, float]:
    """The unit in which a figure of this name is printed, and its factor."""
    return _MEMORY if name == "peak_bytes" else _UNITS[name.rpartition("_")[2]]


def table(rows: Rows, names: Sequence[str]) -> str:
    """Markdown: a row a program, a column a figure, as `median (95th percentile)`."""
    heads = [f"{name.rpartition('_')[0]} {unit(name)[0]}" for name in names]
    return markdown(
        ["", *heads],
        [
            [program, *(cell(row.get(name), name) for name in names)]
            for program, row in rows.items()
        ],
    )


def ratios(rows: Rows, names: Sequence[str], base: str) -> str:
    """Markdown: how many times the median of `base`."""
    return markdown(
        [f"times {base}", *(name.replace("_", " ") for name in names)],
        [
            [program, *(times(ratio(row.get(name), rows[base].get(name))) for name in names)]
            for program, row in rows.items()
        ],
    )


def cell(value: Figure | None, name: str) -> str:
    if value is None:
        return "–"
    _, factor = unit(name)
    middle, high = digits(value.median * factor), digits(value.p95 * factor)
    return middle if value.count == 1 or middle == high else f"{middle} ({high})"


def digits(value: float) -> str:
    """Three figures of a small number, all of a large one."""
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.3g}"


def times(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table whose columns are aligned in the source too."""
    widths = [max(len(row[place]) for row in [head, *rows]) for place in range(len(head))]
    lines = [
        "| "
        + " | ".join(
            text.ljust(width) if place == 0 else text.rjust(width)
            for place, (text, width) in enumerate(zip(row, widths, strict=True))
        )
        + " |"
        for row in [head, *rows]
    ]
    rule = (
        "|"
        + "|".join(
            "-" * (width + 2) if place == 0 else "-" * (width + 1) + ":"
            for place, width in enumerate(widths)
        )
        + "|"
    )
    return "\n".join([lines[0], rule, *lines[1:]])


def write_json(path: Path, content: Mapping[str, object]) -> None:
    """Writes everything; a name says its unit, and a figure has median, p95 and count."""
    path.write_text(
        json.dumps(content, indent=2, default=lambda figure: figure.as_json()) + "\n",
        encoding="utf-8",
    )


def noise() -> str:
    """How busy the machine is, and whether the one who measures goes before all else."""
    load = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
    policy = os.sched_getscheduler(0) & ~os.SCHED_RESET_ON_FORK
    first = policy in (os.SCHED_FIFO, os.SCHED_RR)
    return f"{load}, measured {'before' if first else 'in turn with'} all else"
