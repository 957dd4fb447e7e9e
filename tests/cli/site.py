# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The published site: what it says, what it never says, and what it does to a folder."""

import csv
import hashlib
import html.parser
import json
import os
import re
import resource
import socket
import subprocess
import unittest
import zipfile
import xml.etree.ElementTree as ElementTree

import jsonschema

import running
from running import AtAPlan, answer, run

PAYLOADS = ["</p><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
            "<style>*{display:none}</style>", "--><!--", "&lt;b&gt;", "]]>", "=HYPERLINK(\"http://evil.example\")"]
TAGS = set("html head meta title link body a p header nav ul li main h1 h2 h3 h4 dl div dt dd span section fieldset legend label "
           "select option table thead tbody tr th td strong footer details summary".split())
ATTRIBUTES = set("lang charset http-equiv content name rel href type title class aria-label aria-current aria-hidden id dir for "
                 "value autocomplete scope tabindex aria-labelledby itemprop itemscope itemtype".split())


class Page(html.parser.HTMLParser):
    """What a page is made of, and its words."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.links, self.words = set(), set(), [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attributes}
        self.links += [value for name, value in attributes if name == "href"]

    def handle_data(self, data):
        self.words += data


class Site(AtAPlan):
    """The UK's plan of 2016, published."""

    def setUp(self):
        super().setUp()
        self.site = self.path("site")

    def publish(self, *arguments, **options):
        return answer("publish", self.plan, self.site, *arguments, **options)

    def refused(self, *arguments):
        before = self.all()
        said = run("publish", self.plan, *(arguments or [self.site]), expect=3).stderr
        self.assertRegex(said, r"^[^\n]*\.\n$")
        self.assertEqual(self.all(), before)
        return said

    def all(self):
        """Every file below the site with its bytes."""
        files = {}
        for folder, _, names in os.walk(self.site):
            for name in names:
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    files[os.path.relpath(path, self.site)] = file.read()
        return files

    def everything(self):
        """All words of the site, also those in the spreadsheet."""
        words = b"".join(text for name, text in self.all().items() if not name.endswith(".ods"))
        with zipfile.ZipFile(os.path.join(self.site, "data/plan.ods")) as package:
            return (words + b"".join(package.read(name) for name in package.namelist())).decode()

    def page(self, name):
        return self.all()[name].decode()

    def id_of(self, number):
        return re.search(r"^id +(\S+)", run("show", self.plan, number).stdout, re.MULTILINE)[1]

    def put(self, name, text):
        os.makedirs(os.path.dirname(os.path.join(self.site, name)), exist_ok=True)
        with open(os.path.join(self.site, name), "w", encoding="utf-8") as file:
            file.write(text)

    def test_holds_a_page_for_everything_and_nothing_leads_nowhere(self):
        run("publish", self.plan, self.site)
        files = self.all()
        self.assertEqual(len([name for name in files if name.startswith("commitments/")]), 13)
        self.assertEqual(len([name for name in files if name.startswith("rounds/")]), 4)
        for name, text in files.items():
            if not name.endswith(".html"):
                continue
            for link in Page(text.decode()).links:
                if not link.startswith(("http", "#")):
                    self.assertIn(os.path.normpath(os.path.join(os.path.dirname(name), link)), files, (name, link))

    def test_only_what_an_edit_touches_is_written(self):
        first = self.publish()
        self.assertEqual((first["same"], first["removed"]), (0, 0))
        times = {name: os.stat(os.path.join(self.site, name)).st_mtime_ns for name in self.all()}
        again = self.publish()
        self.assertEqual((again["written"], again["same"]), (0, first["written"]))
        run("log", self.plan, "6", "--text", "Grants are published.")
        self.publish()
        touched = {name for name in self.all() if times.get(name) != os.stat(os.path.join(self.site, name)).st_mtime_ns}
        pages = {name for name in touched if name.endswith(".html")}
        self.assertEqual(pages, {"commitments/6.html", "rounds/april-2018.html", "rounds.html", "index.html",
                                 "organisations/cabinet-office.html"})
        self.assertIn("Grants are published.", self.page("commitments/6.html"))
        run("undo", self.plan)
        run("undo", self.plan)  # the mark of the publication, and the log

    def test_what_is_gone_is_taken_away_and_what_others_put_there_stays(self):
        self.publish()
        self.put("CNAME", "plan.example.org")
        self.put("commitments/own.html", "my own page")
        run("delete", self.plan, "13", "--reason", "Entered twice")
        self.assertEqual(self.publish()["removed"], 1)
        files = self.all()
        self.assertNotIn("commitments/13.html", files)
        self.assertEqual(files["CNAME"], b"plan.example.org")
        self.assertEqual(files["commitments/own.html"], b"my own page")

    def test_a_page_that_somebody_changed_is_not_lost(self):
        self.publish()
        self.put("commitments/13.html", "my notes on this")
        self.assertIn("changed since it was published", self.refused())
        run("delete", self.plan, "13", "--reason", "Entered twice")
        self.assertEqual(self.publish()["kept"], ["commitments/13.html"])
        self.assertEqual(self.page("commitments/13.html"), "my notes on this")

    def test_a_folder_that_holds_something_else(self):
        self.put("index.html", "my site")
        self.assertIn("was not published by Waymark", self.refused())
        self.assertEqual(self.page("index.html"), "my site")

    def test_a_folder_that_holds_another_plans_site(self):
        other = self.path("other.waymark")
        run("new", other, "--sample", "uk-2013")
        run("publish", other, self.site)
        self.assertIn("another plan", self.refused())

    def test_a_file_instead_of_a_folder_and_a_folder_that_leads_elsewhere(self):
        self.assertIn("is a file", self.refused(self.plan))
        os.makedirs(self.site)
        os.mkdir(self.path("elsewhere"))
        os.symlink(self.path("elsewhere"), os.path.join(self.site, "commitments"))
        self.assertIn("not Waymark's", self.refused())
        self.assertEqual(os.listdir(self.path("elsewhere")), [])

    def test_a_list_that_leads_out_of_the_folder_is_not_followed(self):
        self.publish()
        outside = self.path("letter.txt")
        with open(outside, "w", encoding="utf-8") as file:
            file.write("a letter")
        hashed = hashlib.sha256(b"a letter").hexdigest()
        published = self.page("published.txt")
        self.put("published.txt", published + f"{hashed}  ../letter.txt\n{hashed}  data/../../letter.txt\n")
        run("log", self.plan, "6", "--text", "More.")
        self.publish()
        with open(outside, encoding="utf-8") as file:
            self.assertEqual(file.read(), "a letter")

    def test_what_lies_where_things_are_gathered_is_not_trusted(self):
        self.put(".publishing/drafts.txt", "somebody's own")
        self.assertIn("is in the way", self.refused())
        os.remove(os.path.join(self.site, ".publishing/drafts.txt"))
        os.rmdir(os.path.join(self.site, ".publishing"))
        self.publish()
        heading = self.page("published.txt").splitlines()[0] + "\n"
        os.mkdir(self.path("private"))
        secret = self.path("private/secret.txt")
        with open(secret, "w", encoding="utf-8") as file:
            file.write("a secret")
        hashed = hashlib.sha256(b"a secret").hexdigest()
        self.put(".publishing/waymark.txt", heading)
        os.symlink(self.path("private"), os.path.join(self.site, ".publishing/files"))
        self.put(".publishing/published.txt", self.page("published.txt") + f"{hashed}  files/secret.txt\n{hashed}  ../letter.txt\n")
        self.assertIn("is not what was made then", self.refused())
        self.assertTrue(os.path.exists(secret))
        self.assertFalse(os.path.exists(self.path("letter.txt")))

    def test_two_do_not_publish_into_one_folder_at_once(self):
        self.publish()
        self.put(".publishing.lock", f"{os.getpid()}\n{os.path.basename(os.readlink('/proc/self/exe'))}\n{socket.gethostname()}\n")
        self.assertIn("just now", self.refused())
        os.remove(os.path.join(self.site, ".publishing.lock"))
        self.assertEqual(self.publish()["written"], 0)

    def test_a_preview_never_takes_the_place_of_what_was_published(self):
        self.publish()
        self.assertIn("preview in another folder", self.refused(self.site, "--preview"))

    def test_a_lead_that_is_gone_or_yet_to_come_is_none(self):
        run("delete", self.plan, "organisation HM Treasury", "--reason", "Entered twice")
        run("set", self.plan, "new role", "which=governmentLead", "organisation=Home Office", "of=6", "from=2100-01-01")
        self.publish()
        self.assertNotIn("Home Office", self.page("commitments/6.html"))

    def test_what_was_interrupted_is_finished_the_next_time(self):
        self.publish()
        before = self.all()
        run("log", self.plan, "6", "--text", "Grants are published.")
        self.publish()
        after = self.all()
        changed = {name for name in after if after[name] != before.get(name)}
        # As it was when half of what was gathered had taken its place.
        for number, name in enumerate(sorted(changed)):
            if number % 2:
                self.put(".publishing/" + name, after[name].decode())
                self.put(name, before[name].decode())
        self.put(".publishing/waymark.txt", after["published.txt"].decode().splitlines()[0] + "\n")
        self.put(".publishing/published.txt", after["published.txt"].decode())
        self.put("published.txt", before["published.txt"].decode())
        self.assertEqual(self.publish()["written"], 0)
        self.assertEqual(self.all(), after)
        # What had not been gathered to its end is thrown away.
        self.put(".publishing/waymark.txt", after["published.txt"].decode().splitlines()[0] + "\n")
        self.put(".publishing/index.html", "half a pa")
        self.publish()
        self.assertEqual(self.all(), after)

    def test_a_full_disk_changes_nothing(self):
        self.publish()
        run("log", self.plan, "6", "--text", "Grants are published. " * 200)
        before = self.all()
        done = subprocess.run([running.PROGRAM, "publish", self.plan, self.site], capture_output=True, text=True, check=False,
                              preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9000, 9000)))
        self.assertEqual(done.returncode, 3)
        self.assertRegex(done.stderr, r"^There is no room for [^\n]*\.\n$")
        self.assertEqual(self.all(), before)

    def test_nothing_anybody_writes_becomes_markup_or_leads_astray(self):
        commitment = self.id_of("6")
        for number, payload in enumerate(PAYLOADS):
            run("set", self.plan, "new commitment", f"number=9{number}{payload}", f"title={payload}", f"summary={payload}",
                f"theme={payload}", f"jurisdiction={payload}", f"ogpId={payload}")
            run("set", self.plan, "new evidence", f"of={commitment}", f"title={payload}", f"link={payload}")
            run("log", self.plan, "6", "--text", payload, "--next", payload, "--government-view", payload)
            run("set", self.plan, "new assessment", f"about={commitment}", f"by={payload}", f"value={payload}", f"note={payload}")
            run("set", self.plan, "new organisation", f"name={payload}")
        run("set", self.plan, "plan", f"licence={PAYLOADS[0]}", f"title={PAYLOADS[0]}")
        self.publish("--address", "https://plan.example.org/a")
        words = ""
        for name, text in self.all().items():
            self.assertRegex(name, r"^[a-z0-9/.-]+$")
            if name.endswith(".html"):
                page = Page(text.decode())
                words += page.words
                self.assertLessEqual(page.tags, TAGS, name)
                self.assertLessEqual(page.attributes, ATTRIBUTES, name)
                self.assertFalse([link for link in page.links if not re.match(r"(https?://|#|[a-z0-9.][^:]*$)", link)], name)
                self.assertIn("default-src 'none'", text.decode())
        for payload in PAYLOADS:
            self.assertIn(payload, words)
        ElementTree.fromstring(self.page("updates.atom"))
        with open(os.path.join(self.site, "data/commitments.csv"), encoding="utf-8", newline="") as file:
            self.assertFalse([cell for row in csv.reader(file) for cell in row if cell.startswith(("=", "+", "@"))])

    def test_names_no_people_and_nothing_that_one_side_reads(self):
        run("identity", "--name", "Amina Khan", "--organisation", "Cabinet Office")
        run("set", self.plan, "new person", "name=Zebedee Quill", "organisation=Cabinet Office")
        run("set", self.plan, "person Zebedee Quill", "mayBeNamed=no")
        run("set", self.plan, "new role", "which=governmentLead", "person=Zebedee Quill", "of=6", "title=Head of Grants")
        run("set", self.plan, "new contactDetails", "person=Zebedee Quill", "email=zq@example.org", "telephone=0200 1234")
        run("log", self.plan, "6", "--text", "Grants are published. Zebedee Quill saw to it.", "--next", "Ask zebedee quill",
            "--reported-by", "Zebedee Quill", "--government-view", "Thanks to Zebedee Quill")
        run("set", self.plan, "new milestone", "commitment=" + self.id_of("6"), "number=6.9", "title=Zebedee  Quill reports",
            "due=2100-01-31")
        run("note", self.plan, "6", "Between ourselves")
        run("draft", self.plan, "6", "--text", "A first try")
        run("set", self.plan, "new point", "about=" + self.id_of("6"), "inTheWay=Nobody has the money")
        for link, is_open in (("https://meet.example.org/open", "yes"), ("https://meet.example.org/closed", "no")):
            run("set", self.plan, "new meeting", "date=2100-05-04", f"title=Meeting {is_open}", f"link={link}", f"openInvitation={is_open}")
        self.publish()
        everything = self.everything()
        self.assertIn("meet.example.org/open", everything)
        self.assertNotIn("meet.example.org/closed", everything)
        self.assertIn("somebody of Cabinet Office saw to it", everything)
        self.assertNotRegex(everything, "(?i)Zebedee|Quill|zq@|0200 1234|Amina|Between ourselves|A first try|Nobody has the money")
        self.assertIn("Grants are published.", everything)

    def test_names_nobody_who_was_deleted_or_is_called_otherwise_now(self):
        run("set", self.plan, "new person", "name=Zebedee Quill", "organisation=Cabinet Office")
        run("set", self.plan, "new person", "name=Mabel Frost", "organisation=HM Treasury")
        run("log", self.plan, "6", "--text", "Zebedee Quill and Mabel Frost met.")
        run("set", self.plan, "person Zebedee Quill", "name=Zebedee Brown")
        run("delete", self.plan, "person Mabel Frost")
        self.publish()
        self.assertNotRegex(self.everything(), "Zebedee|Mabel|Frost")
        self.assertIn("somebody of Cabinet Office and somebody of HM Treasury met.", self.everything())

    def test_states_are_named_truthfully(self):
        run("log", self.plan, "6", "--text", "Grants are published.", "--government", "Complete", "--civil-society", "Limited")
        self.publish()
        words = Page(self.page("commitments/6.html")).words
        self.assertIn("No reply yet from government; no reply yet from civil society", words)
        self.assertIn("views differ", words)
        for side in ("government", "civilSociety"):
            run("agree", self.plan, "6", "--side", side, "--said-yes", "Yes", "--signatory", "Kim Reid")
        self.publish()
        self.assertIn("Agreed.", Page(self.page("commitments/6.html")).words)
        run("log", self.plan, "6", "--text", "Grants are published, mostly.")
        self.publish()
        words = Page(self.page("commitments/6.html")).words
        self.assertIn("Grants are published.", words)
        self.assertNotIn("mostly", words)
        self.assertIn("The words both sides agreed last; they have been changed since", words)
        self.assertNotIn("mostly", self.page("data/plan.json") + self.page("rounds/april-2018.html") + self.page("updates.atom"))

    def test_a_side_may_publish_with_its_own_view_alone(self):
        run("log", self.plan, "6", "--text", "Grants are published.", "--government", "Complete", "--civil-society", "Limited",
            "--civil-society-view", "Half of it is missing.")
        self.publish("--view", "government")
        everything = self.everything()
        self.assertNotIn("Half of it is missing.", everything)
        for page in ("method.html", "index.html"):
            self.assertIn("Civil society’s own view is not in it.", Page(self.page(page)).words)
        run("set", self.plan, "new milestone", "commitment=" + self.id_of("6"), "number=6.9", "title=Publish", "due=2017-01-31")
        run("log", self.plan, "6", "--milestone", "6.9=Complete", "--side", "government")
        run("publish", self.plan, self.path("other"), "--view", "civilSociety")
        with open(self.path("other/commitments/6.html"), encoding="utf-8") as file:
            self.assertNotRegex(Page(file.read()).words, "Done|complete; evidence|Computed")
        self.assertIn("whose view", self.refused(self.site, "--view", "mine"))

    def test_a_round_shows_what_changed_first(self):
        run("round", self.plan, "Autumn 2026", "--opens", "2026-10-01")
        run("log", self.plan, "6", "--text", "Grants are published.")
        run("log", self.plan, "7", "--no-change")
        self.publish()
        words = Page(self.page("rounds/autumn-2026.html")).words
        self.assertLess(words.index("6 Grants data"), words.index("Reported without change (1)"))
        self.assertLess(words.index("Reported without change (1)"), words.index("7 Elections data"))
        self.assertIn("No update received (11)", words)

    def test_the_data_say_what_their_descriptions_say(self):
        run("set", self.plan, "new evidence", "of=" + self.id_of("6"), "title=The register", "link=https://example.org/grants")
        self.publish()
        jsonschema.validate(json.loads(self.page("data/plan.json")), json.loads(self.page("data/plan.schema.json")))
        described = json.loads(self.page("data/csv-metadata.json"))
        self.assertEqual(len(described["tables"]), 7)
        for table in described["tables"]:
            rows = list(csv.reader(self.page("data/" + table["url"]).splitlines(keepends=True)))
            self.assertEqual(rows[0], [column["name"] for column in table["tableSchema"]["columns"]])
            self.assertTrue(all(len(row) == len(rows[0]) for row in rows))
        counted = {table["url"]: self.page("data/" + table["url"]).count("\r\n") - 1 for table in described["tables"]}
        plan = json.loads(self.page("data/plan.json"))
        self.assertEqual(counted["commitments.csv"], len(plan["commitments"]))
        self.assertEqual(counted["updates.csv"], sum(len(each["updates"]) for each in plan["commitments"]))
        self.assertEqual([each["link"] for each in plan["commitments"][5]["evidence"]], ["https://example.org/grants"])

    def test_the_list_checks_with_usual_tools_and_everybody_may_read(self):
        self.publish()
        subprocess.run(["sha256sum", "--check", "--quiet", "published.txt"], cwd=self.site, check=True)
        for folder, _, names in os.walk(self.site):
            self.assertEqual(os.stat(folder).st_mode & 0o777, 0o755, folder)
            for name in names:
                self.assertEqual(os.stat(os.path.join(folder, name)).st_mode & 0o777, 0o644, name)

    def test_a_preview_says_so_and_is_no_publication(self):
        self.publish("--preview")
        self.assertTrue(all("Preview: this has not been published." in text.decode()
                            for name, text in self.all().items() if name.endswith(".html")))
        self.assertEqual(answer("list", self.plan, "mark")["marks"], [])
        self.publish()
        self.assertNotIn("Preview", self.page("index.html"))
        self.assertEqual([each["kind"] for each in answer("list", self.plan, "mark")["marks"]], ["Publication"])
        self.publish()
        self.assertEqual(len(answer("list", self.plan, "mark")["marks"]), 1)  # nothing was new


if __name__ == "__main__":
    unittest.main()
