# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody at the keyboard: finds what a screen reader would find, presses it, types, and looks again.

Import it only on a Stage: the bindings remember the bus they first saw.
"""
import subprocess
import time

import pyatspi

# Views answer for each of their cells; whoever looks for a button need not ask them.
VIEWS = {"table", "tree", "tree table", "list"}
PATIENCE = 60  # seconds; the machine may be busy


def _below(node):
    if node is None:
        return
    yield node
    if node.getRoleName() in VIEWS:
        return
    for place in range(node.childCount):
        yield from _below(node.getChildAtIndex(place))


def until(what, look):
    """What look() gives, as soon as it gives something."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if found := look():
                return found
        except Exception:  # a part of the window went away while it was looked at
            pass
        time.sleep(0.1)
    raise AssertionError(f"Waited in vain for {what}.")


class Person:
    def __init__(self, program, process=None):
        """At the program of that name; of several at the one of that process."""
        self.program = until(f"the program {program}", lambda: next(
            (app for app in pyatspi.Registry.getDesktop(0) if app and app.name == program and app.childCount and
             process in (None, app.get_process_id())), None))

    def is_in_front(self):
        """Waits until what is typed goes to the program."""
        until("the program to have the keys", lambda: any(
            window.getState().contains(pyatspi.STATE_ACTIVE) for window in self.program))

    def _match(self, role, name, within=None):
        for node in _below(within or self.program):
            if node.getRoleName() == role and name(node.name or "") and \
                    node.getState().contains(pyatspi.STATE_SHOWING):
                return node
        return None

    def find(self, role, name, within=None):
        return until(f"the {role} “{name}”", lambda: self._match(role, lambda words: words == name, within))

    def sees(self, words):
        """Waits until a text that holds the words stands somewhere."""
        return until(f"the words “{words}”", lambda: self._match("label", lambda text: words in text))

    def sees_no_longer(self, words):
        until(f"“{words}” to go", lambda: not self._match("label", lambda text: words in text))

    def menu_has(self, words):
        """Whether any menu has an entry of that name, opened or not."""
        def look():
            return next((node for node in _below(self.program)
                         if node.getRoleName() == "menu item" and (node.name or "") == words), None)
        return until(f"the menu entry “{words}”", look)

    def press(self, role, name, within=None):
        action = self.find(role, name, within).queryAction()
        names = [action.getName(place) for place in range(action.nActions)]
        action.doAction(names.index("Press") if "Press" in names else 0)

    def click(self, role, name):
        """With the mouse: what opens a menu answers no press before the menu is gone."""
        box = self.find(role, name).queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        subprocess.run(["xdotool", "mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1"],
                       check=True)
        time.sleep(0.3)

    def write(self, role, name, words, within=None):
        field = self.find(role, name, within)
        field.queryEditableText().setTextContents(words)
        until(f"“{words}” in {name}", lambda: field.queryText().getText(0, -1) == words)

    def types(self, words):
        subprocess.run(["xdotool", "type", "--delay", "5", words], check=True)
        time.sleep(0.2)

    def keys(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            time.sleep(0.15)
