"""Tables of label names, as programs write them into files or beside them.

Sources of the formats: the label descriptions of ITK-SNAP (Export Label Descriptions),
FreeSurfer's colour tables (FreeSurferColorLUT.txt, which 3D Slicer exports, too),
``dseg.tsv`` of the BIDS derivatives, AFNI's VALUE_LABEL_DTABLE, and the label tables in
the XML of Connectome Workbench.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any

_ITK_SNAP = re.compile(r'^\s*(\d+)(?:\s+[\d.]+){6}\s+"(.*)"\s*$', re.MULTILINE)
_FREE_SURFER = re.compile(r"^\s*(\d+)\s+(\S+)(?:\s+\d+){4}\s*$", re.MULTILINE)
_AFNI = "VALUE_LABEL_DTABLE"
_QUOTED_PAIR = re.compile(r'"(\d+)"\s+"([^"]*)"')
_XML_LABEL = re.compile(
    r'<Label\s[^>]*Key="(\d+)"[^>]*>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</Label>', re.DOTALL
)
_JSON_KEYS = ("labels", "LabelMap", "label_names")
# Names of a table that nobody has filled in, and of the background.
_EMPTY = re.compile(
    r"\W*(label|segment|class|value|unknown|clear label|background|none)?[\s_-]*\d*\W*",
    re.IGNORECASE,
)
Names = dict[int, str]


def names_in(text: str) -> Names:
    """Return the name of each value by a table in any of the formats.

    Names that say nothing, such as ``Label 1``, are left out; the result is empty if
    the text is not such a table.
    """
    for parse in (_itk_snap, _json, _afni, _xml, _tsv, _free_surfer):
        names = {
            value: name.strip()
            for value, name in parse(text).items()
            if 0 < value < 256 and not _EMPTY.fullmatch(name)
        }
        if names:
            return names
    return {}


def _itk_snap(text: str) -> Names:
    return _numbered(_ITK_SNAP.findall(text))


def _free_surfer(text: str) -> Names:
    return _numbered(_FREE_SURFER.findall(text))


def _afni(text: str) -> Names:
    if _AFNI not in text:
        return {}
    return _numbered(_QUOTED_PAIR.findall(html.unescape(text).replace("\\n", "\n")))


def _xml(text: str) -> Names:
    found = _XML_LABEL.findall(text)
    return _numbered([(value, html.unescape(name)) for value, name in found])


def _tsv(text: str) -> Names:
    first, *rows = [line.split("\t") for line in text.splitlines() if line.strip()] or [
        [""]
    ]
    heads = [head.strip().lower() for head in first]
    if not {"index", "name"} <= set(heads):
        return {}
    index, name = heads.index("index"), heads.index("name")
    whole = [row for row in rows if len(row) > max(index, name)]
    return _numbered([(row[index].strip(), row[name]) for row in whole])


def _json(text: str) -> Names:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(content, dict):
        return {}
    found = (content[key] for key in _JSON_KEYS if isinstance(content.get(key), dict))
    return _numbered(_pairs(next(found, {})))


def _pairs(table: dict[str, Any]) -> list[tuple[str, str]]:
    """Return values with names, whichever of them are the keys."""
    return [
        (str(key), str(entry)) if str(key).isdecimal() else (str(entry), str(key))
        for key, entry in table.items()
    ]


def _numbered(pairs: list[tuple[str, str]]) -> Names:
    return {
        int(value): name
        for value, name in pairs
        if value.isdecimal() and len(value) <= 5
    }
