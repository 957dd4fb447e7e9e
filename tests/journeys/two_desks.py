#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people with a program, a screen and a data folder each, and files that go between them: two_desks.py NAME waymark
waymark-cli

What a person does is counted: a key, a choice, a text or a button each.
"""
import os
import subprocess
import sys
import time

from stage import Stage


class Desk:
    """Somebody at a computer of her own; the stage has one screen, so only the program in front takes keys."""

    def __init__(self, stage, window, command, name):
        self._stage, self._window, self._command, self.name = stage, window, command, name
        self.home = stage.folder / name.split()[0].lower()
        (self.home / "Documents").mkdir(parents=True)
        self._own = {"HOME": str(self.home), "WAYMARK_DATA": str(self.home / "data"),
                     "XDG_CONFIG_HOME": str(self.home / ".config")}
        self.actions = 0

    def cli(self, *words, leaves=0):
        run = subprocess.run([self._command, *map(str, words)], capture_output=True, text=True, check=False,
                             env={**os.environ, **self._own})
        assert run.returncode == leaves, f"{words} left with {run.returncode}: {run.stdout} {run.stderr}"
        return run.stdout

    def open(self, *words):
        from person import Person
        self.process = self._stage.start(self._window, *words, env={**os.environ, **self._own})
        self.person = Person("waymark", self.process.pid)
        self.front()

    def front(self):
        from person import until
        command = ["xdotool", "search", "--sync", "--all", "--onlyvisible", "--pid", str(self.process.pid), "--name",
                   ".", "windowactivate", "--sync"]
        # A sheet that closes just then makes it give up.
        until(f"the window of {self.name}", lambda: subprocess.run(
            command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode == 0)

    def act(self, do, *words):
        self.actions += 1
        do(*words)

    def newest(self, ending):
        found = sorted(self.home.rglob("*" + ending), key=lambda path: path.stat().st_mtime)
        return found[-1] if found else None

    def send(self):
        """Shares all there is with whoever the sheet proposes, and gives the file."""
        before = self.newest(".wmcopy")
        self.act(self.person.keys, "ctrl+shift+s")
        self.person.sees("What you send to a public body may be released")
        self.act(self.person.press, "push button", "Write the copy")
        self.person.sees("with whatever you send files with.")
        self.act(self.person.press, "push button", "Done")
        copy = self.newest(".wmcopy")
        assert copy != before, "No file was written."
        return copy

    def receive(self, copy):
        self.front()
        self.act(self.person.keys, "ctrl+shift+o")
        self.person.find("dialog", "Open what I was sent")
        time.sleep(0.5)
        self.act(self.person.types, str(copy))
        self.person.keys("Return")
        self.person.sees("nothing of yours is removed.")
        self.act(self.person.press, "push button", "Bring in")
        self.person.sees("Brought in")

    def still_runs(self):
        assert self.process.poll() is None, f"The program of {self.name} has ended."


def a_plan(amina):
    """Amina keeps the plan and leads for government; Kim Reid of mySociety leads for civil society."""
    plan = amina.home / "UK.waymark"
    amina.cli("identity", "--name", "Amina Khan", "--organisation", "Cabinet Office")
    amina.cli("new", plan, "--sample", "uk-2016")
    amina.cli("set", plan, "person Amina Khan", "organisation=Cabinet Office")
    amina.cli("set", plan, "new person", "name=Kim Reid", "organisation=mySociety")
    amina.cli("set", plan, "new role", "which=governmentLead", "person=Amina Khan", "of=5")
    amina.cli("set", plan, "new role", "which=csoLead", "person=Kim Reid", "of=5")
    amina.cli("round", plan, "August 2018", "--opens", "2018-08-01", "--closes", "2018-09-30")
    return plan


def state(desk, plan):
    return desk.cli("updates", plan, "5").splitlines()[1]


def arrive(kim, copy):
    """From the file in her mail to the words that wait for her."""
    kim.open(copy)
    kim.person.sees("sent a whole plan")
    kim.act(kim.person.press, "push button", "Keep the plan")
    kim.person.sees("Your name stands beside what you write")
    kim.act(kim.person.press, "radio button", "Kim Reid, mySociety")
    kim.act(kim.person.press, "push button", "This is me")
    kim.person.sees("Next: you agree, or say what should change")


def journey_a_first_time_cso_lead(stage, window, command):
    """She gets a file in her mail and has nothing else: it becomes her plan, she agrees, and sends it back."""
    amina, kim = (Desk(stage, window, command, name) for name in ("Amina Khan", "Kim Reid"))
    plan = a_plan(amina)
    amina.cli("log", plan, "5", "--text", "Data on contracts was published.")
    copy = amina.home / "for Kim.wmcopy"
    amina.cli("pack", plan, copy, "--for", "Kim Reid")
    arrive(kim, copy)
    kim.act(kim.person.keys, "ctrl+Return")
    kim.person.sees("Next: the other side answers")
    amina.cli("merge", plan, kim.send())
    assert "civil society agrees" in amina.cli("updates", plan, "5").lower(), amina.cli("updates", plan, "5")
    kim.still_runs()
    assert kim.actions <= 7, kim.actions


def write(desk, words):
    """Writes the joint text and gives it to the other side."""
    desk.act(desk.person.write, "text", "Joint text", words)
    desk.person.sees("Only you see this")
    desk.act(desk.person.press, "push button", "Share with civil society")
    desk.person.sees("Next: you agree, or say what should change")


def agree(desk, then):
    desk.front()
    desk.act(desk.person.keys, "ctrl+Return")
    desk.person.sees(then)


def journey_agree_and_agree_again(stage, window, command):
    """Both programs at once: drafted, shared, agreed; a late edit, needs agreeing again, agreed again."""
    amina, kim = (Desk(stage, window, command, name) for name in ("Amina Khan", "Kim Reid"))
    plan = a_plan(amina)
    amina.open(plan)
    amina.act(amina.person.keys, "ctrl+3")
    amina.act(amina.person.write, "text", "Filter commitments", "open contracting")
    amina.person.sees("1 row matches")
    amina.act(amina.person.keys, "Return")
    amina.act(amina.person.keys, "ctrl+u")
    write(amina, "Data on contracts was published.")
    agree(amina, "Next: the other side answers")
    arrive(kim, amina.send())
    agree(kim, "Both sides agree to exactly these words")
    amina.receive(kim.send())
    amina.person.sees("Both sides agree to exactly these words")
    assert state(amina, plan) == "Agreed", state(amina, plan)

    write(amina, "Data on contracts was published in May.")
    assert "gain" in state(amina, plan), state(amina, plan)
    agree(amina, "Next: the other side answers")
    kim.receive(amina.send())
    agree(kim, "Both sides agree to exactly these words")
    amina.receive(kim.send())
    amina.person.sees("Both sides agree to exactly these words")
    assert state(amina, plan) == "Agreed", state(amina, plan)
    for desk in (amina, kim):
        desk.still_runs()
    assert amina.actions <= 22 and kim.actions <= 14, (amina.actions, kim.actions)


def main():
    name, window, command = sys.argv[1:]
    with Stage() as stage:
        globals()[f"journey_{name}"](stage, window, command)


if __name__ == "__main__":
    main()
