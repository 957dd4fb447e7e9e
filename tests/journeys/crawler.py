#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes to every page and dialog of the real program and asks what a screen reader would ask.

crawler.py STATE waymark waymark-cli [PERCENT], where STATE is one of STATES and PERCENT the size of the text. Every
entry of every menu is chosen once. What opens, a page or a dialog, fails on: a control that takes the focus and has no
name, one that Tab never comes to, two controls of one role and name, and the end of the program.
"""
import subprocess
import sys
import time
from collections import Counter

from journeys import Trip
from stage import Stage

# Entries that end the program or leave the plan; each is chosen last, on its own.
ENDS = {"Quit", "Close the plan"}
# Qt's own dialogs for files, by a label in them, and for printers, by name: their parts are named and ordered by Qt.
FOREIGN = {"Look in:"}
FOREIGN_NAMES = {"Print"}
# Entries that would end the size of text the crawler was asked to look at.
RESIZES = {"Larger text", "Smaller text", "Usual size of text"}
# Leads on from the first run into what the other states show.
LEADS_ON = "Look around in the sample plan"
# Of several, Tab comes to one, and the arrow keys go on from there.
GROUPED = {"radio button", "check box", "page tab"}
# Not controls, whatever their state says: what holds the controls.
HOLDERS = {"frame", "window", "dialog", "panel", "filler", "scroll pane", "viewport", "menu bar", "menu", "menu item",
           "table cell", "list item", "tree item", "table column header", "table row header", "page tab list",
           "check menu item", "radio menu item", "separator", "split pane", "layered pane", "label"}
# Pages that no menu leads to, by the keys that do.
WAYS = {"A commitment": ["ctrl+3", "Return"], "Found words": ["ctrl+k", "o", "p", "e", "n", "Return"]}
VIEWS = {"table", "tree", "tree table", "list"}
MOST_CELLS = 120  # of a view; whoever is asked about these will answer for the others
MOST_TABS = 60


def _first_run(trip):
    return []


def _empty(trip):
    plan = trip.stage.folder / "empty.waymark"
    trip.cli("new", plan, "--title", "Open government plan", "--organisation", "Cabinet Office", "--as", "Amina Khan")
    return [plan]


def _typical(trip):
    mine, theirs = trip.stage.folder / "typical.waymark", trip.stage.folder / "theirs.waymark"
    trip.cli("new", mine, "--sample", "uk-2016", "--as", "Amina Khan")
    subprocess.run(["cp", mine, theirs], check=True)
    trip.cli("set", theirs, "6", "title=Grants data and amounts", "--as", "Rachel Evans")
    trip.cli("set", mine, "6", "title=Data on grants", "--as", "Amina Khan")
    trip.cli("merge", mine, theirs, "--as", "Amina Khan", leaves=1)
    trip.cli("round", mine, "January to March 2017", "--opens", "2017-03-01", "--closes", "2017-03-20",
             "--as", "Amina Khan")
    trip.cli("log", mine, "5", "--text", "All its own contracts are published.", "--as", "Amina Khan")
    for record in (("meeting", "kind=steeringCommittee", "date=2016-11-10"), ("meeting", "kind=steeringCommittee", "date=2100-03-28"),
                   ("action", "text=Ask the Treasury"), ("opportunity", "event=A summit")):
        trip.cli("set", mine, "new " + record[0], *record[1:], "--as", "Amina Khan")
    return [mine]


def _crowded(trip):
    plan = trip.stage.folder / "crowded.waymark"
    trip.cli("new", plan, "--sample", "us-2022", "--as", "Amina Khan")
    return [plan]


STATES = {"first_run": _first_run, "empty": _empty, "typical": _typical, "crowded": _crowded}


class Crawler:
    def __init__(self, trip, person, left_out):
        import pyatspi
        self.atspi, self.trip, self.person, self.left_out = pyatspi, trip, person, left_out
        self.faults, self.checked, self.nodes = [], set(), {}

    def is_in(self, node, state):
        return node.getState().contains(state)

    def children(self, node):
        most = MOST_CELLS if node.getRoleName() in VIEWS else node.childCount
        for place in range(min(node.childCount, most)):
            child = node.getChildAtIndex(place)
            if child is not None:
                yield place, child

    def walk(self, node, path=()):
        """Every node in sight with the way to it."""
        yield path, node
        if node.getRoleName() in ("menu", "combo box"):
            return
        for place, child in self.children(node):
            if self.is_in(child, self.atspi.STATE_SHOWING):
                yield from self.walk(child, path + (place,))

    def windows(self):
        return [window for _, window in self.children(self.person.program)
                if self.is_in(window, self.atspi.STATE_SHOWING)]

    def top(self):
        """The window that takes the keys: a dialog before the window under it."""
        windows = self.windows()
        return next((w for w in windows if self.is_in(w, self.atspi.STATE_ACTIVE)), windows[-1] if windows else None)

    def name_of(self, node):
        """What it is called. The name of a box to choose from is what was chosen in it; its label or description counts."""
        for relation in node.getRelationSet():
            if relation.getRelationType() == self.atspi.RELATION_LABELLED_BY:
                return relation.getTarget(0).name
        return node.description if node.getRoleName() == "combo box" else node.name

    def ask(self, node):
        """What a screen reader wants to know of anything; an answer that kills the program is found by that."""
        node.getRoleName(), node.name, node.description, node.getIndexInParent(), list(node.getRelationSet())
        if "Component" in node.get_interfaces():
            node.queryComponent().getExtents(0)
        if "Text" in node.get_interfaces():
            text = node.queryText()
            text.getText(0, -1), text.caretOffset, text.characterCount
        if "Value" in node.get_interfaces():
            node.queryValue().currentValue
        if "Table" in node.get_interfaces():
            table = node.queryTable()
            rows, columns = table.nRows, table.nColumns
            for row, column in ((0, 0), (rows - 1, columns - 1), (rows, columns)):
                table.getAccessibleAt(row, column)
            table.getSelectedRows(), table.caption, table.getRowDescription(0), table.getColumnDescription(0)
        if "Selection" in node.get_interfaces():
            node.querySelection().getSelectedChild(0)

    def controls(self, window):
        found, self.nodes = {}, {}
        for path, node in self.walk(window):
            if node.getRoleName() not in HOLDERS and self.is_in(node, self.atspi.STATE_FOCUSABLE) and \
                    self.is_in(node, self.atspi.STATE_ENABLED) and not self.is_in_view(path, window):
                found[path] = (node.getRoleName(), self.name_of(node))
                self.nodes[path] = node
        return found

    def is_in_view(self, path, window):
        node = window
        for place in path[:-1]:
            node = node.getChildAtIndex(place)
            if node.getRoleName() in VIEWS:
                return True
        return False

    def focused(self):
        """The way to it. The chosen one of a row of tabs says that it has the focus wherever that is."""
        paths = [(node.getRoleName() == "page tab", path) for path, node in self.nodes.items()
                 if self.is_in(node, self.atspi.STATE_FOCUSED)]
        return min(paths)[1] if paths else None

    def tabbed(self):
        """The controls that Tab comes to until it is back where it began."""
        reached = []
        for _ in range(MOST_TABS):
            subprocess.run(["xdotool", "key", "Tab"], check=True)
            time.sleep(0.05)
            here = self.focused()
            if here is not None and [here] == reached[:1] and len(set(reached)) > 1:
                break
            if here is not None:
                reached.append(here)
        return set(reached)

    def fault(self, where, what):
        self.faults.append(f"{where}: {what}")

    def check(self, where):
        window = self.top()
        if window is None or window.name in FOREIGN_NAMES or any(node.name in FOREIGN for _, node in self.walk(window)):
            return
        controls = self.controls(window)
        if (seen := (window.name, frozenset(controls.values()))) in self.checked:
            return
        self.checked.add(seen)
        for _, node in self.walk(window):
            self.ask(node)
        for role, name in controls.values():
            if not name.strip():
                self.fault(where, f"a {role} without a name")
        for (role, name), count in Counter(controls.values()).items():
            if count > 1 and name.strip():
                self.fault(where, f"{count} of role {role} are called “{name}”")
        reached = self.tabbed()
        groups = {path[:-1] for path in reached} | reached
        for path, (role, name) in controls.items():
            if path not in reached and not (role in GROUPED and path[:-1] in groups):
                self.fault(where, f"Tab never comes to the {role} “{name}”")
        self.trip.still_runs()

    def entries(self):
        """The entries of every menu that can be chosen now: the names on the way, and the way."""
        def below(node, path, names):
            for place, child in self.children(node):
                name = (child.name or "").strip()
                if child.childCount:
                    yield from below(child, path + (place,), names + (name,) if name else names)
                elif name and self.is_in(child, self.atspi.STATE_ENABLED):
                    yield names + (name,), path + (place,)
        for place, node in self.children(self.windows()[0]):
            if node.getRoleName() == "menu bar":
                return dict(below(node, (place,), ()))
        return {}

    def choose(self, path):
        node = self.windows()[0]
        for place in path:
            node = node.getChildAtIndex(place)
        if not self.is_in(node, self.atspi.STATE_ENABLED):
            return
        action = node.queryAction()
        words = [action.getName(place) for place in range(action.nActions)]
        try:
            action.doAction(words.index("Press") if "Press" in words else 0)
        except Exception:  # what takes long answers late; what killed the program never does
            time.sleep(3)

    def close_dialogs(self, where):
        for _ in range(5):
            if len(self.windows()) < 2:
                return
            self.person.keys("Escape")
            time.sleep(0.3)
        self.fault(where, "Escape does not close what opened")

    def visit(self, where, go):
        go()
        time.sleep(0.4)
        assert self.trip.program.poll() is None, f"The program did not outlive “{where}”."
        self.check(where)
        self.close_dialogs(where)

    def crawl(self):
        self.check("at the start")
        done = set()
        while True:  # what is chosen may let more be chosen
            entries = {names: path for names, path in self.entries().items()
                       if names not in done and names[-1] not in self.left_out and
                       not names[-1].startswith(("Undo", "Redo"))}
            if not entries:
                break
            done.update(entries)
            for names, path in entries.items():
                self.visit(" ▸ ".join(names), lambda path=path: self.choose(path))
        if any(names[0] == "View" for names in done):
            for where, keys in WAYS.items():
                self.visit(where, lambda keys=keys: self.person.keys(*keys))


def main():
    state, window, command, *percent = sys.argv[1:]
    with Stage() as stage:
        trip = Trip(stage, window, command)
        if percent:
            trip.set_text(percent[0])
        left_out = ENDS | {LEADS_ON} | (RESIZES if percent else set())
        crawler = Crawler(trip, trip.open(*STATES[state](trip)), left_out)
        time.sleep(1)
        crawler.crawl()
        print(f"{len(crawler.checked)} pages and dialogs.")
        for fault in crawler.faults:
            print(fault)
        assert not crawler.faults, f"{len(crawler.faults)} faults."


if __name__ == "__main__":
    main()
