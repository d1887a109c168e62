"""`amend serve` on a free port of this machine, and calls of its API."""

from __future__ import annotations

import json
import re
import subprocess
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from measuring.fields import OPTIONS

PRODUCT = "products/c1d2e3f4-a5b6-7890-cdef-123456789012"
KNOWN_OPTIONS = {"Dresses": "opt_abc123", "Shoes": "opt_def456"}


@dataclass(frozen=True)
class Served:
    """A server that listens; `url` is its base URL."""

    host: str
    port: int
    token: str
    process: int

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}/v2"

    def call(self, method: str, path: str, body: object = None) -> Any:
        """Sends one request and gives the JSON of the answer."""
        request = urllib.request.Request(
            self.url + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)


@contextmanager
def serving(
    amend: Path, database: Path, environment: Mapping[str, str], with_token: bool = True
) -> Iterator[Served]:
    """Serves the database, filled with sample data if it is empty, until the block ends."""
    options = ["--database", str(database)]
    token = ""
    if with_token:
        command = [str(amend), "serve", "token", "add", *options, "--name", "benchmark"]
        token = subprocess.run(
            command, env=environment, check=True, capture_output=True, text=True
        ).stdout.strip()
    process = subprocess.Popen(
        [str(amend), "serve", *options, "--sample-data", "--listen", "127.0.0.1:0"]
        # What one client asks for in a minute is limited otherwise.
        + ["--rate-limit", "0"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with listening(process) as (host, port):
        yield Served(host, port, token, process.pid)


@contextmanager
def listening(process: subprocess.Popen[str]) -> Iterator[tuple[str, int]]:
    """Host and port on which a process says that it listens; it is ended with the block."""
    try:
        assert process.stdout
        said = process.stdout.readline()
        found = re.search(r"http://([\d.]+):(\d+)", said)
        if not found:
            raise RuntimeError(f"{process.args!r} said “{said.strip()}” and does not listen")
        yield found[1], int(found[2])
    finally:
        process.terminate()
        process.wait()


def give_ten_options(served: Served) -> None:
    """Gives the category of products the ten options that pickers are measured with."""
    options = [
        {"value": option, "color": "success"}
        | ({"id": KNOWN_OPTIONS[option]} if option in KNOWN_OPTIONS else {})
        for option in OPTIONS
    ]
    served.call("PATCH", "/crm/objects/products/attributes/category", {"options": options})


def prepare_sandbox(amend: Path, home: Path, environment: Mapping[str, str]) -> None:
    """Makes the sandbox of `amend demo` under that home, with the ten options."""
    command = [str(amend), "get", "--profile", "demo", PRODUCT]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    sandbox = home / ".local" / "share" / "amend" / "demo.sqlite"
    with serving(amend, sandbox, environment, with_token=False) as served:
        give_ten_options(served)
