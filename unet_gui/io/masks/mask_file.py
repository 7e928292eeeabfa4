"""Masks in and out: from a file's values to the program's own, and back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case.case import Reference
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import LABEL_SCHEMES, MSD, LabelScheme, possible_schemes
from unet_gui.io.atomic import check_output
from unet_gui.io.masks.placement import (
    by_header_warning,
    by_voxels_warning,
    nearest_labels,
)
from unet_gui.io.names.scheme_hints import (
    scheme_description,
    scheme_hint,
    scheme_of_description,
)
from unet_gui.io.nifti.file import NIFTI_SUFFIXES, is_nifti, read_nifti, write_nifti
from unet_gui.io.nifti.orientation import ras_to_stored, stored_to_ras

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.core.case.case import Source, SourceGrid
    from unet_gui.core.image.volume import Volume
    from unet_gui.io.nifti.file import NiftiImage

_ROUNDING = 1e-4
_MOST_VALUES = 8  # that a sentence names
MASK_SUFFIX = ".nii.gz"  # of every mask that is saved without another being asked for
_LARGEST_LABEL = 10  # a file that says nothing else is a mask up to this value


class NoLabelsError(InputError):
    """The values of a file are not those of a mask."""


def looks_like_mask(volume: Volume) -> bool:
    """Whether the values are few small whole numbers, most of them 0."""
    try:
        labels = _as_labels("", volume)
    except NoLabelsError:
        return False
    counts = np.bincount(labels.ravel(order="K"), minlength=256)
    is_small = not counts[_LARGEST_LABEL + 1 :].any()
    return is_small and labels.size > counts[0] > labels.size / 2


def _as_labels(name: str, volume: Volume) -> npt.NDArray[np.uint8]:
    """Return the values as labels; whole numbers from 0 to 255, however stored."""
    values: npt.NDArray[Any] = volume.intensity(volume.data)
    low, high = float(values.min()), float(values.max())
    if low >= 0 and high <= 255:
        if values.dtype.kind in "iub":
            return values.astype(np.uint8, copy=False)
        labels: npt.NDArray[np.uint8] = np.rint(values).astype(np.uint8)
        # slopes round: 3 may come back as 2.9999998
        if float(np.abs(values - labels).max()) <= _ROUNDING:
            return labels
    msg = (
        f"{name} holds other values than whole numbers from 0 to 255, so it is no mask."
    )
    raise NoLabelsError(msg)


def read_reference(
    path: Path, source: Source, hint: str | None = None
) -> tuple[Reference, tuple[str, ...]]:
    """Read a mask by itself, with its scheme recognised; also returns warnings.

    Parameters
    ----------
    hint : str or None
        Id of the scheme to prefer where the file itself does not name one.

    Raises
    ------
    InputError
        If the file cannot be read or holds other values than labels.
    """
    image = read_nifti(path)
    volume = _single_volume(path.name, image)
    return _reference(_as_labels(path.name, volume), volume, source, image, hint)


def reference_on_grid(
    image: NiftiImage,
    source: Source,
    on: Volume,
    grid: SourceGrid,
    hint: str | None,
    *,
    is_by_header: bool = False,
) -> tuple[Reference | None, tuple[str, ...]]:
    """Bring a mask onto the grid of a case, if it fits; also returns warnings.

    A mask of the same size whose header places it elsewhere is taken voxel by voxel
    in the order of the files, as it was drawn on these voxels.

    Parameters
    ----------
    on : Volume
        A sequence of the case, in RAS+ order.
    grid : SourceGrid
        Of the same sequence's file.
    is_by_header : bool
        Whether the header is believed instead; each voxel of the scan gets the label
        of the nearest voxel there.
    """
    name = source.label
    try:
        volume = _single_volume(name, image)
        labels = _as_labels(name, volume)
    except InputError as error:
        return None, (f"{error} It is left out.",)
    differs = grid_difference(volume.shape, volume.affine, on.shape, on.affine)
    if differs is None:
        return _reference(labels, on, source, image, hint)
    if image.grid.shape != grid.shape:
        return None, (f"{name} does not fit the scan ({differs}); it is left out.",)
    if is_by_header:
        placed = nearest_labels(labels, volume.affine, on.shape, on.affine)
        warning = by_header_warning(name, differs, is_empty=not placed.any())
    else:
        stored = ras_to_stored(labels, image.grid.axis_codes)
        placed = stored_to_ras(stored, grid.axis_codes)
        warning = by_voxels_warning(name, differs, image.grid, grid)
    reference, warnings = _reference(placed, on, source, image, hint)
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
    hint: str | None,
) -> tuple[Reference, tuple[str, ...]]:
    hint = (
        scheme_of_description(image.description)
        or hint
        or scheme_hint([], [source.path])
    )
    values = np.flatnonzero(np.bincount(labels.ravel(order="K")))
    possible = possible_schemes(values)
    scheme = _chosen_scheme(possible, hint)
    warnings = _scheme_warnings(source.label, values, possible, scheme, hint)
    label_map = LabelMap(scheme.decode(labels), on.affine)
    return Reference(label_map, source, scheme, possible), warnings


def _chosen_scheme(possible: tuple[LabelScheme, ...], hint: str | None) -> LabelScheme:
    hinted = LABEL_SCHEMES.get(hint or "")
    if hinted is not None and (hinted in possible or not possible):
        return hinted
    return possible[0] if possible else MSD


def _scheme_warnings(
    name: str,
    values: npt.NDArray[Any],
    possible: tuple[LabelScheme, ...],
    scheme: LabelScheme,
    hint: str | None,
) -> tuple[str, ...]:
    found = [int(value) for value in values if value]
    text = f"{name} holds the value{'s' * (len(found) != 1)} {values_text(found)}"
    if not found or (scheme.id == hint and possible):
        return ()
    if not possible:
        return (f"{text}, which fit no label scheme; read as {scheme.title}.",)
    if hint is not None:
        return (f"{text}, which do not fit {hint}; read as {scheme.title}.",)
    if len(possible) == 1:
        return ()
    titles = " or ".join(other.title for other in possible)
    return (
        f"{text}, which can mean {titles}; read as {scheme.title}, choose the scheme "
        "if that is wrong.",
    )


def values_text(values: Sequence[int]) -> str:
    """Return values such as ``1, 2, 3``; the first of them where they are many."""
    shown = [str(value) for value in values[:_MOST_VALUES]]
    left_out = len(values) - len(shown)
    return ", ".join(shown) + (f" and {left_out} more" if left_out else "")


def mask_file_name(case_name: str) -> str:
    """Return the name of the file that the mask of a case is saved to."""
    return f"{case_name}_seg{MASK_SUFFIX}"


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
    inputs : iterable of Path
        Files of the case; none of them is ever written over.

    Raises
    ------
    InputError
        If the name is no NIfTI name, the folder cannot be written to, the file exists
        and `overwrite` is False, or it is one of `inputs`.
    RunError
        If writing fails all the same; nothing is left behind then.
    """
    check_mask_path(path, overwrite=overwrite, inputs=inputs)
    description = scheme_description(scheme.id)
    write_nifti(path, scheme.encode(label_map.data), grid, description=description)


def check_mask_path(
    path: Path, *, overwrite: bool = False, inputs: Iterable[Path] = ()
) -> None:
    """Refuse a path that `write_mask` would refuse, before any long work.

    Raises
    ------
    InputError
        As `write_mask`.
    """
    if not is_nifti(path):
        msg = f"{path.name} is no name for a mask; end it in {NIFTI_SUFFIXES[1]}."
        raise InputError(msg)
    check_output(path, overwrite=overwrite, inputs=inputs)
