"""A form of the fields given as `label=value` arguments, in npyscreen. Ctrl-X ends it."""

import sys

import npyscreen


class Form(npyscreen.NPSAppManaged):
    def onStart(self):
        form = self.addForm("MAIN", npyscreen.Form, name="Summer dress")
        for field in sys.argv[1:]:
            label, _, value = field.partition("=")
            widget = form.add(npyscreen.TitleText, name=label, value=value, begin_entry_at=20)
            widget.entry_widget.add_handlers({"^X": leave})


def leave(_key):
    raise SystemExit(0)


Form().run()
