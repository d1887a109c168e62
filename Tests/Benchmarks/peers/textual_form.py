"""A form of the fields given as `label=value` arguments, in Textual. Ctrl-X ends it."""

import sys

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label, Static


class Form(App):
    BINDINGS = [Binding("ctrl+x", "quit", "Leave", priority=True)]
    CSS = "Horizontal { height: 1; } Label { width: 18; }"

    def compose(self) -> ComposeResult:
        yield Static("Summer dress")
        with Vertical():
            for field in sys.argv[1:]:
                label, _, value = field.partition("=")
                with Horizontal():
                    yield Label(label)
                    yield Input(value, compact=True, select_on_focus=False)
        yield Static("Ctrl-X leaves")


Form().run()
