"""Masks that metrics depend on; they are read with certainty or refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.case import Case, Source
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import MSD
from unet_gui.io.masks.reference import read_reference, reference_on_grid
from unet_gui.io.masks.values import values_text
from unet_gui.io.nifti.file import read_nifti

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.core.case.case import Reference
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.io.names.decathlon import LabelledFile


def read_labelled_case(
    labelled: LabelledFile,
    channel_names: Sequence[str],
    scheme: LabelScheme | None = None,
) -> tuple[Case, LabelMap]:
    """Read a 4-D image as a case, and its label map on the same grid.

    Parameters
    ----------
    channel_names : sequence of str
        Sequence of each channel, in the order of dataset.json.
    scheme : LabelScheme or None
        Scheme of the file of the label map; None recognises it, and takes Decathlon
        if it is ambiguous.

    Returns
    -------
    Case, LabelMap
        Volumes and labels are (I, J, K) arrays in RAS+ order.

    Raises
    ------
    InputError
        If a file cannot be read, the channels do not match, or the label map has
        another size or unknown values.
    """
    case = _read_image(labelled, channel_names)
    path = labelled.label
    reference, warnings = reference_on_grid(
        read_nifti(path), Source(path), case.first, case.grid, (scheme or MSD).id
    )
    if reference is None:
        raise InputError(" ".join(warnings))
    return replace(case, warnings=warnings), _understood(reference, scheme)


def _read_image(labelled: LabelledFile, channel_names: Sequence[str]) -> Case:
    if not channel_names:
        msg = (
            f"dataset.json does not name the sequence of each channel of "
            f"{labelled.image.name}; add the names there as modality."
        )
        raise InputError(msg)
    image = read_nifti(labelled.image)
    if len(image.channels) != len(channel_names):
        msg = (
            f"{labelled.image.name} has {len(image.channels)} channels, but "
            f"dataset.json names {len(channel_names)}."
        )
        raise InputError(msg)
    sources = {n: Source(labelled.image, c) for c, n in enumerate(channel_names)}
    sequences = dict(zip(channel_names, image.channels, strict=True))
    return Case(labelled.name, sequences, sources, image.grid)


def read_label_map(
    path: Path, scheme: LabelScheme | None = None
) -> tuple[LabelMap, tuple[str, ...]]:
    """Read a mask by itself, in RAS+ order; also return warnings.

    Parameters
    ----------
    scheme : LabelScheme or None
        Scheme of the file; None recognises it, and warns if it is ambiguous.

    Raises
    ------
    InputError
        If the file cannot be read or has unknown values.
    """
    hint = scheme.id if scheme else None
    reference, warnings = read_reference(path, Source(path), hint)
    return _understood(reference, scheme), warnings


def _understood(reference: Reference, scheme: LabelScheme | None) -> LabelMap:
    """Return the label map if the scheme has all values of the file."""
    chosen = scheme or reference.scheme
    if chosen not in reference.possible:
        raise InputError(_stray_values_text(reference.source.path, chosen))
    return reference.read_as(chosen).label_map


def _stray_values_text(path: Path, scheme: LabelScheme) -> str:
    volume = read_nifti(path).channels[0]
    found = np.unique(np.rint(volume.intensity(volume.data))).astype(int)
    stray = [int(v) for v in found if v and v not in scheme.values.values()]
    known = ", ".join(f"{v} {c.title.lower()}" for c, v in scheme.values.items())
    return (
        f"{path.name} holds the value{'s' * (len(stray) != 1)} "
        f"{values_text(stray)}, which label scheme {scheme.id} does not have "
        f"({known}); name the right scheme, or correct the mask."
    )
