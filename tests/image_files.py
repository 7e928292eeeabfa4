"""Scans of several formats, with ITK and nibabel as their writers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import SimpleITK

if TYPE_CHECKING:
    from pathlib import Path

# oblique, anisotropic, and each axis of another length
AFFINE = np.array(
    [
        [-0.9848, 0.2605, 0.0, 40.0],
        [-0.1736, -1.4772, 0.1742, 25.0],
        [0.0302, 0.1302, 1.9924, -31.0],
        [0.0, 0.0, 0.0, 1.0],
    ]
)
SHAPE = (7, 9, 5)
LANDMARK = (5, 2, 3)  # the only voxel of the value 900


def scan(shape: tuple[int, ...] = SHAPE, dtype: str = "i2") -> np.ndarray:
    data = np.random.default_rng(1).integers(1, 200, shape).astype(dtype)
    data[LANDMARK] = 900 if np.dtype(dtype).itemsize > 1 else 250
    return data


def orthogonal(affine: np.ndarray) -> np.ndarray:
    """Return the nearest affine at right angles, which is all that ITK knows."""
    spacing = np.linalg.norm(affine[:3, :3], axis=0)
    u, _, vt = np.linalg.svd(affine[:3, :3] / spacing)
    found = affine.copy()
    found[:3, :3] = u @ vt * spacing
    return found


def itk_image(data: np.ndarray, affine: np.ndarray) -> SimpleITK.Image:
    """Return (I, J, K[, C]) data with an affine in RAS+ as an image of ITK."""
    is_vector = data.ndim == 4
    order = (2, 1, 0, 3) if is_vector else (2, 1, 0)
    image = SimpleITK.GetImageFromArray(
        np.ascontiguousarray(data.transpose(order)), isVector=is_vector
    )
    lps = np.diag([-1.0, -1, 1, 1]) @ orthogonal(affine)
    spacing = np.linalg.norm(lps[:3, :3], axis=0)
    image.SetSpacing([float(mm) for mm in spacing])
    image.SetOrigin([float(mm) for mm in lps[:3, 3]])
    image.SetDirection([float(n) for n in (lps[:3, :3] / spacing).ravel()])
    return image


def itk_place(path: Path, voxel: tuple[int, ...]) -> np.ndarray:
    """Return the place of a voxel in RAS+ mm, as ITK sees it."""
    image = SimpleITK.ReadImage(str(path))
    point = image.TransformIndexToPhysicalPoint([int(n) for n in voxel])
    return np.array(point) * (-1, -1, 1)
