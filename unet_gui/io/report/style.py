"""The look of a report on screen and on paper."""

from __future__ import annotations

LONG_CELL = 28  # characters of a cell that is broken into lines
STYLE = """
:root { color-scheme: light; --ink: #1c2430; --quiet: #5b6572; --line: #d8dde3; }
* { box-sizing: border-box; }
html { background: #eef0f3; }
body { margin: 0 auto; padding: 14mm 15mm; max-width: 210mm; background: #fff;
  color: var(--ink); font: 10.5pt/1.45 "Source Sans 3", "Segoe UI", "Noto Sans",
  Helvetica, Arial, sans-serif; font-variant-numeric: lining-nums tabular-nums; }
h1 { font-size: 20pt; line-height: 1.15; margin: 0 0 1mm; font-weight: 600; }
h2 { font-size: 12.5pt; margin: 8mm 0 2mm; padding-bottom: 1mm; font-weight: 600;
  border-bottom: .35mm solid var(--ink); break-after: avoid; }
p { margin: 0 0 2mm; max-width: 165mm; }
.facts-line, .note, figcaption { color: var(--quiet); }
.facts-line { margin-bottom: 3mm; }
.notice { border: .3mm solid #b3261e; color: #8c1d18; padding: 1.5mm 3mm;
  max-width: none; font-weight: 600; }
.note, figcaption { font-size: 9pt; line-height: 1.35; }
.figures { display: grid; gap: 4mm 6mm; margin: 3mm 0;
  grid-template-columns: repeat(auto-fit, minmax(29mm, 1fr)); }
.figures b { display: block; font-size: 17pt; white-space: nowrap;
  line-height: 1.1; font-weight: 600; }
.figures span { display: block; }
.figures small { color: var(--quiet); font-size: 9pt; }
table { border-collapse: collapse; margin: 2mm 0; break-inside: avoid; }
th { font-weight: 600; text-align: right; vertical-align: bottom; font-size: 9pt;
  color: var(--quiet); border-bottom: .25mm solid var(--ink); padding: .6mm 3.5mm; }
td { text-align: right; white-space: nowrap; padding: .6mm 3.5mm;
  border-bottom: .15mm solid var(--line); }
th.word, td.word { text-align: left; }
th:first-child, td:first-child { padding-left: 0; }
tr:last-child td { border-bottom: .25mm solid var(--ink); }
.swatch { display: inline-block; width: 3mm; height: 3mm; margin-right: 2mm;
  vertical-align: -0.3mm; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .6mm 5mm;
  margin: 2mm 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
ul { margin: 1mm 0 3mm; padding-left: 5mm; max-width: 165mm; }
li { margin-bottom: .8mm; }
ul.warning { list-style: none; padding: 2mm 3mm; background: #fff6e0;
  border-left: 1mm solid #d99100; max-width: none; }
.grid { display: grid; gap: 2.5mm; margin: 2mm 0; }
figure { margin: 0; break-inside: avoid; }
figure img { display: block; width: 100%; background: #000; }
figcaption { margin-top: .6mm; }
.legend > span { margin-right: 5mm; white-space: nowrap; }
svg { display: block; max-width: 100%; height: auto; margin: 2mm 0; }
blockquote { margin: 1mm 0 2mm; padding: 0; }
blockquote p { font-family: Georgia, "Source Serif 4", "Times New Roman", serif; }
pre { background: #f4f6f8; padding: 2mm 3mm; white-space: pre-wrap;
  overflow-wrap: anywhere; font: 9pt/1.4 "DejaVu Sans Mono", Consolas, monospace; }
@page { size: A4; margin: 14mm 15mm 16mm; }
@media screen and (max-width: 130mm) { body { padding: 6mm 5mm; } }
@media print { html { background: none; } body { padding: 0; max-width: none; }
  ul.warning, pre { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
"""

# of a contact sheet, after the other
SHEET_STYLE = """
body { max-width: 400mm; }
.cards { display: grid; gap: 6mm 7mm; margin: 5mm 0;
  grid-template-columns: repeat(auto-fill, minmax(min(84mm, 100%), 1fr)); }
article { break-inside: avoid; border-top: .35mm solid var(--ink); padding-top: 1.5mm; }
article header { display: flex; gap: 2mm; align-items: baseline; }
article h3 { font-size: 11pt; margin: 0; font-weight: 600; overflow-wrap: anywhere; }
article h3 small { color: var(--quiet); font-weight: 400; margin-right: 1mm; }
article header span { margin-left: auto; font-size: 9pt; white-space: nowrap; }
article img { display: block; width: 100%; background: #000; margin: 1.5mm 0; }
article p { font-size: 9pt; margin: 0 0 1mm; }
article p b { font-weight: 600; }
.volumes span { display: inline-block; white-space: nowrap; margin-right: 3mm; }
article ul { font-size: 9pt; margin: 0; }
.accept { color: #17663a; } .reject { color: #8c1d18; } .edit { color: #8a5b00; }
.differ { color: #8c1d18; } .open { color: var(--quiet); }
"""
