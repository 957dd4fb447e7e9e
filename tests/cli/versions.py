# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two versions to choose from, at the command line."""

import os
import shutil
import tempfile
import unittest

from running import answer, digest, run


class TwoVersions(unittest.TestCase):
    """Amina and Rachel write in their own copies of a plan, and Amina brings in what Rachel wrote."""

    BASE = "The data of four departments is published. The dates hold."

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.plan, self.other = (os.path.join(folder.name, name) for name in ("ours.waymark", "theirs.waymark"))
        run("new", self.plan, "--sample", "uk-2016")
        for number in "345":
            run("set", self.plan, number, f"summary={self.BASE}")
        run("set", self.plan, "new person", "name=Rachel Evans")
        run("set", self.plan, "new role", "which=relationshipManager", "person=Rachel Evans", "of=plan")
        shutil.copy(self.plan, self.other)

    def write(self, number, ours, theirs):
        if ours:
            run("set", self.plan, number, f"summary={ours}")
        run("set", self.other, number, f"summary={theirs}", name="Rachel Evans")

    def bring_in(self):
        run("merge", self.plan, self.other, expect=1)

    def versions(self):
        return answer("conflicts", self.plan, expect=1)["two_versions_to_choose_from"]

    def summary(self, number):
        return answer("history", self.plan, number, "summary")["changes"][-1]["after"]

    def test_differences_are_shown_word_by_word(self):
        self.write("3", self.BASE.replace("four", "seven"), self.BASE.replace("hold.", "can move."))
        self.bring_in()
        shown = " ".join(run("conflicts", self.plan, expect=1).stdout.split())
        self.assertIn("The data of [-four-] {+seven+} departments is published. The dates hold.", shown)
        self.assertIn("The data of four departments is published. The dates [-hold-] {+can move+}.", shown)
        self.assertIn("The data of [-four-] {+seven+} departments is published. The dates [-hold-] {+can move+}.", shown)
        self.assertRegex(shown, r"1[ab] Amina Khan, \d+ \w+ \d+ ")
        for version in self.versions():
            self.assertEqual("".join(piece["text"] for piece in version["pieces"] if piece["kind"] != "added"), self.BASE)
            self.assertEqual("".join(piece["text"] for piece in version["pieces"] if piece["kind"] != "removed"), version["version"])
        self.assertEqual([version["proposed"] for version in self.versions()], [False, False, True])

    def test_what_is_proposed_can_be_taken_and_undone(self):
        self.write("3", self.BASE.replace("four", "seven"), self.BASE.replace("hold.", "can move."))
        self.bring_in()
        run("resolve", self.plan, "1c")
        self.assertEqual(self.summary("3"), "The data of seven departments is published. The dates can move.")
        self.assertEqual(answer("history", self.plan, "3", "summary")["changes"][-1]["by"], "Amina Khan")
        run("undo", self.plan)
        self.assertEqual(len(self.versions()), 3)

    def test_nothing_is_proposed_where_both_wrote(self):
        self.write("3", self.BASE.replace("four", "seven"), self.BASE.replace("four", "five"))
        self.bring_in()
        self.assertEqual([version["number"] for version in self.versions()], ["1a", "1b"])
        for missing in ("1c", "9a", "9"):
            self.assertIn(f"There is no version {missing}; ", run("resolve", self.plan, missing, expect=3).stderr)
        self.assertIn("for example 1a", run("resolve", self.plan, "Kim's", expect=3).stderr)
        run("resolve", self.plan, "1a")
        self.assertIn("no two versions", run("resolve", self.plan, "1a", expect=3).stderr)

    def test_letters_stay_when_a_choice_is_undone(self):
        for number in "345":
            self.write(number, self.BASE.replace("four", "seven"), self.BASE.replace("four", "five"))
        self.bring_in()
        before = [(version["number"], version["version"]) for version in self.versions()]
        for _ in range(3):
            for place in "321":
                run("resolve", self.plan, place + "a")
            for _ in "321":
                run("undo", self.plan)
            self.assertEqual([(version["number"], version["version"]) for version in self.versions()], before)

    def test_what_is_no_text_is_shown_as_it_is(self):
        milestone = "milestone Publish the new strategy"
        run("set", self.plan, milestone, "due=30 April 2018", "--reason", "Late")
        run("set", self.other, milestone, "due=31 May 2018", "--reason", "Later", name="Rachel Evans")
        self.bring_in()
        versions = self.versions()
        self.assertEqual({version["version"] for version in versions}, {"30 April 2018", "31 May 2018"})
        self.assertFalse(any("pieces" in version for version in versions))
        self.assertEqual({version["reason"] for version in versions}, {"Late", "Later"})
        self.assertIn("What they started from", run("conflicts", self.plan, expect=1).stdout)

    def test_everything_of_one_side_is_kept_at_once(self):
        for whose, kept in (("mine", "Ours"), ("theirs", "Theirs")):
            for number in "34":
                self.write(number, f"Ours {number} {whose}", f"Theirs {number} {whose}")
            self.bring_in()
            self.assertEqual(answer("resolve", self.plan, "--all", whose)["settled"], 2)
            self.assertEqual([self.summary(number) for number in "34"], [f"{kept} 3 {whose}", f"{kept} 4 {whose}"])
            run("undo", self.plan)
            self.assertEqual(len(self.versions()), 4)
            run("resolve", self.plan, "--all", whose)
            run("merge", self.other, self.plan)

    def test_those_of_one_person_or_organisation(self):
        self.write("3", None, "Rachel's words")
        run("set", self.plan, "3", "summary=Tom's words", name="Tom Reid")
        self.write("4", "Amina's words", "Rachel's other words")
        self.bring_in()
        left = answer("resolve", self.plan, "--all", "theirs", expect=1)
        self.assertEqual((left["settled"], left["left"]), (1, 1))
        self.assertEqual(self.summary("4"), "Rachel's other words")
        before = digest(self.plan)
        self.assertIn("In 1 place it is not clear", run("resolve", self.plan, "--all", "mine", expect=3).stderr)
        self.assertEqual(digest(self.plan), before)
        run("resolve", self.plan, "--all", "theirs", "--of", "Tom Reid")
        self.assertEqual(self.summary("3"), "Tom's words")
        run("conflicts", self.plan)
        self.assertIn("no two versions", run("resolve", self.plan, "--all", "mine").stdout)

    def test_what_to_keep_is_said_in_one_way(self):
        for wrong in (["--all", "ours"], ["1a", "--all", "mine"], ["--all", "mine", "--of", "Rachel Evans"],
                      ["--all", "theirs", "--of", "commitment 3"], ["--all", "theirs", "--value", "x"], []):
            run("resolve", self.plan, *wrong, expect=3)
        run("resolve", self.plan, "1a", "--of", "Rachel Evans", expect=2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
