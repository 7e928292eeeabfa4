"""The random numbers of a batch of patches as arrays of fixed shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.networks.training.data.intensity import bias_curves
from unet_gui.networks.training.data.spatial import knot_counts
from unet_gui.networks.training.data.tumour_contrast import HARDLY_VISIBLE
from unet_gui.networks.training.device.operators import blur_matrix, slices_matrix

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.networks.training.data.draw import PatchDraw
    from unet_gui.networks.training.data.intensity import ChannelDraw
    from unet_gui.networks.training.data.plan import PatchPlan

_NO_BIAS = np.zeros((3, 2))


def arrays_of(
    draws: Sequence[PatchDraw],
    starts: Sequence[int],
    sizes: Sequence[Sequence[int]],
    plan: PatchPlan,
) -> dict[str, npt.NDArray[Any]]:
    """Return the random numbers of n patches, one array (n, …) per kind.

    Parameters
    ----------
    starts : (n,) ints
        Where the first voxel of each patch's case is stored.
    sizes : (n, 3) ints
        Shape of each patch's case.
    """
    rows = [_of_patch(draw, plan) for draw in draws]
    arrays = {name: np.stack([row[name] for row in rows]) for name in rows[0]}
    return {
        **arrays,
        "start": np.asarray(starts, np.int32),
        "size": np.asarray(sizes, np.int32),
    }


def _of_patch(draw: PatchDraw, plan: PatchPlan) -> dict[str, npt.NDArray[Any]]:
    channel, block = plan.contrast_channel, plan.block
    knots = np.zeros((3, *knot_counts(block))) if draw.knots is None else draw.knots
    is_faded = channel is not None and draw.contrast_loss[channel] > HARDLY_VISIBLE
    row = {
        "matrix": draw.matrix,
        "offset": draw.offset,
        "knots": knots,
        "contrast_loss": draw.contrast_loss,
        "class_shifts": draw.class_shifts,
        "mixing": draw.mixing.matrix,
        "is_contrast_faded": is_faded,
        "is_contrast_gone": channel in draw.mixing.gone,
        **_of_channels(draw.channels, block),
    }
    arrays: dict[str, npt.NDArray[Any]]
    arrays = {name: np.asarray(entry, np.float32) for name, entry in row.items()}
    if draw.reach is not None:
        arrays["reach"] = draw.reach.astype(np.int32)
    return arrays


def _of_channels(draws: Sequence[ChannelDraw], block: Sequence[int]) -> dict[str, Any]:
    curves = [bias_curves(_NO_BIAS if d.bias is None else d.bias, block) for d in draws]
    numbers = {
        "has_gamma": [d.gamma is not None for d in draws],
        "gamma": [1.0 if d.gamma is None else d.gamma for d in draws],
        "is_inverted": [d.is_inverted for d in draws],
        "contrast": [d.contrast for d in draws],
        "shift": [d.shift for d in draws],
        "noise": [d.noise for d in draws],
    }
    for axis, length in enumerate(block):
        numbers[f"bias{axis}"] = [curve[axis] for curve in curves]
        numbers[f"blur{axis}"] = [blur_matrix(d, length) for d in draws]
        numbers[f"slices{axis}"] = [slices_matrix(d, axis, length) for d in draws]
    return numbers
