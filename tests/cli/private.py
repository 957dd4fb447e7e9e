# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who acts at the command line, and what is kept beside a plan for fewer people to read."""

import json
import os
import re
import shutil
import tempfile
import unittest
import zlib

from running import DATA, answer, digest, run


class Identity(unittest.TestCase):
    """Who acts, said once for a machine."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.plan = os.path.join(folder.name, "uk.waymark")
        self.own = os.path.join(folder.name, "own")
        self.file = os.path.join(self.own, "identity.json")
        os.environ["WAYMARK_DATA"] = self.own
        self.addCleanup(os.environ.__setitem__, "WAYMARK_DATA", DATA.name)

    def who(self, *arguments, **options):
        return answer("identity", *arguments, **options)

    def by(self):
        return answer("history", self.plan, "plan")["changes"][-1]["by"]

    def test_it_is_said_once_and_without_a_plan(self):
        self.assertEqual(self.who(name="")["from"], "account")
        self.assertFalse(os.path.exists(self.own))
        self.assertEqual(run("identity", "--name", "Zoë Grünwald", "--organisation", "Involve", name="").stdout,
                         "You act as Zoë Grünwald, of Involve.\n")
        self.assertEqual(os.stat(self.file).st_mode & 0o077, 0)
        run("identity", "--organisation", "Involve Foundation", name="")
        self.assertEqual(self.who(name=""),
                         {"name": "Zoë Grünwald", "organisation": "Involve Foundation", "from": "identity"})

    def test_who_is_named_for_once_goes_before(self):
        run("identity", "--name", "Zoë Grünwald", "--organisation", "Involve", name="")
        run("new", self.plan, "--title", "Plan", name="")
        for arguments, name, by in ((["--as", "Tom Reid"], "Rachel Evans", "Tom Reid"), ([], "Rachel Evans", "Rachel Evans"),
                                    ([], "", "Zoë Grünwald")):
            run("set", self.plan, "plan", f"title=Plan of {by}", *arguments, name=name)
            self.assertEqual(self.by(), by)
        self.assertEqual(self.who(name="Tom Reid")["organisation"], "")
        self.assertEqual(self.who(name="zoë grünwald")["organisation"], "Involve")

    def test_a_founder_coordinates_for_her_organisation(self):
        run("identity", "--name", "Zoë Grünwald", "--organisation", "Involve", name="")
        run("new", self.plan, "--title", "Plan", name="")
        self.assertIn("Involve", run("show", self.plan, "person Zoë Grünwald").stdout)
        self.assertIn("coordinate the plan", run("identity", self.plan, name="").stdout)

    def test_hats_are_told_and_nothing_is_written_by_looking(self):
        run("new", self.plan, "--sample", "uk-2016")
        run("identity", "--name", "Tom Reid", "--organisation", "Involve", name="")
        before = digest(self.plan)
        self.assertIn("no role in this plan yet", run("identity", self.plan, name="").stdout)
        self.assertEqual(digest(self.plan), before)
        run("set", self.plan, "new person", "name=Tom Reid")
        for number in ("6", "1"):
            run("set", self.plan, "new role", "which=csoLead", "person=Tom Reid", f"of={number}")
        told = self.who(self.plan, name="")
        self.assertEqual((told["government"], told["civil_society"], told["coordinator"]), ([], ["1", "6"], False))
        self.assertIn("You speak for civil society on commitments 1 and 6.", run("identity", self.plan, name="").stdout)

    def test_the_plans_word_about_an_organisation_counts(self):
        run("new", self.plan, "--title", "Plan", "--organisation", "Cabinet Office", name="Tom Reid")
        run("identity", "--name", "Tom Reid", "--organisation", "Involve", name="")
        told = run("set", self.plan, "plan", "title=Another", name="")
        self.assertRegex(told.stderr, "^The plan says that Tom Reid works for Cabinet Office, not for Involve, .*\\.\n$")
        self.assertIn("Cabinet Office", self.who(self.plan, name="")["organisations_differ"])
        self.assertNotIn("Involve", run("show", self.plan, "person Tom Reid").stdout)

    def test_a_file_that_cannot_be_read_changes_nothing(self):
        run("new", self.plan, "--title", "Plan")
        run("identity", "--name", "Tom Reid", name="")
        with open(self.file) as file:
            good = file.read()
        before = digest(self.plan)
        for bad, word in ((good[:20], "damaged"), (good.replace("1", "2"), "newer version")):
            with open(self.file, "w") as file:
                file.write(bad)
            for command in (["identity"], ["set", self.plan, "plan", "title=x"], ["draft", self.plan]):
                done = run(*command, name="", expect=3)
                self.assertRegex(done.stderr, f"^[^\n]*{word}[^\n]*\\.\n$")
            self.assertEqual(digest(self.plan), before)
            run("show", self.plan, name="")
            run("identity")
        run("identity", "--name", "Tom Reid", name="", expect=3)
        with open(self.file, "w") as file:
            file.write(good[:20])
        self.assertEqual(run("identity", "--name", "Tom Reid", name="").stdout, "You act as Tom Reid.\n")

    def test_a_milestone_is_rated_for_ones_own_side(self):
        run("new", self.plan, "--sample", "uk-2016")
        run("set", self.plan, "new person", "name=Rachel Evans")
        lead = ["set", self.plan, "new role", "person=Rachel Evans", "of=5"]
        run(*lead, "which=csoLead")
        rate = ["log", self.plan, "5", "--milestone", "OCDS applied to CCS contracts=Limited: zebra"]
        refused = run("log", self.plan, "5", "--government", "Limited", name="Rachel Evans", expect=3).stderr
        self.assertIn("not yours to write", refused)
        run(*rate, name="Rachel Evans")
        self.assertEqual(self.rated(), {"Completion as civil society sees it"})
        run(*lead, "which=governmentLead")
        self.assertIn("both sides", run(*rate, name="Rachel Evans", expect=3).stderr)
        run(*rate, "--side", "government", name="Rachel Evans")
        self.assertEqual(self.rated(), {"Completion as civil society sees it", "Completion as government sees it"})

    def rated(self):
        """Whose completion the milestone report with the note says."""
        report = answer("search", self.plan, "zebra")["hits"][0]["id"]
        return {change["field"] for change in answer("history", self.plan, report)["changes"] if change["after"] == "Limited"}


class Private(unittest.TestCase):
    """What is kept beside a plan and leaves only by being shared."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.plan = self.path("UK 2016.waymark")
        self.side = self.path("UK 2016 (Cabinet Office only).waymark")
        self.own = self.path("own")
        os.environ["WAYMARK_DATA"] = self.own
        self.addCleanup(os.environ.__setitem__, "WAYMARK_DATA", DATA.name)
        run("new", self.plan, "--sample", "uk-2016")
        run("set", self.plan, "person Amina Khan", "organisation=Cabinet Office")

    def path(self, name):
        return os.path.join(self.folder, name)

    def drafts(self):
        return answer("draft", self.plan)["drafts"]

    def test_a_draft_is_written_privately_and_shared(self):
        before = digest(self.plan)
        kept = answer("draft", self.plan, "3", "--field", "joint", "--text", "Zanzibar hesitates.")
        self.assertEqual(kept["seen_by"], "only you")
        run("draft", self.plan, "3", "--text", "The strategy was published.")
        self.assertEqual(digest(self.plan), before)
        draft = self.drafts()[0]
        self.assertEqual((len(self.drafts()), draft["text"]), (1, "The strategy was published."))
        self.assertRegex(draft["about"], "^update on 3 ")
        shared = answer("share", self.plan, "3")
        self.assertEqual((shared["edits"], shared["two_versions"], shared["seen_by"]),
                         (1, False, "everyone with a copy of the plan"))
        self.assertIn("The strategy was published.", run("updates", self.plan, "3").stdout)
        self.assertNotIn("Zanzibar", run("export", self.plan).stdout)
        self.assertEqual(self.drafts(), [])
        self.assertIn("shared already", run("share", self.plan, "3", expect=3).stderr)

    def test_a_note_is_for_our_side_or_for_oneself(self):
        self.assertFalse(os.path.exists(self.side))
        self.assertEqual(run("note", self.plan, "3", "Ring Quentin.").stdout, "Noted; seen by: Cabinet Office.\n")
        self.assertTrue(os.path.exists(self.side))
        self.assertFalse(os.path.exists(self.own))
        self.assertEqual(answer("note", self.plan, "3", "Sleep on it.", "--mine")["seen_by"], "only you")
        self.assertEqual(len(os.listdir(self.own)), 1)
        run("note", self.plan, "4", "About another.")
        self.assertEqual({(note["seen_by"], note["text"]) for note in answer("note", self.plan, "3")["notes"]},
                         {("Cabinet Office", "Ring Quentin."), ("only you", "Sleep on it.")})
        self.assertEqual(len(answer("note", self.plan)["notes"]), 3)
        self.assertIn("Tom Reid", run("note", self.plan, "3", "Hm", name="Tom Reid", expect=3).stderr)

    def test_whose_draft_is_shared_is_asked_when_there_are_several(self):
        run("draft", self.plan, "3", "--text", "Mine.")
        run("draft", self.plan, "3", "--text", "Ours.", "--our-side")
        run("draft", self.plan, "3", "--text", "Next.", "--field", "nextSteps")
        self.assertIn("--field", run("share", self.plan, "3", expect=3).stderr)
        self.assertIn("--our-side", run("share", self.plan, "3", "--field", "joint", expect=3).stderr)
        run("share", self.plan, "3", "--field", "joint", "--our-side")
        run("draft", self.plan, "3", "--discard")
        self.assertIn("no such draft", run("draft", self.plan, "3", "--discard", expect=3).stderr)
        self.assertEqual([draft["field"] for draft in self.drafts()], ["nextSteps"])

    def test_what_somebody_else_logged_meanwhile_stays(self):
        run("draft", self.plan, "3", "--text", "Amina's words.")
        run("set", self.plan, "new person", "name=Tom Reid")
        run("set", self.plan, "new role", "which=csoLead", "person=Tom Reid", "of=3")
        run("log", self.plan, "3", "--text", "Tom's words.", name="Tom Reid")
        self.assertTrue(answer("share", self.plan, "3", expect=1)["two_versions"])
        versions = answer("conflicts", self.plan, expect=1)["two_versions_to_choose_from"]
        self.assertEqual({version["version"] for version in versions}, {"Amina's words.", "Tom's words."})

    def test_nothing_private_goes_out(self):
        facts = answer("diagnose", self.plan)
        words = ["Zanzibar", "Quentin", "Xylophone", "Yesteryear", "Quagga", "Jabberwock", "Umbrella", "Walrus", "Vorpal"]
        run("draft", self.plan, "3", "--text", words[0])
        run("note", self.plan, "3", words[1])
        run("note", self.plan, "3", words[2], "--mine")
        run("draft", self.plan, "4", "--text", words[3], "--our-side")
        self.enter("contact", "about=3", f"line={words[4]}")
        self.enter("contactDetails", "person=Amina Khan", f"email={words[5]}@example.org")
        self.enter("officialName", f"name={words[6]}")
        self.enter("point", "about=3", f"inTheWay={words[7]}", circle="our side")
        self.enter("request", "round=April 2018", "commitment=3", "--reason", words[8])
        self.assertEqual(answer("diagnose", self.plan), facts)
        run("draft", self.plan, "3", "--text", "The data is out.")
        run("share", self.plan, "3")
        copy, again = self.path("copy.wmcopy"), self.path("again.waymark")
        run("pack", self.plan, copy)
        run("export", self.plan, self.path("plan.json"))
        run("import", again, self.path("plan.json"))
        with open(copy, "rb") as file:
            header, body = file.read().split(b"\n", 1)
        sent = [header, zlib.decompressobj().decompress(body)]
        for path in (copy, self.path("plan.json"), self.plan, again):
            with open(path, "rb") as file:
                sent.append(file.read())
        sent += [run(*command, "--json").stdout.encode() for command in (
            ["export", self.plan, "--state"], ["show", self.plan, "3"], ["diagnose", self.plan], ["status", self.plan])]
        self.assertIn(b"The data is out.", sent[1])
        for word in words:
            for bytes_ in (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be")):
                self.assertFalse(any(bytes_ in each for each in sent), word)

    def enter(self, kind, *fields, circle=None, **options):
        """Enters a record and gives back its id."""
        where = ["--circle", circle] if circle else []
        told = answer("set", self.plan, f"new {kind}", *fields, *where, **options)
        return re.search(r"id ([0-9a-f-]{36})", told["done"])[1]

    def test_records_of_a_narrow_circle_go_there_by_themselves(self):
        run("set", self.plan, "new person", "name=Quentin Blake")
        run("set", self.plan, "new role", "which=minister", "of=plan", "title=Head of Registers")
        role = answer("list", self.plan, "role")["roles"][-1]["id"]
        before = digest(self.plan)
        for kind, fields, seen in (
                ("request", ["round=April 2018", "commitment=3", "of=Quentin Blake", "askedOn=1 April 2018"], "Cabinet Office"),
                ("contact", ["with=Quentin Blake", "about=3", "how=call", "line=Rang."], "Cabinet Office"),
                ("contactDetails", ["person=Quentin Blake", "email=q@example.org"], "Cabinet Office"),
                ("officialName", [f"role={role}", "name=Junior Official"], "Cabinet Office"),
                ("note", ["about=3", "text=Hm."], "Cabinet Office"),
                ("draft", ["about=3", "field=summary", "text=Better."], "only you")):
            told = answer("set", self.plan, f"new {kind}", *fields)
            self.assertEqual(told["seen_by"], seen)
            self.assertRegex(told["done"], f"; seen by: {seen}\\.$")
            rows = next(rows for rows in answer("list", self.plan, kind).values() if isinstance(rows, list) and rows)
            self.assertEqual([row["seen_by"] for row in rows], [seen])
            self.assertIn(f"Seen by: {seen}.", run("show", self.plan, rows[0]["id"]).stdout)
        self.assertEqual(digest(self.plan), before)
        request = answer("list", self.plan, "requests")["requests"][0]
        self.assertEqual((request["of"], request["commitment"]), ("Quentin Blake", "3 Anti-corruption strategy"))
        for kind, fields in (("contact", ["line=Rang."]), ("draft", ["text=x"])):
            self.assertIn("not written into the plan",
                          run("set", self.plan, f"new {kind}", *fields, "--circle", "everyone", expect=3).stderr)
        self.assertIn("our side, only me", run("set", self.plan, "new note", "text=x", "--circle", "us", expect=3).stderr)
        self.assertEqual(digest(self.plan), before)

    def test_a_record_of_a_narrow_circle_lives_as_any_other(self):
        before = digest(self.plan)
        self.assertIn("Nothing has been kept there yet", run("undo", self.plan, "--circle", "our side", expect=3).stderr)
        self.assertFalse(os.path.exists(self.side))
        contact = self.enter("contact", "about=3", "line=Rang.")
        told = answer("set", self.plan, contact, "line=Rang twice.")
        self.assertEqual((told["done"], told["seen_by"]), ("Saved; seen by: Cabinet Office.", "Cabinet Office"))
        self.assertEqual(answer("set", self.plan, contact, "line=Rang twice.")["edits"], 0)
        changes = answer("history", self.plan, contact, "line")["changes"]
        self.assertEqual([(change["before"], change["after"], change["by"]) for change in changes],
                         [("", "Rang.", "Amina Khan"), ("Rang.", "Rang twice.", "Amina Khan")])
        run("undo", self.plan, "--circle", "our side")
        self.assertEqual(answer("list", self.plan, "contact")["contacts"][0]["line"], "Rang.")
        run("redo", self.plan, "--circle", "our side")
        deleted = run("delete", self.plan, contact).stdout
        self.assertIn('"undo" --circle "our side" brings it back', deleted)
        self.assertIn("; seen by: Cabinet Office.", deleted)
        self.assertEqual(answer("list", self.plan, "contact")["contacts"], [])
        run("restore", self.plan, contact)
        self.assertEqual(answer("list", self.plan, "contact")["contacts"][0]["line"], "Rang twice.")
        run("delete", self.plan, contact)
        run("undo", self.plan, "--circle", "our side")
        self.assertEqual(len(answer("list", self.plan, "contact", "--circle", "our side")["contacts"]), 1)
        self.assertEqual(answer("list", self.plan, "contact", "--circle", "only me")["contacts"], [])
        self.assertEqual(digest(self.plan), before)

    def test_a_point_is_kept_and_raised(self):
        point = self.enter("point", "about=3", "inTheWay=Zanzibar hesitates.", circle="our side")
        run("set", self.plan, point, "inTheWay=Nobody answers.", "owners/Involve=yes", "owners/Cabinet Office=yes")
        before = digest(self.plan)
        kept = [row for row in answer("list", self.plan, "point")["points_to_raise"] if row["seen_by"] == "Cabinet Office"]
        self.assertEqual([row["inTheWay"] for row in kept], ["Nobody answers."])
        self.assertEqual(digest(self.plan), before)
        raised = answer("raise", self.plan, point)
        self.assertEqual(raised["seen_by"], "everyone with a copy of the plan")
        sheet = run("show", self.plan, raised["point"]).stdout
        self.assertIn("Nobody answers.", sheet)
        self.assertIn("Involve", sheet)
        run("set", self.plan, raised["point"], "owners/Involve=")
        self.assertNotIn("Involve", run("show", self.plan, raised["point"]).stdout)
        self.assertIn("Cabinet Office", run("show", self.plan, raised["point"]).stdout)
        self.assertIn("Nobody", run("set", self.plan, raised["point"], "owners/Nobody at all=yes", expect=3).stderr)
        self.assertIn("Amina Khan", sheet)
        self.assertNotIn("Zanzibar", run("export", self.plan).stdout)
        for again in (point, raised["point"]):
            self.assertIn("raised already", run("raise", self.plan, again, expect=3).stderr)
        self.assertIn("no point", run("raise", self.plan, "3", expect=3).stderr)

    def test_what_is_kept_about_a_person_is_told_and_erased(self):
        run("set", self.plan, "new person", "name=Quentin Blake")
        self.enter("contactDetails", "person=Quentin Blake", "email=quentin@example.org")
        self.enter("contact", "with=Quentin Blake", "line=He wavers.")
        run("note", self.plan, "3", "Quentin Blake is on leave.", "--mine")
        kept = answer("show", self.plan, "person Quentin Blake")["kept_beside_the_plan"]
        self.assertTrue({"quentin@example.org", "He wavers.", "Quentin Blake is on leave."} <= {row["value"] for row in kept})
        files = [self.plan, self.side, os.path.join(self.own, os.listdir(self.own)[0])]
        run("backup", self.plan)
        before = [digest(file) for file in files]
        listed = answer("erase", self.plan, "person Quentin Blake", expect=1)["would_be_erased_beside_the_plan"]
        self.assertEqual({row["seen_by"] for row in listed}, {"Cabinet Office", "only you"})
        self.assertIn("Say why", run("erase", self.plan, "person Quentin Blake", "--yes", expect=3).stderr)
        self.assertEqual([digest(file) for file in files], before)
        done = run("erase", self.plan, "person Quentin Blake", "--reason", "Asked", "--yes").stdout
        self.assertIn("3 backups still hold", done)
        run("erase", self.plan, "--backups", "--yes")
        files += [row["file"] for row in answer("backup", self.plan, "--list")["backups"]]
        self.assertEqual(len(files), 6)
        for path in files:
            with open(path, "rb") as file:
                held = file.read()
            for word in (b"quentin@", b"Quentin", b"wavers"):
                self.assertNotIn(word, held, path)
        run("erase", self.plan, "person Quentin Blake", expect=3)

    def test_somebody_without_an_organisation_writes_nothing_for_a_side(self):
        before = digest(self.plan)
        for command in (["set", "new contact", "line=Rang."], ["note", "3", "Hm"],
                        ["set", "new point", "inTheWay=x", "--circle", "our side"]):
            refused = run(command[0], self.plan, *command[1:], name="Tom Reid", expect=3)
            self.assertRegex(refused.stderr, r"^The plan does not say which organisation Tom Reid works for.*\.\n$")
        self.assertEqual((digest(self.plan), os.listdir(self.folder)), (before, ["UK 2016.waymark"]))

    def test_a_side_file_that_cannot_be_read_hides_nothing_else(self):
        run("draft", self.plan, "3", "--text", "Mine.")
        run("note", self.plan, "3", "Ours.")
        with open(self.side, "r+b") as file:
            file.truncate(5000)
        damaged = digest(self.side)
        told = answer("draft", self.plan, expect=1)
        self.assertEqual([draft["text"] for draft in told["drafts"]], ["Mine."])
        self.assertRegex(told["left_out"][0], r"Cabinet Office only\).*left out\.$")
        self.assertIn(told["left_out"][0], run("draft", self.plan, expect=1).stdout.replace("\n", " "))
        notes = answer("note", self.plan, expect=1)
        self.assertEqual((notes["notes"], notes["left_out"]), ([], told["left_out"]))
        self.assertEqual(answer("list", self.plan, "point", expect=1)["left_out"], told["left_out"])
        self.assertIn("left out", run("backup", self.plan, expect=1).stdout)
        run("note", self.plan, "3", "Hm", expect=3)
        run("set", self.plan, "3", "title=Still written")
        self.assertEqual(digest(self.side), damaged)

    def test_a_side_file_is_opened_with_its_plan_only(self):
        run("note", self.plan, "3", "Ring Quentin.")
        for command in (["show"], ["status"], ["export"], ["note"], ["set", "3", "title=x"], ["pack", self.path("a.wmcopy")]):
            refused = run(command[0], self.side, *command[1:], expect=3)
            self.assertRegex(refused.stderr, r'^This file holds .* beside the plan "UK 2016" .* open the plan itself\.\n$')
            self.assertEqual(refused.stdout, "")
        self.assertIn("kept beside a plan", run("merge", self.plan, self.side, expect=3).stderr)
        stranger = self.path("other.waymark")
        run("new", stranger, "--title", "Another", "--organisation", "Cabinet Office")
        shutil.copy(self.side, self.path("other (Cabinet Office only).waymark"))
        self.assertIn("another plan", run("note", stranger, "plan", "Hm", expect=3).stderr)
        run("set", stranger, "plan", "title=Still written")


if __name__ == "__main__":
    unittest.main(verbosity=2)
