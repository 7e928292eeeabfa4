"""Everything that is known about how sure the mask of a case is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from unet_gui.core.measuring.uncertainty import (
    DISAGREEMENT_DEFINITION,
    DOUBT_DEFINITION,
    ENTROPY_DEFINITION,
    FLIPS_DEFINITION,
    LEVELS_DEFINITION,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.measuring.lesion_facts import LesionFacts
    from unet_gui.core.measuring.uncertainty import VolumeRange


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """The uncertainty of a mask, as a whole and lesion by lesion.

    Attributes
    ----------
    lesions : tuple of LesionFacts
        Largest first.
    doubt : float or None
        As `measuring.uncertainty.doubt`; None without probabilities or tumour.
    thresholds : mapping
        Ranges of the volumes by class and region, see `LEVELS_DEFINITION`; empty
        without probabilities.
    flips : mapping
        Ranges over single mirror images, see `FLIPS_DEFINITION`; empty unless there
        were several and the thresholds are those of the model.
    disagreement : float or None
        See `DISAGREEMENT_DEFINITION`; None without two stages or without tumour.
    entropy : float or None
        See `ENTROPY_DEFINITION`; None without probabilities.
    """

    lesions: tuple[LesionFacts, ...] = ()
    doubt: float | None = None
    thresholds: Mapping[str, VolumeRange] = field(default_factory=dict)
    flips: Mapping[str, VolumeRange] = field(default_factory=dict)
    disagreement: float | None = None
    entropy: float | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the record of the command line, with the definitions."""
        return {
            "doubt": _rounded(self.doubt),
            "doubt_definition": DOUBT_DEFINITION,
            "entropy": _rounded(self.entropy),
            "entropy_definition": ENTROPY_DEFINITION,
            "thresholds_ml": _ranges_json(self.thresholds),
            "thresholds_definition": LEVELS_DEFINITION,
            "flips_ml": _ranges_json(self.flips),
            "flips_definition": FLIPS_DEFINITION,
            "stage_disagreement": _rounded(self.disagreement),
            "stage_disagreement_definition": DISAGREEMENT_DEFINITION,
            "lesions": [_lesion_json(facts) for facts in self.lesions],
        }


def _ranges_json(ranges: Mapping[str, VolumeRange]) -> dict[str, list[float]] | None:
    return {
        name: [round(of.low_ml, 3), round(of.high_ml, 3)] for name, of in ranges.items()
    } or None


def _lesion_json(facts: LesionFacts) -> dict[str, Any]:
    return {
        "volume_ml": round(facts.volume_ml, 3),
        "volumes_ml": {c.key: round(ml, 3) for c, ml in facts.class_ml.items()},
        "position_mm": [round(mm, 1) for mm in facts.position_mm],
        "gap_mm": round(facts.gap_mm, 1),
        "doubt": _rounded(facts.doubt),
        "stage_disagreement": _rounded(facts.disagreement),
        "flag": facts.flag,
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, 3)
