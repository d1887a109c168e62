"""What is measured: a program, and the keys that lead it through its form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

DOWN = b"\x1b[B"


@dataclass(frozen=True)
class Picker:
    """How a list of ten options is opened."""

    opening: bytes = b""  # The key that opens it.
    reaching: tuple[bytes, ...] = ()  # The keys that lead from the first field to its field.
    # A program that shows the list, where the form has none: its start is measured.
    command: tuple[str, ...] = ()


@dataclass(frozen=True)
class Program:
    """A program that shows the form."""

    name: str
    command: tuple[str, ...]
    quitting: bytes  # The keys that end it from its first screen.
    beginning: bytes | None = b""  # What begins to type behind the first value; None: nothing can.
    ending: bytes = b""  # What ends the typing, so that the focus can be moved.
    moving: bytes = DOWN  # What moves the focus to the next field.
    picker: Picker | None = None
    environment: Mapping[str, str] = field(default_factory=dict)
