"""A form of the fields given as `label=value` arguments, in prompt_toolkit. Ctrl-X ends it."""

import sys

from prompt_toolkit import Application
from prompt_toolkit.document import Document
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.key_binding.bindings.focus import focus_next
from prompt_toolkit.layout import HSplit, Layout
from prompt_toolkit.widgets import Label, TextArea

keys = KeyBindings()
keys.add("tab")(focus_next)


@keys.add("c-x", eager=True)
def leave(event):
    event.app.exit()


areas = []
for field in sys.argv[1:]:
    label, _, value = field.partition("=")
    area = TextArea(multiline=False, prompt=f"{label:18}")
    area.buffer.document = Document(value, len(value))
    areas.append(area)

form = HSplit([Label("Summer dress"), *areas, Label("Ctrl-X leaves")])
Application(Layout(form), key_bindings=keys, full_screen=True).run()
