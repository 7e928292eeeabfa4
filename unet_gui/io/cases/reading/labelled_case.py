"""Masks that metrics depend on; they are read with certainty or refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.case import Case, Source
from unet_gui.core.errors import InputError
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import REGIONS, is_tumour
from unet_gui.core.mask.scheme_ids import SchemeHint, scheme_of_id
from unet_gui.core.progress import run_to_end
from unet_gui.core.text import Text, joined, lowered, plural
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_images
from unet_gui.io.cases.reading.empty_scans import leave_out_empty
from unet_gui.io.cases.reading.equal_scans import equal_scan_warnings
from unet_gui.io.dicom.finding import may_hold_dicom
from unet_gui.io.images.reading import read_image
from unet_gui.io.masks.coverage import coverage_doubt
from unet_gui.io.masks.reference import read_reference, reference_on_grid
from unet_gui.io.masks.values import values_text
from unet_gui.io.names.scheme_hints import scheme_of_description

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.core.case.case import Reference
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.io.file_image import FileImage
    from unet_gui.io.names.decathlon import LabelledFile

_NAME_IT = Text(
    "give --label-scheme or --label-values, or state labels in dataset.json"
)


def read_labelled_case(
    labelled: LabelledFile,
    channel_names: Sequence[str],
    scheme: LabelScheme | None = None,
) -> tuple[Case, LabelMap]:
    """Read a 4-D image as a case, and its label map on the same grid.

    A channel that holds one value only counts as missing, with a warning.

    Parameters
    ----------
    channel_names : sequence of str
        Sequence of each channel, in the order of dataset.json.
    scheme : LabelScheme or None
        Scheme of the file of the label map; None is what dataset.json states, else
        that of the Decathlon.

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
    image = read_image(path)
    reference, warnings = reference_on_grid(
        image,
        Source(path),
        case.first,
        case.grid,
        _given(scheme) or labelled.hint,
    )
    if reference is None:
        raise InputError(joined(" ", warnings))
    hint = labelled.hint
    # what a mask says itself counts more than the folder that it lies in
    has_own = scheme_of_description(image.description) is not None
    is_told = hint is not None and hint.is_sure and (hint.is_stated or not has_own)
    stated = scheme_of_id(hint.id) if hint is not None and is_told else None
    known = _understood(reference, scheme or stated)
    warnings = (*warnings, *_overruled(reference, known))
    doubt = coverage_doubt(path.name, known.label_map.data, case.first)
    told = (*case.warnings, *warnings, *(() if doubt is None else doubt[:1]))
    return replace(case, warnings=told, reference=known), known.label_map


def _read_image(labelled: LabelledFile, channel_names: Sequence[str]) -> Case:
    if not channel_names:
        msg = Text(
            "dataset.json does not name the sequence of each channel of "
            "{image}; add the names there as modality.",
            image=labelled.image.name,
        )
        raise InputError(msg)
    doubles = [n for n in channel_names if channel_names.count(n) > 1]
    if doubles:
        msg = Text(
            "dataset.json names the sequence {name} for two channels or more; each "
            "channel is another sequence.",
            name=doubles[0],
        )
        raise InputError(msg)
    image = read_image(labelled.image)
    if len(image.channels) != len(channel_names):
        msg = Text(
            "{image} has {count} channels, but dataset.json names {named}.",
            image=labelled.image.name,
            count=len(image.channels),
            named=len(channel_names),
        )
        raise InputError(msg)
    sources = {n: Source(labelled.image, c) for c, n in enumerate(channel_names)}
    sequences = dict(zip(channel_names, image.channels, strict=True))
    warnings = leave_out_empty(sequences, sources)
    warnings += equal_scan_warnings(sequences, sources)
    kept = {name: sources[name] for name in sequences}
    return Case(labelled.name, sequences, kept, image.grid, warnings=tuple(warnings))


def read_mask(
    path: Path,
    scheme: LabelScheme | None = None,
    region: str | None = None,
    hint: SchemeHint | None = None,
) -> tuple[Reference, tuple[str, ...]]:
    """Read a mask by itself, in RAS+ order; also return warnings.

    Parameters
    ----------
    scheme : LabelScheme or None
        Scheme of the file; None recognises it.
    region : str or None
        The only region that matters; None if all classes do.
    hint : SchemeHint or None
        The scheme by the name of the file, which counts less than its header.

    Raises
    ------
    InputError
        If the file cannot be read, has unknown values, or if its scheme is unknown.
    """
    image = _image_of_mask(path)
    asked = _given(scheme) or hint
    reference, warnings = read_reference(path, Source(path), asked, image)
    if scheme is None and region is not None and _is_one_region(reference, region):
        scheme = reference.scheme
    read = _understood(reference, scheme)
    return read, (*warnings, *_overruled(reference, read))


def _image_of_mask(path: Path) -> FileImage:
    """Read the image of a mask, which may be a DICOM segmentation."""
    if not may_hold_dicom(path):
        return read_image(path)
    (files, *_) = find_cases([path])
    images = run_to_end(read_images(files))
    sources = [*files.masks, *(source for source, _ in files.sequences)]
    return images[sources[0].whole]


def _overruled(reference: Reference, read: Reference) -> tuple[str, ...]:
    """Return a warning if a mask is read in another scheme than its header notes."""
    found = [int(v) for v in np.unique(reference.file_values) if v]
    if not reference.is_certain or (
        reference.scheme.reading(found) == read.scheme.reading(found)
    ):
        return ()
    return (
        Text(
            "{file} is read as {scheme}, as requested, although it is {other} by "
            "{clue}.",
            file=reference.source.path.name,
            scheme=read.scheme.title,
            other=reference.scheme.title,
            clue=reference.clue,
        ),
    )


def read_marked(path: Path) -> tuple[LabelMap, tuple[str, ...]]:
    """Read a mask, all values of which but 0 mean the same and become 1."""
    image = _image_of_mask(path)
    reference, warnings = read_reference(path, Source(path), image=image)
    marked = (reference.file_values != 0).astype(np.uint8)
    kept = tuple(w for w in warnings if w != reference.question)
    return LabelMap(marked, reference.label_map.affine), kept


def _given(scheme: LabelScheme | None) -> SchemeHint | None:
    return SchemeHint(scheme.id, "the option", is_stated=True) if scheme else None


def _understood(reference: Reference, scheme: LabelScheme | None) -> Reference:
    """Return the mask without its cavity, if its scheme is known and has all values."""
    if reference.is_of_regions:
        scheme = reference.scheme
    chosen = scheme or reference.scheme
    found = [int(v) for v in np.unique(reference.file_values) if v]
    if not set(found) <= chosen.all_values:
        text = _stray_values_text(reference.source.path, found, chosen)
        if scheme is None and not reference.possible:
            text = _no_scheme_text(reference.source.path, found)
        raise InputError(text)
    if scheme is None and not reference.is_certain:
        raise InputError(f"{_first_part(reference.question)}; {_NAME_IT}.")
    read = reference.read_as(chosen)
    data = np.where(is_tumour(read.label_map.data), read.label_map.data, np.uint8(0))
    label_map = LabelMap(data.astype(np.uint8), read.label_map.affine)
    return replace(read, label_map=label_map)


def _is_one_region(reference: Reference, region: str) -> bool:
    """Whether a region has the same voxels in every scheme that fits a mask."""
    found = [int(v) for v in np.unique(reference.file_values) if v]
    members = {int(c) for c in REGIONS[region]}
    readings = {
        tuple(s.region == region or s.meaning(v) in members for v in found)
        for s in reference.possible
    }
    return len(readings) == 1


def _first_part(question: str) -> str:
    return question.split(";", maxsplit=1)[0]


def _stray_values_text(path: Path, found: Sequence[int], scheme: LabelScheme) -> str:
    stray = [v for v in found if v not in scheme.all_values]
    known = joined(
        ", ",
        (
            Text("{value} {name}", value=v, name=lowered(c.title))
            for c, v in scheme.values.items()
        ),
    )
    return plural(
        len(stray),
        "{file} holds the value {values}, which label scheme {scheme} does not have "
        "({known}); give the right --label-scheme or --label-values, or correct the "
        "mask.",
        "{file} holds the values {values}, which label scheme {scheme} does not have "
        "({known}); give the right --label-scheme or --label-values, or correct the "
        "mask.",
        file=path.name,
        values=values_text(stray),
        scheme=scheme.id,
        known=known,
    )


def _no_scheme_text(path: Path, found: Sequence[int]) -> str:
    return plural(
        len(found),
        "{file} holds the value {values}, which fit no label scheme; say what they "
        "mean by --label-values, such as {first}=edema.",
        "{file} holds the values {values}, which fit no label scheme; say what they "
        "mean by --label-values, such as {first}=edema.",
        file=path.name,
        values=values_text(found),
        first=found[0],
    )
