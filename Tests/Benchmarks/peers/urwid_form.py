"""A form of the fields given as `label=value` arguments, in urwid. Ctrl-X ends it."""

import sys

import urwid


def leave(key):
    if key == "ctrl x":
        raise urwid.ExitMainLoop


fields = [field.partition("=") for field in sys.argv[1:]]
edits = [urwid.Edit(f"{label:18}", value) for label, _, value in fields]
rows = [urwid.AttrMap(edit, None, "focus") for edit in edits]
form = urwid.ListBox(urwid.SimpleFocusListWalker(rows))
frame = urwid.Frame(form, header=urwid.Text("Summer dress"), footer=urwid.Text("Ctrl-X leaves"))
urwid.MainLoop(frame, [("focus", "standout", "")], unhandled_input=leave).run()
