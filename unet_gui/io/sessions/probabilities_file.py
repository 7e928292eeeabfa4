"""Probabilities beside a session file, with which thresholds can still be changed."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.case.result import Probabilities
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.box import Box
from unet_gui.io.atomic import writing

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

_HEADERS_BYTES = 4096
_DAMAGES = (
    *(OSError, ValueError, KeyError, EOFError, MemoryError, TypeError),
    *(zipfile.BadZipFile, zlib.error, NotImplementedError),
)


class KeptProbabilities(NamedTuple):
    """Probabilities, and the mask of the model's own thresholds, (I, J, K) uint8."""

    probabilities: Probabilities
    labels: npt.NDArray[np.uint8]


def write_probabilities(path: Path, kept: KeptProbabilities) -> None:
    """Write a compressed NumPy archive completely or not at all.

    Raises
    ------
    RunError
        If the archive cannot be written.
    """
    probabilities = kept.probabilities
    with writing(path) as partial, partial.open("wb") as file:
        np.savez_compressed(
            file,
            data=probabilities.data,
            start=np.asarray(probabilities.box.start, np.int64),
            labels=kept.labels,
        )


def read_probabilities(
    path: Path, shape: tuple[int, ...], class_names: tuple[str, ...]
) -> KeptProbabilities:
    """Read an archive of `write_probabilities`.

    Parameters
    ----------
    shape : (I, J, K)
        Shape of the grid of the case, in voxels.

    Raises
    ------
    InputError
        If the file cannot be read, or belongs to another grid or other classes.
    """
    try:
        _check_size(path, shape, len(class_names))
        with np.load(path, allow_pickle=False) as archive:
            data, start = archive["data"], archive["start"]
            labels = archive["labels"]
        _check(data, start, labels, shape, len(class_names))
    except _DAMAGES as error:
        msg = f"{path.name} holds no probabilities of this case. Segment it again."
        raise InputError(msg) from error
    first = tuple(int(n) for n in start)
    box = Box((0, 0, 0), data.shape[:3]).shifted(first)
    return KeptProbabilities(Probabilities(data, box, class_names), labels)


def _check_size(path: Path, shape: tuple[int, ...], classes: int) -> None:
    """Refuse an archive that would unpack to more than a case can have."""
    voxels = int(np.prod(shape, dtype=np.int64))
    with zipfile.ZipFile(path) as archive:
        total = sum(entry.file_size for entry in archive.infolist())
    if total > voxels * (2 * classes + 1) + _HEADERS_BYTES:
        raise ValueError


def _check(
    data: npt.NDArray[np.float16],
    start: npt.NDArray[np.int64],
    labels: npt.NDArray[np.uint8],
    shape: tuple[int, ...],
    classes: int,
) -> None:
    if [data.dtype, start.dtype, labels.dtype] != ["float16", "int64", "uint8"]:
        raise TypeError
    if data.ndim != 4 or data.shape[-1] != classes or start.shape != (3,):
        raise ValueError
    stop = start + data.shape[:3]
    if labels.shape != shape or (start < 0).any() or (stop > shape).any():
        raise ValueError
    if data.size == 0 or not (data.min() >= 0 and data.max() <= 1):  # NaN fails both
        raise ValueError
