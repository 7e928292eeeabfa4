"""The camera that shows the whole brain."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.view3d.orbit_camera import OrbitCamera

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.surface_scene import SurfaceScene

_FIRST_LOOK = (-35.0, 15.0)  # azimuth, elevation: from the front, left and above
# as a fraction of the half diagonal of the box, whose corners the brain does not reach
_SHOWN_RADIUS = 0.7


def first_camera() -> OrbitCamera:
    """Return the camera from the side that is shown at first."""
    azimuth, elevation = _FIRST_LOOK
    return OrbitCamera(azimuth_deg=azimuth, elevation_deg=elevation)


def framed_camera(
    scene: SurfaceScene, camera: OrbitCamera | None = None
) -> OrbitCamera:
    """Return a camera moved so that it shows the whole brain from its side."""
    box, affine = scene.box, scene.volume.affine
    low, high = np.array(box.start) - 0.5, np.array(box.stop) - 0.5
    x, y, z = (float(v) for v in affine.apply((low + high) / 2))
    half_mm = float(np.linalg.norm(affine.linear @ (high - low))) / 2
    return replace(
        camera or first_camera(),
        target_mm=(x, y, z),
        radius_mm=half_mm * _SHOWN_RADIUS,
        zoom=1.0,
    )
