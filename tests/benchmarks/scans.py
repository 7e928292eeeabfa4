"""Real scans as acquired, and brain masks of them, for benchmarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.image.volume import Volume

_FILES = {"FLAIR": "flair", "T1w": "t1", "T1Gd": "t1ce", "T2w": "t2"}
_MASKS = {"FLAIR": "FLAIR", "T1w": "T1", "T1Gd": "T1Gd", "T2w": "T2"}


def read_scan(path: Path) -> Volume:
    """Return a scan in RAS+ order."""
    import nibabel as nib

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.image.volume import Volume

    image = nib.as_closest_canonical(nib.load(path))
    return Volume(np.asarray(image.dataobj), Affine(image.affine))


def clinical_folder(data: Path) -> Path:
    """Return the folder of a clinical case on three grids, with skull."""
    return data / "cases_raw" / "TCGA-FG-6692_clinical"


def clinical_scans(data: Path) -> tuple[dict[str, Volume], dict[str, Volume]]:
    """Return the sequences of that case, and the brain mask of each."""
    folder, masks = clinical_folder(data), data / "heads_2mm"
    return (
        {n: read_scan(folder / f"TCGA-FG-6692_{w}.nii.gz") for n, w in _FILES.items()},
        {
            n: read_scan(masks / f"tcga_fg_6692_{w}_brain.nii.gz")
            for n, w in _MASKS.items()
        },
    )


def dice(a: np.ndarray, b: np.ndarray) -> float:
    """Return the overlap of two masks."""
    both = np.count_nonzero(a & b)
    return 2 * both / (np.count_nonzero(a) + np.count_nonzero(b))
