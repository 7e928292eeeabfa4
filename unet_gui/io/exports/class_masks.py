"""One file per class: its mask, or its probabilities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.io.masks.label_xml import CARET_EXTENSION, NamedLabel, label_xml
from unet_gui.io.nifti.extensions import HeaderExtension
from unet_gui.io.nifti.file import write_nifti

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import Probabilities
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.segments import MaskSegment


def write_class_mask(
    path: Path, case: Case, label_map: LabelMap, segment: MaskSegment
) -> None:
    """Write the voxels of one class as 1 in a uint8 NIfTI, on the grid of the case.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    table = label_xml([NamedLabel(1, segment.title, segment.colour)])
    write_nifti(
        path,
        segment.mask(label_map.data).astype(np.uint8),
        case.grid,
        description=segment.title,
        extension=HeaderExtension(CARET_EXTENSION, table),
    )


def write_probability(
    path: Path, case: Case, probabilities: Probabilities, channel: int
) -> None:
    """Write the probabilities of one class as float32 NIfTI, on the grid of the case.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    data = np.zeros(case.shape, np.float32)
    data[probabilities.box.slices] = probabilities.data[..., channel]
    write_nifti(path, data, case.grid)
