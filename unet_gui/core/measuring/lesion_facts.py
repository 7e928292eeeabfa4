"""The facts of each lesion: volumes, position, doubt, and whether it is remote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.lesions import find_lesions
from unet_gui.core.measuring.surface_distance import boundary
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.measuring.lesions import Lesions

# Voxels this close to a lesion count as its surroundings.
SURROUNDINGS_MM = 4.0


@dataclass(frozen=True, slots=True)
class RemoteRule:
    """The rule that flags a lesion: far from the largest one, and smaller.

    Attributes
    ----------
    least_gap_mm : float
        Shortest distance between the surfaces of the two.
    most_share : float
        Of the volume of the largest lesion.
    reason : str
        What the user is told, and why.
    """

    least_gap_mm: float
    most_share: float
    reason: str


# The first rule that fits a lesion flags it; the largest lesion is never flagged.
REMOTE_RULES = (
    RemoteRule(
        20.0,
        0.1,
        # Nine of ten glioblastomas recur within 2 cm of where they were (Hochberg and
        # Pruitt 1980, doi:10.1212/wnl.30.9.907).
        Text(
            "Small and more than 2 cm from the largest lesion, where glioma seldom "
            "spreads: check whether it is tumour.",
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class LesionFacts:
    """One lesion as it is listed.

    Attributes
    ----------
    voxel : (i, j, k)
        Inside the lesion, central in its largest axial section.
    position_mm : (R, A, S)
        The same place in world coordinates.
    class_ml : mapping
        Volume of each class in mL.
    gap_mm : float
        Distance between its surface and that of the largest lesion, 0 for that one.
    flag : str
        Why it should be looked at; empty if it is not remote.
    doubt : float or None
        As `uncertainty.doubt`, of the lesion and its surroundings; None if there are
        no probabilities.
    disagreement : float or None
        Mean disagreement of the stages in the lesion; None unless there were two.
    """

    voxel: Voxel
    position_mm: tuple[float, float, float]
    volume_ml: float
    class_ml: Mapping[TumourClass, float]
    gap_mm: float = 0.0
    flag: str = ""
    doubt: float | None = None
    disagreement: float | None = None


def lesion_facts(
    label_map: LabelMap,
    doubts: Sequence[float | None] = (),
    disagreements: Sequence[float | None] = (),
) -> tuple[LesionFacts, ...]:
    """Return the facts of the lesions of a mask, largest first.

    Parameters
    ----------
    doubts, disagreements : sequence of float or None
        One for each lesion; empty if unknown.
    """
    lesions = find_lesions(label_map)
    volumes = _class_volumes_ml(lesions, label_map)
    gaps = _gaps_mm(lesions, label_map.affine)
    unknown = [None] * len(lesions.items)
    return tuple(
        LesionFacts(
            lesion.voxel,
            _position_mm(lesion.voxel, label_map.affine),
            lesion.volume_ml,
            class_ml,
            gap_mm,
            _flag(gap_mm, lesion.volume_ml / lesions.items[0].volume_ml),
            *sure,
        )
        for lesion, class_ml, gap_mm, *sure in zip(
            lesions.items,
            volumes,
            gaps,
            doubts or unknown,
            disagreements or unknown,
            strict=True,
        )
    )


def _position_mm(voxel: Voxel, affine: Affine) -> tuple[float, float, float]:
    right, anterior, superior = affine.apply(voxel).tolist()
    return (right, anterior, superior)


def _flag(gap_mm: float, share: float) -> str:
    fitting = (
        rule.reason
        for rule in REMOTE_RULES
        if gap_mm >= rule.least_gap_mm and share <= rule.most_share
    )
    return next(fitting, "")


def _class_volumes_ml(
    lesions: Lesions, label_map: LabelMap
) -> list[dict[TumourClass, float]]:
    """Return the volumes of the classes in each lesion."""
    labels, count = label_map.data[lesions.box.slices], len(lesions.items)
    voxel_ml = label_map.affine.voxel_volume_ml
    voxels = {
        c: np.bincount(lesions.numbers[labels == int(c)], minlength=count + 1)
        for c in TumourClass
    }
    return [
        {c: float(n[number]) * voxel_ml for c, n in voxels.items()}
        for number in range(1, count + 1)
    ]


def _gaps_mm(lesions: Lesions, affine: Affine) -> list[float]:
    """Return the distance of each lesion's surface to that of the largest lesion."""
    if len(lesions.items) < 2:
        return [0.0] * len(lesions.items)
    from scipy import ndimage
    from scipy.spatial import cKDTree

    places = ndimage.find_objects(lesions.numbers)
    points = []
    for number, place in enumerate(places, start=1):
        first = np.add([part.start for part in place], lesions.box.start)
        surface = np.argwhere(boundary(lesions.numbers[place] == number))
        points.append(affine.apply(surface + first))
    tree = cKDTree(points[0])
    return [0.0, *(float(tree.query(own)[0].min()) for own in points[1:])]


def lesion_means(
    label_map: LabelMap, values: npt.NDArray[np.float32], box: Box
) -> list[float | None]:
    """Return the mean of values in each lesion, largest lesion first.

    Parameters
    ----------
    values : (I, J, K) float32 array
        In `box`; they count as 0 outside.
    box : Box
        In voxels of the grid of `label_map`.
    """
    lesions = find_lesions(label_map)
    if not lesions.items:
        return []
    numbers = lesions.numbers.ravel()
    inside = _values_in(lesions.box, values, box).ravel()
    count = len(lesions.items) + 1
    sums = np.bincount(numbers, inside, count)
    voxels = np.bincount(numbers, minlength=count)
    return [float(mean) for mean in sums[1:] / voxels[1:]]


def lesion_doubts(
    label_map: LabelMap, probabilities: npt.NDArray[np.float32], box: Box
) -> list[float | None]:
    """Return the doubt of each lesion and its surroundings, largest lesion first.

    The surroundings are the voxels within 4 mm; those of several lesions count for the
    largest of them.

    Parameters
    ----------
    probabilities : (I, J, K) float32 array
        Of any tumour, in `box`; 0 where it is negligible and outside.
    box : Box
        In voxels of the grid of `label_map`.
    """
    from scipy import ndimage

    lesions = find_lesions(label_map)
    count = len(lesions.items)
    if not count:
        return []
    widths = [round(SURROUNDINGS_MM / mm) for mm in label_map.affine.spacing_mm]
    outer = _widened(lesions.box, widths, label_map.data.shape)
    own = np.zeros(outer.shape, np.int32)
    own[lesions.box.shifted(-a for a in outer.start).slices] = lesions.numbers
    ranks = np.where(own, count + 1 - own, 0)  # the largest lesion ranks highest
    sizes = [2 * width + 1 for width in widths]
    nearest = ndimage.maximum_filter(ranks, sizes, mode="constant")
    around = np.where(own, own, (count + 1 - nearest) * (nearest > 0))
    shares = _values_in(outer, probabilities, box)
    inside = np.bincount(own.ravel(), shares.ravel(), count + 1)
    everywhere = np.bincount(around.ravel(), shares.ravel(), count + 1)
    voxels = np.bincount(own.ravel(), minlength=count + 1)
    doubts = 1 - 2 * inside[1:] / (voxels[1:] + everywhere[1:])
    return [float(number) for number in doubts]


def _widened(box: Box, widths: Sequence[int], shape: Sequence[int]) -> Box:
    """Return a box with margins of `widths` voxels, within an array of `shape`."""
    return Box(
        tuple(max(a - w, 0) for a, w in zip(box.start, widths, strict=True)),
        tuple(min(b + w, n) for b, w, n in zip(box.stop, widths, shape, strict=True)),
    )


def _values_in(
    wanted: Box, values: npt.NDArray[np.float32], box: Box
) -> npt.NDArray[np.float32]:
    """Return the values of a box, known within another one and 0 outside it."""
    found = np.zeros(wanted.shape, np.float32)
    start = tuple(map(max, wanted.start, box.start))
    stop = tuple(map(min, wanted.stop, box.stop))
    if all(a < b for a, b in zip(start, stop, strict=True)):
        both = Box(start, stop)
        inside = values[both.shifted(-a for a in box.start).slices]
        found[both.shifted(-a for a in wanted.start).slices] = inside
    return found
