"""The search for examinations in BIDS data sets."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.errors import InputError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.cases.bids.choice import one_of_each
from unet_gui.io.cases.bids.dataset import bids_dataset
from unet_gui.io.cases.joined_examinations import Examination
from unet_gui.io.cases.mask_candidates import PassedOver, is_mask_file
from unet_gui.io.cases.named_files import named_files
from unet_gui.io.cases.scan_folders import Batch
from unet_gui.io.dicom.refusals import left_out_text
from unet_gui.io.images.suffix import is_image, stem_of
from unet_gui.io.names.bids_names import parse_bids_name
from unet_gui.io.names.mask_names import names_tumour
from unet_gui.io.names.sequence_names import words_of
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from pathlib import Path

    from unet_gui.io.cases.bids.dataset import BidsSession
    from unet_gui.io.cases.bids.ignored import IgnoredPaths
    from unet_gui.io.cases.named_files import NamedFile

_SESSIONS_PER_STEP = 50
_ONE_SESSION = Text("one subject and one session by BIDS")
_SCANS = frozenset(("T1w", "T2w", "FLAIR"))  # the suffixes of the four sequences
_DOUBTED = frozenset(("dseg", "mask", "roi"))  # of a tumour or of anything else

Found = tuple[Examination, list[PassedOver]]


@dataclass(slots=True)
class BidsExaminations:
    """The examinations that are found in data sets.

    Attributes
    ----------
    found : list of (Examination, list of PassedOver)
        Each of one subject and one session, and the files that it does without.
    unnamed : list of Batch
        Folders whose files have no names of BIDS.
    warnings : list of str
        About the data sets.
    folders : list of Path
        The given folders that are data sets, or parts of them.
    """

    found: list[Found] = field(default_factory=list)
    unnamed: list[Batch] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)


def search_bids(
    paths: Iterable[Path],
) -> Generator[Progress, None, BidsExaminations]:
    """Find the examinations of those paths that are BIDS data sets, or parts of them.

    An examination is what one folder ``anat`` holds of one subject and one session.
    Other folders, such as ``func``, hold no scans that show a tumour, and derivatives
    are separate data sets, which are given themselves.
    """
    result = BidsExaminations()
    for path in paths:
        dataset = bids_dataset(path) if is_folder(path) else None
        if dataset is None:
            continue
        before = len(result.found) + len(result.unnamed)
        for number, session in enumerate(dataset.sessions()):
            _look_into(session, dataset.ignored, result)
            if number % _SESSIONS_PER_STEP == 0:
                yield Progress(0, 1, Text("Looking for scans"))
        if len(result.found) + len(result.unnamed) > before:
            result.folders.append(path)
            result.warnings += map(_unreadable_text, dataset.unreadable())
            result.warnings += [dataset.warning] if dataset.warning else []
    return result


def _look_into(
    session: BidsSession, ignored: IgnoredPaths, result: BidsExaminations
) -> None:
    paths = [path for path in _images(session.folder) if not ignored.has(path)]
    own, strangers, unnamed = _sorted_out(paths, session)
    if unnamed and not own:
        result.unnamed.append(Batch(tuple(unnamed)))
    examination, passed = _examination(own, session)
    passed += strangers + [_without_name(path) for path in unnamed if own]
    if examination is not None:
        result.found.append((examination, passed))


def _unreadable_text(folder: Path) -> Text:
    reason = os_reason(PermissionError(errno.EACCES, ""))
    told = Text("{folder} cannot be read: {reason}.", folder=folder, reason=reason)
    return left_out_text(InputError(told))


def _images(folder: Path) -> list[Path]:
    try:
        names = sorted(
            entry.name for entry in os.scandir(folder) if not is_folder(entry)
        )
    except OSError:  # it is told with the folders that may not be read
        return []
    paths = (folder / name for name in names if name[0] not in "._")
    return [path for path in paths if is_image(path)]


def _sorted_out(
    paths: Sequence[Path], session: BidsSession
) -> tuple[list[Path], list[PassedOver], list[Path]]:
    """Return the files of the session, those of another one, and those without names.

    A file in the folder of a subject whose name says another subject belongs to none
    of them: it may have been put there, or named so, by mistake.
    """
    own, strangers, unnamed = [], [], []
    for path in paths:
        stem = stem_of(path.name)
        name = parse_bids_name(stem)
        is_own_mask = stem.startswith(f"{session.name}_") and is_mask_file(path)
        if is_own_mask or (name is not None and name.examination == session.name):
            own.append(path)
        elif name is None:
            unnamed.append(path)
        else:
            warning = Text(
                "{file} is left out, as it lies in the folder of {session}.",
                file=path.name,
                session=session.name,
            )
            strangers.append(PassedOver(path, warning))
    return own, strangers, unnamed


def _without_name(path: Path) -> PassedOver:
    warning = Text(
        "{file} is left out, as its name does not follow BIDS.", file=path.name
    )
    return PassedOver(path, warning)


def _examination(
    paths: Sequence[Path], session: BidsSession
) -> tuple[Examination | None, list[PassedOver]]:
    files = [_in_session(file, session) for file in named_files(Batch(tuple(paths)))]
    scans = [file for file in files if _suffix(file) in _SCANS]
    others = [file for file in files if _is_other_scan(file)]
    masks = [file for file in files if file.role == MASK and _marks_tumour(file)]
    kept, passed = one_of_each(scans or others)
    passed += [
        PassedOver(f.path, "") for f in files if f not in (*scans, *masks, *kept)
    ]
    if not kept:
        return None, passed
    clue = _ONE_SESSION if len(kept) + len(masks) > 1 else ""
    return Examination([*kept, *masks], clue, name=session.name), passed


def _in_session(file: NamedFile, session: BidsSession) -> NamedFile:
    """Return a file with what BIDS says of it, in place of what its words may mean."""
    group = (str(session.folder), session.name)
    home = session.folder.absolute()
    return replace(file, group=group, prefix=session.name, home=home)


def _suffix(file: NamedFile) -> str:
    name = parse_bids_name(file.stem)
    return "" if name is None else name.suffix


def _is_other_scan(file: NamedFile) -> bool:
    suffix = _suffix(file)
    return suffix not in _SCANS and file.role != MASK and suffix not in _DOUBTED


def _marks_tumour(file: NamedFile) -> bool:
    """Whether a mask beside the scans is one of a tumour by its name."""
    return names_tumour(words_of(file.stem))
