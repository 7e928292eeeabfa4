"""Training cases read from a Medical Segmentation Decathlon folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.measuring.fingerprint import fingerprint
from unet_gui.core.text import Text, listed
from unet_gui.io.cases.reading.labelled_case import read_labelled_case
from unet_gui.io.names.dataset_faults import check_complete
from unet_gui.io.names.decathlon import DatasetFolder, read_dataset
from unet_gui.networks.training.data.targets import ALL_CLASSES
from unet_gui.networks.training.data.training_case import TrainingCase
from unet_gui.segmentation.input.preprocessing import brain_channels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.io.names.decathlon import DecathlonDataset, LabelledFile


def read_training_cases(
    folder: Path | DatasetFolder,
    sequences: Sequence[str],
    spacing_mm: float | None,
    target: str = ALL_CLASSES,
) -> Iterator[TrainingCase]:
    """Read every labelled case of a Decathlon folder onto the grid of a stage.

    Up to two channels of a case that hold one value only count as missing and are 0.

    Parameters
    ----------
    sequences : sequence of str
        The channels, in this order.
    spacing_mm : float or None
        Isotropic voxel size; None keeps each case's own grid.
    target : str
        The classes or the region that the masks have to tell apart.

    Raises
    ------
    InputError
        If the folder is not such a dataset, a file or a sequence of a case is missing,
        or by the labels of dataset.json, or by its own header, a mask does not tell the
        target apart.
    """
    dataset = read_dataset(folder)
    check_complete(dataset, _path_of(folder))
    _check_target(dataset, target)
    for labelled in dataset.training:
        yield _training_case(labelled, dataset.sequences, sequences, spacing_mm, target)


def _path_of(folder: Path | DatasetFolder) -> Path:
    return folder.folder if isinstance(folder, DatasetFolder) else folder


def _check_target(dataset: DecathlonDataset, target: str) -> None:
    hint = dataset.training[0].hint
    scheme = None if hint is None else scheme_of_id(hint.id)
    if hint is None or scheme is None:
        return
    if _tells(scheme, target):
        return
    msg = Text(
        "According to {clue}, the masks distinguish only {regions}, not {target}; "
        "give --target.",
        clue=hint.clue,
        regions=listed(scheme.regions),
        target=target,
    )
    raise InputError(msg)


def _tells(scheme: LabelScheme, target: str) -> bool:
    return scheme.is_complete or target in scheme.regions


def _check_scheme(scheme: LabelScheme, target: str, name: str) -> None:
    """Refuse a mask that says itself that it does not tell the target."""
    if _tells(scheme, target):
        return
    msg = Text(
        "{file} distinguishes only {regions}, not {target}, by its values: {scheme}; "
        "leave the case out, or give another --target.",
        file=name,
        regions=listed(scheme.regions),
        target=target,
        scheme=scheme.title,
    )
    raise InputError(msg)


def _training_case(
    labelled: LabelledFile,
    channel_names: Sequence[str],
    sequences: Sequence[str],
    spacing_mm: float | None,
    target: str,
) -> TrainingCase:
    case, label_map = read_labelled_case(labelled, channel_names)
    if case.reference is not None:
        _check_scheme(case.reference.scheme, target, labelled.label.name)
    # A network is run on channels of zeros in place of missing sequences, too.
    empty = [name for name in channel_names if name not in case.sequences]
    brain = brain_channels(case, sequences, may_lack=empty)
    inside = label_map.data[brain.box.slices]
    channels = brain.at_spacing(spacing_mm)
    labels = _nearest(inside, channels.shape[:3])
    return TrainingCase(
        case.name,
        _with_contiguous_channels(channels),
        labels,
        fingerprint(case.on_first_grid, is_exact=True),
        case.warnings,
    )


def _with_contiguous_channels(
    channels: npt.NDArray[np.float32],
) -> npt.NDArray[np.float32]:
    """Return an equal (I, J, K, C) array whose channels are each contiguous in memory.

    Such channels are faster to sample.
    """
    first = np.ascontiguousarray(np.moveaxis(channels, -1, 0))
    return np.moveaxis(first, 0, -1)


def _nearest(
    labels: npt.NDArray[np.uint8], shape: Sequence[int]
) -> npt.NDArray[np.uint8]:
    """Resample labels (I, J, K) to a grid of `shape` with the same outer edges."""
    index = [
        np.minimum(((np.arange(m) + 0.5) * n / m).astype(int), n - 1)
        for n, m in zip(labels.shape, shape, strict=True)
    ]
    return labels[np.ix_(*index)]
