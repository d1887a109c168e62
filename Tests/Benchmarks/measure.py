"""Starts each program in a terminal of 80×24, types into its first field, and prints what it cost.

The terminal is a bare pty: nothing is drawn, and questions that a program asks the terminal are not
answered, as a slow or simple terminal would not.
"""

import argparse
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from dataclasses import dataclass, field

FIELDS = [
    ("SKU", "DRESS-001"), ("Name", "Summer dress"), ("Price", "29"),
    ("Inventory Count", "150"), ("In Stock", "yes"), ("Launched At", "2025-06-01"),
    ("Category", "Dresses"), ("Tags", "New, Clearance"), ("Suppliers", "Nordic Textiles"),
    ("Owner", "Lena Meier"), ("Margin", "12.50"), ("Description", "A light summer dress"),
]
TYPED = "the quick brown fox jumps"
SETTLED = 0.08  # A screen is painted when nothing more comes for so many seconds.
PATIENCE = 10.0


@dataclass
class Program:
    name: str
    command: list
    opening: bytes = b""  # What to press before the first field takes text.


@dataclass
class Sample:
    paint: float = 0.0  # Seconds from before the fork to the last byte of the first screen.
    start_bytes: int = 0
    peak: float = 0.0  # MiB
    key_bytes: list = field(default_factory=list)
    key_seconds: list = field(default_factory=list)


class Terminal:
    """A program in a pty, whose size is set before it runs."""

    def __init__(self, command, environment):
        self.started = time.perf_counter()
        self.process, self.end = pty.fork()
        if self.process == 0:
            size = struct.pack("HHHH", 24, 80, 0, 0)
            fcntl.ioctl(0, termios.TIOCSWINSZ, size)
            os.execve(command[0], command, environment)

    def read(self, first_wait, settled=SETTLED):
        """What comes until it settles, and when its first and last bytes came."""
        data, first, last, wait = b"", None, None, first_wait
        while select.select([self.end], [], [], wait)[0]:
            try:
                chunk = os.read(self.end, 1 << 16)
            except OSError:
                break
            if not chunk:
                break
            last = time.perf_counter()
            first = first or last
            data, wait = data + chunk, settled
        return data, first, last

    def peak(self):
        with open(f"/proc/{self.process}/status") as status:
            for line in status:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) / 1024
        return 0.0

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.end)


def shows_form(screen):
    """Whether a value of the last rows was written, with whatever escape sequences between."""
    text = re.sub(rb"\x1b(\[[0-9;?]*[ -/]*[@-~]|\([0B]|[=>78M])", b"", screen)
    return any(value.encode() in text for _, value in FIELDS[-4:])


def measure(program, environment):
    """One run of a program, which finds no draft of an earlier one."""
    shutil.rmtree(os.path.join(environment["HOME"], ".local", "state"), ignore_errors=True)
    terminal, sample = Terminal(program.command, environment), Sample()
    try:
        screen, _, last = terminal.read(PATIENCE)
        while not shows_form(screen):
            more, _, last = terminal.read(PATIENCE)
            if not more:
                text = screen[-300:].decode(errors="replace")
                raise RuntimeError(f"{program.name} did not show the form: {text!r}")
            screen += more
        sample.paint, sample.start_bytes = last - terminal.started, len(screen)
        if program.opening:
            os.write(terminal.end, program.opening)
            terminal.read(1.0)
        for character in TYPED:
            pressed = time.perf_counter()
            os.write(terminal.end, character.encode())
            answer, first, _ = terminal.read(1.0, settled=0.02)
            if first is None:
                raise RuntimeError(f"{program.name} did not show {character!r}")
            sample.key_bytes.append(len(answer))
            sample.key_seconds.append(first - pressed)
        sample.peak = terminal.peak()
    finally:
        terminal.close()
    return sample


def programs(options, folder):
    """The programs that are installed, with the form of each."""
    found = []
    if dialog := shutil.which("dialog"):
        rows = []
        for row, (label, value) in enumerate(FIELDS, 1):
            rows += [label, str(row), "1", value, str(row), "20", "40", "255"]
        found.append(Program("dialog", [dialog, "--form", "Summer dress", "20", "76", "12"] + rows))
    if nano := shutil.which("nano"):
        path = os.path.join(folder, "form.txt")
        with open(path, "w") as file:
            file.writelines(f"{label}: {value}\n" for label, value in FIELDS)
        found.append(Program("nano", [nano, "--ignorercfiles", path]))
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "npyscreen_form.py")
    has_npyscreen = os.path.exists(options.npyscreen) and not subprocess.run(
        [options.npyscreen, "-c", "import npyscreen"], capture_output=True).returncode
    if has_npyscreen:
        python = os.path.abspath(options.npyscreen)
        command = [python, script] + [f"{label}={value}" for label, value in FIELDS]
        found.append(Program("npyscreen", command))
    found.append(Program("amend", [os.path.abspath(options.amend), "demo"], opening=b"\r"))
    return found


def p95(values):
    return sorted(values)[min(len(values) - 1, int(len(values) * 0.95))]


def row(samples):
    """The figures of a program: medians, and the 95th percentile of each time."""
    paints = [sample.paint * 1000 for sample in samples]
    latencies = [seconds * 1000 for sample in samples for seconds in sample.key_seconds]
    return {
        "paint ms": statistics.median(paints), "p95": p95(paints),
        "start bytes": statistics.median(sample.start_bytes for sample in samples),
        "key bytes": statistics.median(n for sample in samples for n in sample.key_bytes),
        "key ms": statistics.median(latencies), "p95 ": p95(latencies),
        "peak MiB": statistics.median(sample.peak for sample in samples),
    }


def show(rows):
    names = list(next(iter(rows.values())))
    print(f"{'':12}" + "".join(f"{name:>13}" for name in names))
    for program, figures in rows.items():
        print(f"{program:12}" + "".join(f"{figures[name]:13.2f}" for name in names))
    if "dialog" in rows:
        print("\ntimes dialog's:")
        for program, figures in rows.items():
            ratios = (figures[name] / max(rows["dialog"][name], 0.001) for name in names)
            print(f"{program:12}" + "".join(f"{ratio:13.2f}" for ratio in ratios))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--amend", required=True, help="the program to measure")
    parser.add_argument("--npyscreen", default="", help="a Python that has npyscreen")
    parser.add_argument("--runs", type=int, default=30, help="how often each program is started")
    parser.add_argument("--quick", action="store_true", help="five runs")
    options = parser.parse_args()
    runs = 5 if options.quick else max(options.runs, 1)
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            "HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": os.environ["PATH"],
        }
        rows = {}
        for program in programs(options, folder):
            try:
                # The first run fills caches, and makes amend's sandbox.
                measure(program, environment)
                rows[program.name] = row([measure(program, environment) for _ in range(runs)])
            except RuntimeError as error:
                print(error, file=sys.stderr)
    print(f"{runs} runs, 80×24, {len(TYPED)} keys each; medians and 95th percentiles\n")
    show(rows)


main()
