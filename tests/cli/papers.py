# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The committee's papers, and documents as files for word processors."""

import re
import shutil
import subprocess
import unittest
import zipfile
from xml.etree import ElementTree

from running import AtAPlan, answer, run

ORDER = ["Decisions wanted", "What became of the last ones", "Points to raise", "What moved since the last meeting",
         "Forward look", "Stories", "Open Government Partnership requirements", "Progress by round"]
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


class Papers(AtAPlan):
    """A meeting in the future, one in the past, and what was settled between them."""

    def meeting(self, day, title):
        said = run("set", self.plan, "new meeting", "kind=steeringCommittee", "date=" + day, "title=" + title).stdout
        return re.search(r"id (\S+)\.", said)[1]

    def prepared(self):
        last = self.meeting("2018-06-01", "Summer meeting")
        coming = self.meeting("2100-05-04", "Spring meeting")
        run("set", self.plan, "new decision", "meeting=" + coming, "text=Extend the register by a year?")
        run("set", self.plan, "new decision", "meeting=" + last, "text=Publish every month", "due=2018-09-01")
        run("set", self.plan, "new action", "meeting=" + last, "text=Ask the Treasury", "doneOn=2018-07-01")
        commitment = self.id_of("6")
        run("set", self.plan, "new point", "about=" + commitment, "inTheWay=No budget line", "wouldHelp=A word with the Treasury",
            "level=4")
        run("set", self.plan, "new story", "commitment=" + commitment, "whatChanged=Grants can be compared")
        run("set", self.plan, "new opportunity", "event=A summit", "date=2027-01-10")
        return coming

    def id_of(self, number):
        return re.search(r"^id +(\S+)", run("show", self.plan, number).stdout, re.MULTILINE)[1]

    def papers(self, *arguments):
        return answer("papers", self.plan, *arguments)

    def test_come_in_the_committees_order_with_a_page_per_commitment(self):
        self.prepared()
        file = self.path("papers.md")
        run("papers", self.plan, "--to", file)
        with open(file, encoding="utf-8") as text:
            headings = re.findall(r"^## (.*)$", text.read(), re.MULTILINE)
        self.assertEqual(headings[:len(ORDER)], ORDER)
        self.assertEqual([each.split()[0] for each in headings[len(ORDER):len(ORDER) + 13]], [str(n) for n in range(1, 14)])
        self.assertEqual(headings[-1], "Comments")

    def test_say_what_is_asked_and_what_became_of_the_last(self):
        self.prepared()
        papers = self.papers()
        self.assertEqual([each["asked"] for each in papers["decisions_wanted"]],
                         ["Extend the register by a year?", "A word with the Treasury"])
        settled = {each["text"]: each["stands"] for each in papers["what_became_of_the_last_ones"]}
        self.assertEqual(settled["Ask the Treasury"], "Done, 1 July 2018")
        self.assertRegex(settled["Publish every month"], r"^Not yet, \d+ days past$")
        self.assertIn("No budget line", [each["what"] for each in papers["points_to_raise"]])
        self.assertEqual([each["what_changed"] for each in papers["stories"]], ["Grants can be compared"])
        self.assertIn("Opportunity: A summit", [each["what"] for each in papers["forward_look"]])
        self.assertEqual(papers["open_government_partnership_requirements"][0]["met"], "Not yet")

    def test_tell_what_moved_since_the_meeting_before(self):
        self.prepared()
        self.assertEqual(self.papers()["what_moved_since_the_last_meeting"], [])
        run("log", self.plan, "6", "--government", "Substantial")
        run("set", self.plan, "6", "closure=withdrawn 2020-01-01 No legislation")
        moved = {each["of"]: each["moved"] for each in self.papers()["what_moved_since_the_last_meeting"]}
        self.assertIn("Government: Substantial, before", moved["6 Grants data"])
        self.assertIn("Withdrawn", moved["6 Grants data"])

    def test_ask_for_a_meeting_where_none_is_entered(self):
        said = run("papers", self.plan, expect=3).stderr
        self.assertRegex(said, r"^No meeting of the committee is entered from today on; [^\n]*\.\n$")

    def test_comments_read_back_from_the_papers(self):
        run("identity", "--name", "Amina Khan", "--organisation", "Cabinet Office")
        self.prepared()
        file = self.path("papers.odt")
        run("papers", self.plan, "--to", file)
        back = self.path("back.odt")
        with zipfile.ZipFile(file) as package, zipfile.ZipFile(back, "w") as commented:
            for name in package.namelist():
                content = package.read(name)
                if name == "content.xml":  # written into the empty cell beside the commitment
                    empty = re.compile(rb"(6 Grants data</text:p></table:table-cell><table:table-cell[^>]*>)<text:p[^>]*/>")
                    content, written = empty.subn(rb"\1<text:p>Amounts are missing</text:p><text:p>in two of them</text:p>", content)
                    self.assertEqual(written, 1)
                commented.writestr(name, content)
        for kept in (1, 0):  # the same sheet again is nothing new
            said = answer("comments", self.plan, back, "--from", "Involve", "--on", "2018-06-20")
            self.assertEqual(said, {"kept": kept, "unknown": []})
        brief = answer("brief", self.plan, "6", "--contacts")
        self.assertEqual([(each["with"], each["line"]) for each in brief["what_was_last_said__our_side_only_"]],
                         [("Involve", "Amounts are missing in two of them")])
        self.assertNotIn("Amounts are missing", str(self.papers()))
        with open(self.path("notes.csv"), "w", encoding="utf-8") as csv:
            csv.write("a,b\n1,2\n")
        self.assertRegex(run("comments", self.plan, self.path("notes.csv"), "--from", "Involve", expect=3).stderr,
                         r"^There is no sheet for comments in this file; [^\n]*\.\n$")

    def test_minutes_name_nobody(self):
        coming = self.prepared()
        run("set", self.plan, "new person", "name=Kim Reid")
        last = re.search(r"id (\S+)\.", run("set", self.plan, "new meeting", "kind=steeringCommittee", "date=2018-07-02").stdout)[1]
        run("set", self.plan, "new action", "meeting=" + last, "text=Kim Reid writes to the Treasury")
        minutes = answer("papers", self.plan, "--minutes")
        self.assertEqual([each["what"] for each in minutes["actions"]], ["somebody writes to the Treasury"])
        self.assertNotIn("Kim Reid", str(minutes))
        named = answer("papers", self.plan, coming, "--minutes")
        self.assertEqual([each["what"] for each in named["decisions"]], ["Extend the register by a year?"])

    def test_hold_nothing_that_only_one_side_reads(self):
        run("identity", "--name", "Amina Khan", "--organisation", "Cabinet Office")
        self.prepared()
        commitment = self.id_of("6")
        run("set", self.plan, "new point", "about=" + commitment, "inTheWay=Secretly short of staff", "--circle", "our side")
        run("note", self.plan, "6", "Between ourselves")
        self.assertNotRegex(str(self.papers()), "Secretly|Between ourselves")

    def test_an_odt_has_real_headings_and_heads_of_tables(self):
        self.prepared()
        file = self.path("papers.odt")
        run("papers", self.plan, "--to", file)
        with zipfile.ZipFile(file) as package:
            self.assertEqual(package.namelist()[0], "mimetype")
            self.assertEqual(package.infolist()[0].compress_type, zipfile.ZIP_STORED)
            content = ElementTree.fromstring(package.read("content.xml"))
            styles = package.read("styles.xml").decode()
        headings = [(each.get(TEXT + "outline-level"), "".join(each.itertext())) for each in content.iter(TEXT + "h")]
        self.assertEqual(headings[0], ("1", "Papers: Spring meeting, 4 May 2100"))
        self.assertEqual([words for level, words in headings if level == "2"][:len(ORDER)], ORDER)
        tables = list(content.iter(TABLE + "table"))
        self.assertTrue(tables and all(len(list(each.iter(TABLE + "table-header-rows"))) == 1 for each in tables))
        self.assertIn('fo:language="en"', styles)
        self.assertIn('fo:country="GB"', styles)

    def test_an_office_suite_reads_it_without_losing_a_heading(self):
        office = shutil.which("soffice")
        self.assertTrue(office, "LibreOffice is not installed")
        self.prepared()
        run("papers", self.plan, "--to", self.path("papers.odt"))
        done = subprocess.run([office, f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to",
                               "html:HTML (StarWriter)", "--outdir", self.path("out"), self.path("papers.odt")],
                              check=True, capture_output=True, text=True, timeout=200)
        self.assertNotRegex(done.stdout + done.stderr, "(?i)error|warn(?!ing: failed to launch javaldx)")
        with open(self.path("out/papers.html"), encoding="utf-8") as page:
            html = page.read()
        headings = [" ".join(re.sub("<[^>]*>", "", each).split()) for each in re.findall(r"(?s)<h2[^>]*>(.*?)</h2>", html)]
        self.assertEqual(headings[:len(ORDER)], ORDER)
        self.assertEqual(len(headings), len(ORDER) + 13 + 1)
        self.assertIn("<thead>", html.lower())

    def about(self, heading, *arguments):
        """What the self-assessment says below a heading, by its first column."""
        return {row["about"]: row["words"] for row in answer("assess", self.plan, *arguments)[heading]}

    def test_the_self_assessment_prefers_the_words_both_sides_agreed(self):
        run("log", self.plan, "6", "--text", "Grants are published.")
        self.assertEqual(self.about("6_grants_data")["Results"], "Grants are published.")
        self.assertIn("no reply yet", self.about("6_grants_data")["Agreement"].lower())
        for side in ("government", "civilSociety"):
            run("agree", self.plan, "6", "--side", side, "--said-yes", "Yes", "--signatory", "Kim Reid")
        self.assertEqual(self.about("6_grants_data")["Agreement"], "Agreed")
        run("log", self.plan, "6", "--text", "Grants are published, mostly.")
        said = self.about("6_grants_data")
        self.assertEqual(said["Results"], "Grants are published.")
        self.assertEqual(said["Agreement"], "The words both sides agreed last; they have been changed since")

    def test_the_self_assessment_flags_what_changed_and_what_evidence_lacks(self):
        self.assertNotIn("Title, as adopted", self.about("6_grants_data"))
        run("set", self.plan, "6", "title=Data on grants")
        said = self.about("6_data_on_grants")
        self.assertEqual(said["Title, as adopted"], "Grants data")
        self.assertEqual(said["OGP values"], "Transparency")
        self.assertIn("Release more information", said["What is promised"])
        missing = [each["where"] for each in answer("assess", self.plan)["evidence_that_is_missing"]]
        self.assertIn("3 Anti-corruption strategy: Publish the new strategy is reported complete; evidence not yet linked", missing)
        run("set", self.plan, "new evidence", "of=" + self.id_of("6"), "title=The register", "link=https://example.org/grants")
        missing = [each["where"] for each in answer("assess", self.plan)["evidence_that_is_missing"]]
        self.assertNotIn("6 Data on grants: no evidence is linked yet", missing)
        run("assess", self.plan, "--to", self.path("assessment.odt"))

    def test_the_meter_tells_what_is_not_yet_met(self):
        met = [each["met"] for each in answer("meter", self.plan)["open_government_partnership_requirements"]]
        self.assertEqual(met, ["Not yet"] * 4)
        run("meter", self.plan, "--check", expect=1)
        self.meeting("2018-06-01", "Summer meeting")
        met = answer("meter", self.plan, "--as-of", "2018-07-01")["open_government_partnership_requirements"]
        self.assertEqual(met[0], {"asked": "The forum meets at least every six months", "met": "Not yet",
                                  "stands": "No meeting has been entered"})  # it was entered later

    def test_a_digest_tells_what_happened_since(self):
        since = "2018-06-01"
        digest = answer("digest", self.plan, "--since", since)
        self.assertEqual((digest["what_moved"], digest["updates_received"]), ([], []))
        self.prepared()
        run("round", self.plan, "Autumn 2026", "--opens", "2026-10-01")
        run("log", self.plan, "6", "--government", "Complete", "--text", "All published.")
        digest = answer("digest", self.plan, "--since", since)
        self.assertIn("Government: Complete", digest["what_moved"][0]["moved"])
        self.assertEqual(digest["updates_received"], [{"agreement": "No reply yet from government; no reply yet from civil society",
                                                       "commitment": "6 Grants data", "round": "Autumn 2026"}])
        self.assertRegex(run("digest", self.plan, "--since", "2100-01-01", expect=3).stderr, r"^There is nothing between [^\n]*\.\n$")

    def test_a_calendar_names_the_same_thing_alike_each_time(self):
        self.prepared()
        run("set", self.plan, "new milestone", "commitment=" + self.id_of("6"), "number=6.1", "title=Publish, at last; all of it",
            "due=2100-01-31")
        file = self.path("plan.ics")
        events = []
        for due in ("31 January 2100", "1 March 2100"):
            run("set", self.plan, "6.1", "due=" + due, "--reason", "It takes longer")
            run("remind", self.plan, "Cabinet Office", "--to", file)
            with open(file, encoding="utf-8", newline="") as calendar:
                text = calendar.read()
            self.assertTrue(all(len(line.encode()) <= 75 and not line.endswith("\n") for line in text.split("\r\n")))
            text = text.replace("\r\n ", "")
            events.append(dict(re.findall(r"UID:(\S+)\r\n(?:.*\r\n)*?DTSTART;VALUE=DATE:(\d+)", text)))
            self.assertIn("SUMMARY:Due: 6.1 Publish\\, at last\\; all of it", text)
            self.assertIn("SUMMARY:Spring meeting", text)
        self.assertEqual(events[0].keys(), events[1].keys())
        self.assertEqual([(events[0][uid], events[1][uid]) for uid in events[0] if uid.startswith("due")],
                         [("21000131", "21000301")])

    def test_only_files_of_their_kind_are_replaced(self):
        self.prepared()
        self.assertIn("ending", run("papers", self.plan, "--to", self.path("papers.pdf"), expect=3).stderr)
        other = self.path("letter.odt")
        with open(other, "w", encoding="utf-8") as file:
            file.write("not a document")
        run("papers", self.plan, "--to", other, expect=3)
        with open(other, encoding="utf-8") as file:
            self.assertEqual(file.read(), "not a document")


if __name__ == "__main__":
    unittest.main()
