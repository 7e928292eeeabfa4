"""Probabilities beside a session file, with which thresholds can still be changed."""

from __future__ import annotations

import zipfile
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from unet_gui.core.case.result import Probabilities
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.box import Box
from unet_gui.core.measuring.uncertainty import DISAGREEMENT
from unet_gui.core.text import Text
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
    """The probabilities that a mask was decided from, and its uncertainty.

    Attributes
    ----------
    labels : (I, J, K) uint8 array
        The mask of the model's own thresholds.
    disagreement : Probabilities or None
        As in `SegmentationResult`.
    """

    probabilities: Probabilities
    labels: npt.NDArray[np.uint8]
    disagreement: Probabilities | None = None


def write_probabilities(path: Path, kept: KeptProbabilities) -> None:
    """Write a compressed NumPy archive completely or not at all.

    Raises
    ------
    RunError
        If the archive cannot be written.
    """
    probabilities, layer = kept.probabilities, kept.disagreement
    arrays: dict[str, Any] = {
        "data": probabilities.data,
        "start": np.asarray(probabilities.box.start, np.int64),
        "labels": kept.labels,
    }
    if layer is not None:
        arrays["disagreement"] = layer.data
        arrays["disagreement_start"] = np.asarray(layer.box.start, np.int64)
    with writing(path) as partial, partial.open("wb") as file:
        np.savez_compressed(file, **arrays)


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
            layer = archive.get("disagreement")
            layer_start = None if layer is None else archive["disagreement_start"]
        _check_labels(labels, shape)
        _check(data, start, shape, len(class_names))
        if layer is not None and layer_start is not None:
            _check(layer, layer_start, shape, 1)
    except _DAMAGES as error:
        msg = Text(
            "{path} holds no probabilities of this case. Segment it again.",
            path=path.name,
        )
        raise InputError(msg) from error
    kept = _placed(data, start, class_names)
    disagreement = None
    if layer is not None and layer_start is not None:
        disagreement = _placed(layer, layer_start, (DISAGREEMENT,))
    return KeptProbabilities(kept, labels, disagreement)


def _placed(
    data: npt.NDArray[np.float16],
    start: npt.NDArray[np.int64],
    class_names: tuple[str, ...],
) -> Probabilities:
    first = tuple(int(n) for n in start)
    box = Box((0, 0, 0), data.shape[:3]).shifted(first)
    return Probabilities(data, box, class_names)


def _check_size(path: Path, shape: tuple[int, ...], classes: int) -> None:
    """Refuse an archive that would unpack to more than a case can have."""
    voxels = int(np.prod(shape, dtype=np.int64))
    with zipfile.ZipFile(path) as archive:
        total = sum(entry.file_size for entry in archive.infolist())
    if total > voxels * (2 * (classes + 1) + 1) + _HEADERS_BYTES:
        raise ValueError


def _check_labels(labels: npt.NDArray[np.uint8], shape: tuple[int, ...]) -> None:
    if labels.dtype != "uint8" or labels.shape != shape:
        raise ValueError


def _check(
    data: npt.NDArray[np.float16],
    start: npt.NDArray[np.int64],
    shape: tuple[int, ...],
    classes: int,
) -> None:
    if [data.dtype, start.dtype] != ["float16", "int64"]:
        raise TypeError
    if data.ndim != 4 or data.shape[-1] != classes or start.shape != (3,):
        raise ValueError
    stop = start + data.shape[:3]
    if (start < 0).any() or (stop > shape).any():
        raise ValueError
    if data.size == 0 or not (data.min() >= 0 and data.max() <= 1):  # NaN fails both
        raise ValueError
