"""Series of DICOM that the user names: a folder of one, or a folder and a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED
from unet_gui.core.case.dicom_series import SeriesChoices, SeriesWishes
from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.cases.find_cases import search_cases
from unet_gui.io.dicom.finding import may_hold_dicom
from unet_gui.io.path_kinds import is_file, is_folder

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from unet_gui.core.progress import Progress

_AS_USUAL = SeriesChoices()
_MARK = "#"  # between the folder of a study and the number of a series


def given_source(
    path: Path, choices: SeriesChoices = _AS_USUAL
) -> Generator[Progress, None, Source]:
    """Return what the user gave a role: a file, or the one series that a path holds.

    ``study#7`` is the series number 7 of the folder ``study``.

    Raises
    ------
    InputError
        If a path holds no series or several of them, or a file is missing or is of
        another format.
    """
    place, number = _place(path)
    found = yield from search_cases([place], (), SeriesWishes(choices=choices))
    if not (is_folder(place) or may_hold_dicom(place)):
        return Source(path)
    sources = [
        source
        for case in found
        for source, role in case.assignments
        if source.series is not None
        and (number or role != IGNORED)
        and (not number or source.series.title.split(" ")[0] == number)
    ]
    if len(sources) != 1:
        msg = Text(
            "{path} holds {count} series that may be meant; give the folder of one, "
            "or the folder and a number of `unet-gui info`, such as {example}.",
            path=path,
            count=len(sources),
            example=f"{place.name}{_MARK}7",
        )
        raise InputError(msg)
    return sources[0]


def _place(path: Path) -> tuple[Path, str]:
    """Return the folder or file, and the number of a series if one is named."""
    name, mark, number = path.name.rpartition(_MARK)
    if not mark or not number.isdigit() or is_file(path) or is_folder(path):
        return path, ""
    return path.with_name(name), number
