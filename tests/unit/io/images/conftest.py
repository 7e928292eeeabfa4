from __future__ import annotations

from typing import TYPE_CHECKING

import nibabel as nib
import pytest
import SimpleITK

from tests.image_files import AFFINE, itk_image, orthogonal, scan

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np


@pytest.fixture
def written(tmp_path):
    """Write the scan as a file of a format; return its path and its affine."""

    def write(name: str) -> tuple[Path, np.ndarray]:
        path = tmp_path / name
        if path.suffix in {".mgz", ".mgh"}:
            nib.save(nib.MGHImage(scan(), AFFINE.astype("f4")), path)
            return path, AFFINE
        if name.endswith(".hdr"):
            image = nib.Nifti1Pair(scan(), AFFINE)
            image.set_qform(None, 0)
            nib.save(image, path)
            return path, AFFINE
        is_packed = name.startswith("packed")
        SimpleITK.WriteImage(
            itk_image(scan(), AFFINE), str(path), useCompression=is_packed
        )
        return path, orthogonal(AFFINE)

    return write
