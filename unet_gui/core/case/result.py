"""Results of segmentations, and their probabilities in compact form."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.decision import NONE_CLEARED, Decision
from unet_gui.core.facts import Facts
from unet_gui.core.geometry.box import Box, bounding_box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import TumourClass, classes_named, told_by
from unet_gui.core.measuring.volumes import marked_volumes_ml, volumes_ml

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from unet_gui.core.case.decision import ClearedComponents, SmallClass
    from unet_gui.core.case.preparation_record import PreparationRecord
    from unet_gui.core.case.uncertainty import Uncertainty
    from unet_gui.core.measuring.uncertainty import VolumeRange
    from unet_gui.core.model.model_spec import ClassSpec


@dataclass(frozen=True, slots=True, eq=False)
class Probabilities:
    """Probabilities of the classes where the network was run.

    Attributes
    ----------
    data : (I, J, K, classes) float16 array
        Of the voxels in `box` of the case's grid; 0 outside. RAS+ order.
    class_names : tuple of str
        Names along the last axis.
    """

    data: npt.NDArray[np.float16]
    box: Box
    class_names: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SegmentationResult:
    """A label map, and how it was computed.

    Attributes
    ----------
    label_map : LabelMap
        On the case's grid in RAS+ order.
    seconds : mapping
        Time spent in ``reading``, ``engine_start``, ``preprocessing``, ``tiles`` and
        ``postprocessing``.
    warnings : tuple of str
        Warnings for the user about the case and the run, one sentence each.
    device_note : str
        The reason for not using another device; empty if there is none.
    flips : int
        Number of mirror images of the input over which probabilities are averaged.
    plan : tuple of str
        One sentence per stage: how it was run, with estimated memory and time.
    cleared : ClearedComponents
        The small components that `label_map` leaves out.
    small_classes : tuple of SmallClass
        Classes of which `label_map` has too little to be sure.
    macs_per_s : float or None
        Multiply-adds of the networks per second; None if the predictor does not know
        them.
    precision : str
        ``float32``, or the half-precision type in which most of the network ran.
    runtime : str
        Id of the library that computed; empty if unknown.
    classes : tuple of ClassSpec
        The rule that decided `label_map`, one entry per class of `probabilities`;
        empty if unknown.
    least_piece_ml : float
        As in `ModelSpec`.
    keeps_small_classes : bool
        Whether small classes stay marked, rather than as the class named instead.
    seen_as : str or None
        Name of the training case of the model that has the scans of this case; empty if
        no training case has them, None if the model does not list its training cases.
    disagreement : Probabilities or None
        The layer `uncertainty.DISAGREEMENT` as its only class; None unless two stages
        with the same outputs were run.
    flip_ranges : mapping
        Ranges of the volumes by class and region over single mirror images; empty
        unless there were several.
    uncertainty : Uncertainty or None
        How sure `label_map` is; None if it has not been measured, as in the window,
        which measures the mask of the thresholds in force.
    preparation : PreparationRecord or None
        How the scans were prepared; None if they were taken as they are.
    model_version : str
        Version of the model that computed; empty if unknown.
    facts : Facts
        What has been computed from the result, such as the mask of other thresholds.
    """

    label_map: LabelMap
    probabilities: Probabilities
    model: str
    device: str
    seconds: Mapping[str, float]
    warnings: tuple[str, ...] = ()
    device_note: str = ""
    flips: int = 1
    plan: tuple[str, ...] = ()
    cleared: ClearedComponents = NONE_CLEARED
    small_classes: tuple[SmallClass, ...] = ()
    macs_per_s: float | None = None
    precision: str = "float32"
    runtime: str = ""
    classes: tuple[ClassSpec, ...] = ()
    least_piece_ml: float = 0.0
    keeps_small_classes: bool = False
    seen_as: str | None = None
    disagreement: Probabilities | None = None
    flip_ranges: Mapping[str, VolumeRange] = field(default_factory=dict)
    uncertainty: Uncertainty | None = None
    preparation: PreparationRecord | None = None
    model_version: str = ""
    facts: Facts = field(default_factory=Facts, init=False, repr=False)

    @property
    def has_probabilities(self) -> bool:
        """Whether the probabilities have been kept."""
        return self.probabilities.data.size > 0

    @property
    def decision(self) -> Decision:
        """The decision by the model's own thresholds."""
        return Decision(self.label_map, self.cleared, self.small_classes)

    @property
    def all_warnings(self) -> tuple[str, ...]:
        """The warnings, and a sentence about each small class."""
        is_kept = self.keeps_small_classes
        small = (entry.sentence(is_kept=is_kept) for entry in self.small_classes)
        return (*self.warnings, *small)

    def keeping_small_classes(self, *, keeps: bool) -> SegmentationResult:
        """Return the result with its small classes marked, or as those named instead.

        All other voxels stay as they are.
        """
        labels = self.label_map.data.copy()
        flat = labels.reshape(-1)
        for entry in self.small_classes:
            flat[entry.places] = entry.value if keeps else entry.instead_value
        label_map = LabelMap(labels, self.label_map.affine)
        return replace(
            self, label_map=label_map, keeps_small_classes=keeps, uncertainty=None
        )

    @property
    def run_s(self) -> float:
        """Duration of the segmentation, without reading the case."""
        return sum(s for phase, s in self.seconds.items() if phase != "reading")

    @property
    def marked_region(self) -> str | None:
        """The region, such as ``whole_tumour``, if the model marks it as a whole.

        Value 1 then stands for the region; None if values stand for classes.
        """
        names = self.probabilities.class_names
        is_region = len(names) == 1 and names[0] not in {c.key for c in TumourClass}
        return names[0] if is_region else None

    @property
    def told_regions(self) -> tuple[str, ...]:
        """The regions that its label map tells apart, by the classes of the model."""
        if self.marked_region is not None:
            return (self.marked_region,)
        return told_by(self.marked_classes)

    @property
    def marked_classes(self) -> tuple[TumourClass, ...]:
        """The classes that its model marks; all of them if it marks a region."""
        return classes_named(self.probabilities.class_names)

    def volumes_ml(self) -> dict[str, float | None]:
        """Return the volumes found in mL, by the names of classes and regions.

        The three classes always come first, None where the model does not mark them;
        a region that the model marks as a whole comes after them.
        """
        volumes = volumes_ml(self.label_map)
        marked = self.probabilities.class_names
        is_single = len(marked) == 1
        named: dict[str, float | None] = {
            c.key: None if is_single and c.key not in marked else ml
            for c, ml in volumes.items()
        }
        if self.marked_region is not None:
            named[self.marked_region] = sum(volumes.values())
        return named

    def marked_volumes_ml(self, label_map: LabelMap | None = None) -> dict[str, float]:
        """Return the volumes of what the model marks, and of all of it together.

        Parameters
        ----------
        label_map : LabelMap or None
            A mask of the same model; None for the one of this result.
        """
        names = self.probabilities.class_names
        return marked_volumes_ml(label_map or self.label_map, names)


def above_threshold(
    data: npt.NDArray[np.float16], lowest: float
) -> npt.NDArray[np.bool_]:
    """Return the mask of voxels where any probability nearly reaches `lowest`.

    Parameters
    ----------
    data : (I, J, K, classes) float16 array
        Values 0 to 1.

    Returns
    -------
    (I, J, K) bool array
    """
    is_reached = np.zeros(data.shape[:-1], np.bool_)
    # non-negative floats are ordered like their bits, which are faster to compare
    bits = data.view(np.uint16)
    least = np.float16(lowest * 0.999).view(np.uint16)
    for channel in range(data.shape[-1]):
        is_reached |= bits[..., channel] >= least
    return is_reached


def compacted(probabilities: Probabilities, lowest: float) -> Probabilities:
    """Crop probabilities to what thresholds from `lowest` on can still select.

    Other voxels become 0, so that all such thresholds decide the same. This takes some
    MB for a tumour, instead of twenty for the brain, and compresses well.
    """
    data = probabilities.data
    if data.size == 0:
        return probabilities
    is_kept = above_threshold(data, lowest)
    box = bounding_box(is_kept) or Box((0, 0, 0), (1, 1, 1))
    cut = data[box.slices].copy()
    cut[~is_kept[box.slices]] = 0
    in_case = box.shifted(probabilities.box.start)
    return Probabilities(cut, in_case, probabilities.class_names)
