"""Reading the edited masks of a session: from its journals, else from its masks."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case import Source
from unet_gui.core.case.edited import EditedMask, Progress
from unet_gui.core.case.saved_session import SavedEdited
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import MSD
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.core.text import Text
from unet_gui.io.masks.reference import read_reference
from unet_gui.io.path_kinds import is_file
from unet_gui.io.sessions.edit_journal import journal_path, read_journal

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.case.saved_session import SavedCase

logger = logging.getLogger(__name__)
_SAVED = SchemeHint(MSD.id, Text("the session"), is_stated=True)


def _corrected(case: SavedCase, edited: SavedEdited) -> SavedCase:
    """Return a case that was being corrected, showing what was corrected."""
    view, progress = case.view, case.progress
    if progress is Progress.NOT_STARTED:
        progress = Progress.IN_PROGRESS
    if view is not None:
        view = replace(view, shown_mask="edited")
    return replace(case, edited=edited, progress=progress, view=view)


def read_edited(path: Path, case: SavedCase) -> tuple[SavedCase, EditedMask | None]:
    """Return a case of a session with its edited mask as after the last stroke.

    Only a session that a window kept for itself has journals. Where there is one, it
    is never older than the mask that the session names.

    Parameters
    ----------
    path : Path
        The session file.
    """
    journal = journal_path(path.absolute(), case.files)
    if is_file(journal):
        try:
            edited = read_journal(journal)
        except InputError as error:
            logger.warning("A journal is left out (%s)", type(error.__cause__))
        else:
            saved = SavedEdited(journal, edited.region, edited.model)
            return _corrected(case, saved), edited
    if case.edited is None:
        return case, None
    mask = case.edited.mask
    try:
        read, _ = read_reference(mask, Source(mask), _SAVED)
    except InputError as error:
        logger.warning("A session's mask is left out (%s)", type(error).__name__)
        return case, None
    return case, EditedMask(read.label_map, case.edited.region, case.edited.model)
