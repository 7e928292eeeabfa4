"""One slice of a series, to look at before the series is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.image.extreme_values import in_safe_range, percentiles
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.dicom.stacks import Stack
from unet_gui.io.dicom.stored_objects import OpenObjects
from unet_gui.io.dicom.volumes import frame_values
from unet_gui.io.nifti.content import check_memory

if TYPE_CHECKING:
    from collections.abc import Generator

    import numpy.typing as npt

    from unet_gui.core.case.dicom_series import DicomSeries

_SHOWN_PERCENTILES = (1.0, 99.7)


class SlicePicture(NamedTuple):
    """A slice in grey.

    Attributes
    ----------
    grey : (rows, columns) uint8 array
        As it was acquired: the first row is the upper one.
    aspect : float
        Width by height, in mm.
    """

    grey: npt.NDArray[np.uint8]
    aspect: float


def read_slice(
    series: DicomSeries, place: int | None = None
) -> Generator[Progress, None, SlicePicture]:
    """Read one slice of the first volume of a series.

    Parameters
    ----------
    place : int or None
        Along the normal, from 0; None is the slice in the middle.

    Raises
    ------
    InputError
        If it cannot be read, or nothing is known about the slices.
    """
    yield Progress(0, 1, Text("Reading {file}", file=series.title))
    stack = series.found
    if not isinstance(stack, Stack):
        raise InputError(Text("{file} has no slices to show.", file=series.title))
    slices = stack.slices
    number = len(slices) // 2 if place is None else min(place, len(slices) - 1)
    header, frame = slices[number]
    check_memory(series.title, header.pixel_bytes)
    with OpenObjects() as objects:
        values = frame_values(header, frame, objects, series.title)
    height_mm, width_mm = (
        n * mm for n, mm in zip(values.shape, frame.spacing_mm, strict=True)
    )
    return SlicePicture(_grey(values), width_mm / height_mm)


def _grey(values: npt.NDArray[Any]) -> npt.NDArray[np.uint8]:
    with np.errstate(over="ignore"):  # wider floats become infinite
        shown = np.asarray(values, np.float32)
    shown = np.where(np.isfinite(shown), shown, np.float32(0))
    shown = in_safe_range(shown)
    low, high = percentiles(shown, _SHOWN_PERCENTILES)
    spread = max(high - low, 1e-30)
    share = np.clip((shown - low) / spread, 0.0, 1.0)
    return np.asarray(share * 255, np.uint8)
