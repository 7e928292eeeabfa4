"""The follow-up of a patient as a session keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.core.measuring.followup.circumstances import Circumstances

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.image.volume import LabelMap


@dataclass(frozen=True, slots=True)
class SavedExamination:
    """One examination, whose mask is stored beside the session file as it was added.

    Attributes
    ----------
    told : tuple of str
        The regions that the mask tells apart.
    files : CaseFiles or None
        The scans; None if they are not known, or there are none.
    mask : Path or None
        File of the mask, in the values of the Decathlon; None until it is written.
    patient, is_oriented :
        As in `TimePoint`.
    """

    name: str
    told: tuple[str, ...]
    files: CaseFiles | None = None
    day: date | None = None
    circumstances: Circumstances = field(default_factory=Circumstances)
    patient: str = ""
    is_oriented: bool = True
    mask: Path | None = None


@dataclass(frozen=True, slots=True)
class SavedFollowUp:
    """The examinations of a patient in their order, and how they are compared.

    Attributes
    ----------
    criteria, aligns, baseline :
        As in `FollowUpState`.
    is_one_patient : bool
        Whether the user said that all are of one patient.
    """

    examinations: tuple[SavedExamination, ...]
    criteria: str = "rano2"
    aligns: bool = False
    baseline: int = 0
    is_one_patient: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class KeptFollowUp:
    """A follow-up of a session whose scans have not been read yet.

    Attributes
    ----------
    masks : tuple of LabelMap
        One for each examination.
    """

    saved: SavedFollowUp
    masks: tuple[LabelMap, ...]

    def relocated(self, moved: Mapping[Path, Path]) -> KeptFollowUp:
        """Return it with new paths for scans that have moved."""
        changed = (
            each if each.files is None else replace(each, files=each.files.moved(moved))
            for each in self.saved.examinations
        )
        saved = replace(self.saved, examinations=tuple(changed))
        return replace(self, saved=saved)
