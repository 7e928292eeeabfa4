"""The DICOM series that a mask lies on, read again for objects that refer to it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, listed
from unet_gui.io.dicom.elements import text_of
from unet_gui.io.dicom.headers import quieten
from unet_gui.io.dicom.placement import placement_of
from unet_gui.io.dicom.series_reading import find_stack
from unet_gui.io.dicom.stored_objects import OpenObjects

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.core.case.case import Case, Source
    from unet_gui.core.progress import Progress
    from unet_gui.io.dicom.frames import Frame
    from unet_gui.io.dicom.stacks import Slice, Stack

_NEEDED = (
    *("SOPClassUID", "SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID"),
    *("FrameOfReferenceUID", "Rows", "Columns"),
)
_GROUPS = ("PixelMeasuresSequence", "PlaneOrientationSequence")
_MAY_BE_EMPTY = (  # type 2 in the modules of patient and study
    *("PatientName", "PatientID", "PatientBirthDate", "PatientSex"),
    *("StudyDate", "StudyTime", "StudyID", "AccessionNumber"),
    "ReferringPhysicianName",
)
_DATE, _TIME = re.compile(r"(\d{8})?"), re.compile(r"(\d{2}){0,3}(\.\d{1,6})?")
_FORMS = {
    "PatientSex": re.compile("[MFO]?"),
    **dict.fromkeys(("PatientBirthDate", "StudyDate"), _DATE),
    "StudyTime": _TIME,
}


class SourcePlace(NamedTuple):
    """A slice of a mask's grid that the source has.

    Attributes
    ----------
    at : int
        Along the stored slices of the grid.
    dataset : int
        Number of the instance.
    frame : Frame
        Where it lies, and its number in the instance.
    """

    at: int
    dataset: int
    frame: Frame


class DicomSource(NamedTuple):
    """The instances of a series without their pixels, and the slices they are.

    Attributes
    ----------
    missing : int
        Slices of the grid that were interpolated, and so are in no instance.
    """

    datasets: tuple[Any, ...]
    places: tuple[SourcePlace, ...]
    is_multiframe: bool
    missing: int = 0


def source_of_mask(case: Case) -> Source:
    """Return the origin of the sequence on whose grid masks of a case are written."""
    home = MriSequence.FLAIR if MriSequence.FLAIR in case.sources else None
    return case.sources[home or next(iter(case.sources))]


def dicom_fault(case: Case) -> Text | None:
    """Return why a mask of a case can be no DICOM object; None if it came as DICOM."""
    if source_of_mask(case).series is not None:
        return None
    return Text(
        "The scans did not come as DICOM, so their mask cannot become DICOM either; "
        "save it as NIfTI, or open the DICOM series."
    )


def read_dicom_source(case: Case) -> Generator[Progress, None, DicomSource]:
    """Read the headers of the series on which masks of a case lie.

    Raises
    ------
    InputError
        If the case did not come as DICOM, the series has gone, its headers lack what
        is needed, or its slices were resampled as they were read.
    """
    source, fault = source_of_mask(case), dicom_fault(case)
    if source.series is None or fault is not None:
        raise InputError(fault or "")
    stack = yield from find_stack(source.path, source.series)
    places, missing = _places(stack, source, case)
    headers = list(dict.fromkeys(each.header for each, _ in places))
    with OpenObjects() as objects:
        datasets = tuple(_dataset(header, objects, source) for header in headers)
    for dataset in datasets:
        _share_groups(dataset)
        _check(dataset, source)
    number = {id(header): n for n, header in enumerate(headers)}
    found = tuple(
        SourcePlace(at, number[id(each.header)], each.frame) for each, at in places
    )
    return DicomSource(datasets, found, headers[0].is_multiframe, missing)


def _places(
    stack: Stack, source: Source, case: Case
) -> tuple[list[tuple[Slice, int]], int]:
    """Return the slices of the source, each with its place along the grid."""
    placement = placement_of(stack)
    at = np.rint(placement.at).astype(int)
    is_even = np.allclose(placement.at, at, atol=1e-3)
    is_same = placement.shape == case.grid.shape and placement.affine.is_close_to(
        case.grid.affine, placement.shape
    )
    if not (is_even and is_same) or stack.header.tiles > 1:
        raise InputError(
            Text(
                "The slices of {series} were resampled as they were read, or lie in a "
                "mosaic, so the mask fits none of its images; save it as NIfTI.",
                series=source.name,
            )
        )
    slices = stack.volumes[source.channel or 0]
    places = [(each, int(k)) for each, k in zip(slices, at, strict=True)]
    return places, placement.shape[2] - len(places)


def _dataset(header: Any, objects: OpenObjects, source: Source) -> Any:
    from pydicom import dcmread

    quieten()
    try:
        with objects.open(header.stored) as stream:
            return dcmread(stream, stop_before_pixels=True, force=True)
    except OSError as error:
        msg = Text(
            "{name}: a slice cannot be read any more, or is larger than its header "
            "says; copy the series again.",
            name=source.name,
        )
        raise InputError(msg) from error


def _share_groups(dataset: Any) -> None:
    """Share spacing and orientation that each frame of an object states alike.

    They may stand in either place, but they are looked for among what is shared.
    """
    frames = dataset.get("PerFrameFunctionalGroupsSequence")
    shared = dataset.get("SharedFunctionalGroupsSequence")
    if not frames or not shared:
        return
    for keyword in _GROUPS:
        stated = [frame.get(keyword) for frame in frames]
        if keyword not in shared[0] and stated[0] and all(stated):
            found = [_values_of(each[0]) for each in stated]
            if all(values == found[0] for values in found):
                setattr(shared[0], keyword, stated[0])


def _values_of(group: Any) -> list[tuple[Any, ...]]:
    return [(element.tag, element.VM, str(element.value)) for element in group]


def _check(dataset: Any, source: Source) -> None:
    """Refuse an instance that lacks what identifies or places it; fill in the rest."""
    needed = list(_NEEDED)
    if "PerFrameFunctionalGroupsSequence" not in dataset:
        needed += ["ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing"]
    missing = [keyword for keyword in needed if not dataset.get(keyword)]
    for shared in dataset.get("SharedFunctionalGroupsSequence") or ():
        missing += [keyword for keyword in _GROUPS if keyword not in shared]
    if missing:
        raise InputError(
            Text(
                "{series} lacks {tags} in its headers, without which no viewer could "
                "place the mask; save it as NIfTI.",
                series=source.name,
                tags=listed(missing),
            )
        )
    for keyword in _MAY_BE_EMPTY:
        if keyword not in dataset or not _is_valid(dataset, keyword):
            setattr(dataset, keyword, "")


def _is_valid(dataset: Any, keyword: str) -> bool:
    """Whether a value may be copied; anonymisers leave values that DICOM forbids."""
    pattern = _FORMS.get(keyword)
    return pattern is None or bool(pattern.fullmatch(text_of(dataset, keyword)))
