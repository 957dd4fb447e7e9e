# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reply forms: written for an organisation, filled in with other programs, and read back."""

import csv
import os
import re
import shutil
import subprocess
import unittest
import zipfile
from xml.etree import ElementTree

from running import AtAPlan, answer, digest, run

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
COLUMNS = ["what", "last", "far", "pace", "text", "date", "why"]
REGISTRY = "Accounts Registry"


def parts(file):
    with zipfile.ZipFile(file) as package:
        return {name: package.read(name) for name in package.namelist()}


def save(file, members):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in members.items():
            package.writestr(name, data)


def fill_odt(file, answers):
    """As a word processor would: the cell's paragraphs go, one with the answer comes."""
    members = parts(file)
    root = ElementTree.fromstring(members["content.xml"])
    for row in root.iter(TABLE + "table-row"):
        cells = row.findall(TABLE + "table-cell")
        name = "".join(cells[0].itertext())
        for column, words in answers.get(name, {}).items() if len(cells) == len(COLUMNS) else ():
            cell = cells[COLUMNS.index(column)]
            for child in list(cell):
                cell.remove(child)
            for line in words.split("\n"):
                ElementTree.SubElement(cell, TEXT + "p").text = line
    members["content.xml"] = ElementTree.tostring(root)
    save(file, members)


def fill_docx(file, answers):
    """As Word would: what is chosen stands in its place, which is empty no more; words stand in runs."""
    members = parts(file)
    root = ElementTree.fromstring(members["word/document.xml"])
    for row in root.iter(WORD + "tr"):
        cells = row.findall(WORD + "tc")
        name = "".join(cells[0].itertext())
        for column, words in answers.get(name, {}).items() if len(cells) == len(COLUMNS) else ():
            cell = cells[COLUMNS.index(column)]
            place = cell.find(f".//{WORD}sdtPr")
            if place is not None:
                place.remove(place.find(WORD + "showingPlcHdr"))
                cell.find(f".//{WORD}sdtContent//{WORD}t").text = words
                continue
            for number, line in enumerate(words.split("\n")):
                for part in (line[:3], line[3:]):
                    run_of = ElementTree.SubElement(cell.find(WORD + "p"), WORD + "r")
                    if number > 0 and part == line[:3]:
                        ElementTree.SubElement(run_of, WORD + "br")
                    ElementTree.SubElement(run_of, WORD + "t", {SPACE: "preserve"}).text = part
    members["word/document.xml"] = ElementTree.tostring(root)
    save(file, members)


def fill_xlsx(file, answers):
    members = parts(file)
    strings = ["".join(each.itertext()) for each in ElementTree.fromstring(members["xl/sharedStrings.xml"])]
    root = ElementTree.fromstring(members["xl/worksheets/sheet2.xml"])
    for row in root.iter(SHEET + "row"):
        cells = {cell.get("r"): cell for cell in row}
        first = cells.get("A" + row.get("r"))
        name = strings[int(first.find(SHEET + "v").text)] if first is not None else ""
        for column, words in answers.get(name, {}).items():
            at = "ABCDEFG"[COLUMNS.index(column)] + row.get("r")
            cell = cells.get(at)
            if cell is None:
                cell = ElementTree.SubElement(row, SHEET + "c", {"r": at})
            cell.set("t", "inlineStr")
            for child in list(cell):
                cell.remove(child)
            ElementTree.SubElement(ElementTree.SubElement(cell, SHEET + "is"), SHEET + "t").text = words
        row[:] = sorted(row, key=lambda each: each.get("r"))
    members["xl/worksheets/sheet2.xml"] = ElementTree.tostring(root)
    save(file, members)


FILL = {"odt": fill_odt, "docx": fill_docx, "xlsx": fill_xlsx}


class Forms(AtAPlan):
    """A round is open; one commitment of the registry's with two milestones."""

    def setUp(self):
        super().setUp()
        run("round", self.plan, "May to July 2018", "--opens", "2018-05-01", "--closes", "2018-07-31")
        run("set", self.plan, "person Amina Khan", "organisation=Cabinet Office")
        run("set", self.plan, "new organisation", "name=" + REGISTRY, "kind=agency")
        run("set", self.plan, "new organisation", "name=Open Money", "kind=civilSociety")
        run("set", self.plan, "new commitment", "number=90", "title=Open accounts")
        for role, who in (("governmentLead", REGISTRY), ("csoLead", "Open Money")):
            run("set", self.plan, "new role", "which=" + role, "organisation=" + self.id_of(who), "of=" + self.id_of("90"))
        for number, title, due in (("90.1", "Publish the accounts", "2018-06-30"), ("90.2", "Ask the public", "2018-09-30")):
            run("set", self.plan, "new milestone", "commitment=" + self.id_of("90"), "number=" + number, "title=" + title,
                "due=" + due)
        run("set", self.plan, "May to July 2018", "asked/" + self.id_of("90") + "=true")

    def id_of(self, name):
        return re.search(r"^id +(\S+)", run("show", self.plan, name).stdout, re.MULTILINE)[1]

    def form(self, kind="odt", of=REGISTRY, *more):
        run("forms", self.plan, self.folder, "--of", of, "--kind", kind, *more)
        return self.path(f"May to July 2018, {of}.{kind}")

    def filled(self, answers, kind="odt", of=REGISTRY):
        file = self.form(kind, of)
        FILL[kind](file, answers)
        return file

    def said(self, file, *arguments, expect=0):
        return {(each["where"], each["what"]): (each["before"], each["after"], each["note"])
                for each in answer("reply", self.plan, file, "--dry-run", *arguments, expect=expect)["says"]}

    def update(self):
        return run("show", self.plan, "90").stdout

    ANSWERS = {"90 Open accounts": {"far": "Under way", "pace": "On track", "text": "The first accounts are out.\nMore follow."},
               "90.1 Publish the accounts": {"far": "Complete", "text": "=Published"},
               "90.2 Ask the public": {"far": "Not started", "date": "31 December 2018", "why": "The minister changed"},
               "What comes next": {"text": "A second batch"}}

    def test_is_written_for_each_organisation_that_has_not_answered(self):
        written = answer("forms", self.plan, self.path("out"))["files"]
        self.assertIn(f"May to July 2018, {REGISTRY}.odt", written)
        self.assertEqual(sorted(os.listdir(self.path("out"))), sorted(written))
        self.assertNotIn("May to July 2018, Open Money.odt", written)
        theirs = answer("forms", self.plan, self.path("out"), "--side", "civilSociety")["files"]
        self.assertIn("May to July 2018, Open Money.odt", theirs)
        run("log", self.plan, "90", "--no-change")
        self.assertIn("Nobody is left to ask", run("forms", self.plan, self.path("out"), "--of", "Open Money", expect=3).stderr)
        run("forms", self.plan, self.path("out"), "--of", "Open Money", "--all")

    def test_two_of_nearly_one_name_have_a_file_each(self):
        for name in ("Council of A/B", "Council of AB"):
            run("set", self.plan, "new organisation", "name=" + name, "kind=localGovernment")
            run("set", self.plan, "new role", "which=governmentLead", "organisation=" + self.id_of(name), "of=" + self.id_of("90"))
        files = [each for each in answer("forms", self.plan, self.path("out"))["files"] if "Council" in each]
        self.assertEqual(files, ["May to July 2018, Council of AB.odt", "May to July 2018, Council of AB (2).odt"])
        self.assertEqual(len({digest(self.path("out/" + each)) for each in files}), 2)

    def test_says_what_was_said_last_and_asks_nothing_of_what_is_complete(self):
        run("round", self.plan, "January to April 2018", "--opens", "2018-01-01")
        run("log", self.plan, "90", "--round", "January to April 2018", "--text", "Drafts are ready", "--government", "underWay",
            "--milestone", "90.1=complete")
        with zipfile.ZipFile(self.form()) as package:
            content = package.read("content.xml").decode()
        self.assertIn("Said in January to April 2018: Drafts are ready", content)
        self.assertIn("Complete already, and not asked about: 90.1 Publish the accounts", content)
        self.assertIn("Due 30 September 2018.", content)

    def test_is_read_back_whatever_it_was_filled_in_with(self):
        for kind in FILL:
            with self.subTest(kind):
                said = self.said(self.filled(self.ANSWERS, kind))
                self.assertEqual({key: value[:2] for key, value in said.items()}, {
                    ("90 Open accounts", "How far"): ("", "Under way"),
                    ("90 Open accounts", "On track?"): ("", "On track"),
                    ("90 Open accounts", "Joint text"): ("", "The first accounts are out.\nMore follow."),
                    ("90 Open accounts", "What comes next"): ("", "A second batch"),
                    ("90.1 Publish the accounts", "How far"): ("", "Complete"),
                    ("90.1 Publish the accounts", "What has happened"): ("", "=Published"),
                    ("90.2 Ask the public", "How far"): ("", "Not started"),
                    ("90.2 Ask the public", "New date"): ("30 September 2018", "31 December 2018")})

    def test_a_preview_changes_nothing(self):
        file = self.filled(self.ANSWERS)
        before = digest(self.plan)
        self.said(file)
        self.assertEqual(digest(self.plan), before)

    def test_is_entered_as_one_act_with_who_reported_it_and_why_a_date_moves(self):
        run("reply", self.plan, self.filled(self.ANSWERS), "--on", "2018-07-20")
        self.assertIn("31 December 2018", run("show", self.plan, "90.2").stdout)
        history = run("history", self.plan, "90.2", "due").stdout
        self.assertIn("The minister changed", history)
        self.assertIn("reply form of 20 July 2018 from Accounts Registry", history)
        contacts = run("list", self.plan, "contact").stdout
        self.assertIn("Contacts: 1\n", contacts)
        self.assertRegex(contacts, r"Cabinet Office +20 July 2018 +Reply form +Accounts Registry")
        run("undo", self.plan)
        self.assertIn("30 September 2018", run("show", self.plan, "90.2").stdout)
        self.assertEqual(len(self.said(self.path(f"May to July 2018, {REGISTRY}.odt"))), 8)

    def test_the_same_form_again_says_nothing_new_and_another_answer_takes_its_place(self):
        file = self.filled(self.ANSWERS)
        run("reply", self.plan, file)
        before = digest(self.plan)
        self.assertEqual(self.said(file), {})
        run("reply", self.plan, file)
        self.assertEqual(digest(self.plan), before)
        fill_odt(file, {"90.1 Publish the accounts": {"text": "Published on 3 July"}})
        self.assertEqual(self.said(file), {("90.1 Publish the accounts", "What has happened"):
                                           ("=Published", "Published on 3 July", "")})

    def test_half_a_form_enters_half(self):
        file = self.filled({"90.1 Publish the accounts": {"far": "Complete"}})
        self.assertEqual(list(self.said(file)), [("90.1 Publish the accounts", "How far")])

    def test_no_change_is_an_answer(self):
        file = self.filled({"90 Open accounts": {"far": "No change"}})
        self.assertEqual(self.said(file), {("90 Open accounts", "Answer"): ("", "No change", "")})
        run("reply", self.plan, file)
        self.assertIn("Nobody is left", run("forms", self.plan, self.folder, "--of", "Open Money", expect=3).stderr)

    def test_civil_societys_words_are_its_view(self):
        file = self.filled({"90 Open accounts": {"far": "Limited", "text": "Not what was promised"}}, of="Open Money")
        self.assertEqual([what for _, what in self.said(file)], ["How far", "Civil society’s view"])

    def test_what_was_closed_or_is_gone_is_explained(self):
        file = self.filled({"90.1 Publish the accounts": {"far": "Complete"}, "90.2 Ask the public": {"text": "Asked"}})
        run("set", self.plan, "90.1", "closure=withdrawn 2018-06-01 No money")
        run("delete", self.plan, "90.2")
        before = digest(self.plan)
        problems = answer("reply", self.plan, file, expect=1)["not_entered"]
        self.assertEqual([each["where"] for each in problems], ["90.2 Ask the public", "90.1 Publish the accounts"])
        self.assertIn("no commitment or milestone of that name any more", problems[0]["why"])
        self.assertIn("It was withdrawn on 1 June 2018: No money.", problems[1]["why"])
        self.assertEqual(digest(self.plan), before)

    def test_a_renamed_milestone_is_still_meant(self):
        file = self.filled({"90.1 Publish the accounts": {"far": "Complete"}})
        run("set", self.plan, "90.1", "title=Put the accounts online", "number=90.7")
        self.assertEqual(list(self.said(file)), [("90.7 Put the accounts online", "How far")])

    def test_what_moved_or_was_written_since_is_left_out_unless_asked_for(self):
        file = self.filled({"90 Open accounts": {"text": "Ours"}, "90.2 Ask the public": {"date": "2019-01-31", "why": "Later"}})
        run("set", self.plan, "90.2", "due=2018-10-31", "--reason", "Elections")
        run("log", self.plan, "90", "--text", "Theirs")
        said = self.said(file, expect=1)
        self.assertIn("Somebody wrote here since", said[("90 Open accounts", "Joint text")][2])
        self.assertIn("from 30 September 2018 to 31 October 2018", said[("90.2 Ask the public", "New date")][2])
        before = digest(self.plan)
        run("reply", self.plan, file, expect=1)
        self.assertEqual(digest(self.plan), before)
        run("reply", self.plan, file, "--doubtful")
        versions = answer("conflicts", self.plan, expect=1)["two_versions_to_choose_from"]
        self.assertEqual({"Ours", "Theirs"} - {each["version"] for each in versions}, set())

    def test_a_date_without_a_reason_enters_nothing(self):
        file = self.filled({"90.1 Publish the accounts": {"far": "Complete"}, "90.2 Ask the public": {"date": "31/1/2019"}})
        before = digest(self.plan)
        self.assertIn("Say why the date of 90.2 Ask the public moves", run("reply", self.plan, file, expect=3).stderr)
        self.assertEqual(digest(self.plan), before)
        run("reply", self.plan, file, "--reason", "Elections")
        self.assertIn("31 January 2019", run("show", self.plan, "90.2").stdout)

    def test_words_nobody_offered_and_days_that_are_none_are_told_cell_by_cell(self):
        file = self.filled({"90.1 Publish the accounts": {"far": "Sort of", "text": "Kept"},
                            "90.2 Ask the public": {"date": "31 February 2019", "pace": "Who knows"}})
        shown = answer("reply", self.plan, file, expect=1)
        self.assertEqual({(each["where"], each["column"]) for each in shown["not_entered"]},
                         {("90.1 Publish the accounts", "How far now"), ("90.2 Ask the public", "On track?"),
                          ("90.2 Ask the public", "New date, only if it moves")})
        self.assertEqual([each["after"] for each in shown["says"]], ["Kept"])

    def test_a_form_of_another_plan_or_with_its_last_table_changed_is_refused(self):
        file = self.filled(self.ANSWERS)
        other = self.path("other.waymark")
        run("new", other, "--sample", "uk-2013")
        self.assertIn("of another plan", run("reply", other, file, expect=3).stderr)
        members = parts(file)
        members["content.xml"] = members["content.xml"].replace(self.id_of("90").encode(), b"nobody")
        save(file, members)
        self.assertIn("was changed", run("reply", self.plan, file, expect=3).stderr)

    def test_a_form_of_an_earlier_round_is_entered_there(self):
        file = self.filled({"90 Open accounts": {"far": "Limited"}})
        run("round", self.plan, "August to October 2018", "--opens", "2018-08-01")
        self.assertIn("of an earlier round, May to July 2018", run("reply", self.plan, file).stdout.replace("\n", " "))

    def test_a_survey_asks_both_sides_how_working_together_went(self):
        for who, what in ((REGISTRY, "We met twice."), ("Open Money", "They came late.")):
            for kind in FILL:
                run("forms", self.plan, self.path(who), "--survey", "--kind", kind)
                file = self.path(f"{who}/Working together, May to July 2018, {who}.{kind}")
                self.assertEqual(self.said(file), {})
            file = file.removesuffix(kind) + "odt"
            members = parts(file)
            root = ElementTree.fromstring(members["content.xml"])
            for row in root.iter(TABLE + "table-row"):
                cells = row.findall(TABLE + "table-cell")
                if "".join(cells[0].itertext()) == "How working together went":
                    cells[1].find(TEXT + "p").text = what
            members["content.xml"] = ElementTree.tostring(root)
            save(file, members)
            self.assertEqual(self.said(file), {("90 Open accounts", "How working together went"): ("", what, "")})
            run("reply", self.plan, file)
        update = run("assess", self.plan).stdout
        self.assertIn("We met twice.", update)
        self.assertIn("They came late.", update)

    def test_libreoffice_in_between_changes_nothing(self):
        for first, then in (("odt", "docx"), ("docx", "odt"), ("xlsx", "ods")):
            with self.subTest(first):
                file = self.filled(self.ANSWERS, first)
                before = self.said(file)
                profile = "-env:UserInstallation=file://" + self.path("office")
                subprocess.run(["soffice", profile, "--headless", "--convert-to", then, "--outdir", self.folder, file],
                               check=True, capture_output=True, timeout=120)
                converted = file.removesuffix(first) + then
                self.assertEqual(self.said(converted), before)
                self.assertEqual(len(before), 8)
                os.remove(converted)

    def test_the_united_kingdoms_own_progress_table_is_read(self):
        file = self.path("update.csv")
        with open(file, "w", newline="", encoding="utf-8") as to:
            csv.writer(to).writerows([
                ["Commitment title", "Commitment 90: Open accounts"], ["Lead department(s)", "Accounts Registry"],
                ["Timeline", "May 2016 to April 2018"], ["Overall commitment status", "On track"],
                ["Overall progress against commitment", "Accounts are being published."],
                ["Progress against milestones/activities"],
                ["1", "Publish the accounts", "Completed", "All of them are out."],
                ["2", "Ask the public", "Behind schedule", "Delayed by the election."]])
        self.assertIn("Say whose answers", run("reply", self.plan, file, expect=3).stderr)
        said = self.said(file, "--from", REGISTRY)
        self.assertEqual({key: value[1] for key, value in said.items()}, {
            ("90 Open accounts", "How far"): "Under way", ("90 Open accounts", "On track?"): "On track",
            ("90 Open accounts", "Joint text"): "Accounts are being published.",
            ("90.1 Publish the accounts", "How far"): "Complete",
            ("90.1 Publish the accounts", "What has happened"): "All of them are out.",
            ("90.2 Ask the public", "How far"): "Under way", ("90.2 Ask the public", "On track?"): "Behind schedule",
            ("90.2 Ask the public", "What has happened"): "Delayed by the election."})

    def test_what_is_no_reply_and_what_is_hostile_meets_a_sentence(self):
        note = self.path("note.csv")
        with open(note, "w", encoding="utf-8") as to:
            to.write("Dear all,\nall is well\n")
        before = digest(self.plan)
        self.assertIn("No table in it", run("reply", self.plan, note, "--from", REGISTRY, expect=3).stderr)
        file = self.filled(self.ANSWERS, "docx")
        members = parts(file)
        whole = members["word/document.xml"].decode()
        for hostile in ('<!DOCTYPE w [<!ENTITY x "y">]>' + whole[whole.index("<w:document") if "<w:document" in whole else 0:],
                        whole[:len(whole) // 2]):
            save(file, {**members, "word/document.xml": hostile.encode()})
            self.assertRegex(run("reply", self.plan, file, expect=None).stderr, r"not read|damaged")
        self.assertEqual(digest(self.plan), before)

    def test_other_files_are_never_replaced(self):
        file = self.path(f"May to July 2018, {REGISTRY}.odt")
        shutil.copy(self.plan, file)
        before = digest(file)
        self.assertIn("another name", run("forms", self.plan, self.folder, "--of", REGISTRY, expect=3).stderr)
        self.assertEqual(digest(file), before)


if __name__ == "__main__":
    unittest.main()
