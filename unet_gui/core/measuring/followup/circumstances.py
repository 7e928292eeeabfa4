"""Facts beyond the images that the criteria need: drugs, clinical state, others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from unet_gui.core.text import Text


class Steroids(Enum):
    """The dose of corticosteroids, compared with that of the baseline."""

    NONE = "none"
    LOWER = "lower"
    SAME = "same"
    HIGHER = "higher"
    UNKNOWN = "unknown"


class ClinicalState(Enum):
    """The clinical state, compared with that of the baseline."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


class OtherDisease(Enum):
    """Disease that is not among the targets, or T2/FLAIR signal around them."""

    GONE = "gone"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The state of a patient at one examination, as the user gave it.

    Attributes
    ----------
    non_target : OtherDisease
        Lesions that are not targets, or cannot be measured.
    t2_flair : OtherDisease
        Abnormal signal in T2 or FLAIR without enhancement.
    """

    steroids: Steroids = Steroids.UNKNOWN
    clinical: ClinicalState = ClinicalState.UNKNOWN
    non_target: OtherDisease = OtherDisease.UNKNOWN
    t2_flair: OtherDisease = OtherDisease.UNKNOWN


NOT_GIVEN = {
    "steroids": Text("The dose of steroids was not given."),
    "clinical": Text("The clinical state was not given."),
    "non_target": Text("The state of non-target lesions was not given."),
    "t2_flair": Text("The T2/FLAIR signal was not judged."),
}
