"""Writing a mask on the grid of its scan, beside nibabel's own save."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import nibabel as nib
import numpy as np
from measurement import Measurement, case_files

_TIMES = 7
_MOST_RATIO = 1.1


def measure() -> Measurement:
    from unet_gui.core.mask.labels import MSD
    from unet_gui.io.masks.writing import write_mask
    from unet_gui.io.nifti.orientation import ras_to_stored

    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        case, what = _case(folder)
        label_map = case.reference.label_map
        stored = ras_to_stored(label_map.data, case.grid.axis_codes)
        image = nib.Nifti1Image(stored, case.grid.affine.matrix)

        def ours() -> None:
            path = folder / "ours.nii.gz"
            write_mask(path, label_map, case.grid, MSD, overwrite=True)

        own, reference = _least(ours, lambda: nib.save(image, folder / "nib.nii.gz"))
        same = np.array_equal(
            nib.as_closest_canonical(nib.load(folder / "ours.nii.gz")).get_fdata(),
            label_map.data,
        )
    return Measurement(
        "export_nifti",
        "s",
        own,
        reference,
        f"<= {_MOST_RATIO} of nibabel's save",
        own <= _MOST_RATIO * reference and same,
        f"{what}, in the order of its file; the least of {_TIMES}, in turns; ours "
        "with names in the header, and flushed to the disk",
    )


def _case(folder: Path):
    import unet_gui

    files, what = case_files(folder)
    return unet_gui.open_case(files), what


def _least(first, second) -> tuple[float, float]:
    """Return the least time of each, in seconds; they are called in turns."""
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(_TIMES):
        for call, times in zip((first, second), spent, strict=True):
            started = time.perf_counter()
            call()
            times.append(time.perf_counter() - started)
    return min(spent[0]), min(spent[1])
