"""All random numbers of a patch, apart from its noise.

They are drawn here for patches that are made in NumPy as well as for those that are
made on the device, so that both have one distribution.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.training.data.intensity import ChannelDraw, draw_channels
from unet_gui.networks.training.data.sequence_dropout import Mixing, draw_mixing
from unet_gui.networks.training.data.spatial import draw_knots, random_affine
from unet_gui.networks.training.data.surroundings import draw_reach
from unet_gui.networks.training.data.tumour_contrast import (
    draw_class_shifts,
    draw_contrast_loss,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from unet_gui.networks.training.data.places import PatchPlaces
    from unet_gui.networks.training.data.plan import PatchPlan

    Floats = npt.NDArray[np.float32]
    Doubles = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class PatchDraw:
    """The random numbers of a patch.

    Attributes
    ----------
    case : int
        Number of the case.
    matrix : (3, 3), offset : (3,)
        Map voxel indices of the patch to those of the case.
    knots : (3, *knots) float64 array or None
        Displacements of the control points in voxels; None for no elastic change.
    contrast_loss : (C,) float32 array
        Share of the tumour's contrast that each channel loses.
    class_shifts : (classes, C) float32 array
        Shift of the intensity of each class of tumour in each channel.
    channels : tuple of ChannelDraw
    mixing : Mixing
        Sequences that are dropped or swapped.
    reach : (2, 3) int array or None
        Voxels that are kept before and after the tumour along I, J, K; None for all.
    """

    case: int
    matrix: Doubles
    offset: Doubles
    knots: Doubles | None
    contrast_loss: Floats
    class_shifts: Floats
    channels: tuple[ChannelDraw, ...]
    mixing: Mixing
    reach: npt.NDArray[np.intp] | None


def draw_patch(
    random: np.random.Generator,
    places: PatchPlaces,
    plan: PatchPlan,
    channels: int,
    among: Sequence[int] | None = None,
) -> PatchDraw:
    """Draw a patch of so many channels out of all cases, or `among` some numbers."""
    augmentation, block = plan.augmentation, plan.block
    case = places.case(random, among)
    centre = places.centre(random, case)
    matrix, offset = random_affine(random, centre, block, plan.normal, augmentation)
    margin = plan.margin_voxels
    return PatchDraw(
        case,
        matrix,
        offset,
        draw_knots(random, block, plan.normal, augmentation),
        draw_contrast_loss(random, channels, augmentation),
        draw_class_shifts(random, channels, augmentation),
        draw_channels(random, channels, augmentation),
        draw_mixing(random, channels, augmentation),
        None if margin is None else draw_reach(random, margin),
    )
