"""Training examples of the brain network, each drawn from its number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.image.scaled_intensities import scaled_intensities
from unet_gui.networks.training.brain.contrast import ContrastChances, changed
from unet_gui.networks.training.brain.heads import Head
from unet_gui.networks.training.brain.mixing import in_another_head, in_synthetic_head
from unet_gui.networks.training.data.augmentation import Augmentation
from unet_gui.networks.training.data.spatial import (
    affine_coordinates,
    draw_knots,
    elastic_displacements,
    random_affine,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.networks.training.brain.heads import BareBrain

    Floats = npt.NDArray[np.float32]

# Lying on the front or on the head is rarer than being turned by a few degrees; images
# that are mirrored are as good as others.
_SHAPES = Augmentation(
    flips=(0.5, 0.02, 0.02),
    rotation_deg=12.0,
    steep_rotation_deg=25.0,
    scale=(0.85, 1.2),
    axis_scaling=0.1,
    elastic_chance=0.5,
    elastic_std_voxels=4.0,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawPlan:
    """The rules by which examples are drawn.

    Attributes
    ----------
    block : tuple of int
        Voxels along I, J, K.
    spacing_mm : float
    transplanted, synthetic, bare : float
        Probabilities of a brain in another head, in a synthetic head, and without one;
        the rest are heads as they are.
    cropped, slab : float
        Probabilities that the field of view ends near the brain, or cuts it off.
    """

    block: tuple[int, int, int] = (72, 88, 80)
    spacing_mm: float = 3.0
    transplanted: float = 0.27
    synthetic: float = 0.18
    bare: float = 0.03
    cropped: float = 0.35
    slab: float = 0.12
    centre_std_mm: float = 12.0
    chances: ContrastChances = field(default_factory=ContrastChances)


def draw_example(
    seed: Sequence[int],
    heads: Sequence[Head],
    brains: Sequence[BareBrain],
    plan: DrawPlan,
) -> tuple[Floats, Floats]:
    """Return an image (I, J, K), scaled as the network takes it, and its brain mask.

    Parameters
    ----------
    seed : sequence of int
        The example follows from it.
    """
    random = np.random.default_rng(tuple(seed))
    values, brain = moved(random, _head(random, heads, brains, plan), plan)
    values = changed(random, values, brain, plan.chances)
    seen = field_of_view(random, brain > 0.5, plan)
    return scaled_intensities(values * seen), ((brain > 0.5) & seen).astype(np.float32)


def _head(
    random: np.random.Generator,
    heads: Sequence[Head],
    brains: Sequence[BareBrain],
    plan: DrawPlan,
) -> Head:
    head = heads[int(random.integers(len(heads)))]
    kind = random.random()
    if not brains or kind >= plan.transplanted + plan.synthetic + plan.bare:
        return head
    brain = brains[int(random.integers(len(brains)))]
    channel = int(random.integers(len(brain.channels)))
    if kind < plan.transplanted:
        return in_another_head(random, brain, channel, head)
    if kind < plan.transplanted + plan.synthetic:
        return in_synthetic_head(random, brain, channel)
    return Head(brain.name, brain.channels[channel], brain.brain, brain.spacing_mm)


def moved(
    random: np.random.Generator, head: Head, plan: DrawPlan
) -> tuple[Floats, Floats]:
    """Sample a head and the share of brain on the block, turned and bent."""
    from scipy import ndimage

    ratio = plan.spacing_mm / head.spacing_mm
    centre = _centre(random, head, plan)
    matrix, _ = random_affine(random, centre, plan.block, augmentation=_SHAPES)
    matrix = matrix * ratio
    offset = centre - matrix @ ((np.asarray(plan.block) - 1) / 2)
    place = affine_coordinates(matrix, offset, plan.block)
    knots = draw_knots(random, plan.block, augmentation=_SHAPES)
    if knots is not None:
        place = place + ratio * elastic_displacements(knots, plan.block)
    values, brain = (
        ndimage.map_coordinates(array, place, output=np.float32, order=1)
        for array in (head.values, head.brain.astype(np.float32))
    )
    return values, brain


def _centre(
    random: np.random.Generator, head: Head, plan: DrawPlan
) -> npt.NDArray[np.float64]:
    """Return the voxel that comes to the middle: of the image, or of its brain."""
    middle = (np.asarray(head.values.shape, np.float64) - 1) / 2
    if random.random() < 0.5:
        middle = np.array([axis.mean() for axis in np.nonzero(head.brain)])
    jitter = random.normal(0, plan.centre_std_mm / head.spacing_mm, 3)
    return np.asarray(middle + jitter, np.float64)


def field_of_view(
    random: np.random.Generator, brain: npt.NDArray[np.bool_], plan: DrawPlan
) -> npt.NDArray[np.bool_]:
    """Return the voxels (I, J, K) that the scanner saw."""
    seen = np.ones(brain.shape, np.bool_)
    drawn = random.random()
    if drawn >= plan.cropped + plan.slab or not brain.any():
        return seen
    margin_mm = (0.0, 25.0) if drawn < plan.cropped else (-35.0, 10.0)
    axes = range(3) if drawn < plan.cropped else (int(random.choice((0, 1, 2, 2))),)
    for axis in axes:
        others = tuple(a for a in range(3) if a != axis)
        found = np.flatnonzero(brain.any(axis=others))
        before, after = (random.uniform(*margin_mm, 2) / plan.spacing_mm).astype(int)
        kept = np.zeros(brain.shape[axis], np.bool_)
        kept[max(0, found[0] - before) : max(1, found[-1] + 1 + after)] = True
        seen &= kept.reshape([-1 if a == axis else 1 for a in range(3)])
    return seen
