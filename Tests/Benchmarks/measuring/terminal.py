"""A program in a pty of 80×24, and what it wrote when."""

from __future__ import annotations

import math
import os
import select
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from measuring.emulator import Emulator
from measuring.pty import PtyProcess
from measuring.queries import answers


@dataclass(frozen=True)
class Chunk:
    """Bytes as one read gave them."""

    data: bytes
    seconds: float  # When the read returned, on the clock of `time.perf_counter`.


class Terminal(PtyProcess):
    """A program that runs in a terminal. Questions of the program are answered as xterm does."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.screen = Emulator()
        self._unseen: list[Chunk] = []
        self._written = bytearray()  # All that ever came.
        self.last_seconds = 0.0  # When the last of it came, on the clock of `time.perf_counter`.
        super().__init__(command, environment)

    def press(self, keys: bytes) -> float:
        """Presses keys, with arrows as in normal mode; returns when, on the clock of
        `time.perf_counter`."""
        if self.screen.wants_application_arrows:
            keys = keys.replace(b"\x1b[", b"\x1bO")
        now = time.perf_counter()
        os.write(self.end, keys)
        return now

    def read(
        self, first_seconds: float, quiet_seconds: float, limit_seconds: float = math.inf
    ) -> list[Chunk]:
        """What comes until nothing came for `quiet_seconds`, but waits `first_seconds` for the
        first of it, and never longer than the limit. Nothing is drawn yet, so that drawing delays
        no read."""
        chunks: list[Chunk] = []
        poll = select.poll()
        poll.register(self.end, select.POLLIN)
        limit = time.perf_counter() + limit_seconds
        wait = first_seconds
        while poll.poll(max(min(wait, limit - time.perf_counter()), 0) * 1000):
            data = self.take()
            if not data:
                break
            self.last_seconds = time.perf_counter()
            chunks.append(Chunk(data, self.last_seconds))
            self._answer(data)
            wait = quiet_seconds
        self._unseen += chunks
        return chunks

    def draw(self, *conditions: Callable[[Emulator], bool]) -> list[float | None]:
        """Draws what was read and not drawn; for each condition the time of the read that first
        made it true, or None."""
        found: list[float | None] = [None] * len(conditions)
        for chunk in self._unseen:
            self.screen.feed(chunk.data)
            for place, condition in enumerate(conditions):
                if found[place] is None and condition(self.screen):
                    found[place] = chunk.seconds
        self._unseen = []
        return found

    def draw_and_compare(self) -> float | None:
        """Draws what was read and not drawn; the time of the last read that changed what is
        seen."""
        found, before = None, self.screen.picture()
        for chunk in self._unseen:
            self.screen.feed(chunk.data)
            after = self.screen.picture()
            if after != before:
                found, before = chunk.seconds, after
        self._unseen = []
        return found

    def _answer(self, data: bytes) -> None:
        self._written += data
        if answer := answers(data, self._cursor):
            os.write(self.end, answer)

    def _cursor(self) -> tuple[int, int]:
        shown = Emulator()
        shown.feed(bytes(self._written))
        return shown.cursor
