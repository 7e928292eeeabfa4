"""A case of 512x512x400 voxels with a mask, in memory."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from unet_gui.core.case.case import Case, Reference, Source, SourceGrid
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.mask.labels import MSD

SHAPE = (512, 512, 400)


def large_case() -> Case:
    """A ball of noise with nested balls as its mask."""
    affine = Affine.from_spacing((0.5, 0.5, 0.5))
    i, j, k = (np.linspace(-1, 1, n, dtype=np.float32) for n in SHAPE)
    plane = i[:, None] ** 2 + j[None] ** 2
    rng = np.random.default_rng(0)
    noise = rng.integers(300, 1200, SHAPE[:2], np.int16)
    data, labels = np.zeros(SHAPE, np.int16), np.zeros(SHAPE, np.uint8)
    for index, height in enumerate(k):
        distance = plane + height**2
        data[..., index] = np.where(distance < 0.9, np.roll(noise, index, 0), 0)
        for label, radius in ((1, 0.4), (2, 0.25), (3, 0.1)):
            labels[..., index][distance < radius] = label
    source = Source(Path("large.nii"))
    return Case(
        "large",
        {"FLAIR": Volume(data, affine)},
        {"FLAIR": source},
        SourceGrid(SHAPE, ("R", "A", "S"), affine),
        Reference(LabelMap(labels, affine), source, MSD, (MSD,)),
    )
