"""Reading a batch from its folder, again and again while it grows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unet_gui.core.batch.review import reviews_of
from unet_gui.core.batch.rows import batch_rows
from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.claims import claimed_names
from unet_gui.io.batch.manifest_file import read_manifest
from unet_gui.io.batch.plan_file import read_plan
from unet_gui.io.batch.review_file import REVIEW_FILE, read_review
from unet_gui.io.names.distinct_names import safe_name
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    from collections.abc import Collection, Generator
    from pathlib import Path

    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.batch.rows import BatchRow

_EVERY = 250  # records read between two reports of progress


@dataclass(frozen=True, slots=True)
class Overview:
    """A batch as it was when it was read.

    Attributes
    ----------
    rows : tuple of BatchRow
        The most doubtful first.
    problems : tuple of str
        A sentence for each record or file of decisions that is damaged.
    """

    folder: BatchFolder
    rows: tuple[BatchRow, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(eq=False)
class BatchReader:
    """Reads a batch; records that have not changed are read only once.

    Used by one thread at a time.
    """

    path: Path
    _known: dict[Path, tuple[tuple[int, int], CaseManifest | str]] = field(
        default_factory=dict
    )

    def read(
        self, planned: Collection[str] = ()
    ) -> Generator[Progress, None, Overview]:
        """Read what has changed; return the batch as it is now.

        Parameters
        ----------
        planned : collection of str
            Names of the cases that are still to be done, as far as they are known; by
            default those that the last plan has and that have no record.

        Raises
        ------
        InputError
            If there is no such folder, or the decisions cannot be read.
        """
        if not is_folder(self.path):
            msg = Text("{path} is not the folder of a batch.", path=self.path)
            raise InputError(msg)
        folder = BatchFolder.opened(self.path)
        yield from self._read_records(folder)
        review_path = folder.state / REVIEW_FILE
        review = read_review(review_path)
        found = [entry for _, entry in self._known.values()]
        manifests = [entry for entry in found if not isinstance(entry, str)]
        problems = [entry for entry in found if isinstance(entry, str)]
        if complaint := review.complaint(review_path):
            problems.append(complaint)
        planned = planned or _missing(folder.path, manifests)
        rows = batch_rows(
            manifests,
            reviews_of(review.entries),
            _running(folder, manifests, planned),
            planned,
        )
        return Overview(folder, rows, tuple(problems))

    def _read_records(self, folder: BatchFolder) -> Generator[Progress, None, None]:
        paths = list(folder.all_manifests())
        for gone in self._known.keys() - set(paths):
            del self._known[gone]
        for number, path in enumerate(paths):
            if number % _EVERY == 0:
                yield Progress(number, len(paths), Text("Reading the batch"))
            self._read_record(path)

    def _read_record(self, path: Path) -> None:
        try:
            found = path.stat()
        except OSError:  # removed meanwhile
            self._known.pop(path, None)
            return
        stamp = (found.st_mtime_ns, found.st_size)
        if path in self._known and self._known[path][0] == stamp:
            return
        try:
            manifest = read_manifest(path)
        except InputError as error:
            self._known[path] = (stamp, str(error))
            return
        if manifest is not None:
            self._known[path] = (stamp, manifest)


def _missing(path: Path, manifests: Collection[CaseManifest]) -> tuple[str, ...]:
    """Return the cases that an interrupted batch has not come to."""
    known = {manifest.case for manifest in manifests}
    return tuple(name for name in read_plan(path) if name not in known)


def _running(
    folder: BatchFolder, manifests: Collection[CaseManifest], planned: Collection[str]
) -> list[str]:
    """Return the names of the cases that processes work on."""
    claimed = claimed_names(folder.claims)
    if not claimed:
        return []
    names = (*planned, *(manifest.case for manifest in manifests))
    known = {safe_name(name): name for name in names}
    return [known.get(name, name) for name in claimed]
