"""The demo run, in a window or without a display."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import MSD, region_title
from unet_gui.core.text import lowered
from unet_gui.io.atomic import writing
from unet_gui.io.masks.file_name import mask_file_name
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.pictures import write_png

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from unet_gui.ui.parts import WindowParts
    from unet_gui.ui.window.main_window import MainWindow

_PICTURE_SIZE = (1600, 1000)


@dataclass(frozen=True, slots=True)
class DemoFiles:
    """The files that a demo without a display writes."""

    mask: Path
    picture: Path
    volumes: Path


def demo_files(folder: Path) -> DemoFiles:
    """Return the files of a demo that writes to a folder."""
    from unet_gui.core.demo.phantom import DEMO_NAME  # other starts do without it

    return DemoFiles(
        mask=folder / mask_file_name(DEMO_NAME),
        picture=folder / "overlay.png",
        volumes=folder / "volumes_ml.json",
    )


def _told(volumes: Mapping[str, float]) -> str:
    titles = (f"{lowered(region_title(name))} {ml:.1f}" for name, ml in volumes.items())
    return ", ".join(f"{text} mL" for text in titles)


class DemoRun(QObject):
    """Opens the demo case, segments it, and writes the results if nobody watches.

    Parameters
    ----------
    folder : Path or None
        An existing folder for picture, mask and volumes; the window closes after
        they are written. None leaves the window to the user.
    """

    def __init__(
        self, window: MainWindow, parts: WindowParts, folder: Path | None
    ) -> None:
        super().__init__(window)
        self.exit_code = 0
        self._window = window
        self._parts = parts
        self._folder = folder
        self._is_segmented = False
        parts.states.session.events.case.connect(self._on_case)
        parts.states.session.events.is_segmenting.connect(self._on_segmenting)
        parts.states.session.events.is_opening.connect(self._on_opening)
        window.failed.connect(self._on_failed)

    def start(self) -> None:
        """Open the demo case; segmenting and writing follow."""
        if self._folder is not None:  # for a picture of a useful size
            self._window.resize(*_PICTURE_SIZE)
        self._parts.controllers.open_case.open_demo()

    def _on_case(self) -> None:
        if not self._is_segmented:
            self._is_segmented = True
            QTimer.singleShot(0, self._segment)

    def _segment(self) -> None:
        self._parts.controllers.segmentation.start()
        self._on_segmenting(self._parts.states.session.is_segmenting)

    def _on_opening(self, is_opening: bool) -> None:
        if self._parts.states.session.case is None:
            self._on_segmenting(is_opening)

    def _on_segmenting(self, is_segmenting: bool) -> None:
        if self._folder is not None and not is_segmenting:
            QTimer.singleShot(0, self._finish)

    def _on_failed(self, error: Exception) -> None:
        """Write the error to standard error if there is no display."""
        if self._folder is not None:
            sys.stderr.write(f"unet-gui: {error}\n")
            self.exit_code = 2 if isinstance(error, InputError) else 1

    def _finish(self) -> None:
        try:
            self._write_all()
        except Exception as error:  # noqa: BLE001 - the last thing that is said
            self._on_failed(error)
        self._folder = None  # write only once
        self._window.close()

    def _write_all(self) -> None:
        session, folder = self._parts.states.session, self._folder
        case, result = session.case, session.result
        if folder is None:
            return
        if case is None or result is None:
            if not self.exit_code:  # no error has been reported yet
                msg = "The demo case was not segmented: no model is installed."
                raise InputError(msg)
            return
        files = demo_files(folder)
        write_mask(
            files.mask,
            result.label_map,
            case.grid,
            MSD,
            region=result.marked_region,
            classes=result.marked_classes,
        )
        write_png(files.picture, self._window.ortho_view.grab_picture())
        known = result.volumes_ml().items()
        volumes = {name: round(ml, 2) for name, ml in known if ml is not None}
        with writing(files.volumes) as partial:
            partial.write_text(json.dumps(volumes, indent=2) + "\n", "utf-8")
        sys.stdout.write(
            "There is no display, so the synthetic demo case was segmented by itself: "
            f"{_told(volumes)}. Picture, mask and volumes are in {folder}.\n"
        )
