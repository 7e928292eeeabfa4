"""Options that the measuring commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.geometry.planes import Plane
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.case_measurements import MeasureOptions
from unet_gui.core.measuring.rano.calipers import AUTORANO_COSINE, OHIF_COSINE
from unet_gui.io.output_files import check_outputs
from unet_gui.io.path_kinds import is_file

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from unet_gui.core.case.case_files import CaseFiles

_COSINES = {"5.7": AUTORANO_COSINE, "0.57": OHIF_COSINE}


def add_measure_options(parser: argparse.ArgumentParser, default_region: str) -> None:
    """Add the options of what is measured, and how."""
    add = parser.add_argument
    add(
        "--region",
        choices=tuple(REGIONS),
        help=f"the region whose lesions are measured; default: {default_region}",
    )
    add(
        "--plane",
        choices=tuple(plane.name.lower() for plane in Plane),
        help="the plane of the two diameters; default: the plane of acquisition, "
        "perpendicular to the largest spacing",
    )
    add(
        "--perpendicular",
        choices=tuple(_COSINES),
        default="5.7",
        help="how far the second diameter may be from a right angle, in degrees: 5.7 "
        "(default) as in AutoRANO, or 0.57 as in OHIF",
    )


def measure_options(options: argparse.Namespace) -> MeasureOptions:
    """Return what is measured, and how."""
    plane = None if options.plane is None else Plane[options.plane.upper()]
    return MeasureOptions(options.region, plane, _COSINES[options.perpendicular])


def add_output_options(parser: argparse.ArgumentParser, what: str) -> None:
    """Add the options for JSON and a table."""
    add = parser.add_argument
    add("--json", action="store_true", help=f"print {what} as JSON")
    add("--csv", type=Path, metavar="FILE", help=f"also write {what} to a table")
    add("--overwrite", action="store_true", help="replace existing files")


def files_of(cases: Iterable[CaseFiles]) -> list[Path]:
    """Return the files that cases are read from, none of which may be replaced."""
    return [source.path for files in cases for source, _ in files.assignments]


def check_csv(options: argparse.Namespace, inputs: Iterable[Path]) -> None:
    """Refuse a table that may not be written.

    Raises
    ------
    InputError
        If so.
    """
    if options.csv is not None:
        files = [path for path in inputs if is_file(path)]
        check_outputs([options.csv], overwrite=options.overwrite, inputs=files)
