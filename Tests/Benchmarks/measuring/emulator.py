"""A terminal of 80×24 in memory: pyte, with what xterm knows and pyte does not."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pyte

from measuring.pty import COLUMNS, LINES

# Control strings, and sequences with a private mark or an intermediate byte, draw nothing; pyte
# would take some of them for something else. A title (OSC) is left to pyte.
_SILENT = re.compile(
    rb"\x1b[PX^_].*?\x1b\\|\x1b\[[<=>][0-9;:]*[@-~]|\x1b\[[0-9;:?]*[ !\"#$%&'*+]+[@-~]", re.DOTALL
)
# The beginning of a sequence whose end has not come.
_UNFINISHED = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*|[PX^_\]](?:(?!\x1b\\|\x07).)*|[ -/]*)\Z", re.DOTALL
)

Picture = tuple[object, ...]


class _Screen(pyte.Screen):
    """pyte's screen, which also repeats a character (REP) and goes a tab stop back (CBT)."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, LINES)
        self.last = " "

    def draw(self, data: str) -> None:
        self.last = data[-1:] or self.last
        super().draw(data)

    def repeat(self, count: int = 1) -> None:
        super().draw(self.last * min(max(count, 1), COLUMNS * LINES))

    def back_tab(self, count: int = 1) -> None:
        for _ in range(max(count, 1)):
            stops = [stop for stop in self.tabstops if stop < self.cursor.x]
            self.cursor.x = max(stops, default=0)

    def report_device_attributes(self, mode: int = 0, **kwargs: Any) -> None:
        """Nothing: questions are answered elsewhere."""

    def report_device_status(self, mode: int) -> None:
        """Nothing: questions are answered elsewhere."""

    def set_margins(
        self, top: int | None = None, bottom: int | None = None, private: bool = False
    ) -> None:
        # A private mode is restored with the same final letter.
        if not private:
            super().set_margins(top, bottom)


class _Stream(pyte.ByteStream):
    csi = {**pyte.ByteStream.csi, "b": "repeat", "Z": "back_tab"}
    events = frozenset(itertools.chain(pyte.ByteStream.events, ["repeat", "back_tab"]))


class Emulator:
    """What a person sees of the bytes that a program wrote."""

    def __init__(self) -> None:
        self._screen = _Screen()
        self._stream = _Stream(self._screen)
        self._unfinished = b""

    def feed(self, data: bytes) -> None:
        """Draws what the bytes say; a sequence that is cut waits for its rest."""
        data = self._unfinished + data
        cut = _UNFINISHED.search(data)
        end = cut.start() if cut else len(data)
        self._unfinished = data[end:]
        self._stream.feed(_SILENT.sub(b"", data[:end]))

    def rows(self) -> list[str]:
        """The text of each line."""
        return list(self._screen.display)

    @property
    def cursor(self) -> tuple[int, int]:
        """Line and column of the cursor, both from 0."""
        return self._screen.cursor.y, self._screen.cursor.x

    @property
    def wants_application_arrows(self) -> bool:
        """Whether arrows are to be sent as in application mode; pyte keeps DECCKM shifted."""
        return 1 << 5 in self._screen.mode

    def picture(self) -> Picture:
        """All that can be seen: characters, colours and the cursor."""
        cells = (tuple(sorted(self._screen.buffer[line].items())) for line in range(LINES))
        hidden = self._screen.cursor.hidden
        return (*cells, hidden, self.cursor)
