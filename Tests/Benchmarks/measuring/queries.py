"""What a program asks a terminal, and what xterm says to it."""

from __future__ import annotations

import re
from collections.abc import Callable

_COLOURS = {b"10": b"rgb:e5e5/e5e5/e5e5", b"11": b"rgb:0000/0000/0000"}

_QUESTION = re.compile(
    rb"\x1b\[(?P<primary>0?)c|\x1b\[>(?P<secondary>0?)c|\x1b\[>(?P<version>0?)q"
    rb"|\x1b\[(?P<status>[56])n|\x1b\[\?(?P<mode>\d+)\$p|\x1b\[(?P<size>1[48])t"
    rb"|\x1b\](?P<colour>1[01]);\?(?:\x07|\x1b\\)"
)

# Modes of which xterm says that they are off (2), among those that programs ask for. It does not
# know synchronized output (2026) nor reports of size (2048), and says 0.
_KNOWN_MODES = frozenset({b"1000", b"1002", b"1003", b"1004", b"1006", b"1049", b"2004"})


def answers(data: bytes, cursor: Callable[[], tuple[int, int]]) -> bytes:
    """The answers to all questions in the data; `cursor` gives line and column, from 0."""
    return b"".join(_answer(question, cursor) for question in _QUESTION.finditer(data))


def _answer(question: re.Match[bytes], cursor: Callable[[], tuple[int, int]]) -> bytes:
    kind, text = question.lastgroup, question.group(question.lastgroup or 0)
    if kind == "status" and text == b"6":
        line, column = cursor()
        return b"\x1b[%d;%dR" % (line + 1, column + 1)
    if kind == "mode":
        return b"\x1b[?%s;%d$y" % (text, 2 if text in _KNOWN_MODES else 0)
    if kind == "colour":
        return b"\x1b]%s;%s\x1b\\" % (text, _COLOURS[text])
    if kind == "size":
        return b"\x1b[8;24;80t" if text == b"18" else b"\x1b[4;384;640t"
    return {
        "primary": b"\x1b[?64;1;2;6;9;15;18;21;22c",
        "secondary": b"\x1b[>41;379;0c",
        "version": b"\x1bP>|XTerm(379)\x1b\\",
        "status": b"\x1b[0n",
    }[str(kind)]
