#!/usr/bin/python3
# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tells a desktop of the program is valid: its entry, its kinds of files, its description; and they fit together."""
import re
import subprocess
import tempfile
from pathlib import Path

from tree import main

ID = "org.waymark.Waymark"
PLACE = "packaging/desktop/"
TOOLS = {
    f"{ID}.desktop": ["desktop-file-validate"],
    f"{ID}.xml": ["xmllint", "--noout"],
    f"{ID}.svg": ["xmllint", "--noout"],
    f"{ID}.metainfo.xml": ["appstreamcli", "validate", "--no-net"],
}


def check(tree):
    there = set(tree.files(".desktop", ".xml", ".svg", under=[PLACE.rstrip("/")]))
    for name, command in TOOLS.items():
        if PLACE + name not in there:
            yield f"{PLACE}{name}: missing"
            continue
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_text(tree.text(PLACE + name), encoding="utf-8")
            run = subprocess.run([*command, path], capture_output=True, text=True)
        if run.returncode:
            yield f"{PLACE}{name}: {(run.stdout + run.stderr).strip()}"
    if there >= {PLACE + name for name in TOOLS}:
        types = set(re.findall(r'mime-type type="([^"]+)"', tree.text(f"{PLACE}{ID}.xml")))
        entry = re.search(r"^MimeType=(.*)$", tree.text(f"{PLACE}{ID}.desktop"), re.MULTILINE)
        opened = set(entry[1].split(";")) if entry else set()
        for missing in sorted(types - opened):
            yield f"{PLACE}{ID}.desktop: does not open {missing}"


ENTRY = "[Desktop Entry]\nType=Application\nName=A\nExec=a %U\nCategories=Office;\nMimeType=a/x;\n"
TYPES = '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info"><mime-type type="a/x"/></mime-info>\n'
ABOUT = (f'<component type="desktop-application"><id>{ID}</id><metadata_license>CC0-1.0</metadata_license>'
         "<name>A</name><summary>Keeps a plan</summary><description><p>Keeps a plan of a government, with its progress "
         "and the words both sides agreed to.</p></description><developer_name>A</developer_name>"
         f'<launchable type="desktop-id">{ID}.desktop</launchable><url type="homepage">https://example.org/</url>'
         '<content_rating type="oars-1.1"/><releases><release version="1" date="2020-01-01"/></releases></component>\n')
GOOD = {f"{PLACE}{ID}.desktop": ENTRY, f"{PLACE}{ID}.xml": TYPES, f"{PLACE}{ID}.svg": "<svg/>\n",
        f"{PLACE}{ID}.metainfo.xml": ABOUT}
main(check,
     good=GOOD,
     bad=[(f"{PLACE}{ID}.desktop", ENTRY.replace("Type=Application\n", "")),
          (f"{PLACE}{ID}.desktop", ENTRY.replace("a/x", "b/x")),
          (f"{PLACE}{ID}.xml", "<mime-info>\n"),
          (f"{PLACE}{ID}.metainfo.xml", ABOUT.replace("<name>A</name>", ""))])
