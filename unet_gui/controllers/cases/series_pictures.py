"""Pictures of series that have not been read: small ones of all, slices of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.controllers.latest_job import LatestJob
from unet_gui.io.dicom.shown.slice_picture import read_slice

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.core.case.dicom_series import DicomSeries
    from unet_gui.core.progress import Progress
    from unet_gui.io.dicom.shown.slice_picture import SlicePicture

    Deliver = Callable[[SlicePicture | None], None]


class SeriesPictures:
    """Reads slices in the background, one at a time; `end` forgets what waits."""

    def __init__(
        self, runner: JobRunner, show_slice: Callable[[SlicePicture], None]
    ) -> None:
        self._runner = runner
        self._waiting: list[tuple[DicomSeries, Deliver]] = []
        self._handle: JobHandle | None = None
        self._is_over = False
        self._slices: LatestJob[tuple[DicomSeries, int], SlicePicture] = LatestJob(
            runner, _slice_job, show_slice, lambda _: self._slices.make()
        )

    def want(self, series: DicomSeries, deliver: Deliver) -> None:
        """Ask for the middle slice; None is delivered if it cannot be read."""
        self._waiting.append((series, deliver))
        self._next()

    def show(self, series: DicomSeries, place: int) -> None:
        """Ask for a slice; only that which was asked for last is shown."""
        if not self._is_over and self._slices.follow((series, place)):
            self._slices.make()

    def end(self) -> None:
        """Cancel what is being read, and deliver nothing any more."""
        self._is_over = True
        self._waiting.clear()
        self._slices.follow(None)
        if self._handle is not None:
            self._handle.cancel()

    def _next(self) -> None:
        if self._handle is not None or not self._waiting:
            return
        series, deliver = self._waiting.pop(0)
        finish = partial(self._finish, deliver)
        listener: Listener[SlicePicture] = Listener(
            finish, lambda _: finish(None), on_cancelled=lambda: finish(None)
        )
        self._handle = _STARTING
        handle = self._runner.submit(partial(read_slice, series), listener, Lane.IO)
        self._handle = handle if self._handle is _STARTING else self._handle

    def _finish(self, deliver: Deliver, picture: SlicePicture | None) -> None:
        self._handle = None
        if not self._is_over:
            deliver(picture)
            self._next()


class _Starting:
    def cancel(self) -> None:
        """Do nothing: the job ends before it can be cancelled."""


_STARTING = _Starting()


def _slice_job(
    wanted: tuple[DicomSeries, int],
) -> Generator[Progress, None, SlicePicture]:
    return read_slice(*wanted)
