"""Reading a session file with the masks that it names."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.controllers.sessions.edited_reading import read_edited
from unet_gui.controllers.sessions.follow_up_saving import (
    ReadFollowUp,
    read_follow_up,
)
from unet_gui.controllers.sessions.saved_sessions import restored_result
from unet_gui.core.case.case import Source
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import MSD
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.masks.reference import read_reference
from unet_gui.io.sessions.session_file import missing_files, read_session

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.case.saved_session import SavedSession

logger = logging.getLogger(__name__)
_PREDICTED = SchemeHint(MSD.id, Text("the session"), is_stated=True)


@dataclass(frozen=True, slots=True, eq=False)
class ReadSession:
    """A session file as read, with its predictions.

    Attributes
    ----------
    results : mapping
        By the path of the mask; without predictions that cannot be read.
    edited : mapping
        Edited masks by the path of their file; without those that cannot be read.
    missing : tuple of Path
        Scans and masks that are in neither of their places.
    is_whole : bool
        False if some of the missing files were left out.
    """

    path: Path
    saved: SavedSession
    results: Mapping[Path, SegmentationResult]
    missing: tuple[Path, ...]
    is_whole: bool = True
    edited: Mapping[Path, EditedMask] = field(default_factory=dict)
    follow_up: ReadFollowUp = field(default_factory=ReadFollowUp)


def read_job(path: Path) -> Generator[Progress, None, ReadSession]:
    """Read a session file and its predictions, without those that cannot be read."""
    yield Progress(0, 1, Text("Reading {name}", name=path.name))
    saved = read_session(path)
    predictions = [c.prediction for c in saved.cases if c.prediction is not None]
    results: dict[Path, SegmentationResult] = {}
    for prediction in predictions:
        yield Progress(0, 1, Text("Reading {name}", name=prediction.mask.name))
        try:
            mask, _ = read_reference(
                prediction.mask, Source(prediction.mask), _PREDICTED
            )
        except InputError as error:
            logger.warning("A session's mask is left out (%s)", type(error).__name__)
            continue
        result = restored_result(prediction, mask.label_map)
        results[prediction.mask] = result
    edited: dict[Path, EditedMask] = {}
    cases = []
    for saved_case in saved.cases:
        case, corrected = read_edited(path, saved_case)
        cases.append(case)
        if case.edited is not None and corrected is not None:
            edited[case.edited.mask] = corrected
    yield Progress(0, 1, Text("Reading {name}", name=path.name))
    follow_up = read_follow_up(saved.follow_up)
    saved = replace(saved, cases=tuple(cases))
    missing = missing_files(saved)
    return ReadSession(
        path, saved, results, missing, edited=edited, follow_up=follow_up
    )
