"""Stacks read as volumes in RAS+ order."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.case.case import SourceGrid
from unet_gui.core.case.dicom_series import Gaps, SeriesChoices
from unet_gui.core.errors import InputError
from unet_gui.core.image.volume import Volume
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text, joined
from unet_gui.io.dicom.headers import quieten
from unet_gui.io.dicom.mosaics import has_empty_rows
from unet_gui.io.dicom.pixels.decoding import pixels_of
from unet_gui.io.dicom.pixels.pixel_place import pixels_at
from unet_gui.io.dicom.placement import placement_of
from unet_gui.io.dicom.resampling import at_even_places, without_tilt
from unet_gui.io.dicom.slice_faults import Fault
from unet_gui.io.dicom.stored_objects import OpenObjects
from unet_gui.io.file_image import FileImage
from unet_gui.io.nifti.content import check_memory
from unet_gui.io.nifti.orientation import ras_affine, stored_to_ras

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from typing import BinaryIO

    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.io.dicom.frames import Frame, Header
    from unet_gui.io.dicom.placement import Placement
    from unet_gui.io.dicom.slice_faults import SliceFault
    from unet_gui.io.dicom.stacks import Stack

_THREADS = 2  # more wait for one another when the files are in the cache
_PER_STEP = 16
_MOST_BESIDE = 64 << 20  # bytes of an object besides its pixels, as the header says
_SCANNER = 1  # code of an affine that comes from the scanner


class _Scale(NamedTuple):
    """Slope and intercept, and the type of the stored values."""

    dtype: np.dtype[Any]
    slope: float
    intercept: float
    is_one: bool


def read_stack(
    stack: Stack, title: str, choices: SeriesChoices
) -> Generator[Progress, None, FileImage]:
    """Read the pixels of a stack; each of its volumes is a channel.

    Values stay as stored, with their slope and intercept, if those are the same for
    all slices; otherwise they are rescaled slice by slice to float32.

    Raises
    ------
    InputError
        If a slice cannot be read, the volumes do not fit into the memory, or there
        are gaps and those are to be refused.
    """
    placement = placement_of(stack)
    scale = _scale(stack)
    i, j, k = placement.shape
    _refuse_gaps(placement, title, choices)
    voxels = i * j * max(k, len(stack.slices)) * len(stack.volumes)
    check_memory(title, voxels * scale.dtype.itemsize)
    try:
        stored = yield from _stored(stack, title, scale)
    except MemoryError as error:
        msg = Text(
            "{file} does not fit into the memory; close other programs.", file=title
        )
        raise InputError(msg) from error
    volumes, affine, told = _on_grid(stored, placement, choices)
    return _image(volumes, affine, scale, _notes(placement, choices, told))


def _refuse_gaps(placement: Placement, title: str, choices: SeriesChoices) -> None:
    """Raise an error about gaps if they are to be refused."""
    gaps = [f for f in placement.faults if f.fault in {Fault.MISSING, Fault.UNEVEN}]
    if gaps and choices.gaps is Gaps.REFUSE:
        msg = Text(
            "{series} {fault}; it is not read, as gaps are to be refused.",
            series=title,
            fault=gaps[0].sentence,
        )
        raise InputError(msg)


def _scale(stack: Stack) -> _Scale:
    slices = [each for volume in stack.volumes for each in volume]
    scales = {(s.frame.slope, s.frame.intercept) for s in slices}
    types = {(s.header.bits, s.header.is_signed) for s in slices}
    bits, is_signed = next(iter(types))
    is_one = len(scales) == 1 and len(types) == 1 and bits in {8, 16}
    if not is_one:
        return _Scale(np.dtype(np.float32), 1.0, 0.0, is_one=False)
    dtype = np.dtype(f"{'i' if is_signed else 'u'}{bits // 8}")
    return _Scale(dtype, *scales.pop(), is_one=True)


def _stored(
    stack: Stack, title: str, scale: _Scale
) -> Generator[Progress, None, npt.NDArray[Any]]:
    """Return the values of all slices, (columns, rows, slices, volumes)."""
    header = stack.header
    shape = header.columns, header.rows, len(stack.slices), len(stack.volumes)
    stored = np.empty(shape, scale.dtype, order="F")
    wanted: dict[int, tuple[Header, list[tuple[Frame, int, int]]]] = {}
    for t, volume in enumerate(stack.volumes):
        for k, (own, frame) in enumerate(volume):
            wanted.setdefault(id(own), (own, []))[1].append((frame, k, t))
    quieten()
    with OpenObjects() as objects:

        def fill(parts: tuple[Header, list[tuple[Frame, int, int]]]) -> None:
            own, places = parts
            pixels = _pixels(own, objects, title)
            for frame, k, t in places:
                _put(stored[:, :, k, t], _one(pixels, own, frame), frame, scale)

        pool = ThreadPoolExecutor(_THREADS, "slice")
        try:
            steps, done = iter(wanted.values()), 0
            while step := list(islice(steps, _PER_STEP)):
                for _ in pool.map(fill, step):
                    done += 1
                yield Progress(done, len(wanted), Text("Reading {file}", file=title))
        finally:
            pool.shutdown(cancel_futures=True)
    return stored


def frame_values(
    header: Header, frame: Frame, objects: OpenObjects, title: str
) -> npt.NDArray[Any]:
    """Return the (rows, columns) values of one frame as stored.

    Raises
    ------
    InputError
        If they cannot be read.
    """
    only = None if header.tiles > 1 or len(header.frames) == 1 else frame.number
    pixels = _pixels(header, objects, title, only)
    whole = pixels[frame.number] if only is None and header.tiles == 1 else pixels[0]
    return whole if header.tiles == 1 else _tile(pixels, header, frame)


def _pixels(
    header: Header, objects: OpenObjects, title: str, only: int | None = None
) -> npt.NDArray[Any]:
    """Return (frames, rows, columns); one frame if `only` is its number."""
    try:
        most_bytes = header.pixel_bytes * header.tiles**2 + _MOST_BESIDE
        with objects.open(header.stored, most_bytes) as stream:
            found = _at_their_place(header, stream, only)
            pixels = pixels_of(stream, title, only) if found is None else found
    except OSError as error:
        msg = Text(
            "{name}: a slice cannot be read any more, or is larger than its header "
            "says; copy the series again.",
            name=title,
        )
        raise InputError(msg) from error
    rows, columns = header.rows * header.tile_rows, header.columns * header.tiles
    least = pixels.shape[1] >= rows and pixels.shape[2] >= columns
    frames = 1 if header.tiles > 1 or only is not None else len(header.frames)
    if not least or pixels.shape[0] < frames:
        msg = Text("{name}: a slice has another size than its header says.", name=title)
        raise InputError(msg)
    if has_empty_rows(header, pixels[0]):
        msg = Text(
            "{name} has its slices as tiles of one picture, and rows of tiles seem to "
            "be empty, which its header does not tell; export single slices.",
            name=title,
        )
        raise InputError(msg)
    return pixels


def _at_their_place(
    header: Header, stream: BinaryIO, only: int | None
) -> npt.NDArray[Any] | None:
    """Return pixels whose place is known; the stream is rewound otherwise."""
    if header.pixels is None:
        return None
    found = pixels_at(header.pixels, stream, header.stored, only)
    stream.seek(0)
    return found


def _one(pixels: npt.NDArray[Any], header: Header, frame: Frame) -> npt.NDArray[Any]:
    """Return the (rows, columns) of a frame, or of a tile."""
    if header.tiles == 1:
        whole: npt.NDArray[Any] = pixels[frame.number]
        return whole
    return _tile(pixels, header, frame)


def _tile(pixels: npt.NDArray[Any], header: Header, frame: Frame) -> npt.NDArray[Any]:
    row, column = divmod(frame.number, header.tiles)
    top, left = row * header.rows, column * header.columns
    return pixels[0, top : top + header.rows, left : left + header.columns]


def _put(
    place: npt.NDArray[Any], pixels: npt.NDArray[Any], frame: Frame, scale: _Scale
) -> None:
    if scale.is_one:
        place[...] = pixels.T
        return
    place[...] = pixels.T * frame.slope + frame.intercept


def _on_grid(
    stored: npt.NDArray[Any], placement: Placement, choices: SeriesChoices
) -> tuple[list[npt.NDArray[Any]], Affine, bool]:
    """Return each volume on its grid, the affine, and whether slices were made up."""
    volumes = [stored[..., t] for t in range(stored.shape[3])]
    count = placement.shape[2]
    is_even = np.array_equal(placement.at, np.arange(count))
    affine = placement.affine
    if not is_even and choices.gaps is Gaps.FILL:
        volumes = [at_even_places(v, placement.at, count) for v in volumes]
    elif not is_even:
        affine = _spread(affine, count, stored.shape[2])
    if any(placement.drift) and choices.corrects_tilt:
        whole = placement._replace(affine=affine)
        turned = [without_tilt(v, whole) for v in volumes]
        volumes, affine = [v for v, _ in turned], turned[0][1]
    return volumes, affine, not is_even and choices.gaps is Gaps.FILL


def _spread(affine: Affine, places: int, slices: int) -> Affine:
    """Return the affine of slices that are taken as evenly spaced from end to end."""
    linear = affine.linear.copy()
    linear[:, 2] *= (places - 1) / (slices - 1)
    return type(affine).from_parts(linear, affine.origin_mm)


def _notes(
    placement: Placement, choices: SeriesChoices, is_filled: bool
) -> tuple[str, ...]:
    """Return the faults, each with what was done about it."""
    return tuple(
        joined("", (fault.sentence, _remedy(fault, choices, is_filled)))
        for fault in placement.faults
    )


def _remedy(fault: SliceFault, choices: SeriesChoices, is_filled: bool) -> str:
    if fault.fault is Fault.TILT and choices.corrects_tilt:
        return Text("; it is resampled onto a rectangular grid")
    if fault.fault is Fault.TILT:
        return Text("; its slices are left as they are")
    if fault.fault not in {Fault.MISSING, Fault.UNEVEN}:
        return ""
    if is_filled:
        return Text("; what is missing is interpolated from the neighbours")
    return Text("; they are taken as evenly spaced, so lengths are wrong there")


def _image(
    volumes: Sequence[npt.NDArray[Any]],
    affine: Affine,
    scale: _Scale,
    notes: tuple[str, ...],
) -> FileImage:
    i, j, k = volumes[0].shape
    sheared = affine.is_sheared
    grid = SourceGrid(
        (i, j, k),
        affine.axis_codes,
        affine,
        sform=affine,
        sform_code=_SCANNER,
        qform=None if sheared else affine,
        qform_code=0 if sheared else _SCANNER,
    )
    turned = ras_affine(affine, grid.shape)
    channels = tuple(
        Volume(
            stored_to_ras(values, grid.axis_codes), turned, scale.slope, scale.intercept
        )
        for values in volumes
    )
    return FileImage(channels, grid, volumes[0].dtype, notes=notes)
