"""What a start costs in instructions, system calls and bytes: figures that no clock makes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from measuring.pty import PtyProcess, environment

PRODUCT = "products/c1d2e3f4-a5b6-7890-cdef-123456789012"
LAST_VALUE = b"2025-06-01 12:00"  # Updated At, the lowest row of the sample record's form.
PATIENCE = 300.0  # Seconds, since valgrind is some fifty times slower.

Environment = Mapping[str, str]


class Failed(Exception):
    """A program, or what measures it, did not come to its end."""


@dataclass(frozen=True)
class Case:
    """A start of the program."""

    name: str
    arguments: tuple[str, ...]
    has_form: bool = False  # Whether it is left with `q` when its form stands.
    has_threads: bool = False

    def run(self, command: list[str], surroundings: Environment) -> int:
        """Runs it behind the words of a measuring program; gives the bytes that it wrote."""
        command = [*command, *self.arguments]
        if not self.has_form:
            done = subprocess.run(command, env=surroundings, capture_output=True, timeout=PATIENCE)
            if done.returncode:
                raise Failed(f"{command} failed: {done.stderr.decode()[-2000:]}")
            return len(done.stdout)
        terminal = PtyProcess(command, surroundings)
        try:
            try:
                written = terminal.take_until(LAST_VALUE, PATIENCE)
            except TimeoutError as error:
                raise Failed(f"{command}: {error}") from error
            os.write(terminal.end, b"q")
            if terminal.wait(PATIENCE) is None:
                raise Failed(f"{command} did not end")
            return len(written)
        finally:
            terminal.close()


CASES = (
    Case("version", ("--version",)),
    Case("keys", ("keys",)),
    Case("get", ("get", "--profile", "demo", PRODUCT), has_threads=True),
    Case("form", ("demo",), has_form=True, has_threads=True),
)


def instructions(case: Case, program: Path, surroundings: Environment, folder: Path) -> int:
    """The instructions of one start, counted by valgrind; the profile stays in the folder."""
    log, profile = folder / f"{case.name}.log", folder / f"callgrind.{case.name}"
    case.run(
        [
            "/usr/bin/env",
            "valgrind",
            "--tool=callgrind",
            f"--callgrind-out-file={profile}",
            f"--log-file={log}",
            str(program),
        ],
        surroundings,
    )
    found = re.search(r"Collected : (\d+)", log.read_text(errors="replace"))
    if not found:
        raise Failed(f"valgrind said: {log.read_text(errors='replace')[-2000:]}")
    return int(found[1])


def system_calls(case: Case, program: Path, surroundings: Environment, folder: Path) -> int:
    """The system calls of one start, counted by strace over all threads."""
    log = folder / f"strace.{case.name}"
    case.run(["/usr/bin/env", "strace", "-f", "-c", "-o", str(log), str(program)], surroundings)
    total = re.search(r"^100\.00\s+.*?\s(\d+)(?:\s+\d+)? total$", log.read_text(), re.MULTILINE)
    return int(total[1]) if total else 0


def without_debug_information(program: Path, folder: Path) -> Path:
    """A copy that valgrind can read: it knows less of DWARF 5 than Swift writes."""
    lean = folder / "amend"
    subprocess.run(["strip", "--strip-debug", "-o", str(lean), str(program)], check=True)
    return lean


def measured(program: Path, folder: Path) -> dict[str, dict[str, int]]:
    """Every figure of every case, but for those whose tool is not there or cannot do it."""
    surroundings = environment(folder)
    lean = without_debug_information(program, folder)
    counters: dict[str, tuple[str, Callable[..., int]]] = {
        "instructions": ("valgrind", instructions),
        "system_calls": ("strace", system_calls),
    }
    figures: dict[str, dict[str, int]] = {}
    for case in CASES:
        case.run([str(program)], surroundings)  # The first makes the sandbox and is not counted.
        figures[case.name] = {}
        if case.has_form:
            figures[case.name]["bytes"] = case.run([str(program)], surroundings)
        for name, (tool, count) in counters.items():
            if not shutil.which(tool):
                continue
            try:
                figures[case.name][name] = count(case, lean, surroundings, folder)
            except (Failed, subprocess.TimeoutExpired):
                # valgrind itself breaks off where libdispatch of a debug build sleeps.
                print(f"{tool} cannot run “{case.name}” of this build.", file=sys.stderr)
    return figures
