"""Masks in: a file's values as a reference on its own grid or on that of a case."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.case.case import Reference
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.text import Text, joined
from unet_gui.io.images.reading import read_image
from unet_gui.io.masks.channel_regions import channel_labels
from unet_gui.io.masks.label_table import table_hint
from unet_gui.io.masks.placement import (
    by_header_warning,
    by_voxels_warning,
    lattice_start,
    nearest_labels,
    within,
)
from unet_gui.io.masks.scheme import choose_scheme, chosen_scheme
from unet_gui.io.masks.segment_names import without_background
from unet_gui.io.masks.values import labels_of
from unet_gui.io.names.scheme_hints import scheme_hint, scheme_of_description
from unet_gui.io.nifti.channels_first import (
    stores_channels_first,
    with_channels_last,
)
from unet_gui.io.nifti.orientation import ras_to_stored, stored_to_ras

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.core.case.case import Source, SourceGrid
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.core.mask.scheme_ids import SchemeHint
    from unet_gui.io.file_image import FileImage
    from unet_gui.io.masks.channel_regions import ChannelLabels


class _Asked(NamedTuple):
    """Evidence for a mask's label scheme from outside its own file."""

    hint: SchemeHint | None = None
    scans: Mapping[str, Volume] | None = None
    scheme: LabelScheme | None = None  # chosen by the user


def read_reference(
    path: Path,
    source: Source,
    hint: SchemeHint | None = None,
    image: FileImage | None = None,
) -> tuple[Reference, tuple[str, ...]]:
    """Read a mask by itself, with its scheme recognised; also return warnings.

    Parameters
    ----------
    hint : SchemeHint or None
        The scheme to prefer if the file itself does not name one.
    image : FileImage or None
        What the file holds, if it has been read.

    Raises
    ------
    InputError
        If the file cannot be read or holds values other than labels.
    """
    image = read_image(path) if image is None else image
    parts = _parts(path.name, image)
    affine = parts.volume.affine
    reference, warnings = _reference(parts, parts.labels, affine, source, _Asked(hint))
    return reference, (*warnings, *(f"{path.name}: {note}." for note in image.notes))


def reference_on_grid(
    image: FileImage,
    source: Source,
    on: Volume,
    grid: SourceGrid,
    hint: SchemeHint | None,
    *,
    is_by_header: bool = False,
    scans: Mapping[str, Volume] | None = None,
    scheme: LabelScheme | None = None,
) -> tuple[Reference | None, tuple[str, ...]]:
    """Bring a mask onto the grid of a case if it fits; also return warnings.

    A mask of the same size whose header places it elsewhere is taken voxel by voxel
    in the order of the files, because it was drawn on these voxels. A mask of another
    size is taken if it names its segments, as 3D Slicer does, which saves the part of
    the grid that they fill, and if its voxels are some of those of the scan.

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
    scheme : LabelScheme or None
        The scheme that the user chose, whatever the file says.

    Returns
    -------
    Reference or None
        None if the mask is left out; the warning says why.
    """
    name = source.label
    try:
        parts = _parts(name, image)
    except InputError as error:
        return None, (Text("{error} It is left out.", error=error),)
    volume, labels, own = parts.volume, parts.labels, parts.image.grid
    asked = _Asked(hint, scans, scheme)
    differs = grid_difference(volume.shape, volume.affine, on.shape, on.affine)
    if differs is None:
        return _reference(parts, labels, on.affine, source, asked)
    has_extent = bool(image.segment_names) and own.shape != grid.shape
    start = lattice_start(volume, on) if has_extent else None
    if start is not None:
        placed, told = within(labels, start, on.shape, name)
        reference, warnings = _reference(parts, placed, on.affine, source, asked)
        return reference, (*told, *warnings)
    if own.shape != grid.shape:
        return None, (
            Text(
                "{name} does not fit the scan ({differs}); it is left out.",
                name=name,
                differs=differs,
            ),
        )
    if is_by_header:
        placed = nearest_labels(labels, volume.affine, on.shape, on.affine)
        warning = by_header_warning(name, differs, is_empty=not placed.any())
    else:
        stored = ras_to_stored(labels, own.axis_codes)
        placed = stored_to_ras(stored, grid.axis_codes)
        warning = by_voxels_warning(name, differs, own, grid)
    reference, warnings = _reference(parts, placed, on.affine, source, asked)
    reference = replace(reference, differs=differs, is_by_header=is_by_header)
    return reference, (warning, *warnings)


class _Parts(NamedTuple):
    """The image of a mask, with the values of its voxels.

    Attributes
    ----------
    image : FileImage
        With one channel for each region, at last.
    made : ChannelLabels or None
        What was made of several channels; None for a mask of one.
    """

    image: FileImage
    labels: npt.NDArray[np.uint8]
    made: ChannelLabels | None = None

    @property
    def volume(self) -> Volume:
        """The first channel, which lies where the labels lie."""
        return self.image.channels[0]


def _parts(name: str, image: FileImage) -> _Parts:
    image = without_background(name, image)
    if len(image.channels) == 1:
        return _Parts(image, labels_of(image.channels[0], name))
    if stores_channels_first(image):
        image = with_channels_last(image)
    made = channel_labels(name, image.channels)
    return _Parts(image, made.labels, made)


def mask_volume(name: str, image: FileImage) -> Volume:
    """Return a mask as a picture: the labels of its channels if it has several.

    Raises
    ------
    InputError
        If the channels are not masks of regions or classes.
    """
    if len(image.channels) == 1:
        return image.channels[0]
    parts = _parts(name, image)
    return Volume(parts.labels, parts.volume.affine)


def _reference(
    parts: _Parts,
    labels: npt.NDArray[np.uint8],
    on: Affine,
    source: Source,
    asked: _Asked,
) -> tuple[Reference, tuple[str, ...]]:
    """Return a reference with the scheme by all that is known, and warnings.

    Parameters
    ----------
    labels : (I, J, K) uint8 array
        The labels of `parts` on the grid that `on` belongs to.
    """
    made, (hint, told) = parts.made, _evidence(parts, labels, source, asked.hint)
    is_of_regions = made is not None and made.hint is not None
    if asked.scheme is not None and not is_of_regions:
        choice = chosen_scheme(labels, asked.scheme, source.label)
    else:
        choice = choose_scheme(labels, hint, source.label, asked.scans)
    scheme = choice.scheme
    reference = Reference(
        LabelMap(scheme.decode(labels), on),
        source,
        scheme,
        (scheme,) if is_of_regions else choice.possible,
        clue=choice.clue,
        is_certain=choice.is_certain,
        question="" if choice.is_certain else joined(" ", choice.warnings),
        filed=labels if scheme.also else None,
        is_of_regions=is_of_regions,
    )
    notes = () if made is None else (made.note,)
    return reference, (*notes, *told, *choice.warnings)


def _evidence(
    parts: _Parts,
    labels: npt.NDArray[np.uint8],
    source: Source,
    hint: SchemeHint | None,
) -> tuple[SchemeHint | None, tuple[str, ...]]:
    """Return what tells the label scheme: the surest hint, and warnings."""
    if parts.made is not None and not parts.made.is_by_value:
        return parts.made.hint, ()
    own = scheme_of_description(parts.image.description)
    if own is not None:
        return own, ()
    found = [int(v) for v in np.flatnonzero(np.bincount(labels.ravel(order="K"))) if v]
    table = table_hint(source.path, found, parts.image.segment_names)
    told = (table.warning,) if table.warning else ()
    if hint is not None and hint.is_stated:
        return hint, (*told, *_disagreement(source, hint, table.hint, found))
    return table.hint or hint or scheme_hint([], [source.path]), told


def _disagreement(
    source: Source, first: SchemeHint, second: SchemeHint | None, found: list[int]
) -> tuple[str, ...]:
    schemes = [scheme_of_id(h.id) for h in (first, second) if h is not None]
    readings = {s.reading(found) for s in schemes if s is not None}
    if second is None or len(readings) < 2:
        return ()
    return (
        Text(
            "{source}: {first} and {second} disagree; the first is followed.",
            source=source.label,
            first=first.clue,
            second=second.clue,
        ),
    )
