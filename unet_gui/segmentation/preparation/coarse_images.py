"""Isotropic copies of a scan, on which two scans are aligned."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.image.extreme_values import in_safe_range, percentiles
from unet_gui.core.image.foreground import foreground
from unet_gui.segmentation.preparation.itk_images import to_itk
from unet_gui.segmentation.preparation.target_grid import smoothed

if TYPE_CHECKING:
    import numpy.typing as npt
    import SimpleITK as sitk  # noqa: N813 - its usual name

    from unet_gui.core.image.volume import Volume

# Half of the in-plane resolution of most scans: finer voxels cost time and bring no
# accuracy, as slices are 1 to 6 mm thick.
_FINE_MM = 2.0
# A few bright voxels would leave the brain two or three of the bins of the histogram.
_BRIGHTEST = 99.8


@dataclass(frozen=True, slots=True, eq=False)
class CoarseImages:
    """A scan at two resolutions, with its directions kept."""

    fine: sitk.Image
    coarse: sitk.Image


def coarse_images(volume: Volume, fine_mm: float = _FINE_MM) -> CoarseImages:
    """Return a scan with isotropic voxels of `fine_mm` and of twice as much.

    Axes with finer voxels are smoothed to the new resolution before; slices that are
    thicker are interpolated linearly.
    """
    image = to_itk(_clipped(foreground(volume)), volume.affine)
    fine = _isotropic(image, fine_mm)
    return CoarseImages(fine, _isotropic(fine, 2 * fine_mm))


def _clipped(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    inside = values[values != 0]
    if not inside.size:
        return values
    (brightest,) = percentiles(inside[::7], (_BRIGHTEST,))
    return in_safe_range(np.minimum(values, np.float32(brightest)))


def _isotropic(image: sitk.Image, edge_mm: float) -> sitk.Image:
    """Resample to voxels of one edge, with the same outer edges as near as may be."""
    import SimpleITK as sitk  # noqa: N813

    image = smoothed(image, edge_mm)
    lengths = zip(image.GetSize(), image.GetSpacing(), strict=True)
    shape = [max(1, round(n * mm / edge_mm)) for n, mm in lengths]
    corner = np.asarray(image.TransformContinuousIndexToPhysicalPoint([-0.5] * 3))
    axes = np.reshape(image.GetDirection(), (3, 3))
    origin = corner + axes @ np.full(3, edge_mm / 2)
    return sitk.Resample(
        image,
        shape,
        sitk.Transform(),
        sitk.sitkLinear,
        origin.tolist(),
        [edge_mm] * 3,
        image.GetDirection(),
        0.0,
        sitk.sitkFloat32,
    )
