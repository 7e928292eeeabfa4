"""Four small scans of a brain with a tumour, and files of them under any names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import nibabel as nib
import numpy as np

from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.case.case import Case

SHAPE = (36, 42, 34)
_MM = 4.0
# brain, edema, non-enhancing and enhancing tumour
_LEVELS = {
    "FLAIR": (300, 650, 420, 480),
    "T1w": (400, 330, 250, 300),
    "T1Gd": (400, 330, 260, 900),
    "T2w": (300, 620, 650, 500),
}


def _radius(centre=(0.0, 0.0, 0.0), lengths=(1.0, 1.0, 1.0)):
    axes = np.meshgrid(*(np.linspace(-1, 1, n) for n in SHAPE), indexing="ij")
    terms = (((a - c) / n) ** 2 for a, c, n in zip(axes, centre, lengths, strict=True))
    return np.sqrt(sum(terms))


def brain():
    """Return the mask of the brain, (I, J, K) bool."""
    return _radius(lengths=(0.8, 0.86, 0.84)) < 1


def tumour():
    """Return a label map, (I, J, K) uint8, in the values of the Decathlon."""
    radius = _radius((0.3, 0.15, 0.1))
    labels = np.zeros(SHAPE, np.uint8)
    for limit, value in ((0.36, 1), (0.24, 3), (0.14, 2)):
        labels[radius < limit] = value
    return labels


def coded(*, edema=0, non_enhancing=0, enhancing=0, cavity=0):
    """Return the tumour in other values, and beside it a cavity."""
    labels = np.array([0, edema, non_enhancing, enhancing], np.uint8)[tumour()]
    if cavity:
        labels[_radius((-0.3, 0.15, 0.1)) < 0.2] = cavity
    return labels


def scan(sequence, labels=None):
    """Return a scan, (I, J, K) int16, with background 0."""
    rng = np.random.default_rng(len(sequence))
    levels = np.array(_LEVELS[sequence], float)
    drawn = tumour() if labels is None else labels
    data = levels[drawn] + rng.normal(0, 18, SHAPE)
    return np.where(brain(), data, 0).clip(0).astype(np.int16)


def write(path: Path, data: np.ndarray) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    nib.save(nib.Nifti1Image(data, np.diag([_MM, _MM, _MM, 1])), path)
    return path


def write_case(
    folder: Path, names: Sequence[str], masks: Mapping[str, np.ndarray]
) -> Path:
    """Write FLAIR, T1w, T1Gd and T2w under four names, and masks under theirs."""
    for name, sequence in zip(names, _LEVELS, strict=True):
        write(folder / f"{name}.nii.gz", scan(sequence))
    for name, data in masks.items():
        write(folder / name, data)
    return folder


def opened(*paths: Path) -> Case:
    """Open the only case under some paths."""
    (files,) = find_cases(list(paths))
    return run_to_end(read_case(files))


def volumes(case: Case) -> dict[str, int]:
    """Return the number of voxels of each class of the reference of a case."""
    labels = case.reference.label_map.data
    return {c.key: int((labels == c).sum()) for c in TumourClass}
