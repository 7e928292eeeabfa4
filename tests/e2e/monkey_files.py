"""Files to be dropped: good scans and invalid files."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import nibabel as nib
import numpy as np

from tests.case_folders import mask_data, scan_data

if TYPE_CHECKING:
    from pathlib import Path

_SHAPE = (28, 32, 24)


def write_files(folder: Path) -> list[list[Path]]:
    """Write cases and invalid files; return the groups that are dropped together."""
    good = [_case(folder / f"Case{n}", n) for n in range(2)]
    other = _write(folder / "other" / "other_flair.nii.gz", scan_data(9, (20, 30, 16)))
    mask = _write(folder / "stray_mask.nii.gz", mask_data(1, 2, 3, shape=_SHAPE))
    rubbish = _rubbish(folder / "rubbish")
    empty = folder / "empty"
    empty.mkdir()
    flair, t1, *_ = sorted(good[0].iterdir())
    return [
        *([case] for case in good),
        good,
        [good[0], other],
        [other],
        [flair, t1],
        [mask],
        [empty],
        [folder / "vanished.nii.gz"],
        [flair, *rubbish],
        *([path] for path in rubbish),
    ]


def _case(folder: Path, seed: int) -> Path:
    for number, word in enumerate(("flair", "t1", "t1ce", "t2")):
        data = scan_data(10 * seed + number, _SHAPE)
        _write(folder / f"{folder.name}_{word}.nii.gz", data)
    _write(folder / f"{folder.name}_seg.nii.gz", mask_data(1, 2, 4, shape=_SHAPE))
    return folder


def _write(path: Path, data: np.ndarray) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    nib.save(nib.Nifti1Image(data, np.diag([1.0, 1.5, 2.0, 1.0])), path)
    return path


def _rubbish(folder: Path) -> list[Path]:
    folder.mkdir()
    whole = gzip.compress(bytes(200_000))
    content = {
        "text.nii": b"this is no scan\n" * 100,
        "cut.nii.gz": whole[: len(whole) // 2],
        "nothing.nii.gz": b"",
        "broken.unetgui": b'{"format": 1, "cases": [',
        "picture.png": b"\x89PNG",
    }
    for name, data in content.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in content]
