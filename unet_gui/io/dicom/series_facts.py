"""What a series is, in few values, by its headers alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.io.dicom.placement import placement_of
from unet_gui.io.dicom.stacks import Stack

if TYPE_CHECKING:
    from unet_gui.core.case.dicom_series import DicomSeries

_PLANES = ("sagittal", "coronal", "axial")  # by the world axis of their normal
_OBLIQUE = 0.985  # cosine: about 10 degrees


class SeriesFacts(NamedTuple):
    """Plane, spacing and number of slices of a series.

    Attributes
    ----------
    spacing_mm : (columns, rows, slices)
    volumes : int
        At one place, such as those of several times.
    """

    plane: str
    spacing_mm: tuple[float, float, float]
    slices: int
    volumes: int


def series_facts(series: DicomSeries) -> SeriesFacts | None:
    """Return what the search found out about a series; None if it did not look."""
    stack = series.found
    if not isinstance(stack, Stack):
        return None
    affine = placement_of(stack).affine
    normal = np.cross(affine.linear[:, 0], affine.linear[:, 1])
    cosines = np.abs(normal) / np.linalg.norm(normal)
    plane = _PLANES[int(cosines.argmax())]
    if cosines.max() < _OBLIQUE:
        plane = f"oblique {plane}"
    return SeriesFacts(plane, affine.spacing_mm, len(stack.slices), len(stack.volumes))
