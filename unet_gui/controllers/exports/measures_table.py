"""The volumes of a mask and its lesions as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.measuring.lesion_facts import lesion_facts
from unet_gui.io.tables import write_table

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.io.tables import Cell

HEADER = ("case", "what", "number", "class", "measure", "value", "unit")
_DIGITS = 4


def write_measures(path: Path, mask: ExportedMask) -> None:
    """Write a line for each figure: volumes of classes, then those of lesions.

    Raises
    ------
    RunError
        If the file cannot be written; an existing file is kept.
    """
    write_table(path, HEADER, measure_rows(mask))


def measure_rows(mask: ExportedMask) -> list[tuple[Cell, ...]]:
    """Return the lines of the table, as `HEADER` names their cells."""
    name = mask.case.name
    volumes = {segment.key: mask.volume_ml(segment) for segment in mask.segments}
    tumour = {key: ml for key, ml in volumes.items() if key != "cavity"}
    if len(tumour) > 1:
        volumes["whole_tumour"] = sum(tumour.values())
    rows: list[tuple[Cell, ...]] = [
        (name, "class", None, key, "volume", round(ml, _DIGITS), "mL")
        for key, ml in volumes.items()
    ]
    for number, lesion in enumerate(lesion_facts(mask.label_map), start=1):
        whole = round(lesion.volume_ml, _DIGITS)
        rows.append((name, "lesion", number, "whole_tumour", "volume", whole, "mL"))
        if mask.region is None:
            rows += [
                (name, "lesion", number, c.key, "volume", round(ml, _DIGITS), "mL")
                for c, ml in lesion.class_ml.items()
            ]
        places = zip("xyz", lesion.position_mm, strict=True)
        rows += [
            (name, "lesion", number, None, f"position_{axis}", round(mm, 2), "mm")
            for axis, mm in places
        ]
    return rows
