"""The series of a DICOM study, for ``unet-gui info``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.case.case_files import IGNORED
from unet_gui.core.geometry.grid_difference import spacing_text
from unet_gui.core.shown_text import escaped
from unet_gui.io.dicom.shown.series_facts import series_facts

if TYPE_CHECKING:
    from unet_gui.core.case.case import Source
    from unet_gui.core.case.case_files import CaseFiles


def series_records(files: CaseFiles) -> list[dict[str, Any]]:
    """Return a record for JSON of each DICOM series; lengths are in mm."""
    roles: dict[Source, str] = {}
    for source, role in files.assignments:
        roles.setdefault(source.whole, role)
    return [
        _record(files, source, role)
        for source, role in roles.items()
        if source.series is not None
    ]


def _record(files: CaseFiles, source: Source, role: str) -> dict[str, Any]:
    series = source.series
    facts = None if series is None else series_facts(series)
    clues = [clue for clue in files.clues if clue.source.whole == source]
    asked = list(clues[0].asked) if clues else []
    return {
        "series": "" if series is None else series.title,
        "path": str(source.path),
        "plane": facts.plane if facts else None,
        "spacing_mm": [round(mm, 4) for mm in facts.spacing_mm] if facts else None,
        "slices": facts.slices if facts else None,
        "volumes": facts.volumes if facts else None,
        "role": role,
        "may_be": asked,
        "clue": clues[0].text if clues else "",
    }


def series_text(name: str, records: list[dict[str, Any]]) -> str:
    """Return a table with a line for each series."""
    rows = [_cells(record) for record in records]
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    lines = [
        "  ".join([*(c.ljust(w) for c, w in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    ]
    count = f"{len(rows)} DICOM series"
    return "\n".join([f"{name}: {count}", *(f"  {line.rstrip()}" for line in lines)])


def _cells(record: dict[str, Any]) -> list[str]:
    role = record["role"]
    if record["may_be"]:
        role = f"{' or '.join(record['may_be'])}?"
    elif role == IGNORED or role == record["series"]:
        role = "-"
    volumes = f" x {record['volumes']}" if (record["volumes"] or 1) > 1 else ""
    spacing, slices = record["spacing_mm"], record["slices"]
    return [
        escaped(record["series"]),
        record["plane"] or "",
        f"{spacing_text(spacing)} mm" if spacing else "",
        "" if slices is None else f"{slices}{volumes} slices",
        role,
        escaped(record["clue"]),
    ]
