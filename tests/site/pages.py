# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Published pages as validators, a browser and the rules of accessibility see them: pages.py WAYMARK_CLI NODE_MODULES."""

import os
import re
import subprocess
import sys
import unittest

MODULES = sys.argv.pop(2)
sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../cli"))
from running import AtAPlan, run  # noqa: E402 (it takes the program's name from the arguments)

HERE = os.path.dirname(os.path.abspath(__file__))


def number_of(plan, number):
    return re.search(r"^id +(\S+)", run("show", plan, number).stdout, re.MULTILINE)[1]


class Pages(AtAPlan):
    """Sites of an empty plan, of real ones, and of one whose every word is as awkward as words get."""

    def site(self, name, plan, *arguments):
        run("publish", plan, self.path(name), *arguments)
        return self.path(name)

    def awkward(self):
        plan = self.path("awkward.waymark")
        run("new", plan, "--sample", "uk-2016")
        for number, words in enumerate(["</p><script>alert(1)</script>", "Cynllun gweithredu " * 12, "مبادرة الحكومة المفتوحة", "a" * 300]):
            run("set", plan, "new commitment", f"number=9{number}", f"title={words}", f"summary={words}\n\n\n {words} ",
                f"theme={words}", f"jurisdiction={words}")
            run("set", plan, "new organisation", f"name={words}")
            run("set", plan, "new role", "which=governmentLead", f"organisation={words}", f"of=9{number}")
            run("log", plan, f"9{number}", "--text", words, "--next", words, "--government-view", words, "--government", "Limited",
                "--civil-society", "Complete", "--in-the-way", words)
            run("set", plan, "new milestone", f"commitment=9{number}", f"number=9{number}.1", f"title={words}", "due=2017-01-31")
            run("log", plan, f"9{number}", "--milestone", f"9{number}.1=Limited: {words}", "--side", "government")
        return plan

    def test_nothing_is_found(self):
        empty = self.path("empty.waymark")
        run("new", empty, "--title", "A plan to come")
        sites = [self.site("uk", self.plan, "--address", "https://plan.example.org/"),
                 self.site("awkward", self.awkward(), "--preview"), "--", self.site("empty", empty)]
        plan = self.path("canada.waymark")
        run("new", plan, "--sample", "canada-2022")  # in two languages
        sites.append(self.site("canada", plan))
        for name, of in (("uk-evidence", self.plan), ("awkward-evidence", self.path("awkward.waymark"))):
            run("set", of, "new evidence", "of=" + number_of(of, "6"), "title=" + "a" * 300, "link=https://example.org/a")
            run("evidence", of, self.path(name))
            sites.append(self.path(name))
        done = subprocess.run(["node", os.path.join(HERE, "look.mjs"), MODULES, *sites], capture_output=True, text=True, check=False,
                              timeout=500)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertEqual(done.stdout.count(" pages\n"), len(sites) - 1)


if __name__ == "__main__":
    unittest.main()
