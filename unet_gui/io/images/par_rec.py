"""PAR/REC files of Philips, by nibabel's reader of their headers."""

from __future__ import annotations

import io
import math
import warnings
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.images.image_header import (
    ImageHeader,
    damaged,
    four_lengths,
    placed_grid,
)
from unet_gui.io.images.text_header import missing_partner
from unet_gui.io.nifti.bytes import broken_header
from unet_gui.io.nifti.content import open_content
from unet_gui.io.nifti.voxels import check_size, read_voxels
from unet_gui.io.path_kinds import is_file, is_link

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

_MOST_BYTES = 32 << 20  # of the header, with a line for each slice
_HEADERS = (".PAR", ".par", ".Par")
_VOXELS = (".REC", ".rec", ".Rec")


def par_rec_header(path: Path) -> ImageHeader:
    """Return what the header of a PAR/REC pair says.

    Several volumes, such as those of a series over time, become channels. Values are
    those that the scanner displays (slope and intercept of each slice).

    Parameters
    ----------
    path : Path
        Either of the two files.

    Raises
    ------
    InputError
        If one of the two is missing or cannot be read, or the header is damaged or
        lists fewer slices than it announces.
    """
    own, voxels = _pair(path)
    header = _header(own)
    shape = four_lengths(own.name, tuple(int(n) for n in header.get_data_shape()))
    dtype, rec_shape = header.get_data_dtype(), header.get_rec_shape()
    grid = placed_grid(own.name, shape, header.get_affine())
    slopes, intercepts = (np.asarray(s, np.float64) for s in header.get_data_scaling())
    if not (np.isfinite(slopes).all() and np.isfinite(intercepts).all()):
        raise damaged(own.name)
    of_slices = (1, 1, shape[2], shape[3])
    is_even = np.ptp(slopes) == 0 and np.ptp(intercepts) == 0
    with open_content(voxels) as content:
        check_size(voxels.name, content, dtype, rec_shape, 0)

    def read() -> npt.NDArray[Any]:
        with open_content(voxels) as content:
            raw = read_voxels(voxels.name, content, dtype, rec_shape, 0)
        slices = raw[..., header.get_sorted_slice_indices()]
        stored = slices.reshape(shape, order="F")
        if is_even:
            return stored
        scaled: npt.NDArray[Any] = stored.astype(np.float32)
        scaled *= slopes.reshape(of_slices).astype(np.float32)
        scaled += intercepts.reshape(of_slices).astype(np.float32)
        return scaled

    return ImageHeader(
        shape,
        dtype if is_even else np.dtype(np.float32),
        grid,
        read,
        float(slopes.flat[0]) if is_even else 1.0,
        float(intercepts.flat[0]) if is_even else 0.0,
    )


def _pair(path: Path) -> tuple[Path, Path]:
    """Return header and voxels, whichever of them is given."""
    is_header = path.suffix.lower() != ".rec"
    suffixes = _VOXELS if is_header else _HEADERS
    order = sorted(suffixes, key=lambda s: s.isupper() != path.suffix.isupper())
    found = [path.with_suffix(suffix) for suffix in order]
    other = next((p for p in found if is_file(p) or is_link(p)), None)
    if other is None:
        raise missing_partner(path, found[0])
    return (path, other) if is_header else (other, path)


def _header(path: Path) -> Any:
    from nibabel.parrec import PARRECError, PARRECHeader

    with open_content(path) as content:
        text = content.read(_MOST_BYTES).decode("latin-1")
    if "image" not in text.lower():
        raise damaged(path.name)
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            header = PARRECHeader.from_fileobj(io.StringIO(text), strict_sort=True)
            header.get_sorted_slice_indices()
            header.get_data_scaling()
            header.get_affine()
    except PARRECError as error:
        raise InputError(
            Text(
                "{file} contradicts itself, or its series was broken off ({cause}); "
                "export it again.",
                file=path.name,
                cause=str(error).split("\n", maxsplit=1)[0].rstrip("."),
            )
        ) from error
    except broken_header() as error:
        raise damaged(path.name) from error
    if math.prod(header.get_rec_shape()) < 1:
        raise damaged(path.name)
    return header
