"""A case of a synthetic DICOM series with a mask, for tests of exports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from tests.dicom_files import numbers, write_series
from unet_gui.api import open_case
from unet_gui.core.case.exported_mask import ExportedMask
from unet_gui.core.image.volume import LabelMap

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

SHAPE = (21, 17, 6)  # columns, rows, slices
_TURN = np.array([[0.96, -0.28, 0], [0.28, 0.96, 0], [0, 0, 1]])
OBLIQUE = np.eye(4)
OBLIQUE[:3, :3] = _TURN @ np.diag([-1.5, -1.25, 3.0])
OBLIQUE[:3, 3] = (20.0, 30.0, -10.0)
FRAME = "1.2.826.0.1.3680043.8.498.1"


def dicom_mask(
    folder: Path,
    affine: npt.NDArray[np.float64] = OBLIQUE,
    shape: tuple[int, int, int] = SHAPE,
    **elements: Any,
) -> ExportedMask:
    """Return a mask with a ring, what is in it, and a piece apart, on an MR series."""
    described = {
        "FrameOfReferenceUID": FRAME,
        "PatientSex": "F",
        "SeriesDescription": "t2 flair",
        **elements,
    }
    write_series(folder, numbers(shape), affine, **described)
    case = open_case(folder)
    return ExportedMask(case, ring_labels(case), model="glioma", model_version="2")


def ring_labels(case: Any) -> LabelMap:
    """Return a mask of all classes, with holes, on the grid of a case."""
    i, j, k = np.indices(case.shape)
    far = np.hypot(i - 9, j - 8)
    labels = np.where(far < 7, 1, 0)
    labels[far < 5] = 3
    labels[far < 2.5] = 2
    labels[(k < 1) | (k > 4)] = 0
    labels[17:19, 14:16, 2] = 1
    return LabelMap(labels.astype(np.uint8), case.affine)
