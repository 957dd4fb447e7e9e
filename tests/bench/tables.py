# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""P4 and the peer of P2: six milestones for each commitment come in from a CSV file, by the command line, by SQLite and by
LibreOffice, in turn, each a process of its own. Compared is the processor time of each."""
import csv
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

PER_COMMITMENT = 6
SQLITE = """import csv, sqlite3, sys
rows = csv.reader(open(sys.argv[1], newline=""))
with sqlite3.connect(sys.argv[2]) as to:
    to.execute("CREATE TABLE milestone(number, title, due, output)")
    to.executemany("INSERT INTO milestone VALUES(?, ?, ?, ?)", rows)
"""


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


def tables(folder, commitments):
    """The two files, the same each time: commitments, and their milestones with numbers, dates and a sentence."""
    draw = random.Random(commitments)
    write(folder / "commitments.csv", [["No.", "Commitment", "Summary"]] + [
        [number, f"Commitment {number}", "What is promised, in a few words. " * 5] for number in range(1, commitments + 1)])
    write(folder / "milestones.csv", [["No.", "Milestone", "Due date", "Expected output"]] + [
        [f"{number}.{part}", f"Milestone {part} of commitment {number}",
         f"{draw.randint(13, 28)}/{draw.randint(1, 12)}/2017", "What will be there then. " * 4]
        for number in range(1, commitments + 1) for part in range(1, PER_COMMITMENT + 1)])
    return folder / "milestones.csv"


def worked(*command):
    """Milliseconds that a program and those it started worked."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def office_opens(commitments, turns):
    """Milliseconds that LibreOffice works to load the milestones as a table and write them out as text, the least it can be
    told to do with them; None where it is not installed."""
    office = shutil.which("soffice")
    if not office:
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        milestones = tables(folder, commitments)
        row = folder / "row.csv"
        row.write_text("".join(milestones.read_text(encoding="utf-8").splitlines(True)[:2]), encoding="utf-8")

        def loads(table):
            return worked(office, f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "csv",
                          "--outdir", folder / "out", table)
        loads(row)  # the first start only makes its settings
        return median(loads(milestones) for _ in range(turns))


def figures(build, commitments, turns):
    program = build / "bin" / "waymark-cli"
    office = shutil.which("soffice")
    taken = {"ours": [], "sqlite": [], "office": []}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        milestones = tables(folder, commitments)
        empty = folder / "empty.waymark"
        who = ["--as", "Amina Khan"]
        subprocess.run([program, "new", empty, "--title", "A plan", *who], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "import", empty, folder / "commitments.csv", *who], check=True, stdout=subprocess.DEVNULL)
        for _ in range(turns):
            plan, table = folder / "plan.waymark", folder / "peer.db"
            shutil.copyfile(empty, plan)
            table.unlink(missing_ok=True)
            taken["ours"].append(worked(program, "import", plan, milestones, *who))
            taken["sqlite"].append(worked(sys.executable, "-c", SQLITE, milestones, table))
            if office:
                taken["office"].append(worked(office, f"-env:UserInstallation=file://{folder}/office", "--headless",
                                              "--convert-to", "ods", "--outdir", folder, milestones))
    for peer, against, aim in (("sqlite", "SQLite taking in the same file", 20),
                               ("office", "LibreOffice loading it and saving it as ODS", 1)):
        if taken[peer]:
            yield {"id": "P4", "what": f"{commitments * PER_COMMITMENT:,} milestones from CSV (processor time)",
                   "against": against, "commitments": commitments, "ours": median(taken["ours"]),
                   "theirs": median(taken[peer]), "unit": "ms", "aim": aim}
