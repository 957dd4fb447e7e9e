# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real program for the tests of the command line, with a folder for people's own data that is thrown away."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import unittest

PROGRAM = sys.argv.pop(1)
DATA = tempfile.TemporaryDirectory()
os.environ["WAYMARK_DATA"] = DATA.name


def run(*arguments, name="Amina Khan", expect=0):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, env={**os.environ, "WAYMARK_AS": name}, timeout=60)
    assert expect is None or done.returncode == expect, (arguments, done.returncode, done.stdout, done.stderr)
    return done


def answer(*arguments, **options):
    return json.loads(run(*arguments, "--json", **options).stdout)


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


class AtAPlan(unittest.TestCase):
    """Somebody's own data and the UK's plan of 2016, in a folder of their own."""

    NAME = "uk.waymark"

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        os.environ["WAYMARK_DATA"] = self.path("own")
        self.addCleanup(os.environ.__setitem__, "WAYMARK_DATA", DATA.name)
        self.plan = self.path(self.NAME)
        run("new", self.plan, "--sample", "uk-2016")

    def path(self, name):
        return os.path.join(self.folder, name)
