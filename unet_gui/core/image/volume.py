"""Three-dimensional arrays with the affine that places them in the world."""

from __future__ import annotations

import math
import zlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.facts import Facts
from unet_gui.core.geometry.grid import Grid
from unet_gui.core.image.background import find_background

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.image.background import Background
    from unet_gui.core.image.coarse import Coarse

_CHECKED_VOXELS = 50_000


def _check_shape(data: npt.NDArray[Any]) -> None:
    if data.ndim != 3:
        msg = f"data must be 3-D (I, J, K), got shape {data.shape}"
        raise ValueError(msg)


@dataclass(frozen=True, slots=True, eq=False)
class Volume:
    """Scalar image on a voxel grid in RAS+ order.

    Attributes
    ----------
    data : (I, J, K) array of numbers
        Values as stored in the file, native byte order. Treated as read-only.
    affine : Affine
        Maps voxel indices (i, j, k) to RAS+ world coordinates in mm.
    slope, intercept : float
        Intensities are ``value * slope + intercept``.
    coarse : Coarse or None
        Coarse copy of a volume that stays on disk, used in place of operations that
        would read all of it.
    facts : Facts
        What has been found in it.
    """

    data: npt.NDArray[Any]
    affine: Affine
    slope: float = 1.0
    intercept: float = 0.0
    coarse: Coarse | None = None
    facts: Facts = field(default_factory=Facts, init=False, repr=False)

    def __post_init__(self) -> None:
        _check_shape(self.data)

    @property
    def sample(self) -> npt.NDArray[Any]:
        """The (I, J, K) stored values that represent the distribution of all voxels."""
        return self.data if self.coarse is None else self.coarse.data

    @property
    def held_bytes(self) -> int:
        """Size in memory."""
        return self.sample.nbytes

    @property
    def content_id(self) -> int:
        """A checksum of its affine and some of its voxels.

        It differs for another scan, such as one that was registered again.
        """
        return self.facts.once("content_id", self._checksum)

    def _checksum(self) -> int:
        step = max(1, round((self.sample.size / _CHECKED_VOXELS) ** (1 / 3)))
        some = np.ascontiguousarray(self.sample[::step, ::step, ::step])
        scale = np.array([*self.affine.matrix.ravel(), self.slope, self.intercept])
        return zlib.crc32(some.tobytes(), zlib.crc32(scale.tobytes()))

    @property
    def shape(self) -> tuple[int, int, int]:
        """Number of voxels along i, j and k."""
        i, j, k = self.data.shape
        return (i, j, k)

    @property
    def grid(self) -> Grid:
        """Its size and place in the world."""
        return Grid(self.shape, self.affine)

    @property
    def spacing_mm(self) -> tuple[float, float, float]:
        """Voxel edge lengths in mm along i, j and k."""
        return self.affine.spacing_mm

    @property
    def zero(self) -> float:
        """The stored value whose intensity is 0, rounded if values are integers."""
        if self.intercept == 0.0:
            return 0.0
        stored = -self.intercept / self.slope
        is_whole = self.data.dtype.kind in "iu" and math.isfinite(stored)
        return round(stored) if is_whole else stored

    @property
    def background(self) -> Background:
        """The background around the brain, found in `sample` on first use."""
        return self.facts.once(
            "background", lambda: find_background(self.sample, self.zero)
        )

    def part(self, data: npt.NDArray[Any]) -> Volume:
        """Return some of its voxels, (I', J', K'), with the same background."""
        part = Volume(data, self.affine, self.slope, self.intercept)
        part.facts.once("background", lambda: self.background)
        return part

    @property
    def background_intensity(self) -> float:
        """The intensity of the background."""
        if self.background.value == self.zero:
            return 0.0
        return float(self.background.value * self.slope + self.intercept)

    @property
    def background_noise(self) -> float:
        """The largest difference of background from its intensity."""
        return self.background.noise * abs(self.slope)

    def is_inside(self, stored: npt.NDArray[Any]) -> npt.NDArray[np.bool_]:
        """Return which of its stored values, of any shape, are not background."""
        return self.background.is_inside(stored)

    def intensity(self, stored: Any) -> Any:
        """Convert stored values, of any shape, to intensities (float32 for arrays).

        Values that are too large for float32 become infinite. `zero` becomes
        exactly 0, although scaled integers can represent 0 only to half a step.
        """
        if self.slope == 1.0 and self.intercept == 0.0:
            return stored
        with np.errstate(over="ignore", invalid="ignore"):
            values = stored * np.float32(self.slope) + np.float32(self.intercept)
            if self.intercept == 0.0:
                return values
            return np.where(stored == self.zero, np.float32(0), values)


@dataclass(frozen=True, slots=True, eq=False)
class LabelMap:
    """Class of each voxel, as numbered in `core.mask.labels`; 0 is background.

    Attributes
    ----------
    data : (I, J, K) uint8 array
        In RAS+ order. Treated as read-only; an edit creates a new label map.
    affine : Affine
        Maps voxel indices (i, j, k) to RAS+ world coordinates in mm.
    facts : Facts
        What has been measured in it.
    """

    data: npt.NDArray[np.uint8]
    affine: Affine
    facts: Facts = field(default_factory=Facts, init=False, repr=False)

    def __post_init__(self) -> None:
        _check_shape(self.data)
        if self.data.dtype != np.uint8:
            msg = f"a label map is uint8, got {self.data.dtype}"
            raise ValueError(msg)

    @property
    def grid(self) -> Grid:
        """Its size and place in the world."""
        i, j, k = self.data.shape
        return Grid((i, j, k), self.affine)
