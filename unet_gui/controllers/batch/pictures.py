"""Pictures of the cases of a batch: three slices through the largest section."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.batch.recorded_case import recorded_files, recorded_mask
from unet_gui.controllers.exports.report.slices import central_voxel, contoured_slice
from unet_gui.core.case.exported_mask import ExportedMask
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text
from unet_gui.io.batch.thumbnail_file import (
    decoded_thumbnail,
    read_thumbnail,
    write_thumbnail,
)
from unet_gui.io.cases.reading.case_assembly import assemble_case, read_images

if TYPE_CHECKING:
    from collections.abc import Generator

    import numpy.typing as npt

    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.progress import Progress
    from unet_gui.io.batch.batch_folder import BatchFolder

PANEL_PX = 200  # of each of the three square panels


def picture_job(
    folder: BatchFolder, manifest: CaseManifest
) -> Generator[Progress, None, bytes]:
    """Return the picture of a case as a WebP or PNG file, made if there is none yet.

    It shows the axial, coronal and sagittal slices through the middle of the largest
    section, each in a square of 200 pixels, side by side.

    Raises
    ------
    InputError
        If scan or mask cannot be read, or do not belong together.
    """
    mask = folder.path / manifest.mask
    path = folder.thumbnail_of(manifest.case)
    kept = read_thumbnail(path, mask)
    if kept is not None and _is_whole(kept):
        return kept
    strip = yield from _strip(folder, manifest)
    return write_thumbnail(path, mask, strip)


def _is_whole(content: bytes) -> bool:
    try:
        return decoded_thumbnail(content).shape == (PANEL_PX, 3 * PANEL_PX, 3)
    except ValueError:
        return False


def _strip(
    folder: BatchFolder, manifest: CaseManifest
) -> Generator[Progress, None, npt.NDArray[np.uint8]]:
    files = yield from recorded_files(manifest)
    shown = [a for a in files.sequences if a[1] == MriSequence.FLAIR]
    files = replace(files, assignments=tuple((shown or [*files.sequences])[:1]))
    images = yield from read_images(files)
    case = assemble_case(files, images)
    label_map = recorded_mask(folder, manifest)
    if label_map.data.shape != case.shape:
        msg = Text(
            "The mask of {case} is on another grid than its scan.", case=manifest.case
        )
        raise InputError(msg)
    mask = ExportedMask(case, label_map, region=manifest.marked_region)
    centre, name = central_voxel(mask), next(iter(case.sequences))
    panels = [
        _square(
            contoured_slice(mask, name, plane, centre[plane.normal], "", PANEL_PX).rgb
        )
        for plane in (Plane.AXIAL, Plane.CORONAL, Plane.SAGITTAL)
    ]
    return np.concatenate(panels, axis=1)


def _square(rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Return a picture in the middle of a black square."""
    square = np.zeros((PANEL_PX, PANEL_PX, 3), np.uint8)
    rows, columns = rgb.shape[:2]
    top, left = (PANEL_PX - rows) // 2, (PANEL_PX - columns) // 2
    square[top : top + rows, left : left + columns] = rgb
    return square
