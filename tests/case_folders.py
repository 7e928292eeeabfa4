"""Small cases in folders, laid out as BraTS and the Decathlon have them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import nibabel as nib
import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

_SHAPE = (12, 14, 10)
# LPS with 1 x 1.5 x 2 mm, as many scanners store it
_AFFINE = np.array([[-1.0, 0, 0, 11], [0, -1.5, 0, 20], [0, 0, 2.0, -5], [0, 0, 0, 1]])


def write_image(
    path: Path,
    data: Any,
    affine: Any = _AFFINE,
    *,
    sform_code: int = 1,
    qform_code: int = 1,
    qform: Any = None,
) -> Path:
    """Write a NIfTI file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    image = nib.Nifti1Image(np.asarray(data), affine)
    image.set_sform(affine if sform_code else None, sform_code)
    image.set_qform(
        (affine if qform is None else qform) if qform_code else None, qform_code
    )
    image.header.set_xyzt_units("mm")
    nib.save(image, path)
    return path


def scan_data(seed: int = 0, shape: tuple[int, ...] = _SHAPE) -> np.ndarray:
    """Return a head of noise, (I, J, K) int16, with a border of zeros."""
    rng = np.random.default_rng(seed)
    data = np.zeros(shape, np.int16)
    inside = tuple(slice(2, n - 2) for n in shape)
    data[inside] = rng.integers(100, 1000, data[inside].shape)
    return data


def mask_data(*values: int, shape: tuple[int, ...] = _SHAPE) -> np.ndarray:
    """Return a mask, (I, J, K) uint8, with a block of each value."""
    data = np.zeros(shape, np.uint8)
    for position, value in enumerate(values):
        data[3 + position, 4:8, 3:6] = value
    return data


def write_brats(folder: Path) -> Path:
    """Write four scans and a mask with labels 1, 2, 4, named after the folder."""
    for seed, word in enumerate(("flair", "t1", "t1ce", "t2")):
        write_image(folder / f"{folder.name}_{word}.nii.gz", scan_data(seed))
    write_image(folder / f"{folder.name}_seg.nii.gz", mask_data(1, 2, 4))
    return folder


def write_decathlon(folder: Path) -> Path:
    """Write two labelled 4-D cases as the Medical Segmentation Decathlon has them."""
    names = ("BRATS_001", "BRATS_002")
    for number, name in enumerate(names):
        channels = [scan_data(10 * number + c) for c in range(4)]
        write_image(folder / f"imagesTr/{name}.nii.gz", np.stack(channels, axis=-1))
        write_image(folder / f"labelsTr/{name}.nii.gz", mask_data(1, 2, 3))
    entries = [
        {"image": f"./imagesTr/{n}.nii.gz", "label": f"./labelsTr/{n}.nii.gz"}
        for n in names
    ]
    description = {
        "modality": {"0": "FLAIR", "1": "T1w", "2": "t1gd", "3": "T2w"},
        "labels": {"0": "background", "1": "edema", "2": "non-enhancing tumor"},
        "training": entries,
    }
    (folder / "dataset.json").write_text(json.dumps(description), "utf-8")
    return folder
