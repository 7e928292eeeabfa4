"""A camera that orbits a point, with the patient's head up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from math import cos, radians, sin, tan
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

Point = tuple[float, float, float]

_OPENING_DEG = 25.0  # field of view along the shorter side of the picture
_ZOOM_LIMITS = (0.2, 8.0)


class StandardView(Enum):
    """Named directions of the camera: (azimuth, elevation) in degrees."""

    FRONT = (0.0, 0.0)
    BACK = (180.0, 0.0)
    RIGHT = (90.0, 0.0)
    LEFT = (-90.0, 0.0)
    TOP = (180.0, 90.0)
    BOTTOM = (0.0, -90.0)


@dataclass(frozen=True, slots=True)
class OrbitCamera:
    """A perspective camera that looks at `target_mm` from a distance.

    Attributes
    ----------
    target_mm : (x, y, z)
        In RAS+ world coordinates; shown in the centre of the picture.
    radius_mm : float
        Radius of the ball around the target that fills the picture at zoom 1.
    azimuth_deg : float
        0 in front of the patient, 90 at the patient's right.
    elevation_deg : float
        90 above the head, -90 below the feet.
    zoom : float
        Magnification.
    """

    target_mm: Point = (0.0, 0.0, 0.0)
    radius_mm: float = 100.0
    azimuth_deg: float = 0.0
    elevation_deg: float = 0.0
    zoom: float = 1.0

    # position

    @property
    def distance_mm(self) -> float:
        """Distance of the camera from the target."""
        return self.radius_mm / sin(radians(_OPENING_DEG / 2)) / self.zoom

    @property
    def axes(self) -> npt.NDArray[np.float64]:
        """Unit vectors to the right, up and to the viewer, as (3, 3) rows.

        In RAS+ world coordinates.
        """
        # math is faster than NumPy for the few numbers of each crosshair move
        azimuth, elevation = radians(self.azimuth_deg), radians(self.elevation_deg)
        east, north = sin(azimuth), cos(azimuth)  # of the level direction to the viewer
        level, height = cos(elevation), sin(elevation)
        return np.array(
            [
                [-north, east, 0.0],
                [-height * east, -height * north, level],
                [level * east, level * north, height],
            ]
        )

    @property
    def position_mm(self) -> npt.NDArray[np.float64]:
        """Position of the camera in RAS+ world coordinates, as (3,)."""
        target = np.asarray(self.target_mm, np.float64)
        position: npt.NDArray[np.float64] = target + self.axes[2] * self.distance_mm
        return position

    # movements

    def look_from(self, view: StandardView) -> OrbitCamera:
        """Return the camera in a named direction from the same target."""
        azimuth, elevation = view.value
        return replace(self, azimuth_deg=azimuth, elevation_deg=elevation)

    def orbited(self, right_deg: float, up_deg: float) -> OrbitCamera:
        """Return the camera moved to its right and up around the target."""
        # seen from the front, the camera's right is the patient's left
        azimuth = (self.azimuth_deg - right_deg + 180.0) % 360.0 - 180.0
        elevation = min(max(self.elevation_deg + up_deg, -90.0), 90.0)
        return replace(self, azimuth_deg=azimuth, elevation_deg=elevation)

    def panned(self, right_px: float, down_px: float, size: Point2) -> OrbitCamera:
        """Return the camera shifted so that the picture moves by these pixels."""
        right, up, _ = self.axes
        mm_per_pixel = 1.0 / self._pixels_per_mm(size)
        target = np.asarray(self.target_mm)
        target = target + (up * down_px - right * right_px) * mm_per_pixel
        return replace(self, target_mm=(target[0], target[1], target[2]))

    def zoomed(self, factor: float) -> OrbitCamera:
        """Return the camera with its zoom multiplied by a factor, within limits."""
        smallest, largest = _ZOOM_LIMITS
        zoom = min(max(self.zoom * factor, smallest), largest)
        return replace(self, zoom=zoom)

    # projection

    def _pixels_per_mm(self, size: Point2) -> float:
        """Return the magnification at the target's distance."""
        half_mm = self.distance_mm * tan(radians(_OPENING_DEG / 2))
        return min(size) / 2 / half_mm

    def view_matrix(self) -> npt.NDArray[np.float64]:
        """Return the (4, 4) matrix from world mm to camera mm, z to the viewer."""
        matrix, axes = np.eye(4), self.axes
        matrix[:3, :3] = axes
        matrix[:3, 3] = -axes @ np.asarray(self.target_mm)
        matrix[2, 3] -= self.distance_mm
        return matrix

    def projection_matrix(self, size: Point2) -> npt.NDArray[np.float64]:
        """Return OpenGL's (4, 4) perspective for a picture of (width, height)."""
        width, height = size
        scale = min(size) / tan(radians(_OPENING_DEG / 2))
        far = self.distance_mm + 4 * self.radius_mm
        near = max(self.distance_mm - 4 * self.radius_mm, far / 500)
        matrix = np.zeros((4, 4))
        matrix[0, 0], matrix[1, 1] = scale / width, scale / height
        matrix[2, 2] = (far + near) / (near - far)
        matrix[2, 3] = 2 * far * near / (near - far)
        matrix[3, 2] = -1.0
        return matrix

    def pixels_of(
        self, points_mm: npt.ArrayLike, size: Point2
    ) -> npt.NDArray[np.float64]:
        """Project points (..., 3) in world mm to pixels (..., 2) as x, y."""
        matrix = self.view_matrix()
        seen = np.asarray(points_mm) @ matrix[:3, :3].T + matrix[:3, 3]
        depth = np.maximum(-seen[..., 2:], 1e-6)
        scale = self._pixels_per_mm(size) * self.distance_mm
        middle = np.array([size[0] / 2, size[1] / 2])
        pixels: npt.NDArray[np.float64] = (
            middle + seen[..., :2] * [1, -1] * scale / depth
        )
        return pixels

    def ray_of(
        self, x: float, y: float, size: Point2
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """Return the origin in mm and unit direction, (3,) each, of a pixel's ray."""
        right, up, back = self.axes
        scale = self._pixels_per_mm(size) * self.distance_mm
        direction = (
            right * (x - size[0] / 2) / scale - up * (y - size[1] / 2) / scale - back
        )
        return self.position_mm, direction / np.linalg.norm(direction)


Point2 = tuple[float, float]  # x and y, or width and height, in pixels
