# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The evidence of a plan in a folder, and the circulation lists of its commitments."""

import base64
import csv
import hashlib
import os
import re
import subprocess
import unittest
import zipfile
from html.parser import HTMLParser

from running import AtAPlan, answer, digest, run


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.levels, self.ids, self.words = [], [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        self.links += [named["href"]] if tag == "a" else []
        self.levels += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.ids += [named["id"]] if "id" in named else []

    def handle_data(self, data):
        self.words += data


class Evidence(AtAPlan):
    """Links and files at the UK's plan of 2016."""

    def setUp(self):
        super().setUp()
        self.at, self.files = self.path("evidence"), self.path("files")
        os.mkdir(self.files)

    def file(self, name, contents=None):
        """Entered by its name and check sum, as the window does; in the folder of files with these contents."""
        with open(os.path.join(self.files, name), "wb") as file:
            file.write(contents or name.encode())
        sum_of = base64.urlsafe_b64encode(hashlib.sha256(name.encode()).digest()).rstrip(b"=").decode()
        run("set", self.plan, "new evidence", "of=" + self.id_of("6"), "title=" + name, "link=ni:///sha-256;" + sum_of)

    def id_of(self, number):
        return re.search(r"^id +(\S+)", run("show", self.plan, number).stdout, re.MULTILINE)[1]

    def gather(self, *arguments, **options):
        return answer("evidence", self.plan, self.at, *arguments, **options)

    def page(self):
        with open(os.path.join(self.at, "index.html"), encoding="utf-8") as page:
            return Page(page.read())

    def rows(self, name="evidence.csv"):
        with open(os.path.join(self.at, name), encoding="utf-8", newline="") as table:
            return list(csv.DictReader(table))

    def test_links_and_files_lie_there_by_commitment(self):
        run("set", self.plan, "new evidence", "of=" + self.id_of("6"), "title=The register", "link=https://example.org/grants")
        self.file("Minutes of May.txt")
        self.assertEqual({key: value for key, value in self.gather("--files", self.files).items()
                          if key in ("evidence", "files", "copied", "missing")},
                         {"evidence": 2, "files": 1, "copied": 1, "missing": []})
        rows = {row["title"]: row for row in self.rows()}
        self.assertEqual(rows["The register"]["link"], "https://example.org/grants")
        copied = rows["Minutes of May.txt"]
        self.assertEqual((copied["of"], copied["commitment"]), ("The commitment", "6 Grants data"))
        self.assertEqual(digest(os.path.join(self.at, copied["file"])), copied["sha256"])
        self.assertIn(copied["file"], self.page().links)
        with zipfile.ZipFile(os.path.join(self.at, "evidence.ods")) as ods:
            self.assertIn("Minutes of May.txt", ods.read("content.xml").decode())

    def test_what_is_not_at_hand_or_is_another_file_is_said(self):
        self.file("minutes.txt")
        self.file("report.txt", b"something else")
        os.rename(os.path.join(self.files, "minutes.txt"), os.path.join(self.files, "renamed.txt"))
        self.assertEqual(self.gather(expect=1)["missing"], ["minutes.txt", "report.txt"])
        self.assertIn("The file was not given.", self.page().words)
        gathered = self.gather("--files", self.files, expect=1)
        self.assertEqual((gathered["copied"], gathered["missing"]), (1, ["report.txt"]))  # found by what is in it
        self.assertIn("A file of this name was at hand; it holds something else.", self.page().words)
        self.assertIn("no folder", run("evidence", self.plan, self.at, "--files", self.path("nowhere"), expect=3).stderr)

    def test_the_index_leads_everywhere_and_its_headings_are_in_order(self):
        self.file("minutes.txt")
        self.gather("--files", self.files)
        page = self.page()
        for link in page.links:
            if not link.startswith(("https:", "http:", "#")):
                self.assertTrue(os.path.exists(os.path.join(self.at, link)), link)
        self.assertEqual(page.levels[0], 1)
        self.assertTrue(all(after - before <= 1 for before, after in zip(page.levels, page.levels[1:])))
        self.assertEqual(len(page.ids), len(set(page.ids)))
        self.assertIn("reported complete; evidence not yet linked", page.words)
        subprocess.run(["sha256sum", "--check", "--strict", "published.txt"], cwd=self.at, check=True, capture_output=True)

    def test_files_of_others_stay_and_a_site_is_no_place_for_it(self):
        self.gather()
        own = os.path.join(self.at, "own.txt")
        with open(own, "w", encoding="utf-8") as file:
            file.write("mine")
        written = self.gather()["written"]
        self.assertEqual(written, 0)
        with open(own, encoding="utf-8") as file:
            self.assertEqual(file.read(), "mine")
        run("publish", self.plan, self.path("site"))
        self.assertIn("site", run("evidence", self.plan, self.path("site"), expect=3).stderr)
        self.assertIn("evidence", run("publish", self.plan, self.at, expect=3).stderr)
        taken = self.path("taken")
        os.mkdir(taken)
        with open(os.path.join(taken, "index.html"), "w", encoding="utf-8") as file:
            file.write("mine")
        run("evidence", self.plan, taken, expect=3)
        self.assertEqual(os.listdir(taken), ["index.html"])

    def test_nobody_is_named_and_nothing_of_one_side_is_in_it(self):
        run("identity", "--name", "Amina Khan", "--organisation", "Cabinet Office")
        run("set", self.plan, "new person", "name=Quentin Blake")
        for which in ("governmentLead", "csoLead"):
            run("set", self.plan, "new role", "which=" + which, "person=Quentin Blake", "of=6")
        run("log", self.plan, "6", "--text", "Quentin Blake published the data.")
        for side in ("government", "civilSociety"):
            run("agree", self.plan, "6", "--side", side, "--said-yes", "Yes, says Quentin", "--signatory", "Quentin Blake")
        run("note", self.plan, "6", "Between ourselves")
        run("set", self.plan, "new contactDetails", "person=Quentin Blake", "email=quentin@example.org")
        run("set", self.plan, "new evidence", "of=" + self.id_of("6"), "title=Mail of Quentin Blake", "link=https://example.org/a")
        self.gather()
        held = b""
        for folder, _, names in os.walk(self.at):
            for name in names:
                with open(os.path.join(folder, name), "rb") as file:
                    held += file.read()
        for word in (b"Quentin", b"quentin", b"Between ourselves", b"Amina"):
            self.assertNotIn(word, held)
        agreed = {row["side"]: row for row in self.rows("agreed.csv") if row["commitment"] == "6 Grants data"
                  and row["agreement"] == "Agreed"}
        self.assertEqual(agreed["government"]["signature"], "said yes elsewhere, and was recorded")
        with open(os.path.join(self.at, agreed["government"]["words"]), encoding="utf-8") as words:
            self.assertIn("published the data.", words.read())

    def test_nothing_anybody_writes_becomes_markup_or_leads_astray(self):
        for payload in ("</td><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "=1+1"):
            run("set", self.plan, "new evidence", "of=" + self.id_of("6"), "title=" + payload, "link=" + payload)
            run("log", self.plan, "6", "--text", payload)
        self.gather()
        with open(os.path.join(self.at, "index.html"), encoding="utf-8") as page:
            text = page.read()
        self.assertNotRegex(text, "<script|<img|href=\"javascript")
        self.assertTrue(all(not cell.startswith("=") for row in self.rows() for cell in row.values()))

    def test_a_circulation_list_is_shown_and_changed(self):
        run("identity", "--name", "Amina Khan", "--organisation", "Cabinet Office")
        run("set", self.plan, "new person", "name=Kim Reid", "organisation=Involve")
        run("set", self.plan, "new contactDetails", "person=Kim Reid", "email=kim@example.org")
        self.assertEqual(answer("circulation", self.plan, "6")["who_is_sent_its_updates"], [])
        run("circulation", self.plan, "6", "--add", "Kim Reid")
        run("circulation", self.plan, "6", "--add", "Cabinet Office")
        self.assertIn("already", run("circulation", self.plan, "6", "--add", "Kim Reid", expect=3).stderr)
        readers = {row["name"]: row for row in answer("circulation", self.plan, "6")["who_is_sent_its_updates"]}
        self.assertEqual(set(readers), {"Kim Reid", "Cabinet Office"})
        self.assertEqual((readers["Kim Reid"]["organisation"], readers["Kim Reid"]["email"]), ("Involve", "kim@example.org"))
        self.assertEqual(answer("circulation", self.plan, "5")["who_is_sent_its_updates"], [])
        run("circulation", self.plan, "6", "--remove", "Kim Reid")
        self.assertEqual(len(answer("circulation", self.plan, "6")["who_is_sent_its_updates"]), 1)

    def test_a_digest_may_be_of_one_commitment(self):
        run("round", self.plan, "Autumn 2026", "--opens", "2026-10-01")
        run("log", self.plan, "6", "--text", "Published.")
        run("log", self.plan, "5", "--text", "Begun.")
        one = answer("digest", self.plan, "6", "--since", "2018-06-01")
        self.assertEqual([row["commitment"] for row in one["updates_received"]], ["6 Grants data"])
        self.assertTrue(one["title"].endswith(": 6 Grants data"))
        self.assertEqual(len(answer("digest", self.plan, "--since", "2018-06-01")["updates_received"]), 2)


if __name__ == "__main__":
    unittest.main()
