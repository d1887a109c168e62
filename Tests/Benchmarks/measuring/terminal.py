"""A program in a pty of 80×24, and what it wrote when."""

from __future__ import annotations

import errno
import fcntl
import math
import os
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from measuring.emulator import COLUMNS, LINES, Emulator
from measuring.queries import answers



@dataclass(frozen=True)
class Chunk:
    """Bytes as one read gave them."""

    data: bytes
    seconds: float  # When the read returned, on the clock of `time.perf_counter`.


class Terminal:
    """A program that runs in a terminal. Questions of the program are answered as xterm does."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.screen = Emulator()
        self._unseen: list[Chunk] = []
        self._written = bytearray()  # All that ever came.
        self.last_seconds = 0.0  # When the last of it came, on the clock of `time.perf_counter`.
        self._end, inner = os.openpty()
        fcntl.ioctl(self._end, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        name = os.ttyname(inner)
        # A leader of a session that opens a terminal has it for its own.
        actions = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0)]
        actions += [(os.POSIX_SPAWN_DUP2, 0, descriptor) for descriptor in (1, 2)]
        actions += [(os.POSIX_SPAWN_CLOSE, descriptor) for descriptor in (self._end, inner)]
        self.started = time.perf_counter()
        self.process = os.posix_spawn(
            command[0], list(command), dict(environment), file_actions=actions, setsid=True,
            setsigdef=[signal.SIGPIPE, signal.SIGINT, signal.SIGQUIT],
        )
        os.close(inner)

    def press(self, keys: bytes) -> float:
        """Presses keys, arrows written as in normal mode; returns when, on the clock of `time.perf_counter`."""
        if self.screen.wants_application_arrows:
            keys = keys.replace(b"\x1b[", b"\x1bO")
        now = time.perf_counter()
        os.write(self._end, keys)
        return now

    def read(
        self, first_seconds: float, quiet_seconds: float, limit_seconds: float = math.inf
    ) -> list[Chunk]:
        """What comes until nothing came for `quiet_seconds`, but waits `first_seconds` for the
        first of it, and never longer than the limit. Nothing is drawn yet, so that drawing delays
        no read."""
        chunks: list[Chunk] = []
        poll = select.poll()
        poll.register(self._end, select.POLLIN)
        limit = time.perf_counter() + limit_seconds
        wait = first_seconds
        while poll.poll(max(min(wait, limit - time.perf_counter()), 0) * 1000):
            data = self._take()
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

    def peak(self) -> int:
        """The most bytes of memory that were resident since the program was executed."""
        with open(f"/proc/{self.process}/status", encoding="ascii", errors="replace") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
        return 0

    def wait(self, seconds: float) -> float | None:
        """Reads until the program ended, for at most so long; when that was, or None."""
        ended = os.pidfd_open(self.process)
        try:
            poll = select.poll()
            poll.register(ended, select.POLLIN)
            poll.register(self._end, select.POLLIN)
            while ready := poll.poll(seconds * 1000):
                if any(descriptor == ended for descriptor, _ in ready):
                    now = time.perf_counter()
                    os.waitpid(self.process, 0)
                    self.process = 0
                    return now
                if not self._take():
                    poll.unregister(self._end)
        finally:
            os.close(ended)
        return None

    def close(self) -> None:
        """Ends the program if it still runs."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            self.process = 0
        os.close(self._end)

    def _take(self) -> bytes:
        try:
            return os.read(self._end, 1 << 16)
        except OSError as error:
            if error.errno == errno.EIO:  # Nobody has the other end open.
                return b""
            raise

    def _answer(self, data: bytes) -> None:
        self._written += data
        if answer := answers(data, self._cursor):
            os.write(self._end, answer)

    def _cursor(self) -> tuple[int, int]:
        shown = Emulator()
        shown.feed(bytes(self._written))
        return shown.cursor
