"""Training cases from a folder in the layout of the Medical Segmentation Decathlon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case import Case, Source
from unet_gui.core.errors import InputError
from unet_gui.io.decathlon import read_dataset
from unet_gui.io.nifti import read_nifti
from unet_gui.networks.training.patches import TrainingCase
from unet_gui.segmentation.preprocessing import brain_channels

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.io.decathlon import LabelledFile


def read_training_cases(
    folder: Path, sequences: Sequence[str], spacing_mm: float | None
) -> Iterator[TrainingCase]:
    """Read every labelled case of a Decathlon folder onto the grid of a stage.

    Raises
    ------
    InputError
        If the folder is no such dataset, or a case lacks a sequence.
    """
    dataset = read_dataset(folder)
    for labelled in dataset.training:
        yield _training_case(labelled, dataset.sequences, sequences, spacing_mm)


def _training_case(
    labelled: LabelledFile,
    channel_names: Sequence[str],
    sequences: Sequence[str],
    spacing_mm: float | None,
) -> TrainingCase:
    case, labels = read_labelled_case(labelled, channel_names)
    brain = brain_channels(case, sequences)
    inside = labels[brain.box.slices]
    channels = brain.at_spacing(spacing_mm)
    return TrainingCase(case.name, channels, _nearest(inside, channels.shape[:3]))


def read_labelled_case(
    labelled: LabelledFile, channel_names: Sequence[str]
) -> tuple[Case, npt.NDArray[np.uint8]]:
    """Read a 4-D image as a case, and its label map as an array in RAS+ order.

    Raises
    ------
    InputError
        If the channels or the label map do not fit.
    """
    image = read_nifti(labelled.image)
    if len(image.channels) != len(channel_names):
        msg = (
            f"{labelled.image.name} has {len(image.channels)} channels, but "
            f"dataset.json names {len(channel_names)}."
        )
        raise InputError(msg)
    sources = {n: Source(labelled.image, c) for c, n in enumerate(channel_names)}
    case = Case(
        name=labelled.name,
        sequences=dict(zip(channel_names, image.channels, strict=True)),
        sources=sources,
        grid=image.grid,
    )
    labels = read_nifti(labelled.label).channels[0].data.astype(np.uint8)
    if labels.shape != case.shape:
        msg = f"{labelled.label.name} and {labelled.image.name} differ in size."
        raise InputError(msg)
    return case, labels


def _nearest(
    labels: npt.NDArray[np.uint8], shape: Sequence[int]
) -> npt.NDArray[np.uint8]:
    """Resample labels to a grid of the same outer edges."""
    index = [
        np.minimum(((np.arange(m) + 0.5) * n / m).astype(int), n - 1)
        for n, m in zip(labels.shape, shape, strict=True)
    ]
    return labels[np.ix_(*index)]
