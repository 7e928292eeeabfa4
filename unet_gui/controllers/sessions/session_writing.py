"""Writing a session: first its masks, then the file that names them.

No mask of the session before is written over with another one. The masks that the
session file no longer names are removed only after it has been replaced, in one step.
A crash or a full disk in between leaves the session before as it was.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.controllers.sessions.unwritten_work import (
    PROBABILITIES_END,
    UnwrittenEdited,
    UnwrittenExamination,
    UnwrittenMask,
)
from unet_gui.core.case.saved_follow_up import SavedExamination
from unet_gui.core.case.saved_session import SavedEdited, SavedPrediction
from unet_gui.core.errors import UnetGuiError
from unet_gui.io.atomic import make_folder
from unet_gui.io.masks.file_name import mask_file_name
from unet_gui.io.path_kinds import is_file
from unet_gui.io.sessions.session_file import read_session, write_session
from unet_gui.io.sessions.session_path import masks_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from unet_gui.controllers.sessions.unwritten_work import WorkId
    from unet_gui.core.case.saved_session import SavedCase, SavedSession

    Saved = SavedPrediction | SavedEdited | SavedExamination
    Written = Mapping[WorkId, Saved]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class SessionContent:
    """A session that is about to be written.

    Attributes
    ----------
    saved : SavedSession
        Its predictions are named once they are written.
    """

    saved: SavedSession
    masks: tuple[UnwrittenMask | UnwrittenEdited | UnwrittenExamination, ...]

    @property
    def has_edited(self) -> bool:
        """Whether the mask of any case is being corrected."""
        return any(isinstance(mask, UnwrittenEdited) for mask in self.masks)

    @property
    def id(self) -> tuple[SavedSession, tuple[WorkId, ...]]:
        """Equal as long as the same would be written."""
        return self.saved, tuple(mask.id for mask in self.masks)


def write_all(path: Path, content: SessionContent, written: Written) -> Written:
    """Write masks, then the session file that names them.

    Parameters
    ----------
    written : mapping
        Predictions that an earlier call has written, and which are not written again.

    Returns
    -------
    mapping
        The predictions that the session file names now.

    Raises
    ------
    UnetGuiError
        If anything cannot be written; the session before is as it was then.
    """
    folder = masks_folder(path.absolute())
    make_folder(path.parent)
    before = _named_files(path)
    now: dict[WorkId, Saved] = {}
    with _removed_on_failure(folder):
        for mask in content.masks:
            known = written.get(mask.id)
            is_there = known is not None and all(map(is_file, _files(known)))
            if known is None or not is_there:
                known = mask.write(make_folder(folder))
            now[mask.id] = known
        write_session(path, _with_predictions(content, now))
    left = {file for prediction in now.values() for file in _files(prediction)}
    _remove(before - left)
    return now


def _with_predictions(content: SessionContent, now: Written) -> SavedSession:
    cases, follow_up = list(content.saved.cases), content.saved.follow_up
    examinations = [] if follow_up is None else list(follow_up.examinations)
    for mask in content.masks:
        saved, n = now[mask.id], mask.position
        if isinstance(saved, SavedExamination):
            examinations[n] = replace(examinations[n], mask=saved.mask)
        else:
            cases[n] = _with_work(cases[n], saved)
    if follow_up is not None:
        follow_up = replace(follow_up, examinations=tuple(examinations))
    return replace(content.saved, cases=tuple(cases), follow_up=follow_up)


def _with_work(case: SavedCase, saved: SavedPrediction | SavedEdited) -> SavedCase:
    if isinstance(saved, SavedEdited):
        return replace(case, edited=saved)
    return replace(case, prediction=saved)


def _named_files(path: Path) -> set[Path]:
    """Return the files in its own folder that a session file names, if there is one."""
    if not is_file(path):
        return set()
    try:
        session = read_session(path)
    except UnetGuiError:  # of a newer version, or no session: nothing of it is removed
        return set()
    saved: list[Saved] = [
        work for c in session.cases for work in (c.prediction, c.edited) if work
    ]
    if session.follow_up is not None:
        saved += session.follow_up.examinations
    files = {file for work in saved for file in _files(work)}
    return {file for file in files if file.parent == masks_folder(path.absolute())}


def _files(saved: Saved) -> tuple[Path, ...]:
    if isinstance(saved, SavedExamination):
        return () if saved.mask is None else (saved.mask,)
    if isinstance(saved, SavedEdited) or saved.probabilities is None:
        return (saved.mask,)
    return saved.mask, saved.probabilities


@contextmanager
def _removed_on_failure(folder: Path) -> Iterator[None]:
    """Remove the files of predictions that are new in a folder if the body fails."""
    before = _predictions_in(folder)
    try:
        yield
    except BaseException:
        _remove(_predictions_in(folder) - before)
        with suppress(OSError):  # it is not empty, or was not made
            folder.rmdir()
        raise


def _predictions_in(folder: Path) -> set[Path]:
    ends = (mask_file_name(""), PROBABILITIES_END)
    try:
        return {p for p in folder.iterdir() if p.name.endswith(ends)}
    except OSError:
        return set()


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            logger.warning("A mask cannot be removed (errno %s)", error.errno)
