"""Small pictures of cases, made in the background for cases that are not read yet."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.geometry.planes import Plane, extract_slice
from unet_gui.core.image.windowing import automatic_window, grey_levels
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.state.cases import Thumbnail

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.case.case import Source
    from unet_gui.core.image.volume import Volume
    from unet_gui.state.cases import CasesState, ListedCase

_SIZE_PX = 96  # at most, along each side


def thumbnail_of(volume: Volume) -> Thumbnail:
    """Return the middle axial slice, cropped to the head, at most 96 x 96 pixels."""
    plane = Plane.AXIAL
    stored = volume.sample
    stored = extract_slice(stored, plane, stored.shape[plane.normal] // 2)
    inside = bounding_box(volume.is_inside(stored))
    head = stored if inside is None else stored[inside.slices]
    steps = [max(1, -(-n // _SIZE_PX)) for n in head.shape]
    small = head[:: steps[0], :: steps[1]].copy()
    pixels = grey_levels(small, volume, automatic_window(volume.part(small[..., None])))
    axes = (plane.row_axis, plane.column_axis)
    height_mm, width_mm = (
        n * volume.spacing_mm[axis] for n, axis in zip(head.shape, axes, strict=True)
    )
    return Thumbnail(pixels, width_mm / height_mm)


def thumbnail_job(source: Source) -> Generator[Progress, None, Thumbnail]:
    """Read one sequence and make its thumbnail."""
    from unet_gui.io.dicom.series_reading import read_series  # a large room
    from unet_gui.io.images.reading import read_image  # and this one

    yield Progress(0, 1, Text("Reading {name}", name=source.label))
    image = (
        read_image(source.path)
        if source.series is None
        else (yield from read_series(source.path, source.series))
    )
    channels = image.channels
    return thumbnail_of(channels[source.channel or 0])


class ThumbnailController:
    """Makes thumbnails one at a time, the latest request first."""

    def __init__(self, cases: CasesState, runner: JobRunner) -> None:
        self._cases = cases
        self._runner = runner
        self._waiting: list[int] = []
        self._tried: set[int] = set()
        self._is_busy = False

    def want(self, key: int) -> None:
        """Request a thumbnail, unless it was requested before."""
        if key not in self._tried:
            self._tried.add(key)
            self._waiting.append(key)
            self._make_next()

    def _make_next(self) -> None:
        while self._waiting and not self._is_busy:
            listed = self._cases.find(self._waiting.pop())
            source = None if listed is None else _first_source(listed)
            if listed is None or source is None or listed.thumbnail is not None:
                continue
            self._is_busy = True
            self._submit(listed.key, source)

    def _submit(self, key: int, source: Source) -> None:
        finish = partial(self._finish, key)
        # a file that cannot be read is reported when it is opened
        listener: Listener[Thumbnail] = Listener(
            finish, lambda _: finish(None), on_cancelled=lambda: finish(None)
        )
        self._runner.submit(partial(thumbnail_job, source), listener, Lane.IO)

    def _finish(self, key: int, thumbnail: Thumbnail | None) -> None:
        """Keep a thumbnail if it could be made, and make the next one."""
        self._is_busy = False
        listed = self._cases.find(key)
        if listed is not None and thumbnail is not None:
            self._cases.put(replace(listed, thumbnail=thumbnail))
        self._make_next()


def _first_source(listed: ListedCase) -> Source | None:
    sources = [source for source, _ in listed.files.sequences]
    return next(iter([*sources, *listed.files.masks]), None)
