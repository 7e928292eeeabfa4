"""A small case for tests of the viewer."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from unet_gui.core.case.case import Case, Reference, Source, SourceGrid
from unet_gui.core.case.result import Probabilities, SegmentationResult
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.mask.labels import MSD, TumourClass

SHAPE = (20, 30, 25)
SPACING_MM = (1.0, 1.5, 2.0)
NAMES = ("FLAIR", "T1w", "T1Gd")


def make_volume(seed=0, shape=SHAPE, spacing_mm=SPACING_MM, dtype=np.int16):
    rng = np.random.default_rng(seed)
    data = np.zeros(shape, dtype)
    data[2:-2, 2:-2, 2:-2] = rng.integers(1, 1000, [n - 4 for n in shape])
    return Volume(data, Affine.from_spacing(spacing_mm))


def make_label_map(voxels_per_class=(5, 3, 2), shape=SHAPE, spacing_mm=SPACING_MM):
    data = np.zeros(shape, np.uint8)
    for value, count in enumerate(voxels_per_class, start=1):
        data[5 : 5 + count, 10, 10 + value] = value
    return LabelMap(data, Affine.from_spacing(spacing_mm))


def make_case(*, reference=None, names=NAMES, shape=SHAPE, volumes=None):
    if volumes is None:
        volumes = [make_volume(seed, shape) for seed in range(len(names))]
    source = Source(Path("case.nii.gz"))
    affine = volumes[0].affine
    if reference is not None:
        reference = Reference(reference, source, MSD, (MSD,))
    return Case(
        "case",
        dict(zip(names, volumes, strict=True)),
        dict.fromkeys(names, source),
        SourceGrid(volumes[0].shape, ("R", "A", "S"), affine),
        reference,
    )


def make_result(label_map=None):
    label_map = label_map or make_label_map()
    data = np.zeros((1, 1, 1, 3), np.float16)
    names = tuple(c.key for c in TumourClass)
    probabilities = Probabilities(data, Box((0, 0, 0), (1, 1, 1)), names)
    return SegmentationResult(label_map, probabilities, "model", "CPU", seconds={})
