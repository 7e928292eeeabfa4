"""A case that was segmented and written, and its record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from unet_gui.core.case.seen_in_training import seen_text

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.mask.labels import LabelScheme


@dataclass(frozen=True, slots=True, eq=False)
class SegmentedCase:
    """A case, its result, and the file that was written.

    Attributes
    ----------
    doubts : tuple of str
        Those of the warnings that were reasons to ask before the run.
    notes : tuple of str
        What is not in the files of other formats.
    """

    case: Case
    result: SegmentationResult
    mask: Path
    scheme: LabelScheme
    doubts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Return the record of the command line."""
        volumes, is_kept = self.result.volumes_ml(), self.result.keeps_small_classes
        paths = dict.fromkeys(str(s.path) for s in self.case.sources.values())
        return {
            "case": self.case.name,
            "inputs": list(paths),
            "model": self.result.model,
            "device": self.result.device,
            "runtime": self.result.runtime,
            "precision": self.result.precision,
            "mask": str(self.mask),
            "label_scheme": self.scheme.id,
            "volumes_ml": {
                name: None if ml is None else round(ml, 3)
                for name, ml in volumes.items()
            },
            "flips": self.result.flips,
            "plan": list(self.result.plan),
            "left_out": self.result.cleared.text,
            "small_classes": [
                {
                    "class": entry.name,
                    "volume_ml": round(entry.volume_ml, 4),
                    "marked_as": entry.name if is_kept else entry.instead,
                }
                for entry in self.result.small_classes
            ],
            "preparation": None
            if self.result.preparation is None
            else self.result.preparation.as_json(),
            "uncertainty": None
            if self.result.uncertainty is None
            else self.result.uncertainty.as_json(),
            "seconds": {k: round(s, 3) for k, s in self.result.seconds.items()},
            "doubts": list(self.doubts),
            "warnings": [
                *self.case.warnings,
                *self.result.all_warnings,
                *self._seen(),
                *self.notes,
            ],
        }

    def _seen(self) -> tuple[str, ...]:
        """Return a warning where a reference is there and the model has seen it."""
        name = self.result.seen_as
        return (seen_text(name),) if name and self.case.reference else ()
