# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spreadsheets on the command line: the plan goes out as one, and comes back as what was changed in it."""

import csv
import json
import os
import re
import shutil
import subprocess
import unittest
import zipfile

from running import AtAPlan, answer, digest, run


class Tables(AtAPlan):
    """Out, changed elsewhere, and in again."""

    def changed(self, file, before, after):
        """The .ods with words of one of its cells changed, as a spreadsheet would save them."""
        with zipfile.ZipFile(file) as package:
            members = {name: package.read(name) for name in package.namelist()}
        content = members["content.xml"].decode()
        self.assertIn(before, content)
        members["content.xml"] = content.replace(before, after).encode()
        with zipfile.ZipFile(file, "w") as package:
            for name, data in members.items():
                package.writestr(name, data)

    def table(self, *rows):
        file = self.path("table.csv")
        with open(file, "w", newline="", encoding="utf-8") as to:
            csv.writer(to).writerows(rows)
        return file

    def mapping(self, **changes):
        file = self.path("map.json")
        with open(file, "w", encoding="utf-8") as to:
            json.dump({"waymarkMapping": 1, **changes}, to)
        return file

    def preview(self, *arguments):
        return answer("import", self.plan, *arguments, "--dry-run")

    def title(self, number):
        return re.search(r"Title +(.*)", run("show", self.plan, number).stdout)[1]

    def test_what_nobody_changed_changes_nothing(self):
        for sample in ("uk-2016", "uk-2013", "us-2022", "canada-2022"):
            plan = self.path(sample + ".waymark")
            run("new", plan, "--sample", sample)
            before = digest(plan)
            for ending in ("ods", "xlsx"):
                file = self.path("plan." + ending)
                run("export", plan, file)
                said = run("import", plan, file).stdout
                self.assertIn("Nothing to enter", said, (sample, ending))
                self.assertEqual(digest(plan), before)
                os.remove(file)

    def test_an_office_suite_in_between_changes_nothing(self):
        office = shutil.which("soffice")
        self.assertTrue(office, "LibreOffice is not installed")
        for ending, other in (("ods", "xlsx"), ("xlsx", "ods")):
            file = self.path("plan." + ending)
            run("export", self.plan, file)
            subprocess.run([office, f"-env:UserInstallation=file://{self.folder}/office", "--headless", "--convert-to",
                            other, "--outdir", self.path("converted"), file], check=True, capture_output=True, timeout=200)
            preview = self.preview(self.path("converted/plan." + other))
            self.assertEqual(preview["changes"], [])
            self.assertEqual(preview["left_out"], [])
            self.assertRegex(preview["notes"][-1], "^216 rows in the plan already; 924 cells")

    def test_only_what_was_changed_comes_back_and_goes_as_one(self):
        file = self.path("plan.ods")
        run("export", self.plan, file)
        self.changed(file, "<text:p>Grants data</text:p>", "<text:p>Data on grants</text:p>")
        self.changed(file, "<text:p>Open contracting</text:p>", "<text:p>Contracts, openly</text:p>")
        changes = self.preview(file)["changes"]
        self.assertEqual([(each["what"], each["before"], each["after"]) for each in changes],
                         [("Title", "Open contracting", "Contracts, openly"), ("Title", "Grants data", "Data on grants")])
        run("import", self.plan, file)
        self.assertEqual((self.title("5"), self.title("6")), ("Contracts, openly", "Data on grants"))
        run("undo", self.plan)
        self.assertEqual((self.title("5"), self.title("6")), ("Open contracting", "Grants data"))

    def test_a_file_that_somebody_works_on_is_not_written_over(self):
        for ending in ("ods", "xlsx"):
            file = self.path("plan." + ending)
            run("export", self.plan, file)
            run("set", self.plan, "6", "theme=" + ending)
            run("export", self.plan, file)  # nobody has touched it
            with zipfile.ZipFile(file) as package:
                members = {name: package.read(name) for name in package.namelist()}
            with zipfile.ZipFile(file, "w") as package:
                for name, data in members.items():
                    package.writestr(name, data)
            before = digest(file)
            self.assertIn("plan." + ending, run("export", self.plan, file, expect=3).stderr)
            self.assertEqual(digest(file), before)

    def test_what_was_changed_meanwhile_is_not_lost(self):
        file = self.path("plan.ods")
        run("export", self.plan, file)
        run("set", self.plan, "5", "title=A colleague's title")
        run("set", self.plan, "6", "title=Another of hers")
        self.changed(file, "<text:p>Grants data</text:p>", "<text:p>Data on grants</text:p>")
        run("import", self.plan, file)
        self.assertEqual(self.title("5"), "A colleague's title")
        versions = answer("conflicts", self.plan, expect=1)["two_versions_to_choose_from"]
        self.assertEqual([each["version"] for each in versions], ["Another of hers", "Data on grants"])

    def test_a_cell_emptied_in_our_own_file_empties_the_field(self):
        file = self.path("plan.ods")
        run("set", self.plan, "6", "theme=Money")
        run("export", self.plan, file)
        self.changed(file, "<text:p>Money</text:p>", "<text:p></text:p>")
        self.assertEqual([each["before"] for each in self.preview(file)["changes"]], ["Money"])
        run("import", self.plan, file)
        self.assertNotIn("Money", run("show", self.plan, "6").stdout)

    def test_a_file_of_another_plan_is_refused(self):
        other, file = self.path("other.waymark"), self.path("plan.ods")
        run("new", other, "--sample", "uk-2013")
        run("export", other, file)
        before = digest(self.plan)
        self.assertIn("another plan", run("import", self.plan, file, expect=3).stderr)
        self.assertEqual(digest(self.plan), before)

    def test_status_by_round_is_read_with_a_mapping(self):
        table = self.table(["Status of the plan"], ["No.", "What", "December 2016", "August 2018"],
                           ["5", "", "On track", "Completed"], ["6", "", "on track", "No idea"])
        mapping = self.mapping(sheets=[{
            "rows": "commitment", "headerRow": 2,
            "words": {"On track": "underWay onTrack", "Completed": "complete"},
            "columns": [{"heading": "No.", "field": "number"},
                        {"heading": "December 2016", "field": "governmentCompletion", "round": "December 2016"},
                        {"heading": "August 2018", "field": "governmentCompletion", "round": "August 2018"}]}],
            rounds=[{"label": "August 2018", "opens": "1 August 2018"}])
        preview = self.preview(table, "--map", mapping)
        self.assertIn("“On track” is read as “underWay onTrack”.", preview["notes"])
        self.assertIn("The column “What” is left out.", preview["notes"])
        self.assertEqual([(each["row"], each["column"]) for each in preview["left_out"]], [("4", "August 2018")])
        self.assertIn("No idea", preview["left_out"][0]["why"])
        said = run("import", self.plan, table, "--map", mapping, expect=1).stdout
        self.assertIn("Left out, row 4, August 2018: “No idea” is no status", said)
        latest = [row for row in answer("by-round", self.plan)["progress_by_round"] if row["commitment"].startswith("5")]
        self.assertIn("Complete", json.dumps(latest))

    def test_dates_in_two_orders_are_asked_about(self):
        table = self.table(["No.", "Milestone", "Due date"], ["5.8", "One", "13/4/2017"], ["5.9", "Two", "4/13/2017"])
        left = self.preview(table)["left_out"]
        self.assertEqual([each["row"] for each in left], ["2", "3"])
        self.assertIn("say which it is for this column", left[0]["why"] + left[1]["why"])
        table = self.table(["No.", "Milestone", "Due date"], ["5.8", "One", "13/4/2017"], ["5.9", "Two", "3/4/2017"])
        changes = [each["after"] for each in self.preview(table)["changes"] if each["what"] == "Due"]
        self.assertEqual(changes, ["13 April 2017", "3 April 2017"])
        run("import", self.plan, table)
        self.assertIn("3 April 2017", run("show", self.plan, "5.9").stdout)

    def test_an_organisation_that_is_nearly_one_of_the_plans_is_asked_about(self):
        table = self.table(["No.", "Commitment", "Lead department"], ["9", "", "Cabinet Offce"])
        self.assertIn("is it “Cabinet Office”?", self.preview(table)["left_out"][0]["why"])
        columns = [{"heading": "No.", "field": "number"}, {"heading": "Lead department", "field": "lead"}]
        for meant, lead in (("Cabinet Office", "Cabinet Office"), ("new", "Cabinet Offce")):
            mapping = self.mapping(organisations={"Cabinet Offce": meant}, sheets=[{"rows": "commitment", "columns": columns}])
            preview = self.preview(table, "--map", mapping)
            self.assertEqual(preview["left_out"], [])
            self.assertEqual([each["after"] for each in preview["changes"] if each["what"] == "Lead"], [lead])
            run("import", self.plan, table, "--map", mapping)
            self.assertEqual(self.preview(table, "--map", mapping)["changes"], [])

    def test_an_organisation_can_be_left_out(self):
        table = self.table(["No.", "Commitment", "Lead department"], ["9", "", "Cabinet Office; Nobody at all"])
        columns = [{"heading": "No.", "field": "number"}, {"heading": "Lead department", "field": "lead"}]
        mapping = self.mapping(organisations={"Nobody at all": ""}, sheets=[{"rows": "commitment", "columns": columns}])
        preview = self.preview(table, "--map", mapping)
        self.assertEqual(preview["left_out"], [])
        self.assertEqual([each["after"] for each in preview["changes"]], ["Cabinet Office"])

    def test_dates_of_two_orders_are_read_where_the_mapping_says_so(self):
        table = self.table(["No.", "Milestone", "Due date"], ["5.8", "One", "30/4/2017"], ["5.9", "Two", "4/30/2017"],
                           ["5.7", "Three", "3/4/2017"])
        columns = [{"heading": "No.", "field": "number"}, {"heading": "Milestone", "field": "title"}]
        for order, third in (("dmy", "3 April 2017"), ("mdy", "4 March 2017")):
            mapping = self.mapping(sheets=[{"rows": "milestone", "columns": columns + [
                {"heading": "Due date", "field": "due", "dates": order, "mixed": True}]}])
            preview = self.preview(table, "--map", mapping)
            self.assertEqual(preview["left_out"], [])
            self.assertEqual([each["after"] for each in preview["changes"] if each["what"] == "Due"],
                             ["30 April 2017", "30 April 2017", third])

    def test_commitments_and_milestones_stand_in_one_sheet(self):
        table = self.table(["Ref", "Commitment or milestone", "Lead department", "Due date"],
                           ["6", "Grants data", "Cabinet Office", "June 2018"], ["6.1", "Guidance", "", "13/4/2017"],
                           ["14", "Open courts", "Home Office", ""], ["14.1", "Listings", "", "14/4/2017"],
                           ["14a", "Judgments", "Home Office", "spring 2018"])
        preview = self.preview(table)
        self.assertEqual(preview["left_out"], [])
        new = [(each["record"], each["after"] or each["what"]) for each in preview["changes"] if each["what"].startswith("new")]
        self.assertEqual(new, [("6.1 Guidance", "new milestone"), ("14 Open courts", "new commitment"),
                               ("14.1 Listings", "new milestone"), ("14a Judgments", "new milestone")])
        self.assertIn("“Lead department” says nothing of a milestone; cells left out: 1.", preview["notes"])
        run("import", self.plan, table)
        self.assertIn("14 Open courts", run("show", self.plan, "14a").stdout)
        self.assertEqual(self.preview(table)["changes"], [])
        run("undo", self.plan)
        self.assertNotEqual(run("show", self.plan, "14a", expect=3).stderr, "")

    def test_a_column_says_which_row_is_a_milestone(self):
        table = self.table(["No.", "Type", "Title"], ["14", "Commitment", "Open courts"], ["", "Milestone", "Listings"],
                           ["", "milestones", "Judgments"], ["", "Indicator", "A count"])
        mapping = self.mapping(sheets=[{"rows": "commitmentsAndMilestones", "columns": [
            {"heading": "No.", "field": "number"}, {"heading": "Type", "field": "kind"}, {"heading": "Title", "field": "title"}]}])
        preview = self.preview(table, "--map", mapping)
        self.assertEqual([(each["row"], each["why"].split("”")[0]) for each in preview["left_out"]], [("5", "“Indicator")])
        self.assertIn("Rows without a commitment of their own belong to the one above them: 2.", preview["notes"])
        run("import", self.plan, table, "--map", mapping, expect=1)
        self.assertIn("14 Open courts", run("show", self.plan, "Judgments").stdout)

    def test_a_long_table_says_the_round_in_each_row(self):
        table = self.table(["No.", "Milestone", "Round", "Gov"], ["5.1", "One", "30/9/2018", "Completed"],
                           ["5.2", "Two", "December 2016", "On track"], ["5.2", "Two", "2018-09-30", "Behind schedule"],
                           ["5.3", "Three", "when it suits", "Completed"])
        preview = self.preview(table)
        self.assertEqual([(each["row"], each["column"]) for each in preview["left_out"]], [("5", "Gov")])
        self.assertIn("no round “when it suits”", preview["left_out"][0]["why"])
        run("import", self.plan, table, expect=1)
        rounds = self.path("rounds.csv")
        run("export", self.plan, rounds, "--only", "round")
        with open(rounds, encoding="utf-8") as file:
            self.assertIn("September 2018", file.read())
        self.assertEqual(self.preview(table)["changes"], [])

    def test_columns_of_days_are_rounds_whose_view_nobody_guesses(self):
        table = self.table(["No.", "Milestone", "30/9/2018", "12/31/2018", "3/4/2019"],
                           ["5.1", "One", "On track", "Completed", "Completed"],
                           ["5.2", "Two", "", "Not started", ""])
        written = self.path("new.json")
        run("import", self.plan, table, "--write-map", written)
        with open(written, encoding="utf-8") as file:
            mapping = json.load(file)
        columns = mapping["sheets"][0]["columns"]
        self.assertEqual([(each["field"], each.get("round")) for each in columns[2:]],
                         [("", "September 2018"), ("", "December 2018"), ("", None)])  # 3 April or 4 March
        self.assertEqual([each["label"] for each in mapping["rounds"]], ["September 2018", "December 2018"])
        self.assertNotIn("Complete", [each["after"] for each in self.preview(table)["changes"]])
        columns[2]["field"] = columns[3]["field"] = "governmentCompletion"
        with open(written, "w", encoding="utf-8") as file:
            json.dump(mapping, file)
        changes = self.preview(table, "--map", written)["changes"]
        self.assertIn(("5.1 One, 30/9/2018", "Under way"), [(each["record"], each["after"]) for each in changes])
        run("import", self.plan, table, "--map", written)
        self.assertEqual(self.preview(table, "--map", written)["changes"], [])

    def test_new_rows_are_entered_under_their_commitment(self):
        table = self.table(["No.", "Milestone"], ["6.1", "A new one"], ["77.1", "Of nothing"], ["88", ""])
        left = [each["why"] for each in self.preview(table)["left_out"]]
        self.assertIn("which commitment", left[0])
        self.assertIn("number 88", left[1])
        run("import", self.plan, table, expect=1)
        self.assertIn("6 Grants data", run("show", self.plan, "6.1").stdout)

    def test_a_text_that_no_field_takes_leaves_the_others(self):
        table = self.table(["No.", "Title", "Theme", "Summary"], ["6", "", "Money", "\u0175" * 200000])
        said = run("import", self.plan, table, expect=1).stdout
        self.assertIn("Left out, row 2, Summary: The text is longer than 256 KiB", said)
        self.assertIn("Money", run("show", self.plan, "6").stdout)

    def test_the_headings_make_a_mapping_to_correct(self):
        table, mapping = self.table(["No.", "Milestone", "Status"], ["5.1", "", "On track"]), self.path("new.json")
        run("import", self.plan, table, "--write-map", mapping)
        with open(mapping, encoding="utf-8") as file:
            columns = json.load(file)["sheets"][0]["columns"]
        self.assertEqual([each["field"] for each in columns], ["number", "title", ""])
        self.preview(table, "--map", mapping)

    def test_nothing_changes_where_a_file_or_mapping_is_refused(self):
        before = digest(self.plan)
        broken = self.path("broken.ods")
        with open(broken, "wb") as file:
            file.write(b"PK\3\4 and no more")
        wrong = self.mapping(sheets=[{"rows": "milestone", "columns": [{"heading": "Nowhere", "field": "title"}]}])
        field = self.table(["No."], ["5"])
        unknown = self.path("field.json")
        with open(unknown, "w", encoding="utf-8") as file:
            json.dump({"waymarkMapping": 1, "sheets": [{"rows": "milestone", "columns": [{"heading": "No.", "field": "colour"}]}]}, file)
        for arguments in ([broken], [self.path("nowhere.csv")], [field, "--map", wrong], [field, "--map", unknown],
                          [field, "--map", field]):
            said = subprocess.run([run.__globals__["PROGRAM"], "import", self.plan, *arguments], capture_output=True,
                                  text=True, check=False)
            self.assertGreater(said.returncode, 1, arguments)
            self.assertRegex(said.stderr, r"^[^\n]*\.\n$")
            self.assertEqual(digest(self.plan), before)

    def test_what_is_left_out_is_said_when_it_comes_in_too(self):
        table = self.table(["No.", "Milestone", "Colour"], ["6.1", "A new one", "blue"])
        self.assertIn("The column “Colour” is left out.", run("import", self.plan, table).stdout)
        before = digest(self.plan)
        for rows in ([], [["Colour", "Shape"], ["blue", "round"]]):
            said = run("import", self.plan, self.table(*rows), expect=3).stderr
            self.assertRegex(said, r"^Nobody can tell from the headings [^\n]*--map\.\n$")
        self.assertEqual(digest(self.plan), before)

    def test_csv_holds_one_sheet_and_no_formula_if_asked(self):
        file = self.path("commitments.csv")
        self.assertIn("--only", run("export", self.plan, file, expect=3).stderr)
        self.assertIn("no sheet of", run("export", self.plan, file, "--only", "promise", expect=3).stderr)
        run("set", self.plan, "6", "title==HYPERLINK(\"http://example.org\")")
        run("export", self.plan, file, "--only", "commitment", "--safe")
        with open(file, encoding="utf-8") as csv_file:
            self.assertIn("\"'=HYPERLINK", csv_file.read())
        self.assertEqual(self.preview(file)["changes"], [])


if __name__ == "__main__":
    unittest.main()
