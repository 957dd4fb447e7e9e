#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Main ways through the real program: journeys.py NAME waymark waymark-cli"""
import json
import shutil
import subprocess
import sys
import time

from stage import Stage


class Trip:
    """A stage, the two programs, and somebody at the keyboard once the window is there."""

    def __init__(self, stage, window, command):
        self.stage, self._window, self._command = stage, window, command
        self.settings = stage.home / ".config" / "waymark" / "waymark.conf"
        self.settings.parent.mkdir(parents=True)
        self.settings.write_text("[me]\nname=Amina Khan\norganisation=Cabinet Office\n", encoding="utf-8")

    def set_text(self, percent):
        """The size of the text when the program starts."""
        with self.settings.open("a", encoding="utf-8") as settings:
            settings.write(f"[window]\ntext={percent}\n")

    def cli(self, *words, leaves=0):
        run = subprocess.run([self._command, *map(str, words)], capture_output=True, text=True, check=False)
        assert run.returncode == leaves, f"{words} left with {run.returncode}: {run.stderr}"
        return run.stdout

    def plan(self, sample="uk-2016"):
        """A file with that sample, of the person who sits here."""
        plan = self.stage.folder / f"{sample}.waymark"
        self.cli("identity", "--name", "Amina Khan", "--organisation", "Cabinet Office")
        self.cli("new", plan, "--sample", sample)
        return plan

    def open(self, *words):
        from person import Person
        self.program = self.stage.start(self._window, *words)
        person = Person("waymark")
        person.is_in_front()
        return person

    def look_around(self, *words):
        """Opens it, and goes on once the first page is there."""
        person = self.open(*words)
        person.sees("Answers this round")
        return person

    def restart(self, *words):
        """Quits as people do, and starts the program again."""
        subprocess.run(["xdotool", "key", "ctrl+q"], check=True)
        assert self.program.wait(30) == 0, "The program has not ended well."
        return self.look_around(*words)

    def still_runs(self):
        assert self.program.poll() is None, "The program has ended."


def journey_first_minute(trip):
    """Nothing is on this computer: from the first page to a logged update in four actions."""
    trip.settings.unlink()
    person = trip.open()
    person.sees("Keeps an open government plan")
    person.keys("Return")  # the sample plan is the first way in
    person.sees("Answers this round")
    person.keys("ctrl+l")
    sheet = person.find("dialog", "Log progress")
    person.write("text", "What happened", "All its own contracts are published.", sheet)
    person.press("push button", "Log progress", sheet)
    person.menu_has("Undo: progress on 5 Open contracting")
    trip.still_runs()


def journey_saved_view(trip):
    """What she always asks of the table has a name, and is there tomorrow."""
    plan = trip.plan()
    person = trip.look_around(plan)
    person.keys("ctrl+3")
    person.write("text", "Filter commitments", "data")
    person.sees("7 rows match")
    person.click("push button", "Views")
    person.keys("Up", "Return")  # the last entry: save this view
    sheet = person.find("dialog", "Save this view")
    person.write("text", "Name", "All about data", sheet)
    person.press("push button", "Save the view", sheet)
    person.sees_no_longer("Only you see your views")
    time.sleep(0.5)  # for the window to have the keys again
    person = trip.restart(plan)
    person.keys("ctrl+3")
    person.write("text", "Filter commitments", "")
    person.sees("13 commitments")
    person.click("push button", "Views")
    person.keys("Down", "Return")  # the first entry: her view
    person.sees("7 rows match")
    trip.still_runs()


def journey_many_rows_and_undo_after_restart(trip):
    """Two commitments get another lead in one step; the day after, that step is taken back."""
    plan = trip.plan()
    before = trip.cli("list", plan, "role", "--json")
    person = trip.look_around(plan)
    person.keys("ctrl+3")
    person.write("text", "Filter commitments", "data")
    person.sees("7 rows match")
    person.keys("Down", "shift+Down", "shift+Down", "ctrl+e")
    person.find("dialog", "Change 3 rows")
    person.keys("l", "Tab")  # the lead
    person.types("ONS")
    person.keys("Return")
    person.sees("2 places change; 1 place cannot be entered.")
    person.press("push button", "Change 2 places")
    person.sees("Changed 2 places; one step of Undo takes it back.")
    assert trip.cli("list", plan, "role", "--json") != before
    person = trip.restart(plan)
    person.keys("ctrl+z")
    person.sees("Undone: ")
    assert trip.cli("list", plan, "role", "--json") == before
    trip.still_runs()


def journey_log_progress_and_undo(trip):
    """The first minute: open the sample, log one update, see it, take it back."""
    person = trip.look_around("--sample")
    person.keys("ctrl+3")
    person.write("text", "Filter commitments", "open contracting")
    person.sees("1 row matches")
    person.keys("Return")
    person.sees("5  Open contracting")
    person.keys("ctrl+l")
    sheet = person.find("dialog", "Log progress")
    person.write("text", "What happened", "All its own contracts are published.", sheet)
    person.press("push button", "Log progress", sheet)
    person.sees("All its own contracts are published.")
    person.menu_has("Undo: progress on 5 Open contracting")
    person.keys("ctrl+z")
    person.sees("Undone: progress on 5 Open contracting")
    person.sees_no_longer("All its own contracts are published.")
    trip.still_runs()


def journey_bring_in_and_choose(trip):
    """A colleague's copy: what is in it is said first, both versions are kept, one is chosen here."""
    mine, theirs = trip.stage.folder / "mine.waymark", trip.stage.folder / "theirs.waymark"
    copy = trip.stage.folder / "from involve.wmcopy"
    trip.cli("new", mine, "--sample", "uk-2016", "--as", "Amina Khan")
    shutil.copy(mine, theirs)
    trip.cli("set", theirs, "6", "title=Grants data and amounts", "--as", "Rachel Evans")
    trip.cli("set", mine, "6", "title=Data on grants", "--as", "Amina Khan")
    trip.cli("pack", theirs, copy, "--as", "Rachel Evans")

    person = trip.open(mine, copy)
    sheet = person.find("dialog", "Open what I was sent")
    person.sees("by Rachel Evans to commitment 6; one place where you both wrote; nothing of yours is removed.")
    person.press("push button", "Bring in", sheet)
    person.sees("Brought in: 1 change.")
    trip.cli("conflicts", mine, leaves=1)
    person.keys("ctrl+6")
    person.sees("Both started from")
    person.press("push button", "Keep the version of Rachel Evans")
    person.sees("Nothing to choose")
    trip.cli("conflicts", mine)
    shown = json.loads(trip.cli("show", mine, "6", "--json"))
    assert "Grants data and amounts" in json.dumps(shown), shown
    trip.still_runs()


def journey_a_round_of_21(trip):
    """A round of 21 commitments, 15 of them unchanged, in at most 40 actions: a key, a choice or a text each."""
    plan = trip.plan("uk-2013")
    trip.cli("set", plan, "new commitment", "plan=plan", "number=22", "title=Open voting", "--as", "Amina Khan")
    trip.cli("round", plan, "January to June 2016", "--opens", "2016-01-04", "--closes", "2016-06-30",
             "--as", "Amina Khan")
    person = trip.open(plan)
    actions = 0

    def act(do, *words):
        nonlocal actions
        actions += 1
        do(*words)

    act(person.keys, "ctrl+2")
    person.sees("This round: January to June 2016")
    person.sees("0 of 21 answered")
    for answered in range(1, 16):
        act(person.keys, "ctrl+shift+n")
        person.sees(f"{answered} of 21 answered")
    for answered in range(16, 22):
        act(person.keys, "ctrl+l")
        sheet = person.find("dialog", "Log progress")
        act(person.write, "text", "What happened", f"News of the {answered}th.", sheet)
        act(person.press, "push button", "Log progress", sheet)
        person.sees(f"{answered} of 21 answered")
    assert actions <= 40, actions
    trip.still_runs()


def journey_a_date_moved(trip):
    """A date is typed over in the table, asks why, and its history tells it all."""
    person = trip.look_around("--sample")
    person.keys("ctrl+3")
    person.write("text", "Filter commitments", "open contracting")
    person.sees("1 row matches")
    person.keys("Return")
    person.sees("5  Open contracting")
    person.keys("F2", "ctrl+a")
    person.types("30 January 2017")
    person.keys("Return")
    sheet = person.find("dialog", "Move the date")
    person.press("push button", "Move the date", sheet)
    person.sees("Say why the date moves")
    person.write("text", "Why it moves", "The contract was let late.", sheet)
    person.press("push button", "Move the date", sheet)
    person.sees("Why: The contract was let late. The other side was not yet asked")
    person.sees("30 January 2017")
    person.menu_has("Undo: moved the date of milestone OCDS applied to CCS contracts")
    trip.still_runs()


def journey_hand_over(trip):
    """Somebody takes over a role from a day; both stay in the record."""
    plan = trip.plan()
    person = trip.look_around(plan)
    person.keys("ctrl+5")
    person.write("text", "Filter people", "Cabinet Office")
    person.press("push button", "Hand over: Government lead, 6 Grants data")
    sheet = person.find("dialog", "Hand over")
    person.write("text", "To", "Kim Reid", sheet)
    person.write("text", "From", "15 March 2017", sheet)
    person.press("push button", "Hand over", sheet)
    person.sees("to 14 March 2017")
    person.write("text", "Filter people", "Kim Reid")
    person.sees("since 15 March 2017")
    trip.still_runs()


def journey_a_meeting(trip):
    """A meeting of the committee: called, its papers made, reviewed on the full screen, decided, and the minutes."""
    plan = trip.plan()
    trip.cli("set", plan, "new meeting", "kind=steeringCommittee", "date=2016-11-10", "--as", "Amina Khan")
    person = trip.look_around(plan)
    person.keys("ctrl+9")
    person.sees("The committee meets again by 10 May 2017")
    person.press("push button", "New meeting…")
    sheet = person.find("dialog", "New meeting")
    person.write("text", "Date", "28 March 2100", sheet)
    person.press("push button", "Enter the meeting", sheet)
    person.sees("Next: Steering committee, 28 March 2100")
    person.keys("ctrl+shift+m")
    person.sees("Papers: Steering committee, 28 March 2100")
    person.press("push button", "Review")
    person.sees("1 of ")
    person.keys("Right")
    person.sees("2 of ")
    person.write("text", "Decided or to be done", "A letter goes to the minister")
    person.press("push button", "Enter the decision")
    person.sees("Decision entered: A letter goes to the minister")
    person.keys("Escape", "ctrl+9")
    person.press("push button", "Minutes")
    person.sees("Minutes: Steering committee, 28 March 2100")
    assert "A letter goes to the minister" in trip.cli("papers", plan), "The decision is not in the plan."
    trip.still_runs()


def journey_as_it_stood(trip):
    """The committee asks what the plan said when it was adopted: every page shows it, nothing can be changed, and the
    way back leads to where one was."""
    plan = trip.plan()
    trip.cli("set", plan, "6", "title=Data on grants", "--as", "Amina Khan")
    before = plan.read_bytes()
    person = trip.open(plan)
    person.keys("ctrl+3")
    person.write("text", "Filter commitments", "data on grants")
    person.sees("1 row matches")
    person.keys("Return")
    person.sees("6  Data on grants")
    person.keys("ctrl+shift+h")
    sheet = person.find("dialog", "Plan as it stood on…")
    person.press("push button", "Show the plan", sheet)  # as adopted is what it proposes
    person.sees("Plan as it stood on 12 May 2016")
    person.sees("6  Grants data")
    person.sees("No update received yet.")
    person.sees_no_longer("6  Data on grants")
    person.keys("ctrl+l", "ctrl+shift+n")  # off
    person.keys("ctrl+2")
    person.sees("No round")
    person.press("push button", "Back to today")
    person.sees("6  Data on grants")
    person.sees_no_longer("Plan as it stood on 12 May 2016")
    trip.still_runs()
    assert plan.read_bytes() == before, "Looking back has changed the plan."


def main():
    name, window, command = sys.argv[1:]
    with Stage() as stage:
        globals()[f"journey_{name}"](Trip(stage, window, command))


if __name__ == "__main__":
    main()
