"""The slot for the 3-D view, which is made when it is first shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt
    from PySide6.QtGui import QShowEvent

    from unet_gui.ui.parts import WindowParts
    from unet_gui.ui.surface.view import SurfaceView

_BACKGROUND = QColor(0, 0, 0)
_TEXT = QColor(170, 170, 170)


class SurfaceSlot(QWidget):
    """A widget that holds the 3-D view, or a note if the installation has none.

    Parameters
    ----------
    make : callable or None
        Makes the view.
    """

    maximise_wanted = Signal()  # by a double click on the view

    def __init__(
        self,
        make: Callable[[], SurfaceView] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self.view: SurfaceView | None = None
        self.note = QLabel(self.tr("There is no 3-D view in this installation."))
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.setWordWrap(True)
        self._darken()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.note)
        self.setMinimumSize(180, 120)  # as the controls of the view need

    def _darken(self) -> None:
        """Give the note the black ground of the views around it, in both themes."""
        palette = self.note.palette()
        palette.setColor(self.note.backgroundRole(), _BACKGROUND)
        palette.setColor(self.note.foregroundRole(), _TEXT)
        self.note.setPalette(palette)
        self.note.setAutoFillBackground(True)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.view is None and self._make is not None:
            self.view = self._make()
            self.view.maximise_wanted.connect(self.maximise_wanted)
            self._stack.addWidget(self.view)
            self._stack.setCurrentWidget(self.view)

    def grab_pixels(self) -> npt.NDArray[np.uint32] | None:
        """Return what the 3-D view shows, (rows, columns) 0xffRRGGBB, or None."""
        if self.view is None or not self.view.isVisible():
            return None
        grabbed = self.view.canvas.grab()
        if not self.view.canvas.has_opengl:
            return None  # only a text, which says so
        image = grabbed.toImage().convertToFormat(QImage.Format.Format_RGB32)
        rows, columns = image.height(), image.width()
        lines = np.frombuffer(image.constBits(), np.uint32).reshape(rows, -1)
        return lines[:, :columns].copy()


def make_surface_view(parts: WindowParts) -> Callable[[], SurfaceView]:
    """Return a function that makes a 3-D view."""
    return partial(_surface_view, parts)


def _surface_view(parts: WindowParts) -> SurfaceView:
    from unet_gui.ui.surface.view import SurfaceView  # not needed to start

    return SurfaceView(
        state=parts.states.surfaces,
        session=parts.states.session,
        viewer=parts.states.viewer,
        controller=parts.controllers.surfaces,
    )
