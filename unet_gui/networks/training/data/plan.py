"""The rules by which training patches are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.training.data.augmentation import LIGHT

if TYPE_CHECKING:
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.networks.training.data.augmentation import Augmentation


@dataclass(frozen=True, slots=True, kw_only=True)
class PatchPlan:
    """The rules by which patches are drawn.

    Attributes
    ----------
    shape : tuple of int
        Voxels along I, J, K; along rows and columns if there is a plane.
    class_members : tuple of tuple of int
        For each output, the label values that belong to it.
    batch : int
        Patches per step.
    plane : Plane or None
        Plane of the slices for a 2-D network; None for 3-D patches.
    contrast_channel : int or None
        Channel of T1Gd. Where it is dropped or does not show the tumour, enhancing
        tumour cannot be told from the rest of the core and is labelled non-enhancing.
    margin_voxels : float or None
        Width of the tumour's surroundings, for a stage that sees nothing else. Patches
        are then drawn there, and are 0 outside.
    """

    shape: tuple[int, ...]
    class_members: tuple[tuple[int, ...], ...]
    batch: int = 2
    steps_per_epoch: int = 50
    seed: int = 0
    plane: Plane | None = None
    augmentation: Augmentation = LIGHT
    contrast_channel: int | None = None
    margin_voxels: float | None = None

    @property
    def block(self) -> tuple[int, ...]:
        """Voxels along I, J, K, with one along the normal of the plane."""
        if self.plane is None:
            return self.shape
        lengths = dict(
            zip((self.plane.row_axis, self.plane.column_axis), self.shape, strict=True)
        )
        return tuple(lengths.get(axis, 1) for axis in range(3))

    @property
    def normal(self) -> int | None:
        """Array axis along the normal of the plane, if there is one."""
        return None if self.plane is None else self.plane.normal
