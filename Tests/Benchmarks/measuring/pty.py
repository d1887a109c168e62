"""A program in a pty of 80×24."""

from __future__ import annotations

import errno
import fcntl
import os
import select
import signal
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

COLUMNS, LINES = 80, 24


def environment(home: Path) -> dict[str, str]:
    """What every program finds around it, with that home and nothing of the person's own."""
    return {
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
        "PATH": os.environ["PATH"],
    }


class PtyProcess:
    """A program that runs in a terminal; what it writes is only bytes here."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.end, inner = os.openpty()
        fcntl.ioctl(self.end, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        name = os.ttyname(inner)
        # A leader of a session that opens a terminal has it for its own.
        actions: list[tuple[int | str, ...]] = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0)]
        actions += [(os.POSIX_SPAWN_DUP2, 0, descriptor) for descriptor in (1, 2)]
        actions += [(os.POSIX_SPAWN_CLOSE, descriptor) for descriptor in (self.end, inner)]
        self.started = time.perf_counter()
        self.process = os.posix_spawn(
            command[0],
            list(command),
            dict(environment),
            file_actions=actions,
            setsid=True,
            setsigdef=[signal.SIGPIPE, signal.SIGINT, signal.SIGQUIT],
        )
        os.close(inner)

    def take(self) -> bytes:
        """Bytes that are there, or waits for some; none when nobody can write any more."""
        try:
            return os.read(self.end, 1 << 16)
        except OSError as error:
            if error.errno == errno.EIO:  # Nobody has the other end open.
                return b""
            raise

    def take_until(self, text: bytes, seconds: float) -> bytes:
        """Bytes until the text is among them; raises TimeoutError after so many seconds."""
        taken = bytearray()
        poll = select.poll()
        poll.register(self.end, select.POLLIN)
        limit = time.perf_counter() + seconds
        while text not in taken:
            ready = poll.poll(max(limit - time.perf_counter(), 0) * 1000)
            if not ready or not (more := self.take()):
                raise TimeoutError(f"{text!r} did not come but {bytes(taken[-200:])!r}")
            taken += more
        return bytes(taken)

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
            poll.register(self.end, select.POLLIN)
            while ready := poll.poll(seconds * 1000):
                if any(descriptor == ended for descriptor, _ in ready):
                    now = time.perf_counter()
                    os.waitpid(self.process, 0)
                    self.process = 0
                    return now
                if not self.take():
                    poll.unregister(self.end)
        finally:
            os.close(ended)
        return None

    def close(self) -> None:
        """Ends the program if it still runs."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            self.process = 0
        os.close(self.end)
