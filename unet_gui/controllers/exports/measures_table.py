"""The volumes of a mask and its lesions as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import CAVITY
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
    volumes = mask.region_volumes_ml()
    volumes |= {s.key: mask.volume_ml(s) for s in mask.segments if s.label == CAVITY}
    rows: list[tuple[Cell, ...]] = [
        (name, "class", None, key, "volume", round(ml, _DIGITS), "mL")
        for key, ml in volumes.items()
    ]
    for number, lesion in enumerate(lesion_facts(mask.label_map), start=1):
        whole = round(lesion.volume_ml, _DIGITS)
        rows.append((name, "lesion", number, mask.whole, "volume", whole, "mL"))
        for c in mask.parts:
            part = round(lesion.class_ml[c], _DIGITS)
            rows.append((name, "lesion", number, c.key, "volume", part, "mL"))
        places = zip("xyz", lesion.position_mm, strict=True)
        rows += [
            (name, "lesion", number, None, f"position_{axis}", round(mm, 2), "mm")
            for axis, mm in places
        ]
    return rows
