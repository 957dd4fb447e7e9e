# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people of two organisations without a shared server write one update and agree exactly the same words."""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)


class Desk:
    """Somebody at a computer of her own: her copy of the plan, her data, her signing password."""

    def __init__(self, name, folder):
        os.makedirs(folder)
        self.name, self.folder = name, folder
        self.plan, self.password = self.path("UK 2016.waymark"), self.path("password")
        with open(self.password, "w", encoding="utf-8") as file:
            file.write(f"the password of {name}\n")

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, command, *arguments, expect=0, password=None):
        environment = {**os.environ, "WAYMARK_AS": self.name, "WAYMARK_DATA": self.path("data"),
                       "WAYMARK_PASSWORD_FILE": password or self.password}
        done = subprocess.run([PROGRAM, command, self.plan, *arguments], capture_output=True, text=True, env=environment,
                              timeout=60, stdin=subprocess.DEVNULL)
        assert done.returncode == expect, (command, arguments, done.returncode, done.stdout, done.stderr)
        return done

    def answer(self, *arguments, **options):
        return json.loads(self.run(*arguments, "--json", **options).stdout)

    def send(self, to, expect=0):
        """Packs all there is and lets somebody else bring it in."""
        copy = self.path("all.wmcopy")
        self.run("pack", copy)
        return to.run("merge", copy, expect=expect)

    def replies(self):
        return {row["side"]: row["reply"] for row in self.answer("updates", "5")["replies"]}

    def state(self):
        return self.run("updates", "5").stdout.splitlines()[1]

    def key_of(self, name):
        return next(row for row in self.answer("keys")["signing_keys"] if row["person"] == name)

    def holds(self, word):
        return [path.name for path in pathlib.Path(self.folder).rglob("*") if path.is_file() and word.encode() in path.read_bytes()]


class Story(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.amina = Desk("Amina Khan", os.path.join(folder.name, "cabinet office"))
        self.kim = Desk("Kim Reid", os.path.join(folder.name, "open rights"))
        self.amina.run("new", "--sample", "uk-2016")
        self.amina.run("set", "new person", "name=Kim Reid")
        self.amina.run("set", "new role", "which=csoLead", "person=Kim Reid", "of=5")
        self.amina.run("set", "person Amina Khan", "organisation=Cabinet Office")
        self.amina.run("round", "August 2018", "--opens", "2018-08-01")
        shutil.copy(self.amina.plan, self.kim.plan)

    def both_agree(self):
        self.amina.run("log", "5", "--text", "Data on contracts was published.")
        self.amina.send(self.kim)
        self.kim.run("agree", "5", "--sign")
        self.amina.run("agree", "5", "--sign")
        self.amina.send(self.kim)
        self.kim.send(self.amina)

    def compare_codes(self):
        for one, other in ((self.amina, self.kim), (self.kim, self.amina)):
            one.run("keys", other.name, "--confirm", other.key_of(other.name)["checkCode"])
        self.amina.send(self.kim)
        self.kim.send(self.amina)

    def test_the_whole_story(self):
        amina, kim = self.amina, self.kim
        # Each drafts privately; only the final wording is shared, and what they wrote meanwhile meets as two versions.
        for desk, first, final in ((amina, "Quentin dithers.", "Data was published in May and reached all buyers."),
                                   (kim, "Zebedee stalls.", "Data was published in May. Buyers were trained.")):
            desk.run("draft", "5", "--text", first)
            desk.run("draft", "5", "--text", final)
            desk.run("share", "5")
        kim.send(amina, expect=1)
        self.assertEqual(amina.state(), "No reply yet from government; no reply yet from civil society")
        self.assertIn("two versions", amina.run("agree", "5", expect=3).stderr)
        # A person settles it, here with words of her own that keep both.
        words = "Data was published in May and reached all buyers. Buyers were trained."
        number = amina.answer("conflicts", expect=1)["two_versions_to_choose_from"][0]["number"]
        amina.run("resolve", number, "--value", words)
        amina.run("agree", "5", "--sign")
        amina.send(kim)
        kim.run("conflicts")
        kim.run("agree", "5", "--sign")
        kim.send(amina)
        self.assertEqual((amina.state(), kim.state()), ("Agreed", "Agreed"))
        # Signatures are claims until the check codes were compared by telephone.
        self.assertIn("nobody has compared", amina.replies()["Civil society"])
        self.compare_codes()
        for desk in (amina, kim):
            self.assertEqual(desk.replies(), {"Government": "Agrees: Amina Khan, signed",
                                              "Civil society": "Agrees: Kim Reid, signed"})
        # A late edit: both see what changed, and the last agreed words stay.
        kim.run("log", "5", "--text", words + " Suppliers were not.")
        kim.send(amina)
        self.assertEqual(amina.state(), "Needs agreeing again by government; needs agreeing again by civil society")
        self.assertIn(words, amina.run("updates", "5", "--last-agreed").stdout)
        self.assertNotIn("Suppliers", amina.run("updates", "5", "--last-agreed").stdout)
        for desk in (kim, amina):
            desk.run("agree", "5", "--sign")
        amina.send(kim)
        kim.send(amina)
        self.assertEqual(amina.state(), "Agreed")
        # A small correction is agreed by the other side in one step.
        amina.run("agree", "5", "--small-correction", "joint=" + words + " Suppliers were not trained.", "--sign")
        amina.send(kim)
        self.assertEqual(kim.state(), "Government agrees; a small correction to agree for civil society")
        kim.run("agree", "5", "--sign")
        kim.send(amina)
        self.assertEqual(amina.replies(), {"Government": "Agrees: Amina Khan, signed", "Civil society": "Agrees: Kim Reid, signed"})
        # A later hand-over does not undo it.
        amina.run("set", "person Kim Reid", "leftOn=2018-09-01")
        self.assertEqual(amina.state(), "Agreed")
        # Erased and signed, the words leave every copy, and old ones do not bring them back.
        old = shutil.copy(kim.plan, kim.path("old.waymark"))
        amina.run("erase", "update 5", "joint", "--reason", "Asked for", "--sign", "--yes")
        amina.send(kim)
        for desk in (amina, kim):
            desk.run("merge", old)
            self.assertNotIn("Suppliers", desk.run("export").stdout)
            desk.run("verify")
        self.assertEqual(amina.answer("status"), kim.answer("status"))
        # What each wrote privately never left her computer.
        self.assertEqual((amina.holds("Zebedee"), kim.holds("Quentin")), ([], []))

    def test_whoever_checks_needs_no_waymark(self):
        self.both_agree()
        proof = self.kim.path("proof.txt")
        self.kim.run("updates", "5", "--proof", proof, "--side", "government")
        subprocess.run(["minisign", "-V", "-p", proof + ".pub", "-m", proof], check=True, capture_output=True)
        subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", proof + ".pem", "-rawin", "-in", proof,
                        "-sigfile", proof + ".sig"], check=True, capture_output=True)
        self.assertEqual(self.kim.run("updates", "5", "--proof", proof, expect=2).stdout, "")

    def test_whoever_assesses_the_plan_checks_what_was_signed(self):
        self.both_agree()
        self.compare_codes()
        folder = self.kim.path("evidence")
        self.assertEqual(self.kim.answer("evidence", folder)["signatures"], 2)
        for side in ("government", "civil-society"):
            proof = os.path.join(folder, "agreed", f"5-august-2018-{side}.txt")
            subprocess.run(["minisign", "-V", "-p", proof + ".pub", "-m", proof], check=True, capture_output=True)
            subprocess.run(["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", proof + ".pem", "-rawin", "-in", proof,
                            "-sigfile", proof + ".sig"], check=True, capture_output=True)
            with open(proof, encoding="utf-8") as text, open(proof + ".wording", "rb") as wording:
                self.assertIn("wording " + hashlib.sha256(wording.read()).hexdigest(), text.read().splitlines())
        with open(os.path.join(folder, "agreed", "5-august-2018.txt"), encoding="utf-8") as text:
            words = text.read()
        self.assertIn("Data on contracts was published.", words)
        self.assertRegex(words, r"Government: Agrees, Cabinet Office, \d+ [A-Z][a-z]+ \d{4}, signed\n")

    def test_a_wrong_password_says_nothing_in_ones_name(self):
        self.both_agree()
        wrong = self.kim.path("wrong")
        with open(wrong, "w", encoding="utf-8") as file:
            file.write("not the password\n")
        self.assertIn("password", self.kim.run("agree", "5", "--sign", expect=3, password=wrong).stderr)
        self.assertIn("nowhere", self.kim.run("agree", "5", "--sign", expect=3, password=self.kim.path("nowhere")).stderr)
        self.assertEqual(self.kim.replies()["Civil society"].count("signed"), 1)

    def test_a_password_file_needs_no_line_feed(self):
        whole = self.kim.path("whole")
        with open(whole, "w", encoding="utf-8") as file:
            file.write("p" * 4000)
        self.kim.run("keys", "--make", password=whole)

    def test_keys_are_listed_retired_and_replaced(self):
        self.both_agree()
        self.assertIn("Claimed", self.kim.key_of("Amina Khan")["standing"])
        self.assertIn("eight groups", self.kim.run("keys", "Amina Khan", "--confirm", "1234", expect=3).stderr)
        self.assertIn("not this key's", self.kim.run("keys", "Amina Khan", "--confirm", "1" * 32, expect=3).stderr)
        self.assertIn("Kim Reid", self.amina.run("keys", "--confirm", self.amina.key_of("Amina Khan")["checkCode"],
                                                 expect=3).stderr)
        self.compare_codes()
        self.assertEqual(self.amina.key_of("Kim Reid")["standing"], "Confirmed: check code compared by Amina Khan")
        self.assertIn("Say why", self.amina.run("keys", "--retire", expect=3).stderr)
        self.amina.run("keys", "--retire", "--reason", "Laptop stolen")
        self.assertEqual(self.amina.key_of("Amina Khan")["standing"], "Retired: Laptop stolen")
        self.assertEqual(self.amina.replies()["Government"], "Agrees: Amina Khan, signed")
        self.assertIn("retired", self.amina.run("agree", "5", "--sign", expect=3).stderr)
        self.assertIn("44 characters", self.amina.run("keys", "Kim Reid", "--replace", "abc", "--reason", "Lost",
                                                      expect=3).stderr)
        key = self.kim.key_of("Kim Reid")["key"]
        self.assertIn("already", self.amina.run("keys", "Kim Reid", "--replace", key, "--reason", "Lost", expect=3).stderr)

    def test_what_cannot_be_signed_is_not_done(self):
        self.both_agree()
        amina, kim = self.amina, self.kim

        def refused(desk, *arguments):
            before = desk.answer("export")
            sentence = desk.run("agree", *arguments, expect=3).stderr
            self.assertEqual(desk.answer("export"), before)
            return sentence

        self.assertEqual(amina.answer("agree", "5")["edits"], 0)
        amina.run("set", "6", "title=Another")
        amina.run("keys", "Kim Reid", "--confirm", amina.key_of("Kim Reid")["checkCode"])
        undone = amina.run("undo").stdout
        self.assertRegex(undone, r"^Undone: Changed 6 .* What you did to signing keys since stays: Compared the check "
                                 r"code of .*\.\n$")
        self.assertIn("more time only", refused(amina, "5", "--until", "2099-01-01"))
        for wrong in (["--answer", "does not agree"], ["--statement", "no"], ["--until", "2099-01-01"],
                      ["--signatory", "Kim Reid"]):
            self.assertIn("leave out", refused(amina, "5", "--small-correction", "joint=zzz", *wrong))
        self.assertIn("whole text", refused(amina, "5", "--small-correction", "joint="))
        self.assertIn("cannot be signed", refused(amina, "5", "--sign", "--side", "civil society", "--said-yes", "Yes",
                                                  "--signatory", "Kim Reid"))
        kim.run("keys", "--retire", "--reason", "Lost")
        self.assertIn("retired", refused(kim, "5", "--answer", "asks for more time", "--until", "2099-01-01", "--sign"))
        self.assertIn("retired", refused(kim, "5", "--small-correction", "joint=zzz", "--sign"))
        self.assertIn("your side agrees", kim.run("agree", "5", "--small-correction", "joint=Data was published.").stdout)
        amina.run("log", "5", "--text", "Something else.")
        self.assertIn("has not agreed", amina.run("agree", "5", "--small-correction", "joint=Data.").stdout)
        self.assertIn("nothing to sign", refused(amina, "5", "--small-correction", "joint=zzz", "--sign"))

    def test_one_of_several_keys_is_retired_and_another_made(self):
        kim, amina = self.kim, self.amina

        def codes():
            return {row["checkCode"]: row["standing"].split(":")[0] for row in kim.answer("keys", "Kim Reid")["signing_keys"]}

        first = kim.answer("keys", "--make")["checkCode"]
        key = next(path for path in pathlib.Path(kim.path("data")).glob("*.key"))
        key.rename(kim.path("lost"))
        told = kim.run("keys", "--make").stdout
        self.assertIn(f"another key of yours ({first[:4]} …)", told)
        second = next(code for code in codes() if code != first)
        refused = kim.run("keys", "--retire", "--reason", "Lost", expect=3).stderr
        self.assertIn(first[:4], refused)
        self.assertIn("--key", refused)
        self.assertIn("begins so", kim.run("keys", "--retire", "--reason", "Lost", "--key", "x", expect=3).stderr)
        kim.run("keys", "--retire", "--reason", "Lost", "--key", first[:9])
        self.assertEqual(codes(), {first: "Retired", second: "Claimed"})
        kim.run("keys", "--retire", "--reason", "Stolen")
        self.assertIn("was retired", kim.run("keys", "Kim Reid", "--confirm", second, expect=3).stderr)
        made = kim.answer("keys", "--make")
        self.assertTrue(os.path.exists(made["kept"]))
        self.assertEqual(codes(), {first: "Retired", second: "Retired", made["checkCode"]: "Claimed"})
        # Nobody makes another's, and a key is one that can sign.
        for option in ("--make", "--change-password"):
            self.assertIn("their own key", amina.run("keys", "Kim Reid", option, expect=3).stderr)
        self.assertEqual(amina.answer("keys", "Kim Reid")["signing_keys"], [])
        for wrong in ("A" * 43 + "=", amina.answer("keys", "--make")["key"]):
            amina.run("keys", "Kim Reid", "--replace", wrong, "--reason", "Lost", expect=3)
        self.assertIn("44 characters", amina.run("set", "new key", "person=Kim Reid", "key=AAAA", expect=3).stderr)

    def test_a_key_made_on_the_way_is_told(self):
        told = self.amina.run("log", "5", "--text", "Data.") and self.amina.run("agree", "5", "--sign").stdout
        self.assertIn("There was no key of yours here", told)
        self.assertIn(self.amina.key_of("Amina Khan")["checkCode"], told)
        self.amina.run("log", "5", "--text", "More data.")
        self.assertEqual(self.amina.run("agree", "5", "--sign").stdout, "Answered: agrees. Signed.\n")

    def test_what_is_erased_unsigned_waits_elsewhere(self):
        self.both_agree()
        command = ["erase", "3", "title", "--reason", "Asked for", "--yes"]
        self.assertIn("Other copies keep them, since only what is signed", self.amina.run(*command).stdout)
        self.amina.send(self.kim)
        self.assertIn("Anti-corruption", self.kim.run("show", "3").stdout)
        worth = [row["what"] for row in self.kim.answer("review", expect=1)["worth_checking"]]
        self.assertTrue(any("without a signature" in text for text in worth), worth)
        signed = self.amina.run(*command, "--sign").stdout
        self.assertIn("has confirmed your key", signed)
        self.assertIn(self.amina.key_of("Amina Khan")["checkCode"], signed)
        self.compare_codes()
        self.assertNotIn("Anti-corruption", self.kim.run("show", "3").stdout)
        self.assertIn("erased already", self.amina.run(*command, "--sign", expect=3).stderr)
        self.assertIn("until they meet this plan", self.amina.run("erase", "3", "summary", "--reason", "Asked for", "--yes",
                                                                  "--sign").stdout)


if __name__ == "__main__":
    unittest.main()
