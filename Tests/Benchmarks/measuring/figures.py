"""Medians, 95th percentiles and ratios of what was measured."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """The middle, the high end and the number of some values, in the unit of their name."""

    median: float
    p95: float
    count: int

    def as_json(self) -> dict[str, float]:
        return asdict(self)


def figure(values: Iterable[float]) -> Figure:
    """The figure of at least one value; the 95th percentile is the nearest rank."""
    ordered = sorted(values)
    rank = max(-(-len(ordered) * 95 // 100) - 1, 0)
    return Figure(statistics.median(ordered), ordered[rank], len(ordered))


def figures(samples: Iterable[dict[str, list[float]]]) -> dict[str, Figure]:
    """One figure a name, of the values of all samples."""
    gathered: dict[str, list[float]] = {}
    for sample in samples:
        for name, values in sample.items():
            gathered.setdefault(name, []).extend(values)
    return {name: figure(values) for name, values in gathered.items()}


def ratio(figure: Figure | None, other: Figure | None) -> float | None:
    """How many times the other's median; None where one is missing or the other is nothing."""
    if not figure or not other or not other.median:
        return None
    return figure.median / other.median
