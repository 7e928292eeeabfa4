"""Masks out: a label map as a file on the grid of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.io.masks.file_name import check_mask_path
from unet_gui.io.names.scheme_hints import scheme_description
from unet_gui.io.nifti.file import write_nifti

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from unet_gui.core.case.case import SourceGrid
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.labels import LabelScheme


def write_mask(
    path: Path,
    label_map: LabelMap,
    grid: SourceGrid,
    scheme: LabelScheme,
    *,
    overwrite: bool = False,
    inputs: Iterable[Path] = (),
) -> None:
    """Write a label map as uint8 NIfTI on the grid of its source file.

    Parameters
    ----------
    label_map : LabelMap
        In RAS+ order, with the program's own values (see `LabelScheme.encode`).
    scheme : LabelScheme
        The values in the file; the header names it.
    inputs : iterable of Path
        Files of the case; none of them is ever replaced.

    Raises
    ------
    InputError
        As `check_mask_path`.
    RunError
        If writing fails all the same; nothing is left behind then.
    """
    check_mask_path(path, overwrite=overwrite, inputs=inputs)
    description = scheme_description(scheme.id)
    write_nifti(path, scheme.encode(label_map.data), grid, description=description)
