"""Processes beside the one that measures, so that they take no time of its readings."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def end_helpers_when_ended() -> None:
    """Lets a SIGTERM leave through all blocks, so that no process beside is left over."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))


@contextmanager
def listening(module: str, *arguments: str) -> Iterator[int]:
    """Runs a module of this package that prints its port, until the block ends."""
    process = subprocess.Popen(
        [sys.executable, "-m", f"measuring.{module}", *arguments], stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()
