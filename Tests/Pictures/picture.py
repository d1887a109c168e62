#!/usr/bin/env python3
"""Makes an SVG picture of a terminal's screen.

    picture.py [--title TEXT] < CAPTURE > PICTURE.svg
        CAPTURE is what `tmux capture-pane -e -p -N` prints.
    picture.py --run 'amend demo --theme nord' [--keys 'j j Enter'] [--size 80x24] > PICTURE.svg
        Runs the command in a tmux of its own, presses the keys, and captures the screen once it
        stands still.
"""

import argparse
import os
import re
import subprocess
import sys
import time
import unicodedata
from html import escape

CELL_WIDTH, CELL_HEIGHT, FONT_SIZE, MARGIN = 8.4, 18, 14, 10
INK, GROUND = "#d0d0d0", "#121212"
NAMED = (
    "#000000 #cd3131 #0dbc79 #e5e510 #2472c8 #bc3fbc #11a8cd #e5e5e5 "
    "#666666 #f14c4c #23d18b #f5f543 #3b8eea #d670d6 #29b8db #ffffff"
).split()
SGR = re.compile(r"\x1b\[([\d;:]*)m")


def indexed(number):
    """The colour of a number below 256, as xterm has it."""
    if number < 16:
        return NAMED[number]
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    number -= 16
    levels = [0, 95, 135, 175, 215, 255]
    return "#" + "".join(f"{levels[number // weight % 6]:02x}" for weight in (36, 6, 1))


class Style:
    """How the text is written that follows."""

    def __init__(self):
        self.reset()

    def reset(self):
        self.ink = self.ground = None
        self.flags = set()

    def obey(self, parameters):
        """Takes the parameters of one SGR sequence."""
        numbers = [int(text or 0) for text in re.split("[;:]", parameters)]
        while numbers:
            number = numbers.pop(0)
            if number == 0:
                self.reset()
            elif number in (1, 2, 4, 7):
                self.flags.add(number)
            elif number == 22:
                self.flags -= {1, 2}
            elif number in (24, 27):
                self.flags.discard(number - 20)
            elif number in (38, 48):
                kind = numbers.pop(0)
                if kind == 5:
                    color = indexed(numbers.pop(0))
                else:
                    color = "#" + "".join(f"{numbers.pop(0):02x}" for _ in range(3))
                self.set(number == 38, color)
            elif number in (39, 49):
                self.set(number == 39, None)
            elif number % 100 in range(30, 38) or number % 100 in range(40, 48):
                self.set(number % 100 < 40, NAMED[number % 10])
            elif number in range(90, 108):
                self.set(number < 100, NAMED[8 + number % 10])

    def set(self, is_ink, color):
        if is_ink:
            self.ink = color
        else:
            self.ground = color

    @property
    def colors(self):
        ink, ground = self.ink or INK, self.ground or GROUND
        return (ground, ink) if 7 in self.flags else (ink, ground)


def width(character):
    """The columns that a character takes."""
    if unicodedata.combining(character) or character in "\u200b\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def runs(line, style):
    """The line's pieces of one style: the first column, the columns, the text, the style's state."""
    column = 0
    for index, piece in enumerate(SGR.split(line)):
        if index % 2:
            style.obey(piece)
        elif piece:
            columns = sum(width(character) for character in piece)
            yield column, columns, piece, style.colors, frozenset(style.flags)
            column += columns


def svg(capture, title=None):
    """The picture of a capture."""
    lines = capture.rstrip("\n").split("\n")
    style, shapes, texts, columns_used = Style(), [], [], 0
    for row, line in enumerate(lines):
        for column, columns, text, (ink, ground), flags in runs(line, style):
            columns_used = max(columns_used, column + columns)
            x, y = MARGIN + column * CELL_WIDTH, MARGIN + row * CELL_HEIGHT
            if ground != GROUND:
                shapes.append(
                    f'<rect x="{x:.1f}" y="{y}" width="{columns * CELL_WIDTH + 0.2:.1f}" '
                    f'height="{CELL_HEIGHT + 0.2}" fill="{ground}"/>'
                )
            if not text.strip():
                continue
            look = 'font-weight="bold" ' if 1 in flags else ""
            look += 'text-decoration="underline" ' if 4 in flags else ""
            look += 'opacity="0.6" ' if 2 in flags else ""
            texts.append(
                f'<text x="{x:.1f}" y="{y + 13.5}" fill="{ink}" {look}xml:space="preserve" '
                f'textLength="{columns * CELL_WIDTH:.1f}">{escape(text)}</text>'
            )
    wide = 2 * MARGIN + columns_used * CELL_WIDTH
    high = 2 * MARGIN + len(lines) * CELL_HEIGHT
    head = f"<title>{escape(title)}</title>" if title else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:.0f}" height="{high}" '
        f'viewBox="0 0 {wide:.0f} {high}" font-size="{FONT_SIZE}" '
        'shape-rendering="crispEdges" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace">'
        f'{head}<rect width="100%" height="100%" rx="6" fill="{GROUND}"/>'
        + "\n".join(shapes + texts)
        + "</svg>\n"
    )


def capture_of(command, keys, size, meanwhile=None, then=""):
    """What the command's screen shows after these keys, another command, and more keys."""
    server = ["tmux", "-L", f"picture-{os.getpid()}", "-f", "/dev/null"]
    columns, rows = size.split("x")

    def tmux(*arguments):
        return subprocess.run(
            [*server, *arguments], check=True, capture_output=True, text=True
        ).stdout

    def settled():
        before = None
        for _ in range(100):
            time.sleep(0.15)
            now = tmux("capture-pane", "-e", "-p", "-N")
            if now == before and now.strip():
                return now
            before = now
        sys.exit("The screen never stood still.")

    run = f"env COLORTERM=truecolor LC_ALL=C.UTF-8 {command}; sleep 1000"
    tmux("new-session", "-d", "-x", columns, "-y", rows, run, ";", "set", "-g", "status", "off")
    try:
        screen = settled()
        for key in keys.split():
            tmux("send-keys", key)
            screen = settled()
        if meanwhile:
            subprocess.run(meanwhile, shell=True, check=True, capture_output=True)
        for key in then.split():
            tmux("send-keys", key)
            screen = settled()
        return screen
    finally:
        tmux("kill-server")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--title")
    parser.add_argument("--run", metavar="COMMAND")
    parser.add_argument("--keys", default="")
    parser.add_argument("--meanwhile", metavar="COMMAND", help="run this after the keys")
    parser.add_argument("--then", default="", metavar="KEYS", help="and press these after it")
    parser.add_argument("--size", default="80x24")
    options = parser.parse_args()
    if options.run:
        capture = capture_of(
            options.run, options.keys, options.size, options.meanwhile, options.then
        )
    else:
        capture = sys.stdin.read()
    sys.stdout.write(svg(capture, options.title))


main()
