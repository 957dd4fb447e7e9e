# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies to send and what comes back, on the command line."""

import hashlib
import os
import shutil
import tempfile
import unittest

from running import answer, digest, run


class Copies(unittest.TestCase):
    """What goes to others, what comes back, and what is kept of both."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.makedirs(self.path("theirs"))
        self.plan, self.theirs = self.path("UK 2016.waymark"), self.path("theirs/UK 2016.waymark")
        os.environ["WAYMARK_DATA"] = self.path("own")
        self.addCleanup(os.environ.pop, "WAYMARK_DATA")
        run("new", self.plan, "--sample", "uk-2016")
        run("set", self.plan, "person Amina Khan", "organisation=Cabinet Office")
        run("set", self.plan, "new organisation", "name=Open Rights Group")
        run("set", self.plan, "new person", "name=Rachel Evans", "organisation=Open Rights Group")
        shutil.copy(self.plan, self.theirs)

    def path(self, name):
        return os.path.join(self.folder, name)

    def copies(self, plan, name="Amina Khan"):
        return [(each["way"], each["with"], each["file"]) for each in answer("copies", plan, name=name)["copies"]]

    def test_only_what_they_lack_goes(self):
        first, back, second = self.path("a.wmcopy"), self.path("b.wmcopy"), self.path("c.wmcopy")
        self.assertTrue(answer("pack", self.plan, first, "--for", "Open Rights Group")["whole"])
        # Nobody knows whether they opened it.
        self.assertTrue(answer("pack", self.plan, first, "--for", "Open Rights Group", "--dry-run")["whole"])
        run("set", self.theirs, "6", "title=Grants", name="Rachel Evans")
        run("pack", self.theirs, back, name="Rachel Evans")
        run("merge", self.plan, back)
        run("set", self.plan, "1", "title=Owners")
        run("note", self.plan, "1", "Ring Quentin.")
        told = run("pack", self.plan, second, "--for", "Open Rights Group").stdout
        self.assertIn("1 change to commitment 1; our side's 1 note stays here.", told)
        self.assertIn("What you send to a public body may be released.", told)
        with open(self.path("c.html"), encoding="utf-8") as page:
            words = page.read()
        self.assertIn("1 Owners", words)
        self.assertNotIn("6 Grants", words)
        self.assertEqual(answer("merge", self.theirs, second, name="Rachel Evans")["edits"], 1)
        self.assertEqual(self.copies(self.plan), [("Sent", "Open Rights Group", "a.wmcopy"),
                                                  ("Received", "Rachel Evans", "b.wmcopy"),
                                                  ("Sent", "Open Rights Group", "c.wmcopy")])
        self.assertEqual(self.copies(self.theirs, name="Rachel Evans"),
                         [("Sent", "", "b.wmcopy"), ("Received", "Amina Khan", "c.wmcopy")])

    def test_it_is_kept_for_the_organisation_one_says_oneself(self):
        run("set", self.plan, "person Amina Khan", "organisation=")
        run("identity", "--name", "Amina Khan", "--organisation", "Cabinet Office")
        copy = self.path("a.wmcopy")
        run("pack", self.plan, copy, "--for", "Open Rights Group")
        self.assertEqual(self.copies(self.plan), [("Sent", "Open Rights Group", "a.wmcopy")])

    def test_a_dry_run_writes_nothing(self):
        before = sorted(os.listdir(self.folder))
        told = run("pack", self.plan, self.path("a.wmcopy"), "--dry-run").stdout
        self.assertRegex(told, r"^The whole plan: 13 commitments, \d+ changes; .* Nothing was written\.\n$")
        self.assertEqual(sorted(os.listdir(self.folder)), before)

    def test_nothing_but_its_own_kind_is_replaced(self):
        run("note", self.plan, "3", "Ring Quentin.")
        beside = [name for name in os.listdir(self.folder) if name.endswith(".waymark")]
        self.assertEqual(len(beside), 2)
        os.symlink(self.plan, self.path("soft.wmcopy"))
        os.link(self.plan, self.path("hard.wmcopy"))
        os.makedirs(self.path("own"), exist_ok=True)
        for name in ("own/mine.key", "keep.html", "letter.txt"):
            with open(self.path(name), "w", encoding="utf-8") as file:
                file.write("mine\n")
        taken = [*beside, "soft.wmcopy", "hard.wmcopy", "own/mine.key", "keep.html", "letter.txt"]
        before = {name: digest(self.path(name)) for name in taken}
        entries = sorted(os.listdir(self.folder))
        for name in taken:
            for command in (("export",), ("export", "--state"), ("pack",)):
                said = run(command[0], self.plan, self.path(name), *command[1:], expect=3).stderr
                self.assertRegex(said, "^[^\n]*choose another name\\.\n$")
        run("pack", self.plan, self.path("keep.wmcopy"), expect=3)  # its page would go over keep.html
        run("pack", self.plan, self.path("new.waymark"), expect=3)
        self.assertEqual({name: digest(self.path(name)) for name in taken}, before)
        self.assertEqual(sorted(os.listdir(self.folder)), entries)
        run("pack", self.plan, self.path("keep.wmcopy"), "--no-html")
        for name in ("a.wmcopy", "a.wmcopy"):
            run("pack", self.plan, self.path(name))
        for name in ("a.json", "a.json"):
            run("export", self.plan, self.path(name))
        run("export", self.plan, self.path("a.json"), "--state", expect=3)

    def test_whom_it_is_for_is_in_the_plan(self):
        for whom in ("Nobody Known", "commitment 3"):
            self.assertRegex(run("pack", self.plan, self.path("a.wmcopy"), "--for", whom, expect=3).stderr, r"\.\n$")
        self.assertFalse(os.path.exists(self.path("a.wmcopy")))

    def test_what_came_is_recognised(self):
        early, copy = self.path("early.wmcopy"), self.path("copy.wmcopy")
        run("pack", self.theirs, early, name="Rachel Evans")
        run("set", self.theirs, "6", "title=Grants", name="Rachel Evans")
        run("set", self.plan, "1", "title=Owners")
        run("pack", self.theirs, copy, name="Rachel Evans")
        would = answer("merge", self.plan, copy, "--dry-run")
        self.assertEqual((would["arrival"], would["unseen"], would["sender"], would["signature"]),
                         ("branched", 1, "Rachel Evans", "none"))
        self.assertIn("They have 1 change you lack; you have 1 they had not seen.", run("merge", self.plan, copy).stdout)
        self.assertEqual(answer("merge", self.plan, copy)["arrival"], "again")
        self.assertIn("You brought this in on ", run("merge", self.plan, copy, "--dry-run").stdout)
        self.assertEqual(run("merge", self.plan, early).stdout, "Older than what you have; nothing is new.\n")
        self.assertEqual(answer("merge", self.plan, self.theirs)["arrival"], "again")
        run("pack", self.plan, self.path("mine.wmcopy"), "--for", "Rachel Evans")
        self.assertIn("You sent this to Rachel Evans on ", run("merge", self.plan, self.path("mine.wmcopy")).stdout)

    def test_what_belongs_elsewhere_changes_nothing(self):
        stranger = self.path("other.waymark")
        run("new", stranger, "--title", "Another plan", "--organisation", "Involve")
        run("pack", stranger, self.path("other.wmcopy"))
        before = digest(self.plan)
        for file in ("other.wmcopy", "other.waymark"):
            said = run("merge", self.plan, self.path(file), expect=3).stderr
            self.assertRegex(said, "^[^\n]*of another plan, [^\n]*Another plan[^\n]*\\.\n$")
        self.assertEqual((digest(self.plan), self.copies(self.plan)), (before, []))

    def test_a_signed_copy(self):
        copy, password = self.path("copy.wmcopy"), self.path("password")
        with open(password, "w", encoding="utf-8") as file:
            file.write("correct horse\n")
        told = answer("pack", self.theirs, copy, "--sign", "--password-file", password, name="Rachel Evans")
        self.assertTrue(told["signed"])
        self.assertIn("Signed by Rachel Evans, whose check code has not been compared.", run("merge", self.plan, copy).stdout)
        self.assertEqual(answer("copies", self.plan)["copies"][0]["signed_by"], "Rachel Evans")
        # The same signature under other changes.
        run("set", self.theirs, "6", "title=Grants", name="Rachel Evans")
        run("pack", self.theirs, self.path("plain.wmcopy"), name="Rachel Evans")
        with open(copy, "rb") as file:
            signature = file.readline().rstrip(b"\n").split(b" signature=")[1]
        with open(self.path("plain.wmcopy"), "rb") as file:
            header, body = file.read()[:-32].split(b"\n", 1)
        forged = header + signature + b"\n" + body
        with open(copy, "wb") as file:
            file.write(forged + hashlib.sha256(forged).digest())
        said = answer("merge", self.plan, copy, "--dry-run", expect=1)
        self.assertEqual((said["signature"], said["edits"]), ("does_not_hold", 1))

    def test_the_page_to_read_holds_the_plan_and_nothing_private(self):
        run("note", self.plan, "3", "Zanzibar")
        run("draft", self.plan, "3", "--text", "Xylophone")
        run("draft", self.plan, "3", "--text", "Quagmire", "--our-side")
        run("pack", self.plan, self.path("a.wmcopy"))
        with open(self.path("a.html"), encoding="utf-8") as page:
            words = page.read()
        for sentence in ("13 Ongoing collaboration with the Open Government Network", "First promised",
                         "<html lang=\"en\">", "default-src 'none'"):
            self.assertIn(sentence, words)
        for word in ("Zanzibar", "Xylophone", "Quagmire", "<script", "http:", "https:"):
            self.assertNotIn(word, words)
        run("pack", self.plan, self.path("b.wmcopy"), "--no-html")
        self.assertFalse(os.path.exists(self.path("b.html")))


if __name__ == "__main__":
    unittest.main(verbosity=2)
