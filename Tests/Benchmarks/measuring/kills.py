"""Whether a server that is killed under load has kept all that it acknowledged."""

from __future__ import annotations

import http.client
import json
import os
import random
import signal
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from measuring.served import Served, serving

WRITERS = 32


@dataclass
class Writer:
    """Writes ever higher prices into one record of its own."""

    path: str
    sent: int = 0
    acknowledged: int = 0
    thread: threading.Thread | None = field(default=None, repr=False)

    def start(self, served: Served) -> None:
        """Begins to write, in a thread of its own, until the server is gone."""
        self.thread = threading.Thread(target=self._write, args=(served,))
        self.thread.start()

    def _write(self, served: Served) -> None:
        connection = http.client.HTTPConnection(served.host, served.port, timeout=30)
        headers = {"Authorization": f"Bearer {served.token}", "Content-Type": "application/json"}
        try:
            while True:
                self.sent += 1
                body = json.dumps({"price": self.sent})
                connection.request("PATCH", self.path, body, headers)
                answer = connection.getresponse()
                answer.read()
                if answer.status == 200:
                    self.acknowledged = self.sent
        except (OSError, http.client.HTTPException):
            connection.close()  # The server is gone, as it should be.


@dataclass(frozen=True)
class Losses:
    """What kills brought about."""

    kills: int
    acknowledged: int  # Writes, over all kills.
    lost: Sequence[str]  # A sentence for each record that is older than what was acknowledged.


def lose(amend: Path, folder: Path, environment: Mapping[str, str], kills: int) -> Losses:
    """Kills the server so often at random moments of 32 writers, and reads again each time."""
    database = folder / "killed.sqlite"
    with serving(amend, database, environment) as served:
        found = served.call("GET", f"/crm/products?count={WRITERS}")["collection"]
    paths = [f"/crm/products/{record['id']}" for record in found]
    writers = [Writer(f"/v2{path}") for path in paths]
    lost: list[str] = []
    acknowledged = 0
    for _ in range(kills):
        before = sum(writer.acknowledged for writer in writers)
        with serving(amend, database, environment) as served:
            kill_under_load(served, writers)
        with serving(amend, database, environment) as served:
            for writer, path in zip(writers, paths, strict=True):
                kept = served.call("GET", path)["record"]["attributes"]["price"]
                if writer.acknowledged and not writer.acknowledged <= kept <= writer.sent:
                    lost.append(f"{path} has {kept}, acknowledged was {writer.acknowledged}")
        acknowledged += sum(writer.acknowledged for writer in writers) - before
    return Losses(kills, acknowledged, lost)


def kill_under_load(served: Served, writers: Sequence[Writer]) -> None:
    """Lets all write, and kills the server within a second and a half."""
    for writer in writers:
        writer.start(served)
    threading.Event().wait(random.uniform(0.2, 1.5))
    os.kill(served.process, signal.SIGKILL)
    for writer in writers:
        if writer.thread:
            writer.thread.join()
