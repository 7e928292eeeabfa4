"""The folders of a BIDS data set: its root, its subjects and their sessions."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.core.text import Text
from unet_gui.io.cases.bids.ignored import IgnoredPaths, read_ignored
from unet_gui.io.names.bids_description import read_bids_description
from unet_gui.io.names.bids_names import (
    ANATOMY,
    SESSION,
    SUBJECT,
    examination_name,
    label_of_folder,
)
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_VERSION = "BIDSVersion"


@dataclass(frozen=True, slots=True)
class BidsSession:
    """The anatomical scans of a subject in one session.

    Attributes
    ----------
    session : str
        Its label; empty if the subject has no sessions.
    folder : Path
        The folder ``anat``.
    """

    subject: str
    session: str
    folder: Path

    @property
    def name(self) -> str:
        """Such as ``sub-01_ses-a``."""
        return examination_name(self.subject, self.session)


@dataclass(frozen=True, slots=True)
class BidsDataset:
    """A data set, or a part of one.

    Attributes
    ----------
    part : Path
        The root, or the subject, session or folder ``anat`` that was given.
    description : mapping or None
        The content of dataset_description.json; None if it is missing or unreadable.
    """

    root: Path
    part: Path
    description: Mapping[str, Any] | None

    @property
    def warning(self) -> str:
        """A sentence if it is a data set by its folders only; empty otherwise."""
        if self.part != self.root or (self.description or {}).get(_VERSION):
            return ""
        return Text(
            "{folder} is read as a BIDS data set by the names of its folders, as it "
            "has no dataset_description.json that says so.",
            folder=self.root,
        )

    def subjects(self) -> list[str]:
        """Return the labels of the subjects that have a folder, in order."""
        return [label for label, _ in _labelled(self.root, SUBJECT)]

    def sessions(self) -> Iterator[BidsSession]:
        """Yield the sessions of the given part that have anatomical scans.

        Subjects that .bidsignore names are left out.
        """
        ignored = self.ignored
        for subject, folder in self._subjects():
            if ignored.has(folder):
                continue
            for session, home in [("", folder), *_labelled(folder, SESSION)]:
                anatomy = home / ANATOMY
                if _touch(anatomy, self.part) and is_folder(anatomy):
                    yield BidsSession(subject, session, anatomy)

    def unreadable(self) -> list[Path]:
        """Return the folders of the given part that may not be read."""
        subjects = [folder for _, folder in self._subjects()]
        homes = [
            *subjects,
            *(inner for folder in subjects for _, inner in _labelled(folder, SESSION)),
        ]
        found = [*homes, *filter(is_folder, (home / ANATOMY for home in homes))]
        asked = [folder for folder in found if _touch(folder, self.part)]
        return [f for f in asked if not os.access(f, os.R_OK | os.X_OK)]

    def _subjects(self) -> list[tuple[str, Path]]:
        """Return the subjects of the part, each with its folder."""
        if self.part == self.root:
            return _labelled(self.root, SUBJECT)
        name = self.part.relative_to(self.root).parts[0]
        return [(label_of_folder(name, SUBJECT), self.root / name)]

    @property
    def ignored(self) -> IgnoredPaths:
        """The files that are not part of the data set."""
        return read_ignored(self.root)


def bids_dataset(folder: Path) -> BidsDataset | None:
    """Return the data set that a folder is, or is a part of; None if it is neither.

    A subject, a session and a folder ``anat`` are parts. Without a
    dataset_description.json, a folder that holds subjects with anatomical scans is a
    data set, too.
    """
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - resolves no link
    root = _root_of_part(folder)
    description = read_bids_description(root)
    is_described = bool((description or {}).get(_VERSION))
    if not is_described and not _holds_anatomy(root):
        return None
    return BidsDataset(root, folder, description)


def _root_of_part(folder: Path) -> Path:
    """Return the folder above the subject that a folder is or belongs to."""
    above = folder.parent if folder.name == ANATOMY else folder
    if label_of_folder(above.name, SESSION):
        above = above.parent
    return above.parent if label_of_folder(above.name, SUBJECT) else folder


def _holds_anatomy(root: Path) -> bool:
    subjects = (folder for _, folder in _labelled(root, SUBJECT))
    return any(
        is_folder(home / ANATOMY)
        for folder in subjects
        for home in (folder, *(inner for _, inner in _labelled(folder, SESSION)))
    )


def _labelled(folder: Path, key: str) -> list[tuple[str, Path]]:
    """Return the folders named by a key and a label, each with its label."""
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if is_folder(entry))
    except OSError:
        return []
    found = ((label_of_folder(name, key), folder / name) for name in names)
    return [(label, path) for label, path in found if label]


def _touch(folder: Path, part: Path) -> bool:
    """Whether one of two folders lies in the other."""
    return folder.is_relative_to(part) or part.is_relative_to(folder)
