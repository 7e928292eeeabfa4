"""What a segmentation gives back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.box import Box, bounding_box
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.volumes import volumes_ml

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.model.model_spec import ClassSpec


@dataclass(frozen=True, slots=True, eq=False)
class Probabilities:
    """Probabilities of the classes where the network was run.

    Attributes
    ----------
    data : (I, J, K, classes) float16 array
        Of the voxels in `box` of the case's grid; 0 outside.
    class_names : tuple of str
        Along the last axis.
    """

    data: npt.NDArray[np.float16]
    box: Box
    class_names: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SegmentationResult:
    """A label map, and how it came to be.

    Attributes
    ----------
    label_map : LabelMap
        On the case's grid in RAS+ order.
    seconds : mapping
        Time spent in ``reading``, ``engine_start``, ``preprocessing``, ``tiles`` and
        ``postprocessing``.
    warnings : tuple of str
        What the user should know, one sentence each.
    device_note : str
        Why it was not computed on another device; empty if there is nothing to say.
    flips : int
        Over how many mirror images of the input the probabilities are the mean.
    plan : tuple of str
        How each stage was run, in which memory and time as foreseen, a sentence each.
    left_out : str
        The small components that the model left out, as a text; empty if none.
    macs_per_s : float or None
        Multiply-adds of the networks, as they are defined, per second; None where the
        predictor does not know them.
    precision : str
        ``float32``, or ``mixed`` where most of the network ran in half precision.
    classes : tuple of ClassSpec
        The rule that decided `label_map`, one per class of `probabilities`; empty if
        it is not known.
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
    left_out: str = ""
    macs_per_s: float | None = None
    precision: str = "float32"
    classes: tuple[ClassSpec, ...] = ()

    @property
    def has_probabilities(self) -> bool:
        """Whether the probabilities are still there."""
        return self.probabilities.data.size > 0

    @property
    def run_s(self) -> float:
        """Seconds from asking for the segmentation to having it."""
        return sum(s for phase, s in self.seconds.items() if phase != "reading")

    @property
    def marked_region(self) -> str | None:
        """The region that value 1 stands for, if the model marks one union of classes.

        Such as ``whole_tumour``; None where the values are the three classes'.
        """
        names = self.probabilities.class_names
        is_region = len(names) == 1 and names[0] not in {c.key for c in TumourClass}
        return names[0] if is_region else None

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


def above_threshold(
    data: npt.NDArray[np.float16], lowest: float
) -> npt.NDArray[np.bool_]:
    """Return where the probability of any class reaches `lowest`, or nearly.

    Parameters
    ----------
    data : (I, J, K, classes) float16 array
        0 to 1.

    Returns
    -------
    (I, J, K) bool array
    """
    is_reached = np.zeros(data.shape[:-1], np.bool_)
    # what is not negative is ordered as its bits; half precision is slow to compare
    bits = data.view(np.uint16)
    least = np.float16(lowest * 0.999).view(np.uint16)
    for channel in range(data.shape[-1]):
        is_reached |= bits[..., channel] >= least
    return is_reached


def compacted(probabilities: Probabilities, lowest: float) -> Probabilities:
    """Return the probabilities with 0 where no class reaches `lowest`, cut to the rest.

    With thresholds from `lowest` on they decide the same. A tumour's take some MB where
    those of the brain take twenty, and next to nothing in a compressed file.
    """
    data = probabilities.data
    if data.size == 0:
        return probabilities
    is_kept = above_threshold(data, lowest)
    box = bounding_box(is_kept) or Box((0, 0, 0), (1, 1, 1))
    cut = data[box.slices].copy()
    cut[~is_kept[box.slices]] = 0
    place = box.shifted(probabilities.box.start)
    return Probabilities(cut, place, probabilities.class_names)
