# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan's file on the command line: when it may only be read, when another plan is brought into it."""

import json
import os
import sqlite3
import tempfile
import unittest

from running import answer, digest, run


class Files(unittest.TestCase):
    """What happens to the files of a plan, and what is said of them."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.environ["WAYMARK_DATA"] = self.path("own")
        self.addCleanup(os.environ.pop, "WAYMARK_DATA")
        self.plan = self.path("UK 2016.waymark")
        run("new", self.plan, "--sample", "uk-2016")

    def path(self, name):
        return os.path.join(self.folder, name)

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
