"""The record read from a server on this machine: when the frame is painted, and when its values."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from measuring import report
from measuring.beside import listening
from measuring.emulator import Emulator
from measuring.fields import shows_form
from measuring.figures import Figure, figures
from measuring.peers import amend_demo, dialog
from measuring.program import Program
from measuring.served import PRODUCT, serving
from measuring.sessions import (
    START_PATIENCE,
    START_QUIET,
    Sample,
    Unmeasured,
    measure_start,
    running,
)

NAMES = ("frame_seconds", "paint_seconds", "answer_seconds")


def compare(
    amend: Path, folder: Path, environment: Mapping[str, str], runs: int
) -> dict[str, dict[str, Figure]]:
    """dialog, amend with its sandbox, and amend over loopback; they take turns.

    `frame_seconds` is from execution to what is shown while the record is read, `paint_seconds` to
    all twelve values, `answer_seconds` from the last part of the server's answer to them.
    """
    log = folder / "answers.log"
    samples: dict[str, list[Sample]] = {"dialog": [], "amend, sandbox": [], "amend, loopback": []}
    local = [("dialog", dialog()), ("amend, sandbox", amend_demo(amend))]
    with (
        serving(amend, folder / "served.sqlite", environment) as served,
        listening("proxy", f"{served.host}:{served.port}", str(log)) as port,
    ):
        reading = Program(
            "amend over loopback",
            (str(amend), PRODUCT),
            quitting=b"q",
            environment={
                "AMEND_BASE_URL": f"http://127.0.0.1:{port}/v2",
                "AMEND_TOKEN": served.token,
            },
        )
        for run in range(runs + 1):
            for name, program in local:
                if program:
                    sample = Sample()
                    measure_start(program, environment, sample)
                    samples[name] += [sample] if run else []
            sample = measure_reading(reading, environment, log)
            samples["amend, loopback"] += [sample] if run else []
    return {name: figures(one.figures for one in some) for name, some in samples.items() if some}


def measure_reading(program: Program, environment: Mapping[str, str], log: Path) -> Sample:
    """One opening of a record over the proxy that writes the log."""
    sample = Sample()
    log.write_text("")
    with running(program, environment) as terminal:
        frame = painted = None
        while painted is None:
            if not terminal.read(START_PATIENCE, START_QUIET, START_PATIENCE):
                raise Unmeasured(f"{program.name} did not show the values")
            first, painted = terminal.draw(shows_frame, shows_form)
            frame = frame or first
        answered = max(time for time in times(log) if time < painted)
        sample.note("frame_seconds", (frame or painted) - terminal.started)
        sample.note("paint_seconds", painted - terminal.started)
        sample.note("answer_seconds", painted - answered)
    return sample


def shows_frame(screen: Emulator) -> bool:
    """Whether head and foot stand."""
    rows = screen.rows()
    return bool(rows[0].strip()) and "quit" in rows[-1]


def times(log: Path) -> list[float]:
    """When parts of answers went on, in seconds."""
    return [float(line) for line in log.read_text().split()]


def show(rows: Mapping[str, Mapping[str, Figure]]) -> None:
    """Prints both tables."""
    print("\n## A record over loopback (answer: from the server's last byte to the values)\n")
    print(report.table(rows, NAMES))
    if "dialog" in rows:
        print()
        print(report.ratios(rows, NAMES[:2], "dialog"))
