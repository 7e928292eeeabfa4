"""Masks out: a label map as a file on the grid of its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.mask.scheme_ids import (
    CAVITY_KEY,
    partial_scheme,
    scheme_with_cavity,
    stated_scheme,
)
from unet_gui.core.mask.segments import has_cavity, segments_of
from unet_gui.io.masks.file_name import check_mask_path
from unet_gui.io.masks.label_xml import CARET_EXTENSION, NamedLabel, label_xml
from unet_gui.io.names.scheme_hints import scheme_description
from unet_gui.io.nifti.extensions import HeaderExtension
from unet_gui.io.nifti.file import write_nifti

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import numpy.typing as npt

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
    region: str | None = None,
    classes: Sequence[TumourClass] = tuple(TumourClass),
) -> None:
    """Write a label map as uint8 NIfTI on the grid of its source file.

    A table in the header names the values, as `label_xml` describes.

    Parameters
    ----------
    label_map : LabelMap
        In RAS+ order, with the program's own values (see `LabelScheme.encode`).
    scheme : LabelScheme
        The values in the file; the header names it.
    region : str or None
        The region, such as ``whole_tumour``, that the value of the label map stands
        for; the header names it in place of the scheme.
    classes : sequence of TumourClass
        Those that the label map can tell; the header says if it is not all of them.
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
    told = partial_scheme(scheme, classes)
    if region is None and has_cavity(label_map.data):
        scheme = told = scheme_with_cavity(scheme, classes)
    named = _named_labels(label_map, scheme, region, classes)
    written = told.id if region is None else _region_id(named, region)
    description = scheme_description(written)
    names = label_xml(named)
    write_nifti(
        path,
        _encoded(label_map, scheme),
        grid,
        description=description,
        extension=HeaderExtension(CARET_EXTENSION, names),
    )


def _region_id(named: Sequence[NamedLabel], region: str) -> str:
    """Return the id of what the values of a file mean, as `scheme_of_id` reads it."""
    first, *cavity = (label.value for label in named)
    meanings = {first: region, **dict.fromkeys(cavity, CAVITY_KEY)}
    stated = stated_scheme(meanings)
    if stated is not None:
        return stated.id
    return ",".join(f"{value}={meaning}" for value, meaning in meanings.items())


def _encoded(label_map: LabelMap, scheme: LabelScheme) -> npt.NDArray[np.uint8]:
    """Return the values in the file; the label map's own array if they are the same."""
    own = np.arange(int(label_map.data.max(initial=0)) + 1, dtype=np.uint8)
    if np.array_equal(scheme.encode(own), own):
        return label_map.data
    return scheme.encode(label_map.data)


def _named_labels(
    label_map: LabelMap,
    scheme: LabelScheme,
    region: str | None,
    classes: Sequence[TumourClass],
) -> list[NamedLabel]:
    segments = segments_of(label_map.data, region, classes=classes)
    values = scheme.encode(np.array([s.label for s in segments], np.uint8))
    return [
        NamedLabel(int(value), segment.title, segment.colour)
        for value, segment in zip(values, segments, strict=True)
    ]
