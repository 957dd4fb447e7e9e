# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is written on the command line: given but empty, given twice, not there."""

import json
import os
import unittest

from running import AtAPlan, answer, digest, run


class Given(AtAPlan):
    """Whoever writes something else than what there is, is told what to write."""

    def test_what_is_given_says_something(self):
        before = digest(self.plan)
        entries = sorted(os.listdir(self.folder))
        for nothing in ("", " ", "\t\n", "\u200b", "\u00a0\u2060"):
            for command, name in ((("keys", "Amina Khan", "--confirm", nothing), "--confirm"),
                                  (("keys", "--replace", nothing), "--replace"),
                                  (("pack", self.path("a.wmcopy"), "--for", nothing), "--for"),
                                  (("pack", self.path("a.wmcopy"), "--since", nothing), "--since"),
                                  (("pack", nothing), "file"),
                                  (("updates", "5", "--proof", nothing, "--side", "government"), "--proof"),
                                  (("export", nothing), "file"),
                                  (("status", "--as-of", nothing), "--as-of"),
                                  (("round", nothing, "--opens", "2018-08-01"), "label"),
                                  (("note", "5", nothing), "text"),
                                  (("set", "6", "title=More", "--as", nothing), "--as"),
                                  (("set", "6", "title=More", nothing), "fields"),
                                  (("log", "6", "--text", nothing), "--text"),
                                  (("identity", "--name", nothing), "--name")):
                said = run(command[0], self.plan, *command[1:], expect=2).stderr
                self.assertTrue(said.startswith(name + ": is given but empty"), said)
        for command, name in ((("pack", "--since=", self.path("a.wmcopy")), "--since"), (("keys", "--confirm="), "--confirm")):
            self.assertIn(name + ": is given but empty", run(command[0], self.plan, *command[1:], expect=2).stderr)
        self.assertIn("plan: is given but empty", run("status", "", expect=2).stderr)
        self.assertEqual(digest(self.plan), before)
        self.assertEqual(sorted(os.listdir(self.folder)), entries)

    def test_an_empty_value_still_clears_a_field(self):
        run("set", self.plan, "6", "ambition=Grants data")
        run("set", self.plan, "6", "ambition=")
        self.assertEqual(answer("history", self.plan, "6", "ambition")["changes"][-1]["after"], "")

    def test_wrong_usage_is_told_as_json_too(self):
        for command in (("status", "--json"), ("status", self.plan, "--json", "--sideways"), ("conjure", "--json"),
                        ("status", self.plan, "--as-of", "", "--json")):
            done = run(*command, expect=2)
            told = json.loads(done.stdout)
            self.assertEqual(told["error"], "invalid")
            self.assertIn(told["sentence"], done.stderr)

    def test_a_name_somebody_had_before(self):
        run("set", self.plan, "new person", "name=Kim Reid")
        run("set", self.plan, "new role", "which=csoLead", "person=Kim Reid", "of=5")
        run("set", self.plan, "person Kim Reid", "name=Kim Archer")
        people = len(answer("list", self.plan, "person")["people"])
        done = run("identity", self.plan, name="Kim Reid")
        self.assertRegex(done.stderr, "^The plan calls [^\n]*Kim Reid[^\n]*Kim Archer[^\n]* now; [^\n]*\\.\n$")
        self.assertIn("civil society", done.stdout)
        run("set", self.plan, "5", "title=Contracts", name="Kim Reid")
        self.assertEqual(len(answer("list", self.plan, "person")["people"]), people)
        self.assertEqual(run("identity", self.plan, name="Kim Archer").stderr, "")

    def test_values_that_say_nothing_or_two_things(self):
        before = digest(self.plan)
        for fields in (("title=a", "title=b"), ("title=",), ("plan=",)):
            self.assertIn(f'"{fields[0].split("=")[0]}"', run("set", self.plan, "1", *fields, expect=3).stderr)
        self.assertIn("at least one field", run("set", self.plan, "new person", "name=", expect=3).stderr)
        self.assertIn("at most 200", run("set", self.plan, "1", "title=a", "--as", "x" * 201, expect=3).stderr)
        self.assertEqual(digest(self.plan), before)

    def test_one_of_several_of_a_name(self):
        for _ in range(2):
            run("set", self.plan, "new person", "name=Kim Reid")
        self.assertIn("\"list person\"", run("show", self.plan, "person Kim Reid", expect=3).stderr)

    def test_a_name_that_turns_its_direction(self):
        self.assertNotIn("\u202e", run("new", self.path("bidi\u202e.waymark")).stdout)
        self.assertNotIn("\u202e", run("export", self.plan, self.path("bidi\u202e.json")).stdout)

    def test_one_is_no_plural(self):
        run("new", self.path("new.waymark"))
        self.assertIn("Sound: 1 act, ", run("verify", self.path("new.waymark")).stdout)

    def test_a_command_there_is_not(self):
        self.assertRegex(run("frobnicate", self.plan, expect=2).stderr, "^There is no command [^\n]*frobnicate[^\n]*--help")

    def test_an_update_nobody_has_begun(self):
        run("round", self.plan, "May 2019", "--opens", "2019-05-01")
        for command in ("updates", "agree"):
            said = run(command, self.plan, "5", expect=3).stderr
            for word in ("5 Open contracting", "May 2019", "\"log\"", "--round"):
                self.assertIn(word, said)
        run("log", self.plan, "5", "--text", "Data on contracts was published.")
        run("updates", self.plan, "5")


if __name__ == "__main__":
    unittest.main(verbosity=2)
