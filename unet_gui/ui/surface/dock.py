"""The dock with the 3-D view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDockWidget, QMainWindow

from unet_gui.ui.surface.slot import SurfaceSlot

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.ui.surface.view import SurfaceView

_WIDTH_PX = 480


class SurfaceDock(QDockWidget):
    """A dock that is hidden at first and makes its view when it is first shown.

    Parameters
    ----------
    make : callable
        Makes the view.
    """

    def __init__(self, window: QMainWindow, make: Callable[[], SurfaceView]) -> None:
        super().__init__(window)
        self._window = window
        self._has_widened = False
        self.setWindowTitle(self.tr("3-D"))
        self.setObjectName("surfaces")
        self.slot = SurfaceSlot(make, self)
        self.slot.maximise_wanted.connect(self._toggle_floating)
        self.setWidget(self.slot)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        self.hide()
        self.visibilityChanged.connect(self._widen)

    @Slot()
    def _toggle_floating(self) -> None:
        self.setFloating(not self.isFloating())

    def _widen(self, is_visible: bool) -> None:
        """Widen the dock when it is shown for the first time."""
        if is_visible and not self._has_widened:
            self._has_widened = True
            horizontal = Qt.Orientation.Horizontal
            self._window.resizeDocks([self], [_WIDTH_PX], horizontal)
