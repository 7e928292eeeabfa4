"""The dialog for a film: slices of a plane, or the 3-D view turning round."""

from __future__ import annotations

from functools import partial
from queue import Empty, Queue
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QSlider, QSpinBox, QWidget

from unet_gui.controllers.scenes.film import resolve_film, turn_frame
from unet_gui.controllers.scenes.mask_choice import mask_signals
from unet_gui.controllers.scenes.montage import tumour_runs
from unet_gui.controllers.scenes.surface_scene import resolve_surfaces
from unet_gui.core.errors import RunError
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.film import (
    FILM_SIDE_PX,
    FRAMES_PER_S,
    TURN_FRAMES,
    FilmOptions,
)
from unet_gui.ui.dialogs.pictures.film_turn import Turn
from unet_gui.ui.dialogs.pictures.sheet_dialog import SheetDialog
from unet_gui.ui.dialogs.pictures.sheet_picture import SheetPicture
from unet_gui.ui.widgets.file_dialogs import SaveKinds, ask_target
from unet_gui.ui.widgets.segmented_control import SegmentedControl
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt
    from PySide6.QtGui import QHideEvent, QShowEvent

    from unet_gui.controllers.exports.export import ExportController
    from unet_gui.controllers.exports.results_controller import ResultsController
    from unet_gui.controllers.scenes.picture_tiles import PictureSheet
    from unet_gui.controllers.view.surfaces import SurfacesController
    from unet_gui.state.states import States

    Frame = npt.NDArray[np.uint8]

_KINDS = SaveKinds({"MP4 (*.mp4)": ".mp4", "GIF (*.gif)": ".gif"}, (".mp4", ".gif"))
_TURN = "turn"
_STEP_PX = 40
_AHEAD = 4  # pictures that wait for the writer


class FilmDialog(SheetDialog):
    """A preview of one frame, with a slider for the others."""

    suffix = "film"
    options: FilmOptions

    def __init__(
        self,
        states: States,
        export: ExportController,
        results: ResultsController,
        surfaces: SurfacesController,
        parent: QWidget | None = None,
    ) -> None:
        self._states = states
        self._results = results
        self._surfaces = surfaces
        self._frames: tuple[PictureSheet, ...] = ()
        self._turn: Turn | None = None
        titles = {
            "has_tumour_only": self.tr("Only slices with &tumour"),
            "has_title": self.tr("T&itle with case, sequence and slice"),
            "has_legend": self.tr("&Legend with volumes"),
            "has_letters": self.tr("L&etters of direction"),
            "has_scale_bar": self.tr("Scale &bar"),
            "is_light": self.tr("&White ground"),
        }
        super().__init__(export, FilmOptions(), titles, parent)
        self.setWindowTitle(self.tr("Export film"))
        self.save_button.setText(self.tr("&Save as MP4 or GIF…"))
        self.copy_button.hide()
        self._add_choices()
        self.show_choices()
        for signal in mask_signals(states.session, states.viewer):
            signal.connect(self.refresh_later)
        states.viewer.events.connect(self.refresh_later)
        states.surfaces.events.connect(self.refresh_later)

    def _add_choices(self) -> None:
        titles = {p.name: name_text(p.name.capitalize()) for p in Plane}
        titles[_TURN] = self.tr("3-D, turning")
        self.plane_choice = SegmentedControl(titles, self.tr("Film"))
        self.plane_choice.chosen.connect(self._choose_plane)
        self.size_spin = _spin(FILM_SIDE_PX, self.tr(" pixels"), self.tr("Size"))
        self.size_spin.setSingleStep(_STEP_PX)
        self.speed_spin = _spin(
            FRAMES_PER_S, self.tr(" pictures per second"), self.tr("Speed")
        )
        self.size_spin.valueChanged.connect(partial(self.choose, "tile_px"))
        self.speed_spin.valueChanged.connect(partial(self.choose, "frames_per_s"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Picture of the film"))
        self.slider.valueChanged.connect(self.refresh_later)
        self.form.addRow(self.plane_choice)
        self.form.addRow(self.tr("Si&ze"), self.size_spin)
        self.form.addRow(self.tr("S&peed"), self.speed_spin)
        self.form.addRow(self.tr("P&icture"), self.slider)

    @Slot(str)
    def _choose_plane(self, name: str) -> None:
        self._surfaces.set_watched(self, is_watched=name == _TURN)
        self.choose("plane", None if name == _TURN else Plane[name])

    # what is shown

    @property
    def is_turn(self) -> bool:
        """Whether the film is of the 3-D view."""
        return self.options.plane is None

    def content(self) -> PictureSheet | None:
        session, viewer = self._states.session, self._states.viewer
        if session.case is None:
            return None
        plane = self.options.plane or Plane.AXIAL
        has_tumour = bool(tumour_runs(session, viewer, plane)) and not self.is_turn
        self.boxes["has_tumour_only"].setEnabled(has_tumour)
        for name in ("has_letters", "has_scale_bar"):
            self.boxes[name].setEnabled(not self.is_turn)
        if self.is_turn:
            self._limit_slider(TURN_FRAMES)
            pixels = self._turned(self.slider.value())
            return None if pixels is None else turn_frame(session, viewer, pixels)
        self._frames = resolve_film(session, viewer, self.options)
        self._limit_slider(len(self._frames))
        return self._frames[self.slider.value()] if self._frames else None

    def _limit_slider(self, count: int) -> None:
        if self.slider.maximum() != count - 1:
            self.slider.setRange(0, count - 1)
            self.slider.setValue(0 if self.is_turn else count // 2)

    def _turned(self, number: int) -> npt.NDArray[np.uint32] | None:
        """Return a frame of the 3-D view, None without surfaces or OpenGL."""
        states = self._states
        scene = resolve_surfaces(states.surfaces, states.session, states.viewer)
        if scene is None or not scene.layers:
            return None
        if self._turn is None:
            self._turn = Turn()
        size = QSize(self.options.tile_px, self.options.tile_px)
        return self._turn.frame(scene, number, size, is_light=self.options.is_light)

    def show_options(self) -> None:
        options = self.options
        plane = _TURN if options.plane is None else options.plane.name
        self.plane_choice.show_choice(plane, [*(p.name for p in Plane), _TURN])
        self.size_spin.setValue(options.tile_px)
        self.speed_spin.setValue(options.frames_per_s)

    def note_text(self, picture: SheetPicture) -> str:
        count = TURN_FRAMES if self.is_turn else len(self._frames)
        seconds = count / self.options.frames_per_s
        width, height = picture.size
        text = self.tr("{0} pictures of {1}, {2} s")
        return text.format(count, f"{width} \u00d7 {height}", f"{seconds:.1f}")

    # saving

    @Slot()
    def _save(self) -> None:
        suggestion = self._export.suggested_path(self.suffix)
        answer = ask_target(self, self.tr("Export film"), suggestion, _KINDS)
        if answer is not None:
            self.save_to(answer[0])

    def save_to(self, path: Path) -> None:
        """Write the film in the background."""
        rate = self.options.frames_per_s
        if self.is_turn:
            self.save_button.setEnabled(False)
            texts = (
                self.tr("The film was not saved: its dialog was closed."),
                self.tr("Drawing picture {0} of {1}"),
            )
            frames = _Turning(self, self._turned_sheet, self.options, texts)
            self._results.save_film(path, frames, TURN_FRAMES, rate)
            return  # the frames are drawn by this dialog
        sheets, options = self._frames, self.options

        def paint() -> Iterator[Frame]:
            for sheet in sheets:
                yield SheetPicture(sheet, options).pixels()

        self._results.save_film(path, paint, len(sheets), rate)
        self.accept()

    def _turned_sheet(self, number: int) -> PictureSheet | None:
        """Return a frame with its texts; None without surfaces or OpenGL."""
        pixels = self._turned(number) if self.isVisible() else None
        if pixels is None:
            return None
        return turn_frame(self._states.session, self._states.viewer, pixels)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._surfaces.set_watched(self, is_watched=self.is_turn)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._surfaces.set_watched(self, is_watched=False)
        self._frames = ()  # which hold the scans of a case
        if self._turn is not None:
            self._turn.close()
        self._turn = None


class _Turning:
    """Draws frames of the 3-D view on the main thread, as the writer takes them.

    Their texts are painted by the writer, which leaves the window more time.
    """

    def __init__(
        self,
        dialog: FilmDialog,
        draw: Callable[[int], PictureSheet | None],
        options: FilmOptions,
        texts: tuple[str, str],
    ) -> None:
        self._draw = draw
        self._options = options
        self._dialog = dialog
        self._drawn: Queue[PictureSheet | None] = Queue()
        self._closed, self._at = texts
        self._number = 0
        self._timer = QTimer(dialog, interval=0)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @Slot()
    def _step(self) -> None:
        if self._drawn.qsize() > _AHEAD:
            return
        sheet = self._draw(self._number)
        self._drawn.put(sheet)
        self._number += 1
        self._dialog.note.setText(self._at.format(self._number, TURN_FRAMES))
        if sheet is None or self._number == TURN_FRAMES:
            self._timer.stop()
            self._timer.deleteLater()
            if sheet is not None:
                self._dialog.accept()

    def __call__(self) -> Iterator[Frame | None]:
        """Yield the frames on the writer's thread; None for one that is not ready."""
        for _ in range(TURN_FRAMES):
            while True:
                try:
                    sheet = self._drawn.get_nowait()
                except Empty:
                    yield None
                    continue
                break
            if sheet is None:
                raise RunError(self._closed)
            yield SheetPicture(sheet, self._options).pixels()


def _spin(limits: tuple[int, int], suffix: str, name: str) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(*limits)
    spin.setSuffix(suffix)
    spin.setKeyboardTracking(False)
    spin.setAccessibleName(name)
    return spin
