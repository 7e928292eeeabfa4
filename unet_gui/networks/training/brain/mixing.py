"""Heads made of parts: a brain in another head, and a brain in a synthetic head.

Few heads with a tumour are at hand, but many brains with one. In the manner of
SynthStrip (Hoopes et al. 2022, doi:10.1016/j.neuroimage.2022.119474), what surrounds a
brain is varied far beyond what real scans show, so that a network learns the brain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.networks.training.brain.heads import Head

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from unet_gui.networks.training.brain.heads import BareBrain

    Floats = npt.NDArray[np.float32]
    Mask = npt.NDArray[np.bool_]

_NOISE_KNOTS = 7  # along each axis, of smooth random fields


def in_another_head(
    random: np.random.Generator, source: BareBrain, channel: int, head: Head
) -> Head:
    """Put a brain into the place of a head's own.

    Its bounding box is stretched to that of the head's brain. Room that it leaves is
    filled with fluid of a random intensity.
    """
    from scipy import ndimage

    low, high = _bounds(head.brain)
    start, stop = _bounds(source.brain)
    scale = (stop - start) / (high - low)
    matrix, offset = np.diag(scale), start - low * scale
    values = ndimage.affine_transform(
        source.channels[channel], matrix, offset, head.values.shape, order=1
    )
    brain = ndimage.affine_transform(
        source.brain.astype(np.float32), matrix, offset, head.values.shape, order=1
    )
    inside = brain > 0.5
    own = head.values[head.brain]
    gain = np.median(own) / max(float(np.median(values[inside])), 0.05)
    fluid = np.float32(random.choice((0.02, 0.1, 0.3, 0.9)) * random.uniform(0.7, 1.1))
    mixed = np.where(head.brain & ~inside, fluid, head.values)
    mixed = np.where(
        inside, values * np.clip(gain, 0.5, 2) * random.uniform(0.8, 1.25), mixed
    )
    return Head(source.name, mixed.astype(np.float32), inside, head.spacing_mm)


def _bounds(mask: Mask) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    ends = []
    for axis in range(3):
        others = tuple(a for a in range(3) if a != axis)
        found = np.flatnonzero(mask.any(axis=others))
        ends.append((found[0], found[-1] + 1.0))
    low, high = np.array(ends, np.float64).T
    return low, high


def in_synthetic_head(
    random: np.random.Generator, source: BareBrain, channel: int
) -> Head:
    """Wrap a brain into fluid, skull, fat, skin, a neck and eyes."""
    values, brain = source.channels[channel].copy(), source.brain
    distance, spacing = source.distance_mm, source.spacing_mm
    shape, outside = brain.shape, ~brain
    edges = np.cumsum(
        [
            random.uniform(0, 5) * _wobble(random, shape, 0.6),
            random.uniform(3, 8) * _wobble(random, shape, 0.4),
            random.uniform(0, 8) * _wobble(random, shape, 0.6),
            random.uniform(1, 4) * _wobble(random, shape, 0.3),
        ],
        axis=0,
    )
    layer = sum((distance > edge).astype(np.int8) for edge in edges)
    levels = _layer_levels(random)
    air = random.uniform(0, 0.04) if random.random() < 0.7 else 0.0
    levels.append(air)
    around = np.asarray(levels, np.float32)[layer]
    around = _with_neck(random, around, brain, spacing)
    around = _with_eyes(random, around, brain, spacing)
    texture = 1 + random.uniform(0, 0.3) * (_wobble(random, shape, 1.0, 20) - 1)
    around = around * texture
    if random.random() < 0.5:
        grain = random.standard_normal(shape, np.float32)
        around = around * (1 + np.float32(random.uniform(0, 0.3)) * grain)
    values[outside] = around[outside]
    return Head(source.name, np.clip(values, 0, 1.5), brain, spacing)


def _layer_levels(random: np.random.Generator) -> list[float]:
    """Return the intensities of fluid, bone, fat and skin."""
    fluid = float(random.choice((0.03, 0.15, 0.9)) * random.uniform(0.6, 1.2))
    bone = float(random.uniform(0.0, 0.3) ** 1.3)
    return [
        fluid,
        bone,
        float(random.uniform(0.2, 1.3)),
        float(random.uniform(0.1, 0.9)),
    ]


def _wobble(
    random: np.random.Generator,
    shape: Sequence[int],
    strength: float,
    knots: int = _NOISE_KNOTS,
) -> Floats:
    """Return a smooth field (I, J, K), at most `strength` below or above 1."""
    field = random.uniform(-strength, strength, (knots,) * 3).astype(np.float32)
    for axis, length in enumerate(shape):
        place = np.linspace(0, knots - 1, length, dtype=np.float32)
        below = np.minimum(place.astype(int), knots - 2)
        share = (place - below).reshape([-1 if a == axis else 1 for a in range(3)])
        lower, upper = np.take(field, below, axis), np.take(field, below + 1, axis)
        field = lower + (upper - lower) * share
    return np.asarray(1 + field, np.float32)


def _with_neck(
    random: np.random.Generator, around: Floats, brain: Mask, spacing_mm: float
) -> Floats:
    """Fill a column below the brain with soft tissue, with a spine in it."""
    low, high = _bounds(brain)
    i, j, k = np.ogrid[tuple(slice(n) for n in brain.shape)]
    middle = (low + high) / 2
    across = random.uniform(45, 70) / spacing_mm
    deep = random.uniform(55, 90) / spacing_mm
    radius = ((i - middle[0]) / across) ** 2 + ((j - middle[1]) / deep) ** 2
    below = k < low[2] + random.uniform(0, 25) / spacing_mm
    muscle = np.float32(random.uniform(0.1, 0.7))
    tissue = muscle * _wobble(random, brain.shape, 0.6, 16)
    around = np.where((radius < 1) & below, tissue, around)
    spine = ((i - middle[0]) * spacing_mm / 12) ** 2 + (
        (j - middle[1]) * spacing_mm / 14
    ) ** 2 < 1
    return np.where(spine & below, np.float32(random.uniform(0, 0.9)), around)


def _with_eyes(
    random: np.random.Generator, around: Floats, brain: Mask, spacing_mm: float
) -> Floats:
    low, high = _bounds(brain)
    i, j, k = np.ogrid[tuple(slice(n) for n in brain.shape)]
    level = np.float32(random.uniform(0, 1.2))
    radius = random.uniform(10, 13) / spacing_mm
    middle = (low[0] + high[0]) / 2
    front = high[1] - random.uniform(-8, 12) / spacing_mm
    height = low[2] + random.uniform(15, 40) / spacing_mm
    for side in (-1, 1):
        centre = middle + side * random.uniform(28, 36) / spacing_mm
        ball = (i - centre) ** 2 + (j - front) ** 2 + (k - height) ** 2 < radius**2
        around = np.where(ball, level, around)
    return around
