"""Volumes and largest sections of label maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.mask.foreground_words import foreground_words
from unet_gui.core.mask.labels import REGIONS, TumourClass, is_tumour
from unet_gui.core.measuring.tumour_box import tumour_box

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import LabelMap


def volumes_ml(label_map: LabelMap) -> dict[TumourClass, float]:
    """Return the volume of each tumour class in mL."""
    return dict(label_map.facts.once("volumes_ml", lambda: _count_ml(label_map)))


def note_counts(label_map: LabelMap, counts: npt.NDArray[np.int64]) -> None:
    """Note the volumes of a label map whose voxels have been counted already.

    Parameters
    ----------
    counts : (256,) int array
        Number of voxels of each label; that of the background does not matter.
    """
    voxel_ml = label_map.affine.voxel_volume_ml
    by_class = {c: int(counts[c]) * voxel_ml for c in TumourClass}
    others = np.flatnonzero(counts[max(TumourClass) + 1 :] > 0) + max(TumourClass) + 1
    label_map.facts.once("volumes_ml", lambda: by_class)
    label_map.facts.once("labels_outside_scheme", lambda: tuple(int(v) for v in others))


def _count_ml(label_map: LabelMap) -> dict[TumourClass, float]:
    voxel_ml = label_map.affine.voxel_volume_ml
    # Three comparisons are 15 times faster than one bincount. Compared with an enum in
    # place of a plain int, NumPy would convert the voxels to a wider type.
    voxels = _labelled(label_map)
    counts = {c: int(np.count_nonzero(voxels == int(c))) for c in TumourClass}
    return {c: count * voxel_ml for c, count in counts.items()}


def region_volumes_ml(label_map: LabelMap, told: Sequence[str]) -> dict[str, float]:
    """Return the volume of each region that a mask tells apart."""
    by_class = volumes_ml(label_map)
    return {
        name: sum(by_class[c] for c in REGIONS[name])
        if voxels_of(name, told)
        else sum(by_class.values())
        for name in told
    }


def voxels_of(region: str, told: Sequence[str]) -> str | None:
    """Return the region by its classes; None for all of a mask of one region."""
    return None if tuple(told) == (region,) else region


def marked_volumes_ml(
    label_map: LabelMap, class_names: Sequence[str]
) -> dict[str, float]:
    """Return the volumes in mL of what a model marks, and of all of it at last.

    Parameters
    ----------
    class_names : sequence of str
        The classes that the model marks, or the one region that value 1 stands for.
    """
    by_class = {c.key: ml for c, ml in volumes_ml(label_map).items()}
    named = {name: ml for name, ml in by_class.items() if name in class_names}
    total = sum(by_class.values())
    if not named:
        return {class_names[0]: total}
    return named if len(named) < 2 else {**named, "whole_tumour": total}


def with_regions(volumes: Mapping[str, float | None]) -> dict[str, float | None]:
    """Return volumes in mL with those of the regions all of whose classes are known."""
    every = dict(volumes)
    for region, classes in REGIONS.items():
        if every.get(region) is not None:
            continue
        parts = [volumes.get(c.key) for c in classes]
        if None not in parts:
            every[region] = sum(ml for ml in parts if ml is not None)
    return every


def labels_outside_scheme(label_map: LabelMap) -> tuple[int, ...]:
    """Return the values outside the tumour classes, in ascending order."""
    return label_map.facts.once(
        "labels_outside_scheme", lambda: _values_above_classes(label_map)
    )


def _values_above_classes(label_map: LabelMap) -> tuple[int, ...]:
    voxels = _labelled(label_map)
    if int(voxels.max(initial=0)) <= max(TumourClass):
        return ()
    return tuple(int(v) for v in np.unique(voxels[voxels > max(TumourClass)]))


def _labelled(label_map: LabelMap) -> npt.NDArray[np.uint8]:
    """Return the (n,) foreground voxels, with some of the background."""
    return label_map.facts.once("labelled", lambda: foreground_words(label_map.data)[0])


def largest_section(label_map: LabelMap) -> Voxel | None:
    """Return a voxel central in the largest axial section, None if there is none."""
    return label_map.facts.once("largest_section", lambda: _found_section(label_map))


def _found_section(label_map: LabelMap) -> Voxel | None:
    box = tumour_box(label_map)
    if box is None:
        return None
    tumour = is_tumour(label_map.data[box.slices])
    k = int(np.count_nonzero(tumour, axis=(0, 1)).argmax())
    inside = np.argwhere(tumour[:, :, k])
    distances = np.linalg.norm(inside - inside.mean(axis=0), axis=1)
    i, j = inside[distances.argmin()]
    at_i, at_j, at_k = box.start
    return (int(i) + at_i, int(j) + at_j, k + at_k)
