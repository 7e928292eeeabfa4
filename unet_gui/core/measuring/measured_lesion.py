"""All that is measured of each lesion of a region."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.brain_place import brain_place
from unet_gui.core.measuring.lesion_shape import longest_diameter_mm, sphericity
from unet_gui.core.measuring.lesions import find_lesions
from unet_gui.core.measuring.rano.bidimensional import CrossCache, bidimensional
from unet_gui.core.measuring.rano.calipers import AUTORANO_COSINE
from unet_gui.core.measuring.rano.measurable import measurability

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.measuring.brain_place import Brain, BrainPlace
    from unet_gui.core.measuring.rano.acquisition_plane import AcquisitionPlane
    from unet_gui.core.measuring.rano.bidimensional import Bidimensional
    from unet_gui.core.measuring.rano.measurable import Measurability

    Mask = npt.NDArray[np.bool_]
    Position = tuple[float, float, float]

_MOST_SHAPES = 256


@dataclass(frozen=True, slots=True)
class MeasuredLesion:
    """The measurements of one lesion.

    Attributes
    ----------
    voxel : (i, j, k)
        Inside the lesion, central in its largest axial section.
    class_ml : mapping
        Volume of each class in mL.
    centroid_mm : (R, A, S)
        Mean position of its voxels in world coordinates; it may lie outside.
    extent_mm : (3,) floats
        Size of its box along the voxel axes, from left to right, back to front, and
        feet to head.
    longest_3d_mm : float
        Largest distance between two points of its outline.
    sphericity : float
        1 for a ball, less for other shapes.
    place : BrainPlace or None
        Where it lies in the brain; None if the brain is not known.
    diameters : Bidimensional
        In the acquisition plane.
    """

    voxel: Voxel
    volume_ml: float
    class_ml: Mapping[TumourClass, float]
    centroid_mm: Position
    extent_mm: Position
    longest_3d_mm: float
    sphericity: float
    place: BrainPlace | None
    diameters: Bidimensional
    measurability: Measurability


class LesionCache:
    """Measurements of lesions that did not change since they were measured last."""

    def __init__(self) -> None:
        self.crosses = CrossCache()
        self._shapes: dict[bytes, tuple[float, float]] = {}

    def shape(self, lesion: Mask, affine: Affine) -> tuple[float, float]:
        """Return the longest 3-D diameter in mm and the sphericity of a lesion."""
        digest = hashlib.blake2b(np.packbits(lesion).tobytes(), digest_size=16)
        digest.update(np.array(lesion.shape).tobytes() + affine.linear.tobytes())
        key = digest.digest()
        if key not in self._shapes:
            if len(self._shapes) >= _MOST_SHAPES:
                del self._shapes[next(iter(self._shapes))]
            self._shapes[key] = (
                longest_diameter_mm(lesion, affine),
                sphericity(lesion, affine),
            )
        return self._shapes[key]


def measure_lesions(
    label_map: LabelMap,
    region: str | None,
    plane: AcquisitionPlane,
    brain: Brain | None = None,
    cosine: float = AUTORANO_COSINE,
    cache: LesionCache | None = None,
) -> tuple[MeasuredLesion, ...]:
    """Measure the lesions of a region of at least 0.1 mL, largest first.

    Parameters
    ----------
    region : str or None
        As for `find_lesions`.
    plane : AcquisitionPlane
        In which the diameters are measured.
    brain : Brain or None
        On the grid of the label map; None if it is not known.
    cosine : float
        Largest cosine of the angle between the diameters.
    cache : LesionCache or None
        What was measured before, which is used for lesions that did not change.
    """
    from scipy import ndimage

    found = find_lesions(label_map, region)
    kept = cache or LesionCache()
    labels = label_map.data[found.box.slices]
    measured = []
    places = ndimage.find_objects(found.numbers) if found.items else []
    for number, place in enumerate(places, start=1):
        inside = found.numbers[place] == number
        box = Box(
            tuple(p.start + a for p, a in zip(place, found.box.start, strict=True)),
            tuple(p.stop + a for p, a in zip(place, found.box.start, strict=True)),
        )
        diameters = bidimensional(
            inside, box.start, label_map.affine, plane.plane, cosine, kept.crosses
        )
        lesion, affine = found.items[number - 1], label_map.affine
        longest, roundness = kept.shape(inside, affine)
        measured.append(
            MeasuredLesion(
                voxel=lesion.voxel,
                volume_ml=lesion.volume_ml,
                class_ml=_class_ml(labels[place][inside], affine),
                centroid_mm=_centroid_mm(inside, box, affine),
                extent_mm=_extent_mm(box, affine),
                longest_3d_mm=longest,
                sphericity=roundness,
                place=None
                if brain is None
                else brain_place(inside, box, brain, affine),
                diameters=diameters,
                measurability=measurability(
                    diameters.longest, diameters.slice_count, plane.thickness_mm
                ),
            )
        )
    return tuple(measured)


def _class_ml(
    labels: npt.NDArray[np.uint8], affine: Affine
) -> dict[TumourClass, float]:
    """Return the volumes of the classes among the labels of a lesion, (n,)."""
    ml = affine.voxel_volume_ml
    return {c: int(np.count_nonzero(labels == int(c))) * ml for c in TumourClass}


def _centroid_mm(lesion: Mask, box: Box, affine: Affine) -> Position:
    sums = (lesion.sum(axis=others) for others in ((1, 2), (0, 2), (0, 1)))
    middle = [float(s @ np.arange(len(s))) / float(s.sum()) for s in sums]
    right, anterior, superior = affine.apply(np.add(middle, box.start)).tolist()
    return (right, anterior, superior)


def _extent_mm(box: Box, affine: Affine) -> Position:
    i, j, k = (n * mm for n, mm in zip(box.shape, affine.spacing_mm, strict=True))
    return (i, j, k)
