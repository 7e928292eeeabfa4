"""The pictures of a batch, made in the background for the rows that are seen."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.batch.pictures import picture_job
from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.io.batch.thumbnail_file import decoded_thumbnail

if TYPE_CHECKING:
    from collections.abc import Generator

    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.batch.rows import BatchRow
    from unet_gui.core.progress import Progress
    from unet_gui.io.batch.batch_folder import BatchFolder

    Picture = npt.NDArray[np.uint8]

_MOST_KEPT = 300  # pictures of 120 kB each
_MOST_WAITING = 40  # rows that were scrolled past are not waited for


def decoded_job(
    folder: BatchFolder, manifest: CaseManifest
) -> Generator[Progress, None, Picture]:
    """Return the picture of a case as a (rows, columns, 3) uint8 array."""
    content = yield from picture_job(folder, manifest)
    return decoded_thumbnail(content)


class PictureQueue:
    """Makes pictures one at a time, those asked for last first.

    `made` hands over the name of a case whose picture is there, or cannot be made.
    """

    made = Signal(str)

    def __init__(self, runner: JobRunner) -> None:
        self._runner = runner
        self._folder: BatchFolder | None = None
        # by case and time of its mask; None if there cannot be a picture
        self._kept: OrderedDict[tuple[str, str], Picture | None] = OrderedDict()
        self._waiting: OrderedDict[tuple[str, str], CaseManifest] = OrderedDict()
        self._is_busy = False

    def show(self, folder: BatchFolder) -> None:
        """Take the pictures from another batch; forget those of the one before."""
        if self._folder is None or folder.path != self._folder.path:
            self._kept.clear()
            self._waiting.clear()
        self._folder = folder

    def picture(self, row: BatchRow) -> Picture | None:
        """Return the picture of a row; None if there is none yet, which asks for it."""
        if row.manifest is None or not row.has_mask:
            return None
        key = (row.case, row.manifest.finished)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        self._waiting[key] = row.manifest
        self._waiting.move_to_end(key)
        while len(self._waiting) > _MOST_WAITING:
            self._waiting.popitem(last=False)
        self._make_next()
        return None

    def _make_next(self) -> None:
        if self._is_busy or not self._waiting or self._folder is None:
            return
        key, manifest = self._waiting.popitem()
        self._is_busy = True
        finish = partial(self._finish, self._folder, key)
        listener: Listener[Picture] = Listener(
            finish, lambda _: finish(None), on_cancelled=lambda: finish(None)
        )
        job = partial(decoded_job, self._folder, manifest)
        self._runner.submit(job, listener, Lane.IO)

    def _finish(
        self, folder: BatchFolder, key: tuple[str, str], picture: Picture | None
    ) -> None:
        self._is_busy = False
        if self._folder is not None and folder.path == self._folder.path:
            self._kept[key] = picture
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
            self.made.emit(key[0])
        self._make_next()
