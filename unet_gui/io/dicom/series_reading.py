"""Reading of one series by its id, wherever its slices lie below a path."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.dicom.scans import search_examinations
from unet_gui.io.dicom.segmentations import Segmentation, read_segmentation
from unet_gui.io.dicom.stacks import Stack
from unet_gui.io.dicom.volumes import read_stack

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from unet_gui.core.case.dicom_series import DicomSeries
    from unet_gui.core.progress import Progress
    from unet_gui.io.file_image import FileImage


def read_series(
    path: Path, series: DicomSeries
) -> Generator[Progress, None, FileImage]:
    """Read the volumes of a series, or a segmentation; each volume is a channel.

    Headers are read again only if the series comes from a session.

    Raises
    ------
    InputError
        If the series no longer exists, or cannot be read.
    """
    found = series.found
    if not isinstance(found, (Stack, Segmentation)):
        found = yield from find_again(path, series)
    if isinstance(found, Segmentation):
        mask = yield from read_segmentation(found, series.title)
        return mask
    image = yield from read_stack(found, series.title, series.choices)
    return image


def find_stack(path: Path, series: DicomSeries) -> Generator[Progress, None, Stack]:
    """Return the slices of a series; headers are read only if none is known.

    Raises
    ------
    InputError
        If the series no longer exists, or is not a stack of slices.
    """
    found = series.found
    if not isinstance(found, Stack):
        found = yield from find_again(path, series)
    if not isinstance(found, Stack):
        raise _is_gone(path, series)
    return found


def find_again(
    path: Path, series: DicomSeries
) -> Generator[Progress, None, Stack | Segmentation]:
    """Find a series of a session again.

    Raises
    ------
    InputError
        If it no longer exists.
    """
    examinations = yield from search_examinations([path])
    for examination in examinations:
        for scan in examination.scans:
            found = scan.stack or scan.segmentation
            if found is not None and found.id == series.id:
                return found
    raise _is_gone(path, series)


def _is_gone(path: Path, series: DicomSeries) -> InputError:
    return InputError(
        Text(
            "{path} does not hold the series {series} any more; open the study again.",
            path=path,
            series=series.title,
        )
    )
