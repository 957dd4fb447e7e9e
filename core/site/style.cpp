// SPDX-FileCopyrightText: Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "frame.h"

namespace waymark::site {

QByteArray styleSheet()
{
    return R"(:root { color-scheme: light dark; --ink: #16202a; --paper: #fff; --quiet: #4d5a66; --line: #7d8a96; --hair: #d3dae0;
  --band: #eef2f5; --link: #0b4f8a; --accent: #0b4f8a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8edf1; --paper: #14191e; --quiet: #b3bec8; --line: #8a97a3; --hair: #38424b; --band: #1e262d;
    --link: #8fc4f2; --accent: #8fc4f2; }
}
* { box-sizing: border-box; }
body { margin: 0; padding-inline: 1.25rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif;
  overflow-wrap: break-word; }
body > header, main, body > footer { max-inline-size: 68rem; margin-inline: auto; }
a { color: var(--link); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; inset-block-start: -10rem; background: var(--paper); padding: .75rem 1rem; }
.skip:focus { position: static; display: block; }
.site .preview { margin-block-end: 1rem; padding: .5rem 1rem; background: var(--ink); color: var(--paper); font-weight: 600; }
.site { padding-block: 1rem; border-block-end: 1px solid var(--hair); }
.site p { margin: 0 0 .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding-block: .35rem; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav a[aria-current] { color: var(--ink); font-weight: 600; border-block-end: 3px solid var(--accent); }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); margin-block: 1.75rem 1rem; }
h2 { font-size: 1.35rem; margin-block: 2.5rem .75rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--hair); }
h3 { font-size: 1.1rem; margin-block: 1.5rem .5rem; }
h4 { font-size: 1rem; margin-block: 1.25rem .5rem; }
p, ul, dl { margin-block: .5rem 1rem; }
.said { max-inline-size: 44rem; white-space: pre-line; }
.quiet, .label { color: var(--quiet); font-size: .95rem; }
.label { margin-block-end: 0; }
.facts { display: grid; gap: .75rem 2rem; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); }
.facts dt { color: var(--quiet); font-size: .9rem; }
.facts dd { margin: 0; white-space: pre-line; }
.state { display: inline-flex; align-items: baseline; gap: .45em; }
.mark { flex: none; inline-size: .8em; block-size: .8em; border: 1.5px solid currentColor; border-radius: 50%;
  translate: 0 .08em; }
.mark.none { border-style: dotted; }
.mark.noEvidence { border-style: dashed; }
.mark.underWay { background: linear-gradient(90deg, currentColor 50%, transparent 50%); border-radius: 20%; }
.mark.limited { background: conic-gradient(currentColor 25%, transparent 0); }
.mark.substantial { background: conic-gradient(currentColor 75%, transparent 0); }
.mark.complete { background: currentColor; }
.agreement { color: var(--quiet); }
.agreement strong { color: var(--ink); }
.views { display: grid; gap: 1rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
.view { border-block-start: 3px solid var(--line); }
.view h3, .view h4 { margin-block-start: .75rem; }
.milestone { padding-block-end: .5rem; border-block-end: 1px solid var(--hair); }
.milestone:last-of-type { border: 0; }
.milestone.part { padding-inline-start: 1.5rem; }
.update + .update { margin-block-start: 2rem; }
.columns dt { font-weight: 600; }
.columns dd { margin: 0 0 .5rem; color: var(--quiet); }
.plain { padding: 0; list-style: none; }
details { border-block-end: 1px solid var(--hair); padding-block: .25rem; }
summary { cursor: pointer; padding-block: .5rem; font-weight: 600; }
fieldset { display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; margin: 1.5rem 0; padding: 0; border: 0; }
legend { font-weight: 600; padding: 0; }
fieldset div { flex: 1 1 11rem; max-inline-size: 100%; }
label { display: block; color: var(--quiet); font-size: .9rem; }
select { inline-size: 100%; min-block-size: 2.75rem; padding: .35rem .5rem; font: inherit; color: inherit;
  background: var(--paper); border: 1px solid var(--line); border-radius: .35rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; inline-size: 100%; }
caption { text-align: start; font-weight: 600; padding-block: .5rem; }
th, td { border-block-end: 1px solid var(--hair); padding: .55rem .75rem .55rem 0; text-align: start; vertical-align: top; }
td { min-inline-size: 8rem; }
tbody th { min-inline-size: 14rem; font-weight: 500; }
thead th { color: var(--quiet); font-size: .9rem; border-block-end: 2px solid var(--line); }
main { counter-reset: shown; }
.filters ~ .wide tbody tr { counter-increment: shown; }
.count::before { content: counter(shown); }
.count { color: var(--quiet); }
body > footer { margin-block-start: 3rem; padding-block: 1rem; border-block-start: 1px solid var(--hair); color: var(--quiet);
  font-size: .95rem; }
@media (forced-colors: active) { .mark { forced-color-adjust: none; color: CanvasText; } }
@media print { nav, .filters, .skip, .count { display: none; } .wide { overflow: visible; } details::details-content { content-visibility: visible; } }
)";
}

} // namespace waymark::site
