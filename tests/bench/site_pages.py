# SPDX-FileCopyrightText: Waymark contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""P8: the world plan as a site, against Hugo on one thread building as many pages from as much text; and what one edit
has to be written for. Compared is processor time."""
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from statistics import median

from tables import worked

LAYOUT = "<!DOCTYPE html><html lang=\"en\"><head><title>{{ .Title }}</title></head><body><main><h1>{{ .Title }}</h1>" \
         "{{ .Content }}</main></body></html>"
LIST = "<!DOCTYPE html><html lang=\"en\"><head><title>{{ .Title }}</title></head><body><main><ul>{{ range .RegularPages }}" \
       "<li><a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></li>{{ end }}</ul></main></body></html>"


def text_of(page):
    return re.sub(r"\s*\n\s*", "\n\n", re.sub(r"<[^>]*>", " ", page.read_text(encoding="utf-8"))).strip()


def for_hugo(site, folder):
    """A page of Markdown with the same words for each page of the site."""
    (folder / "layouts/_default").mkdir(parents=True)
    (folder / "layouts/_default/single.html").write_text(LAYOUT)
    (folder / "layouts/_default/list.html").write_text(LIST)
    (folder / "hugo.toml").write_text('baseURL = "/"\ntitle = "A plan"\ndisableKinds = ["taxonomy", "term", "RSS"]\n')
    for page in site.rglob("*.html"):
        to = folder / "content" / page.relative_to(site).with_suffix(".md")
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(f'---\ntitle: "{page.stem}"\n---\n{text_of(page)}\n', encoding="utf-8")


def figures(build, program, cache, commitments, turns):
    hugo = shutil.which("hugo")
    if not hugo:
        return
    subprocess.run([program, "make", cache, str(commitments)], stdout=subprocess.DEVNULL, check=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan, site = folder / "plan.waymark", folder / "site"
        shutil.copyfile(cache / f"world-{commitments}.waymark", plan)
        publish = [build / "bin" / "waymark-cli", "publish", plan, site, "--preview"]
        subprocess.run(publish, check=True, stdout=subprocess.DEVNULL)
        for_hugo(site, folder / "hugo")
        ours, theirs = [], []
        for _ in range(turns):
            shutil.rmtree(site)
            ours.append(worked(*publish))
            theirs.append(worked("env", "GOMAXPROCS=1", hugo, "--quiet", "--source", folder / "hugo", "--destination", folder / "out"))
        pages = sum(1 for _ in site.rglob("*.html"))
    yield {"id": "P8", "what": f"the plan as a site of {pages:,} pages (processor time)",
           "against": "Hugo on one thread, as many pages of as much text", "commitments": commitments,
           "ours": median(ours), "theirs": median(theirs), "unit": "ms", "aim": 2}
