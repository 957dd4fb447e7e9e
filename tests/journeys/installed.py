#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is installed runs by itself: installed.py BUILD, the folder that `cmake --build` filled."""
import subprocess
import sys

from journeys import Trip
from stage import Stage

ID = "org.waymark.Waymark"
WANTED = {"bin/waymark", "bin/waymark-cli", f"share/applications/{ID}.desktop", f"share/mime/packages/{ID}.xml",
          f"share/metainfo/{ID}.metainfo.xml", f"share/icons/hicolor/scalable/apps/{ID}.svg"}


def main():
    build, = sys.argv[1:]
    with Stage() as stage:
        prefix = stage.folder / "prefix"
        subprocess.run(["cmake", "--install", build, "--prefix", prefix], check=True, stdout=subprocess.DEVNULL)
        there = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()}
        assert there == WANTED, f"Missing: {WANTED - there}; not wanted: {there - WANTED}."
        subprocess.run(["desktop-file-validate", prefix / f"share/applications/{ID}.desktop"], check=True)
        subprocess.run(["update-mime-database", prefix / "share/mime"], check=True, capture_output=True)
        kinds = (prefix / "share/mime/globs2").read_text(encoding="utf-8")
        for ending in ("*.waymark", "*.wmcopy"):
            assert ending in kinds, f"A desktop would not know {ending}."
        trip = Trip(stage, prefix / "bin/waymark", prefix / "bin/waymark-cli")
        person = trip.look_around(trip.plan())
        person.keys("F1")
        person.find("list", "Topics")
        trip.still_runs()


if __name__ == "__main__":
    main()
