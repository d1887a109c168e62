"""One run of a program: it is started, typed into, moved about in, and left."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from measuring.emulator import Emulator
from measuring.fields import FIELDS, TYPED, shows_form, shows_options
from measuring.program import Program
from measuring.terminal import Terminal

START_PATIENCE = 20.0  # Seconds for the first screen; some peers take one on a busy machine.
KEY_PATIENCE = 2.0  # Seconds for the answer to a key.
START_QUIET = 0.15  # A first screen is complete when nothing came for so many seconds.
KEY_QUIET = 0.05  # The answer to a key is complete then; Textual draws sixty times a second.
MOVES = 8


class Unmeasured(Exception):
    """A program did not do what was waited for."""


@dataclass
class Sample:
    """What one run gave, in seconds and bytes; the lists hold one figure a key."""

    figures: dict[str, list[float]] = field(default_factory=dict)

    def note(self, name: str, value: float) -> None:
        self.figures.setdefault(name, []).append(value)


@contextmanager
def running(program: Program, environment: Mapping[str, str]) -> Iterator[Terminal]:
    """The program in a terminal, which is closed in the end."""
    terminal = Terminal(program.command, {**environment, **program.environment})
    try:
        yield terminal
    finally:
        terminal.close()


def measure(program: Program, environment: Mapping[str, str], idle_seconds: float = 0) -> Sample:
    """One run, in sessions of their own for the start, the keys and the picker."""
    sample = Sample()
    # A machine may take a program's file out of memory within half a minute, so that a start would
    # measure its disk; the first of each pair puts it back, and is not counted.
    measure_start(program, environment, Sample())
    measure_start(program, environment, sample)
    measure_keys(program, environment, sample, idle_seconds)
    if program.picker:
        measure_picker(program, environment, sample)
    return sample


def measure_start(program: Program, environment: Mapping[str, str], sample: Sample) -> None:
    """From execution to the first complete screen, and to the end of a program left at once.

    The time between the complete screen and the key that ends the program is the measurer's own
    and is left out.
    """
    with running(program, environment) as terminal:
        painted, written = shown(terminal, program.name, shows_form)
        sample.note("paint_seconds", painted - terminal.started)
        sample.note("start_bytes", written)
        sample.note("peak_bytes", terminal.peak())
        left = terminal.press(program.quitting)
        ended = terminal.wait(START_PATIENCE)
        if ended is None:
            raise Unmeasured(f"{program.name} did not end")
        sample.note("exit_seconds", painted - terminal.started + ended - left)


def measure_keys(
    program: Program, environment: Mapping[str, str], sample: Sample, idle_seconds: float
) -> None:
    """Characters typed into the first field, then moves of the focus, and then nothing."""
    with running(program, environment) as terminal:
        shown(terminal, program.name, shows_form)
        if program.beginning is not None:
            press_quietly(terminal, program.beginning)
            for count in range(1, len(TYPED) + 1):
                wanted = FIELDS[0][1] + TYPED[:count]
                key = TYPED[count - 1].encode()
                measure_key(terminal, sample, "key", key, shows(wanted))
            press_quietly(terminal, program.ending)
        for _ in range(MOVES):
            measure_key(terminal, sample, "focus", program.moving)
        if idle_seconds:
            chunks = terminal.read(idle_seconds, idle_seconds, limit_seconds=idle_seconds)
            sample.note("idle_bytes", sum(len(chunk.data) for chunk in chunks))


def measure_picker(program: Program, environment: Mapping[str, str], sample: Sample) -> None:
    """A list of ten options, from the key that opens it, or from the execution of its program."""
    picker = program.picker
    assert picker
    if picker.command:
        alone = Program(program.name, picker.command, quitting=b"\r")
        with running(alone, environment) as terminal:
            painted, written = shown(terminal, program.name, shows_options)
            sample.note("picker_seconds", painted - terminal.started)
            sample.note("picker_bytes", written)
        return
    with running(program, environment) as terminal:
        shown(terminal, program.name, shows_form)
        for key in picker.reaching:
            press_quietly(terminal, key)
        measure_key(terminal, sample, "picker", picker.opening, shows_options)


def shown(terminal: Terminal, name: str, until: Callable[[Emulator], bool]) -> tuple[float, int]:
    """When the first screen was complete, and how many bytes it took; also those that came until
    the program was quiet."""
    written = 0
    while chunks := terminal.read(START_PATIENCE, START_QUIET, START_PATIENCE):
        written += sum(len(chunk.data) for chunk in chunks)
        [seen] = terminal.draw(until)
        if seen is not None:
            return seen, written
    raise Unmeasured("\n".join([f"{name} did not show the form but:", *terminal.screen.rows()]))


def press_quietly(terminal: Terminal, keys: bytes) -> None:
    """Presses keys that are not measured."""
    if keys:
        terminal.press(keys)
        terminal.read(KEY_PATIENCE, START_QUIET, KEY_PATIENCE)
        terminal.draw_and_compare()


def measure_key(
    terminal: Terminal,
    sample: Sample,
    kind: str,
    key: bytes,
    condition: Callable[[Emulator], bool] | None = None,
) -> None:
    """Presses a key; notes the bytes of the answer, and the seconds until the condition was seen,
    or, where there is none, until the last change of what is seen."""
    pressed, written, seen = terminal.press(key), 0, None
    while seen is None:
        chunks = terminal.read(KEY_PATIENCE, KEY_QUIET, KEY_PATIENCE)
        if not chunks:
            raise Unmeasured("\n".join([f"no answer to {key!r}:", *terminal.screen.rows()]))
        written += sum(len(chunk.data) for chunk in chunks)
        seen = terminal.draw(condition)[0] if condition else terminal.draw_and_compare()
    sample.note(f"{kind}_bytes", written)
    sample.note(f"{kind}_seconds", seen - pressed)


def shows(*texts: str) -> Callable[[Emulator], bool]:
    """The condition that one of the texts stands in a row."""
    return lambda screen: any(text in row for row in screen.rows() for text in texts)
