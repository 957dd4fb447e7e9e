# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as people and scripts use it: the real program on real plans, its exit codes and its sentences."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import unittest

from running import PROGRAM, AtAPlan, answer, digest, run


class CommandLine(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.plan = os.path.join(folder.name, "uk.waymark")
        run("new", self.plan, "--sample", "uk-2016")

    def path(self, name):
        return os.path.join(self.folder, name)

    def refused(self, *arguments):
        """Leaves with 3, says one sentence, and changes nothing."""
        before = digest(self.plan)
        done = run(*arguments, expect=3)
        self.assertEqual(digest(self.plan), before)
        self.assertRegex(done.stderr, r"^[A-Z\"“0-9].*\.\n$")
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        return done.stderr

    def test_the_main_job(self):
        run("round", self.plan, "October 2018", "--opens", "2018-10-01")
        run("log", self.plan, "3", "--text", "Strategy published.", "--government", "Complete")
        sheet = answer("history", self.plan, "update 3 Anti-corruption strategy", expect=3)
        self.assertIn("sentence", sheet)
        run("undo", self.plan)
        run("redo", self.plan)
        colleague = self.path("colleague.waymark")
        copy = self.path("all.wmcopy")
        run("pack", self.plan, copy)
        run("export", self.plan, self.path("a.json"))
        run("import", colleague, self.path("a.json"))
        run("export", colleague, self.path("b.json"))
        self.assertEqual(digest(self.path("a.json")), digest(self.path("b.json")))
        run("verify", self.plan)

    def test_two_versions(self):
        other = self.colleague()
        run("set", self.plan, "3", "title=Amina's title")
        run("set", other, "3", "title=Rachel's title", name="Rachel Evans")
        copy = self.path("from-rachel.wmcopy")
        run("pack", other, copy, name="Rachel Evans")
        before = digest(self.plan)
        preview = answer("merge", self.plan, copy, "--dry-run", expect=1)
        self.assertEqual((preview["edits"], preview["conflicts"]), (1, 1))
        self.assertEqual(digest(self.plan), before)
        run("merge", self.plan, copy, expect=1)
        self.assertEqual(answer("merge", self.plan, copy)["edits"], 0)
        versions = answer("conflicts", self.plan, expect=1)["two_versions_to_choose_from"]
        self.assertEqual({version["version"] for version in versions}, {"Amina's title", "Rachel's title"})
        run("resolve", self.plan, "1z", expect=3)
        hers = next(version["number"] for version in versions if version["version"] == "Rachel's title")
        run("resolve", self.plan, hers, "--reason", "hers is right")
        run("conflicts", self.plan)
        self.assertEqual(answer("status", self.plan)["conflicts"], 0)
        # Only what they lack goes back.
        back = self.path("back.wmcopy")
        self.assertEqual(answer("pack", self.plan, back, "--since", copy)["edits"], 2)
        run("merge", other, back)
        run("conflicts", other)

    def colleague(self):
        """A second plan file with the same journal."""
        return shutil.copy(self.plan, self.path("other.waymark"))

    def test_a_whole_plan_file_is_merged_not_adopted(self):
        other = self.colleague()
        run("set", other, "3", "title=Rachel's title", name="Rachel Evans")
        before = digest(self.plan)
        would = answer("merge", self.plan, other, "--dry-run")
        self.assertEqual((would["edits"], would["conflicts"], would["pending"]), (1, 0, 0))
        self.assertEqual(digest(self.plan), before)
        run("merge", self.plan, other)
        self.assertIn("Rachel's title", run("show", self.plan, "3").stdout)
        self.assertEqual(len(answer("backup", self.plan, "--list")["backups"]), 1)
        self.assertEqual(answer("merge", self.plan, other)["edits"], 0)

    def test_a_dry_run_says_what_would_come(self):
        other = self.colleague()
        run("set", self.plan, "3", "title=Amina's title")
        run("set", other, "3", "title=Rachel's title", name="Rachel Evans")
        self.assertEqual(run("merge", self.plan, other, "--dry-run", expect=1).stdout,
                         "They have 1 change you lack; you have 1 they had not seen.\n"
                         "Would bring in 1 change by Rachel Evans to commitment 3, with 1 place where you both wrote and "
                         "0 changes outside role. Nothing was changed.\n")

    def test_undo_names_what_it_leaves(self):
        run("set", self.plan, "3", "title=Amina's title", "summary=Amina's words")
        run("set", self.plan, "3", "title=Tom's title", name="Tom Reid")
        undone = run("undo", self.plan)
        self.assertEqual(undone.stdout, "Undone: Changed 3 Tom's title. "
                                        "Left as it is: 3 Tom's title: Title, changed since by Tom Reid.\n")
        run("redo", self.plan)
        run("set", self.plan, "3", "summary=Tom's words", name="Tom Reid")
        self.assertIn("nothing was undone", self.refused("undo", self.plan))

    def test_an_act_is_named_after_the_record_in_hand(self):
        run("delete", self.plan, "4")
        self.assertRegex(run("undo", self.plan).stdout, r"^Undone: Deleted 4 \w+")
        run("set", self.plan, "3", "title=Rachel's title", name="Rachel Evans")
        self.assertIn("Changed 3 ", run("undo", self.plan, name="Rachel Evans").stdout)
        self.assertIn("Amina Khan", run("log", self.plan, "3", "--no-change", name="Sam Poe", expect=3).stderr)
        run("set", self.plan, "new person", "name=Sam Poe")
        run("set", self.plan, "new role", "which=csoLead", "person=Sam Poe", "of=3")
        run("log", self.plan, "3", "--no-change", name="Sam Poe")
        self.assertIn("No change on 3 ", run("undo", self.plan, name="Sam Poe").stdout)

    def test_a_deleted_record_comes_back_by_the_id_that_is_told(self):
        told = run("delete", self.plan, "4").stdout
        self.assertIn("called \"4\"", self.refused("show", self.plan, "4"))
        run("restore", self.plan, told.split()[-1].rstrip("."))
        run("show", self.plan, "4")

    def test_a_reference_is_of_the_kind_its_field_takes(self):
        sheet = run("show", self.plan, "3").stdout
        run("set", self.plan, "3", "plan=3")
        self.assertEqual(run("show", self.plan, "3").stdout, sheet)
        self.refused("set", self.plan, "3", "plan=4")

    def test_no_change_contradicts_news(self):
        self.assertIn("--no-change", self.refused("log", self.plan, "3", "--no-change", "--text", "Something happened"))
        run("log", self.plan, "3", "--no-change", "--round", "April 2018")

    def test_a_milestone_is_logged_with_its_own_commitment(self):
        milestone = "OCDS applied to CCS contracts=Complete: in use: everywhere"
        self.assertIn("another commitment", self.refused("log", self.plan, "3", "--milestone", milestone))
        run("log", self.plan, "5", "--milestone", milestone)
        self.assertIn("in use: everywhere", run("search", self.plan, "everywhere").stdout)

    def test_an_answer_that_changed_nothing_says_so(self):
        run("set", self.plan, "3", "title=Another")
        again = answer("set", self.plan, "3", "title=Another")
        self.assertEqual((again["edits"], again["done"]), (0, "Nothing to change: the plan says so already."))

    def test_days_and_fields_there_are_not(self):
        self.assertIn("31 December 2015", self.refused("status", self.plan, "--as-of", "2015"))
        self.assertIn("title", self.refused("history", self.plan, "3", "mood"))
        self.assertIn("values/…", self.refused("set", self.plan, "3", "mood=good"))
        self.assertIn("milestone", self.refused("set", self.plan, "new mood", "title=x"))

    def test_records_are_named_where_others_refer_to_them(self):
        sheet = run("show", self.plan, "round April 2018").stdout
        self.assertRegex(sheet, r"Asked: 3 Anti-[Cc]orruption")
        self.assertEqual(len(re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", sheet)), 1)  # its own id
        strange = "5b0c1a52-6c1e-4a57-9a75-0c62ad9b7d11"
        exported = json.loads(run("export", self.plan).stdout)
        last = exported["acts"][-1]["records"]
        last.append({"kind": "mascot", "id": strange, "values": {"animal": "owl"}})
        last.append({"kind": "decision", "id": "5b0c1a52-6c1e-4a57-9a75-0c62ad9b7d12",
                     "values": {"text": "Buy an owl", f"owners/{strange}": True}})
        newer = self.path("newer.json")
        with open(newer, "w") as file:
            json.dump(exported, file)
        other = self.path("other.waymark")
        run("import", other, newer)
        self.assertIn(f": {strange}", run("show", other, "5b0c1a52-6c1e-4a57-9a75-0c62ad9b7d12").stdout)

    def test_records_of_a_newer_version_are_shown_and_not_changed(self):
        exported = json.loads(run("export", self.plan).stdout)
        exported["acts"][-1]["records"].append(
            {"kind": "mascot", "id": "5b0c1a52-6c1e-4a57-9a75-0c62ad9b7d11", "values": {"animal": "owl"}})
        newer = self.path("newer.json")
        with open(newer, "w") as file:
            json.dump(exported, file)
        os.remove(self.plan)
        run("import", self.plan, newer)
        self.assertIn("owl", run("show", self.plan, "5b0c1a52-6c1e-4a57-9a75-0c62ad9b7d11").stdout)
        self.assertIn("newer version",
                      self.refused("set", self.plan, "5b0c1a52-6c1e-4a57-9a75-0c62ad9b7d11", "animal=fox"))

    def test_a_plan_is_adopted_once(self):
        us = self.path("us.waymark")
        run("new", us, "--title", "A plan")
        run("adopt", us, "--on", "12 May 2016")
        again = run("adopt", us, expect=3).stderr
        self.assertIn("12 May 2016", again)
        run("set", us, "mark As adopted", "on=13 May 2016")
        self.assertIn("13 May 2016", run("adopt", us, expect=3).stderr)

    def test_review_takes_numbers_from_its_list(self):
        for wrong in (["--accept", "1"], ["--decline", "-1"], ["--accept", "0"], ["--accept", "1", "--decline", "1"]):
            self.refused("review", self.plan, *wrong)
        run("review", self.plan, "--accept", "first", expect=2)
        run("review", self.plan, expect=1)

    def test_a_new_plan_needs_a_name_and_a_folder(self):
        self.assertIn("plan is required", run("new", expect=2).stderr)
        self.assertIn("no folder", run("new", self.path("nowhere/x.waymark"), expect=3).stderr)

    def test_an_answer_that_cannot_be_written_out_is_noticed(self):
        for command in (["export", self.plan], ["show", self.plan], ["status", self.plan, "--json"], ["conflicts", self.plan],
                        ["set", self.plan, "3", "title=Another"], ["show", self.plan, "99", "--json"], ["--help"]):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, *command], stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
            self.assertEqual(done.returncode, 3, command)
            self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
            self.assertIn("called" if "99" in command else "standard output", done.stderr)

    def test_status_counts_by_whose_view(self):
        us = self.path("us.waymark")
        run("new", us, "--sample", "us-2022")
        status = answer("status", us)
        self.assertEqual((status["commitments"], status["milestones"], status["remaining"]), (36, 70, 37))
        self.assertEqual(status["completion"]["computed"]["Complete"], 14)
        self.assertEqual(status["milestone_completion"]["government"]["Complete"], 33)
        self.assertEqual([answer("status", us, "--as-of", day)["remaining"] for day in ("2022-12-31", "2023-08-31", "2024-02-29")], [70, 56, 37])
        uk = self.path("uk13.waymark")
        run("new", uk, "--sample", "uk-2013")
        status = answer("status", uk)
        own = status["completion"]["UK Government self-assessment"]
        self.assertEqual((own["Complete"], own["Substantial"], own["Limited"], status["closure"]["Withdrawn"]), (12, 6, 2, 1))
        run("status", uk, "--check", expect=1)

    def test_a_moved_date_asks_why(self):
        milestone = "milestone Publish the new strategy"
        self.assertIn("why", self.refused("set", self.plan, milestone, "due=30 April 2018"))
        run("set", self.plan, milestone, "due=30 April 2018", "--reason", "Wait for Scotland", "--consent", "agreed")
        later = answer("later", self.plan)["later_than_first_promised"]
        self.assertIn(("2", "Wait for Scotland"), [(row["moved"], row["why"]) for row in later])

    def test_progress_is_told_round_by_round(self):
        rows = answer("by-round", self.plan)["progress_by_round"]
        self.assertEqual(len(rows), 13)
        self.assertEqual(rows[0]["December 2016"], "Government: Under way")
        self.assertEqual(rows[0]["February 2017"], "Government: Under way, as before")
        self.assertEqual(rows[1]["December 2016"], "Not asked")
        us = self.path("us-open.waymark")
        run("new", us, "--sample", "us-2022")
        counted = answer("still-open", us, "2022-12-31", "2023-08-31", "2024-02-29")["still_open"]
        self.assertEqual([(row["milestones"], row["still_open"]) for row in counted], [("70", "70"), ("70", "56"), ("70", "37")])

    def test_a_refusal_shows_how_to_write_it(self):
        milestone = "milestone Publish the new strategy"
        for field, given, example in (("closure", "no money", "withdrawn 2015-03-10 No legislation"),
                                      ("closure", "withdrawn soon", "withdrawn 2015-03-10 No legislation"),
                                      ("due", "soonish", "14 November 2016"),
                                      ("due", "30 February 2018", "28 February 2018"),
                                      ("due", "Monday 14 February 2018", "14 February 2018"),
                                      ("due", "2024 to 2022", "2022 to 2024")):
            sentence = self.refused("set", self.plan, milestone, f"{field}={given}", "--reason", "x")
            self.assertRegex(sentence, f"(example|like) .*{example}")
        run("set", self.plan, milestone, "due=2022 to 2024", "--reason", "x")
        self.assertRegex(run("show", self.plan, milestone).stdout, r"Due +2022 to 2024")
        run("set", self.plan, milestone, "closure=withdrawn 2015-03-10 No legislation")

    def test_what_does_not_fit_is_refused(self):
        self.assertIn("Due", self.refused("set", self.plan, "milestone Publish the new strategy", "due=31 February 2018", "--reason", "x"))
        self.refused("set", self.plan, "3", "mood=good")
        self.refused("set", self.plan, "1", "ends=2015")
        self.refused("set", self.plan, "99", "title=x")
        self.refused("log", self.plan, "3")
        self.refused("log", self.plan, "3", "--government", "Amber")
        self.refused("merge", self.plan, self.path("nothing.wmcopy"))
        self.refused("new", self.plan)
        self.refused("import", self.plan, "/dev/null")

    def test_copies_that_cannot_be_brought_in(self):
        copy = self.path("copy.wmcopy")
        run("pack", self.plan, copy)
        with open(copy, "rb") as file:
            whole = file.read()
        for damaged in (whole[:-1], whole[:100], b"", whole[:200] + bytes([whole[200] ^ 1]) + whole[201:], whole + b"x"):
            with open(copy, "wb") as file:
                file.write(damaged)
            self.refused("merge", self.plan, copy)
        stranger = self.path("stranger.waymark")
        run("new", stranger, "--title", "Another plan")
        run("pack", stranger, copy)
        self.assertIn("another plan", self.refused("merge", self.plan, copy))

    def test_plan_json_that_cannot_be_read(self):
        file = self.path("bad.json")
        for text in ('{"format": "waymark-plan", "format": "waymark-plan"}', "[" * 10_000, '{"format": 7}', "no json", '{"format":"waymark-plan","version":99,"acts":[]}'):
            with open(file, "w") as handle:
                handle.write(text)
            self.refused("import", self.plan, file)
        with open(file, "wb") as handle:
            handle.write(b'{"format": "\xff"}')
        self.refused("import", self.plan, file)

    def test_files_that_are_no_plans(self):
        for name, content in (("empty.waymark", b""), ("text.waymark", b"hello " * 1000)):
            with open(self.path(name), "wb") as file:
                file.write(content)
            run("status", self.path(name), expect=3)
        run("status", self.folder, expect=3)
        run("status", self.path("missing.waymark"), expect=3)

    def test_wrong_usage(self):
        run(expect=2)
        run("conjure", self.plan, expect=2)
        run("status", expect=2)
        run("status", self.plan, "--sideways", expect=2)
        run("round", self.plan, "June 2018", expect=2)
        run("round", self.plan, "--opens", "2018-06-01", expect=2)
        run("set", self.plan, "3", expect=2)

    def test_a_refused_start_leaves_no_file(self):
        path = self.path("never.waymark")
        run("new", path, "--sample", "atlantis", expect=3)
        self.assertFalse(os.path.exists(path))

    def test_files_are_for_their_owner_only(self):
        run("backup", self.plan)
        backup = answer("backup", self.plan, "--list")["backups"][0]["file"]
        for path in (self.plan, backup):
            self.assertEqual(os.stat(path).st_mode & 0o077, 0)


class Erasing(unittest.TestCase):
    """Words leave the plan's file, what is sent of it, and at last its backups."""

    WORD = "Zzquark"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.plan = os.path.join(folder.name, "uk.waymark")
        run("new", self.plan, "--sample", "uk-2016")
        run("set", self.plan, "3", f"title={self.WORD} strategy")

    def path(self, name):
        return os.path.join(self.folder, name)

    def holds(self, path, word=WORD):
        with open(path, "rb") as file:
            return word.encode() in file.read()

    def test_it_asks_first(self):
        before = digest(self.plan)
        listed = answer("erase", self.plan, "3", "title", "--reason", "Asked for", expect=1)
        self.assertIn(f"{self.WORD} strategy", [row["words"] for row in listed["would_be_erased_for_good"]])
        self.assertEqual(digest(self.plan), before)
        self.assertIn("Say why", run("erase", self.plan, "3", "title", "--yes", expect=3).stderr)
        self.assertEqual(digest(self.plan), before)

    def test_the_words_are_gone_and_an_old_copy_does_not_bring_them_back(self):
        old = shutil.copy(self.plan, self.path("old.waymark"))
        copy = self.path("old.wmcopy")
        run("pack", old, copy)
        self.assertTrue(self.holds(self.plan))
        done = run("erase", self.plan, "3", "title", "--reason", "Asked for", "--yes").stdout
        self.assertIn("Erased 2 values.", done)
        self.assertFalse(self.holds(self.plan))
        run("merge", self.plan, copy)
        run("merge", self.plan, old)
        self.assertFalse(self.holds(self.plan))
        run("export", self.plan, self.path("plan.json"))
        self.assertFalse(self.holds(self.path("plan.json")))
        self.assertEqual(json.loads(run("history", self.plan, "3", "--json").stdout)["changes"][-1]["after"], "erased")
        run("verify", self.plan)

    def test_one_version_goes_alone(self):
        rows = answer("erase", self.plan, "3", "title", expect=1)["would_be_erased_for_good"]
        number = next(row["number"] for row in rows if self.WORD in row["words"])
        run("set", self.plan, "3", "title=Anti-corruption strategy")
        run("erase", self.plan, "3", "title", "--only", number, "--reason", "Asked for", "--yes")
        self.assertFalse(self.holds(self.plan))
        self.assertIn("Anti-corruption strategy", run("show", self.plan, "3").stdout)

    def test_a_person_goes_with_everything(self):
        run("set", self.plan, "new person", "name=Zebedee Quux")
        run("set", self.plan, "3", "title=Strategy", "--reason", "Zebedee Quux rang", name="Rachel Evans")
        listed = answer("erase", self.plan, "person Zebedee Quux", expect=1)
        self.assertEqual(len(listed["would_be_erased_for_good"]), 2)
        run("erase", self.plan, "person Zebedee Quux", "--reason", "Asked for", "--yes")
        self.assertFalse(self.holds(self.plan, "Quux"))
        self.assertIn("Name the field", run("erase", self.plan, "3", expect=3).stderr)

    def test_a_hold_keeps_everything(self):
        run("hold", self.plan, expect=2)
        self.assertIn("coordinator", run("hold", self.plan, "--reason", "FOI 7", name="Zed", expect=3).stderr)
        run("hold", self.plan, "--reason", "FOI 7")
        refused = run("erase", self.plan, "3", "title", "--reason", "Asked for", "--yes", expect=3).stderr
        self.assertIn("FOI 7", refused)
        self.assertTrue(self.holds(self.plan))
        run("hold", self.plan, "--lift", "--reason", "Answered")
        run("erase", self.plan, "3", "title", "--reason", "Asked for", "--yes")
        self.assertIn("cannot be brought back", run("undo", self.plan, expect=3).stderr)

    def test_who_is_not_the_coordinator_asks(self):
        asked = run("erase", self.plan, "3", "title", "--reason", "Please", "--yes", name="Zed").stdout
        self.assertIn("once the coordinator confirms", asked)
        self.assertTrue(self.holds(self.plan))
        rows = answer("review", self.plan, expect=1)["changes_outside_role__please_confirm"]
        self.assertEqual([(row["field"], row["by"].split(",")[0]) for row in rows], [("Title", "Zed")])
        for said in ("Please", f"{self.WORD} strategy"):
            self.assertIn(said, rows[0]["proposed"])
        before = digest(self.plan)
        listed = answer("review", self.plan, "--accept", "1", expect=1)
        self.assertIn(f"{self.WORD} strategy", [row["words"] for row in listed["would_be_erased_for_good"]])
        self.assertIn("coordinator", run("review", self.plan, "--accept", "1", "--yes", name="Sam Poe", expect=3).stderr)
        self.assertEqual(digest(self.plan), before)
        run("backup", self.plan)
        told = run("review", self.plan, "--accept", "1", "--yes").stdout
        for said in ("Erased 2 values.", "backup", "Other copies keep them"):
            self.assertIn(said, told)
        self.assertFalse(self.holds(self.plan))

    def test_who_asked_takes_it_back(self):
        def waiting():
            return answer("review", self.plan, expect=1)["changes_outside_role__please_confirm"]

        for take_back in (["undo"], ["review", "--decline", "1"]):
            run("erase", self.plan, "3", "title", "--reason", "Please", "--yes", name="Zed")
            self.assertEqual(len(waiting()), 1)
            told = run(take_back[0], self.plan, *take_back[1:], name="Zed").stdout
            self.assertRegex(told, r"^(Undone: Erased words of 3 .+|Taken back; nothing is erased)\.\n$")
            self.assertEqual(waiting(), [])
        self.assertEqual(answer("status", self.plan)["pending"], 0)
        self.assertTrue(self.holds(self.plan))
        run("verify", self.plan)

    def test_backups_are_told_and_rewritten(self):
        for _ in range(2):
            run("backup", self.plan)
        told = run("erase", self.plan, "3", "title", "--reason", "Asked for", "--yes").stdout
        self.assertIn("2 backups still hold these words", told)
        self.assertIn("2 backups would be rewritten", run("erase", self.plan, "--backups", expect=1).stdout)
        run("erase", self.plan, "--backups", "--yes")
        for backup in answer("backup", self.plan, "--list")["backups"]:
            self.assertFalse(self.holds(backup["file"]))
            run("verify", backup["file"])
        run("erase", self.plan, "--backups")


class Brief(AtAPlan):
    def test_a_brief_tells_of_one_commitment(self):
        brief = answer("brief", self.plan, "5", "--as-of", "2017-03-14")
        self.assertEqual([row["commitment"] for row in brief["commitments"]], ["5 Open contracting"])
        self.assertTrue(brief["dates"] and brief["points_to_raise"] is not None)
        self.assertEqual(len(answer("brief", self.plan, "--as-of", "2017-03-14")["commitments"]), 13)

    def test_a_brief_is_written_as_a_page_or_as_markdown(self):
        page = self.path("brief.html")
        run("brief", self.plan, "Cabinet Office", "--page", page)
        with open(page, encoding="utf-8") as file:
            self.assertIn(">Brief: Cabinet Office</h1>", file.read())
        self.assertIn("# Brief: Cabinet Office\n", run("brief", self.plan, "Cabinet Office", "--markdown").stdout)

    def test_contacts_stay_out_unless_they_are_asked_for(self):
        run("identity", "--name", "Amina Khan", "--organisation", "Cabinet Office")
        run("set", self.plan, "new contact", "--circle", "our side", "on=2017-03-01", "about=commitment 5",
            "line=Rang; she will write")
        self.assertNotIn("Rang", run("brief", self.plan, "5").stdout)
        self.assertIn("Rang; she will write", run("brief", self.plan, "5", "--contacts").stdout)

    def test_a_brief_is_of_nothing_else(self):
        self.assertIn("brief", run("brief", self.plan, "round February 2017", expect=3).stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
