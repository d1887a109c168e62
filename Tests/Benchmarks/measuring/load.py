"""What a server does under wrk, and what SQLite alone does on the same disk."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).resolve().parent.parent / "patch.lua"
CONNECTIONS = 32
_SECONDS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0}


@dataclass(frozen=True)
class Load:
    """What wrk measured."""

    rate: float  # Answers a second.
    p99_seconds: float
    failures: int  # Answers other than 2xx and 3xx, and errors of the connection.


def load(url: str, token: str, seconds: float, records: Sequence[str] = ()) -> Load:
    """Loads the URL with GETs, or the records, which are paths, with PATCHes."""
    script = ["--script", str(SCRIPT)] if records else []
    command = [
        "wrk",
        "--threads",
        "2",
        "--connections",
        str(CONNECTIONS),
        "--duration",
        f"{seconds:.0f}s",
        "--latency",
        "--header",
        f"Authorization: Bearer {token}",
        "--header",
        "Content-Type: application/json",
        *script,
        url,
        "--",
        *records,
    ]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    rate = re.search(r"Requests/sec:\s+([\d.]+)", said)
    high = re.search(r"99%\s+([\d.]+)(us|ms|s|m)\b", said)
    if not rate or not high:
        raise RuntimeError(f"wrk said:\n{said}")
    failures = re.findall(r"(?:Non-2xx or 3xx responses:|connect|read|write|timeout) (\d+)", said)
    return Load(float(rate[1]), float(high[1]) * _SECONDS[high[2]], sum(map(int, failures)))


def sqlite_rate(folder: Path, record: object, seconds: float) -> float:
    """Commits a second of Python's sqlite3 in a loop: one update of the record's JSON each, in
    WAL mode with `synchronous=FULL`, as `amend serve` writes."""
    database = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE records (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")
    body = json.dumps(record)
    database.executemany("INSERT INTO records VALUES (?, ?)", [(key, body) for key in range(100)])
    begun, count = time.perf_counter(), 0
    while time.perf_counter() < begun + seconds:
        values = (f"{body} {count}", count % 100)
        database.execute("UPDATE records SET body = ? WHERE id = ?", values)
        count += 1
    taken = time.perf_counter() - begun
    database.close()
    return count / taken


def resident(process: int) -> int:
    """The bytes of memory that are resident now."""
    for line in Path(f"/proc/{process}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    return 0
