# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan's file on the command line: when it may only be read, when another plan is brought into it."""

import json
import os
import sqlite3
import unittest

from running import AtAPlan, answer, digest, run


class Files(AtAPlan):
    """What happens to the files of a plan, and what is said of them."""

    NAME = "UK 2016.waymark"

    def test_another_plans_file_is_not_brought_in(self):
        own, other = self.path("own.waymark"), self.path("uk.json")
        run("new", own, "--title", "Another plan")
        run("export", self.plan, other)
        before = digest(own)
        said = run("import", own, other, expect=3).stderr
        self.assertRegex(said, "^This file is of another plan, [^\n]*\\.\n$")
        self.assertEqual(digest(own), before)
        self.assertFalse(os.path.exists(self.path("own backups")))
        run("import", self.path("third.waymark"), other)

    def test_what_is_brought_in_is_taken_back_as_one(self):
        there, news = self.path("there.waymark"), self.path("news.json")
        run("export", self.plan, news)
        run("import", there, news)
        for title in ("One", "Two"):
            run("set", there, "6", "title=" + title)
        run("set", there, "7", "title=Three")
        run("export", there, news)
        before = [answer("show", self.plan, number) for number in ("6", "7")]
        self.assertIn("Brought in 3 acts.", run("import", self.plan, news).stdout)
        self.assertEqual(len(os.listdir(self.path("UK 2016 backups"))), 1)
        self.assertIn("Brought in 0 acts.", run("import", self.plan, news).stdout)
        self.assertEqual(len(os.listdir(self.path("UK 2016 backups"))), 1)
        run("undo", self.plan)
        self.assertEqual([answer("show", self.plan, number) for number in ("6", "7")], before)

    def test_what_is_no_copy_of_this_plan_is_named(self):
        run("set", self.plan, "person Amina Khan", "organisation=Cabinet Office")
        self.assertEqual(answer("copies", self.plan)["copies"], [])
        self.assertNotIn("identity", run("copies", self.plan).stdout)
        run("note", self.plan, "3", "Ring Quentin.")
        beside = next(name for name in os.listdir(self.folder) if name.endswith("only).waymark"))
        self.assertIn("kept beside a plan", run("merge", self.plan, self.path(beside), expect=3).stderr)
        os.symlink(self.plan, self.path("same.waymark"))
        for same in (self.plan, self.path("same.waymark")):
            self.assertIn("the plan that is open", run("merge", self.plan, same, expect=3).stderr)
        run("pack", self.plan, self.path("a.wmcopy"))
        for file in (self.plan, self.path("a.wmcopy")):
            self.assertIn("\"merge\"", run("import", self.plan, file, expect=3).stderr)

    def test_a_folder_that_is_not_there(self):
        file = self.path("nowhere/file")
        for command in (("new", file), ("export", self.plan, file), ("pack", self.plan, file)):
            self.assertRegex(run(*command, expect=3).stderr, "^There is no folder [^\n]*nowhere[^\n]*\\.\n$")

    def test_a_plan_that_may_only_be_read_is_read_in_full(self):
        run("round", self.plan, "August 2018", "--opens", "2018-08-01")
        run("log", self.plan, "5", "--text", "Data on contracts was published.")
        with sqlite3.connect(self.plan) as database:  # as a newer version leaves it
            database.execute("UPDATE meta SET value=99 WHERE key='state'")
        database.close()
        before = digest(self.plan)
        for command in (("keys",), ("identity",), ("updates",), ("updates", "5"), ("status",), ("show", "5"),
                        ("pack", self.path("a.wmcopy")), ("pack", self.path("b.wmcopy"), "--for", "Amina Khan")):
            self.assertIn("newer version", run(command[0], self.plan, *command[1:]).stderr, command)
        run("review", self.plan, expect=1)
        for command in (("agree", "5"), ("log", "6", "--text", "More"), ("set", "6", "title=More"),
                        ("hold", "--reason", "FOI 1"), ("erase", "5", "title", "--reason", "x", "--yes")):
            said = run(command[0], self.plan, *command[1:], expect=3).stderr
            self.assertRegex(said, "^[^\n]*newer version[^\n]*\\.\n$", command)  # said once
        self.assertEqual(digest(self.plan), before)


if __name__ == "__main__":
    unittest.main(verbosity=2)
