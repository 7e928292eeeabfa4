"""Masks in: a file's values as a reference on its own grid or on that of a case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case import Reference
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.core.image.volume import LabelMap
from unet_gui.io.masks.placement import (
    by_header_warning,
    by_voxels_warning,
    nearest_labels,
)
from unet_gui.io.masks.scheme import choose_scheme
from unet_gui.io.masks.values import NoLabelsError, labels_of
from unet_gui.io.names.scheme_hints import scheme_hint, scheme_of_description
from unet_gui.io.nifti.file import read_nifti
from unet_gui.io.nifti.orientation import ras_to_stored, stored_to_ras

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.case.case import Source, SourceGrid
    from unet_gui.core.image.volume import Volume
    from unet_gui.core.mask.scheme_ids import SchemeHint
    from unet_gui.io.nifti.file import NiftiImage


def read_reference(
    path: Path, source: Source, hint: SchemeHint | None = None
) -> tuple[Reference, tuple[str, ...]]:
    """Read a mask by itself, with its scheme recognised; also return warnings.

    Parameters
    ----------
    hint : SchemeHint or None
        The scheme to prefer if the file itself does not name one.

    Raises
    ------
    InputError
        If the file cannot be read or holds values other than labels.
    """
    image = read_nifti(path)
    volume = _single_volume(path.name, image)
    labels = labels_of(volume, path.name)
    reference, warnings = _reference(labels, volume, source, image, hint)
    return reference, (*warnings, *(f"{path.name}: {note}." for note in image.notes))


def reference_on_grid(
    image: NiftiImage,
    source: Source,
    on: Volume,
    grid: SourceGrid,
    hint: SchemeHint | None,
    *,
    is_by_header: bool = False,
    scans: Mapping[str, Volume] | None = None,
) -> tuple[Reference | None, tuple[str, ...]]:
    """Bring a mask onto the grid of a case if it fits; also return warnings.

    A mask of the same size whose header places it elsewhere is taken voxel by voxel
    in the order of the files, because it was drawn on these voxels.

    Parameters
    ----------
    on : Volume
        A sequence of the case, in RAS+ order.
    grid : SourceGrid
        The grid of the same sequence's file.
    hint : SchemeHint or None
        The scheme to prefer if the file itself does not name one.
    is_by_header : bool
        Whether the header is believed instead; each voxel of the scan gets the label
        of the nearest voxel there.
    scans : mapping of name to Volume or None
        The sequences of the case, as evidence for the scheme.

    Returns
    -------
    Reference or None
        None if the mask is left out; the warning says why.
    """
    name = source.label
    try:
        volume = _single_volume(name, image)
        labels = labels_of(volume, name)
    except InputError as error:
        return None, (f"{error} It is left out.",)
    differs = grid_difference(volume.shape, volume.affine, on.shape, on.affine)
    if differs is None:
        return _reference(labels, on, source, image, hint, scans)
    if image.grid.shape != grid.shape:
        return None, (f"{name} does not fit the scan ({differs}); it is left out.",)
    if is_by_header:
        placed = nearest_labels(labels, volume.affine, on.shape, on.affine)
        warning = by_header_warning(name, differs, is_empty=not placed.any())
    else:
        stored = ras_to_stored(labels, image.grid.axis_codes)
        placed = stored_to_ras(stored, grid.axis_codes)
        warning = by_voxels_warning(name, differs, image.grid, grid)
    reference, warnings = _reference(placed, on, source, image, hint, scans)
    reference = replace(reference, differs=differs, is_by_header=is_by_header)
    return reference, (warning, *warnings)


def _single_volume(name: str, image: NiftiImage) -> Volume:
    if len(image.channels) != 1:
        msg = f"{name} has {len(image.channels)} channels, and a mask has one."
        raise NoLabelsError(msg)
    return image.channels[0]


def _reference(
    labels: npt.NDArray[np.uint8],
    on: Volume,
    source: Source,
    image: NiftiImage,
    hint: SchemeHint | None,
    scans: Mapping[str, Volume] | None = None,
) -> tuple[Reference, tuple[str, ...]]:
    hint = (
        scheme_of_description(image.description)
        or hint
        or scheme_hint([], [source.path])
    )
    choice = choose_scheme(labels, hint, source.label, scans)
    scheme = choice.scheme
    reference = Reference(
        LabelMap(scheme.decode(labels), on.affine),
        source,
        scheme,
        choice.possible,
        clue=choice.clue,
        is_certain=choice.is_certain,
        question="" if choice.is_certain else " ".join(choice.warnings),
        filed=labels if scheme.also else None,
    )
    return reference, choice.warnings
