# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""P1 and P9 of the real window: from the start of the process to the first painted rows, and the most memory it held
until some seconds later, when what is not needed for those rows has been read too.

The empty window and the program are started in turn, each with a home folder of its own under one virtual screen."""
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "journeys"))
from stage import Stage  # noqa: E402


SETTLED = 4  # seconds


def started(*command):
    """Milliseconds until the program says that it has painted, those that it worked itself, and the most MiB it held until
    it came to rest."""
    begin = time.monotonic()
    process = subprocess.Popen([str(part) for part in command], stderr=subprocess.PIPE, text=True,
                               env={**os.environ, "QT_LOGGING_RULES": "waymark.start.debug=true"})
    try:
        for line in process.stderr:
            if "painted" in line:
                took = (time.monotonic() - begin) * 1000
                worked = time.clock_gettime(~process.pid << 3 | 2) * 1000  # the clock of that process
                time.sleep(SETTLED)
                status = Path(f"/proc/{process.pid}/status").read_text()
                peak = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM:"))
                return took, worked, peak / 1024
        raise RuntimeError(f"{command[0]} ended before it painted anything")
    finally:
        process.terminate()
        process.wait()


def figures(build, plans, turns):
    """`plans` names the plans to open by their number of commitments, the sample plan first."""
    empty = [build / "bin" / "waymark-bench-emptywindow"]
    ours = {size: [build / "bin" / "waymark", plan] for size, plan in plans.items()}
    taken = {size: [] for size in ("empty", *ours)}
    with Stage():
        for turn in range(turns + 1):
            for size, command in (("empty", empty), *ours.items()):
                result = started(*command)
                if turn:  # the first only fills the caches
                    taken[size].append(result)
    medians = {size: [median(column) for column in zip(*results)] for size, results in taken.items()}
    sample = next(iter(plans))
    for size in plans:
        what, against, peer, aim = ("the sample plan", "an empty window", "empty", 2.5)
        if size != sample:
            what, against, peer, aim = ("this plan", "the sample plan", sample, 1.3)
        for name, at in (("", 0), (" (processor time)", 1)):
            yield {"id": "P1", "commitments": size, "what": f"start to the first painted rows{name}, {what}",
                   "against": against, "unit": "ms", "ours": medians[size][at], "theirs": medians[peer][at], "aim": aim}
        yield {"id": "P9", "commitments": size, "what": "memory with the plan open in the window", "unit": "MiB",
               "against": "an empty window", "ours": medians[size][2], "theirs": medians["empty"][2], "aim": 4}
