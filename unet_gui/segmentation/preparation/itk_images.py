"""Volumes as images of SimpleITK, and rigid motions between the two worlds.

ITK's world is LPS+, ours RAS+: x and y change sign. Images of ITK carry any affine, a
sheared one too, in their spacing and direction; only its readers of files drop a shear.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.affine import Affine

if TYPE_CHECKING:
    import numpy.typing as npt
    import SimpleITK as sitk  # noqa: N813 - its usual name

_RAS_TO_LPS = np.diag([-1.0, -1.0, 1.0, 1.0])  # its own inverse


def to_itk(data: npt.NDArray[Any], affine: Affine) -> sitk.Image:
    """Return an array as an image.

    Parameters
    ----------
    data : (I, J, K) array of numbers
        In any memory order; it is copied.
    affine : Affine
        Voxel indices to RAS+ world in mm.
    """
    import SimpleITK as sitk  # noqa: N813

    # ITK's arrays are indexed (k, j, i)
    image = sitk.GetImageFromArray(np.ascontiguousarray(data.transpose(2, 1, 0)))
    matrix = _RAS_TO_LPS @ affine.matrix
    spacing = np.asarray(affine.spacing_mm)
    image.SetSpacing(spacing.tolist())
    image.SetOrigin(matrix[:3, 3].tolist())
    image.SetDirection(_normal(matrix[:3, :3] / spacing).ravel().tolist())
    return image


def from_itk(image: sitk.Image) -> npt.NDArray[Any]:
    """Return the voxels of an image as an (I, J, K) array, a copy."""
    import SimpleITK as sitk  # noqa: N813

    return np.asarray(sitk.GetArrayFromImage(image)).transpose(2, 1, 0)


def motion_of(transform: sitk.Euler3DTransform) -> Affine:
    """Return a rigid transform of ITK as a map of RAS+ world points in mm."""
    linear = np.reshape(transform.GetMatrix(), (3, 3))
    centre = np.asarray(transform.GetCenter())
    offset = np.asarray(transform.GetTranslation()) + centre - linear @ centre
    matrix = np.eye(4)
    matrix[:3, :3], matrix[:3, 3] = linear, offset
    return Affine(_RAS_TO_LPS @ matrix @ _RAS_TO_LPS)


def to_transform(motion: Affine) -> sitk.AffineTransform:
    """Return a map of RAS+ world points in mm as a transform of ITK."""
    import SimpleITK as sitk  # noqa: N813

    matrix = _RAS_TO_LPS @ motion.matrix @ _RAS_TO_LPS
    transform = sitk.AffineTransform(3)
    transform.SetMatrix(_normal(matrix[:3, :3]).ravel().tolist())
    transform.SetTranslation(matrix[:3, 3].tolist())
    return transform


def _normal(linear: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return a (3, 3) matrix without subnormal numbers, which ITK cannot invert.

    It would say so on standard error only, and resample to nothing but zeros.
    """
    return np.where(np.abs(linear) < np.finfo(np.float64).tiny, 0.0, linear)
