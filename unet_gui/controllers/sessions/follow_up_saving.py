"""The follow-up of a session: to its file, and from it."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import MASK, CaseFiles
from unet_gui.core.case.saved_follow_up import (
    KeptFollowUp,
    SavedExamination,
    SavedFollowUp,
)
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import MSD
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from unet_gui.core.measuring.followup.follow import TimePoint
    from unet_gui.state.follow_up import FollowUpState

logger = logging.getLogger(__name__)
_SAVED = SchemeHint(MSD.id, Text("the session"), is_stated=True)


@dataclass(frozen=True, slots=True)
class ReadFollowUp:
    """A follow-up as read from a session, and what could not be read of it.

    Attributes
    ----------
    lost : tuple of str
        Names of examinations whose masks cannot be read; they are left out.
    """

    kept: KeptFollowUp | None = None
    lost: tuple[str, ...] = ()

    def relocated(self, moved: Mapping[Path, Path]) -> ReadFollowUp:
        """Return it with new paths for scans that have moved."""
        kept = None if self.kept is None else self.kept.relocated(moved)
        return replace(self, kept=kept)


def kept_follow_up(state: FollowUpState) -> KeptFollowUp | None:
    """Return the follow-up that a session keeps now; None if there is none."""
    if state.kept is not None:
        return state.kept
    if not state.points:
        return None
    saved = SavedFollowUp(
        tuple(map(_saved, state.points)),
        state.criteria,
        state.aligns,
        state.baseline,
        state.is_accepted,
    )
    return KeptFollowUp(saved, tuple(point.label_map for point in state.points))


def _saved(point: TimePoint) -> SavedExamination:
    files = scans_of(point.files) if isinstance(point.files, CaseFiles) else None
    return SavedExamination(
        point.name,
        point.told,
        files,
        point.day,
        point.circumstances,
        point.patient,
        point.is_oriented,
    )


def scans_of(files: CaseFiles) -> CaseFiles | None:
    """Return the files of a case without its masks; None if no scans are left."""
    left = tuple(a for a in files.assignments if a[1] != MASK)
    sources = {source for source, _ in left}
    scans = replace(
        files,
        assignments=left,
        scheme_hint=None,
        hint=None,
        is_scheme_chosen=False,
        warnings=(),
        clues=tuple(clue for clue in files.clues if clue.source in sources),
    )
    return scans if scans.sequences else None


def read_follow_up(saved: SavedFollowUp | None) -> ReadFollowUp:
    """Read the masks of a follow-up, without those that cannot be read."""
    from unet_gui.io.masks.reference import read_reference

    found: list[SavedExamination] = []
    masks, lost = [], []
    baseline = 0
    for position, each in enumerate(() if saved is None else saved.examinations):
        try:
            if each.mask is None:
                lost.append(each.name)
                continue
            read, _ = read_reference(each.mask, Source(each.mask), _SAVED)
        except InputError as error:
            logger.warning("An examination is left out (%s)", type(error).__name__)
            lost.append(each.name)
            continue
        if saved is not None and position == saved.baseline:
            baseline = len(found)
        found.append(replace(each, mask=None))
        masks.append(read.label_map)
    if saved is None or not found:
        return ReadFollowUp(lost=tuple(lost))
    kept = replace(saved, examinations=tuple(found), baseline=baseline)
    return ReadFollowUp(KeptFollowUp(kept, tuple(masks)), tuple(lost))
