"""A summary of a series by its headers alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.text import Text, template
from unet_gui.io.dicom.placement import placement_of
from unet_gui.io.dicom.slice_faults import Fault
from unet_gui.io.dicom.stacks import Stack

if TYPE_CHECKING:
    from unet_gui.core.case.dicom_series import DicomSeries
    from unet_gui.io.dicom.slice_faults import SliceFault

# by the world axis of their normal, straight and oblique
_PLANES = (
    (template("sagittal"), template("oblique sagittal")),
    (template("coronal"), template("oblique coronal")),
    (template("axial"), template("oblique axial")),
)
_OBLIQUE = 0.985  # cosine: about 10 degrees
CHOICES = frozenset((Fault.MISSING, Fault.UNEVEN, Fault.TILT))


class SeriesFacts(NamedTuple):
    """Plane, spacing and number of slices of a series.

    Attributes
    ----------
    spacing_mm : (columns, rows, slices)
    volumes : int
        At one place, such as those of several times.
    faults : tuple of SliceFault
    """

    plane: Text
    spacing_mm: tuple[float, float, float]
    slices: int
    volumes: int
    faults: tuple[SliceFault, ...] = ()

    @property
    def is_in_doubt(self) -> bool:
        """Whether somebody should look at the slices before they are taken."""
        is_faulty = any(fault.fault is not Fault.FEW for fault in self.faults)
        return is_faulty or self.volumes > 1

    @property
    def can_be_mended(self) -> bool:
        """Whether there is a fault that slices can be resampled for."""
        return any(fault.fault in CHOICES for fault in self.faults)


def examination_of(series: DicomSeries) -> str:
    """Return what all series of one study of one patient share; empty if unknown.

    It names nobody. A series of a session file has not been looked at.
    """
    stack = series.found
    return stack.header.examination if isinstance(stack, Stack) else ""


def patient_of(series: DicomSeries) -> str:
    """Return what all series of one patient share; empty if unknown.

    It names nobody. A series of a session file has not been looked at.
    """
    stack = series.found
    return stack.header.patient if isinstance(stack, Stack) else ""


def series_facts(series: DicomSeries) -> SeriesFacts | None:
    """Return what the search found out about a series; None if it did not look."""
    stack = series.found
    if not isinstance(stack, Stack):
        return None
    placed = placement_of(stack)
    affine = placed.affine
    normal = np.cross(affine.linear[:, 0], affine.linear[:, 1])
    cosines = np.abs(normal) / np.linalg.norm(normal)
    is_oblique = bool(cosines.max() < _OBLIQUE)
    return SeriesFacts(
        Text(_PLANES[int(cosines.argmax())][is_oblique]),
        affine.spacing_mm,
        len(stack.slices),
        len(stack.volumes),
        placed.faults,
    )
