"""The common part of walks through folders: entries, exclusions, repeated links."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from pathlib import Path

SET_APART = frozenset(("derivatives", "sourcedata", "__MACOSX"))  # by BIDS, by macOS
MOST_FOLDERS = 50_000
FOLDERS_PER_STEP = 50  # cancelling waits for one step


class VisitedFolders:
    """The folders that a walk has entered, under whatever name."""

    def __init__(self) -> None:
        self._places: set[tuple[int, int]] = set()
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, entry: os.DirEntry[str]) -> bool:
        """Note a folder; return False if it was noted before or has just vanished."""
        try:
            found = entry.stat()
        except OSError:
            return False
        place = (found.st_dev, found.st_ino)
        if found.st_ino and place in self._places:  # some file systems number nothing
            return False
        self._places.add(place)
        self._count += 1
        return True


def entries_of(folder: Path) -> list[os.DirEntry[str]]:
    """Return what is in a folder, by name.

    Raises
    ------
    InputError
        If the folder cannot be read.
    """
    try:
        return sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        msg = Text(
            "{folder} cannot be read: {reason}.",
            folder=folder,
            reason=os_reason(error),
        )
        raise InputError(msg) from error


def walk_progress(count: int) -> Progress:
    """Return the progress of a walk, the length of which nobody knows."""
    message = Text("Looking for scans in {count:,} folders", count=count)
    return Progress(0, 0, message)
