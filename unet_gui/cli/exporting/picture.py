"""The picture that ``unet-gui export`` writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.exports.measured_lesions import measured_lesions
from unet_gui.controllers.exports.overlay_export import DrawnDiameters, write_picture
from unet_gui.io.names.distinct_names import safe_name

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from unet_gui.core.case.exported_mask import ExportedMask

NO_LESION = "There is no lesion to draw diameters of."


def add_picture_options(parser: argparse.ArgumentParser) -> None:
    """Add the options of the picture."""
    add = parser.add_argument
    add(
        "--picture",
        action="store_true",
        help="also write CASE_picture.png: three planes through the tumour",
    )
    add(
        "--diameters",
        action="store_true",
        help="draw the two diameters of the largest lesion into the picture, in the "
        "slice in which they were measured",
    )


def picture_path(folder: Path, case_name: str) -> Path:
    """Return the file of the picture of a case."""
    return folder / f"{safe_name(case_name)}_picture.png"


def export_picture(path: Path, mask: ExportedMask, *, has_diameters: bool) -> str:
    """Write the picture of a mask; return what is not in it, empty if nothing.

    Raises
    ------
    RunError
        If the file cannot be written.
    """
    drawn, note = None, ""
    if has_diameters:
        found = measured_lesions(mask)
        note = "" if found.lesions else NO_LESION
        drawn = next(
            (
                DrawnDiameters(found.plane.plane, lesion.diameters.longest)
                for lesion in found.lesions
            ),
            None,
        )
    write_picture(path, mask.case, mask.label_map, drawn)
    return note
