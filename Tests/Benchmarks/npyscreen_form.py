"""A form of the fields given as `label=value` arguments, in npyscreen."""

import sys

import npyscreen


class Form(npyscreen.NPSAppManaged):
    def onStart(self):
        form = self.addForm("MAIN", npyscreen.Form, name="Summer dress")
        for field in sys.argv[1:]:
            label, _, value = field.partition("=")
            form.add(npyscreen.TitleText, name=label, value=value)


Form().run()
