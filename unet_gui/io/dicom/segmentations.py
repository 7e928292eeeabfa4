"""DICOM segmentations read as masks: frames by their positions, one grid.

Binary, fractional (at least half counts) and label map objects; after PS3.3 A.51 and
C.8.20. Frames that are left out are empty.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.case.case import SourceGrid
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.dicom.elements import item_of, number_of, text_of
from unet_gui.io.dicom.headers import quieten
from unet_gui.io.dicom.pixels.decoding import pixels_of
from unet_gui.io.dicom.stored_objects import OpenObjects
from unet_gui.io.file_image import FileImage
from unet_gui.io.nifti.content import check_memory
from unet_gui.io.nifti.orientation import ras_affine, stored_to_ras

if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import BinaryIO

    import numpy.typing as npt

    from unet_gui.io.dicom.frames import Header

    Array = npt.NDArray[np.float64]

_LPS_TO_RAS = np.diag([-1.0, -1.0, 1.0])
_WHOLE = 0.1  # of a step, that a frame may be off its place
_SAME_PLACE_MM = 0.01
_SAME_DIRECTION = 2e-3
_MOST_PLACES = 20_000
_SCANNER = 1
_MOST_BESIDE = 64 << 20  # bytes
_LARGEST_LABEL = 255
_TAGS = [
    *("SegmentationType", "MaximumFractionalValue", "NumberOfFrames"),
    *("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"),
]


@dataclass(frozen=True, slots=True, eq=False)
class Segmentation:
    """A segmentation that has been found, not read."""

    header: Header

    @property
    def id(self) -> str:
        """The same whenever it is found; names nobody."""
        name = f"{self.header.examination} {self.header.sop_uid}"
        return hashlib.sha256(name.encode()).hexdigest()[:12]


class _Places(NamedTuple):
    """The grid of the frames, and the place of each along its normal."""

    affine: Affine
    at: npt.NDArray[np.intp]
    total: int


class _Kind(NamedTuple):
    """The meaning of the values of an object."""

    name: str
    half: float  # from which on a fraction counts
    numbers: tuple[int, ...]  # the segment of each frame


def read_segmentation(
    found: Segmentation, title: str
) -> Generator[Progress, None, FileImage]:
    """Read a segmentation as labels, or as a channel for each segment that overlaps.

    Raises
    ------
    InputError
        If it cannot be read, or its frames lie on no even grid.
    """
    yield Progress(0, 1, Text("Reading {file}", file=title))
    header = found.header
    places = _places(header, title)
    size = header.columns * header.rows
    check_memory(title, header.pixel_bytes + size * places.total)
    try:
        with (
            OpenObjects() as objects,
            objects.open(header.stored, header.pixel_bytes + _MOST_BESIDE) as stream,
        ):
            kind = _kind(stream, title)
            stream.seek(0)
            frames = pixels_of(stream, title)
    except OSError as error:
        msg = Text("{name} can no longer be read; open it again.", name=title)
        raise InputError(msg) from error
    yield Progress(0, 1, Text("Reading {file}", file=title))
    if len(frames) < len(header.frames) or frames.shape[1:] != (
        header.rows,
        header.columns,
    ):
        msg = Text("{name}: its frames do not match its header.", name=title)
        raise InputError(msg)
    return _image(found, _labels(frames, kind, places, title), places)


def _kind(stream: BinaryIO, title: str) -> _Kind:
    from pydicom import dcmread

    quieten()
    try:
        dataset = dcmread(stream, stop_before_pixels=True, specific_tags=list(_TAGS))
    except Exception as error:
        msg = Text("{name} is damaged or cut off; copy it again.", name=title)
        raise InputError(msg) from error
    name = text_of(dataset, "SegmentationType").upper()
    most = number_of(dataset, "MaximumFractionalValue") or _LARGEST_LABEL
    shared = item_of(dataset, "SharedFunctionalGroupsSequence")
    items = dataset.get("PerFrameFunctionalGroupsSequence") or ()
    numbers = tuple(_number(item) or _number(shared) or 1 for item in items)
    return _Kind(name, most / 2, numbers)


def _number(groups: Any) -> int:
    """Return the number of the segment of a frame; 0 if it is not stated."""
    if groups is None:
        return 0
    item = item_of(groups, "SegmentIdentificationSequence")
    number = None if item is None else number_of(item, "ReferencedSegmentNumber")
    return int(number or 0)


def _places(header: Header, title: str) -> _Places:
    frames = header.frames
    if not frames or any(f.position is None or f.orientation is None for f in frames):
        msg = Text("{name} does not say where its frames lie.", name=title)
        raise InputError(msg)
    directions = np.array([frame.orientation for frame in frames])
    if np.abs(directions - directions[0]).max() > _SAME_DIRECTION:
        raise _uneven(title)
    across, down = directions[0].reshape(2, 3)
    normal = np.cross(across, down)
    positions = np.array([frame.position for frame in frames])
    along = positions @ normal
    step_mm = _step_mm(header, along)
    first = int(along.argmin())
    exact = (along - along[first]) / step_mm
    at = np.rint(exact).astype(np.intp)
    count = int(at.max()) + 1
    line = positions[first] + np.outer(at * step_mm, normal)
    pixel_mm = min(frames[0].spacing_mm)
    is_even = np.abs(exact - at).max() <= _WHOLE * max(1, count - 1)
    is_straight = np.linalg.norm(positions - line, axis=1).max() <= max(
        pixel_mm, step_mm
    )
    if not (is_even and is_straight and count <= _MOST_PLACES):
        raise _uneven(title)
    linear = np.column_stack(
        [
            across * frames[0].spacing_mm[1],
            down * frames[0].spacing_mm[0],
            normal * step_mm,
        ]
    )
    start = positions[first]
    affine = Affine.from_parts(_LPS_TO_RAS @ linear, _LPS_TO_RAS @ start)
    return _Places(affine, at, count)


def _step_mm(header: Header, along: Array) -> float:
    """Return the distance of slices, of which some may be left out as empty."""
    gaps = np.diff(np.unique(along))
    gaps = gaps[gaps > _SAME_PLACE_MM]
    least = float(gaps.min()) if len(gaps) else 0.0
    for stated in (header.step_mm, header.thickness_mm):
        if stated is None or stated <= 0:
            continue
        steps = gaps / stated
        if not len(gaps) or np.abs(steps - np.rint(steps)).max() <= _WHOLE:
            return _exact(stated, gaps) if len(gaps) and steps.min() > 0.5 else stated
    return least or 1.0


def _exact(stated: float, gaps: Array) -> float:
    """Return the step by the positions, which are more exact than what is stated."""
    return float(gaps.sum() / np.rint(gaps / stated).sum())


def _uneven(title: str) -> InputError:
    return InputError(
        Text(
            "{name} has frames that do not lie on an even grid; it is not read.",
            name=title,
        )
    )


def _labels(
    frames: npt.NDArray[Any], kind: _Kind, places: _Places, title: str
) -> dict[int, npt.NDArray[np.uint8]]:
    """Return (columns, rows, slices) labels by channel; channel 0 has all of them."""
    shape = frames.shape[2], frames.shape[1], places.total
    if kind.name == "LABELMAP":
        labels = np.zeros(shape, np.uint8, order="F")
        if frames.size and frames.max() > _LARGEST_LABEL:
            msg = Text("{name} has labels above 255; it is not read.", name=title)
            raise InputError(msg)
        for frame, k in zip(frames, places.at, strict=False):
            labels[:, :, k] = frame.T
        return {0: labels}
    return _by_segment(frames, kind, places, shape)


def _by_segment(
    frames: npt.NDArray[Any],
    kind: _Kind,
    places: _Places,
    shape: tuple[int, int, int],
) -> dict[int, npt.NDArray[np.uint8]]:
    """Return one array if no segments overlap and their numbers fit, else one each."""
    least = kind.half if kind.name == "FRACTIONAL" else 0.5
    numbers = kind.numbers or (1,) * len(frames)
    labels = np.zeros(shape, np.uint8, order="F")
    overlaps = max(numbers) > _LARGEST_LABEL
    if not overlaps:
        for frame, k, number in zip(frames, places.at, numbers, strict=False):
            inside = (frame >= least).T
            there = labels[:, :, k]
            overlaps |= bool((inside & (there != 0) & (there != number)).any())
            there[inside] = number
    if not overlaps:
        return {0: labels}
    channels: dict[int, npt.NDArray[np.uint8]] = {}
    for frame, k, number in zip(frames, places.at, numbers, strict=False):
        if number not in channels:
            channels[number] = np.zeros(shape, np.uint8, order="F")
        channels[number][:, :, k] |= (frame >= least).T.astype(np.uint8)
    return dict(sorted(channels.items()))


def _image(
    found: Segmentation, labels: dict[int, npt.NDArray[np.uint8]], places: _Places
) -> FileImage:
    (columns, rows, count) = next(iter(labels.values())).shape
    affine = places.affine
    grid = SourceGrid(
        (columns, rows, count),
        affine.axis_codes,
        affine,
        sform=affine,
        sform_code=_SCANNER,
        qform=affine,
        qform_code=_SCANNER,
    )
    turned = ras_affine(affine, grid.shape)
    names = {segment.number: segment.name for segment in found.header.segments}
    if 0 not in labels:  # by the number of the channel
        names = {
            channel: names.get(number, f"segment {number}")
            for channel, number in enumerate(labels, start=1)
        }
    channels = tuple(
        Volume(stored_to_ras(values, grid.axis_codes), turned)
        for values in labels.values()
    )
    return FileImage(channels, grid, np.dtype(np.uint8), segment_names=names)
