"""The area of the views, which are made after the first paint of the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unet_gui.ui.surface.slot import make_surface_view

if TYPE_CHECKING:
    from unet_gui.ui.parts import WindowParts
    from unet_gui.ui.views.blink import Blink
    from unet_gui.ui.views.ortho_view import OrthoView
    from unet_gui.ui.views.view_instruments import ViewInstruments

_AFTER_PAINT_MS = 50  # by then the window manager has given the window its size


@dataclass(frozen=True, slots=True)
class Views:
    """The views, their blinking and their instruments."""

    ortho: OrthoView
    blink: Blink
    instruments: ViewInstruments


class ViewArea(QWidget):
    """Makes the views when they are first needed, or soon after the first paint.

    They are made with pyqtgraph, whose import takes as long as the rest of the window
    takes to appear, and a window without a case shows none of them.
    """

    probed = Signal(object)  # as in `OrthoView`
    made = Signal()  # the views are there

    def __init__(self, parts: WindowParts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._views: Views | None = None
        self._window = window
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_PAINT_MS)
        self._timer.timeout.connect(self._make)
        window.installEventFilter(self)

    @property
    def views(self) -> Views:
        """The views; asking for them makes them."""
        return self._views or self._make()

    @property
    def is_made(self) -> bool:
        """Whether the views have been made."""
        return self._views is not None

    def press_blink(self) -> None:
        """Handle a press of the key for blinking."""
        self.views.blink.press()

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start()
        return False

    @Slot()
    def _make(self) -> Views:
        from unet_gui.ui.views.blink import Blink  # slow: imports pyqtgraph
        from unet_gui.ui.views.ortho_view import OrthoView
        from unet_gui.ui.views.view_instruments import ViewInstruments

        if self._views is not None:
            return self._views
        parts = self._parts
        ortho = OrthoView(
            session=parts.states.session,
            viewer=parts.states.viewer,
            controller=parts.controllers.viewer,
            layout=parts.states.layout,
            comparison=parts.states.comparison,
            make_surface=make_surface_view(parts),
            parent=self,
        )
        self._column.addWidget(ortho)
        ortho.divider_moved.connect(parts.controllers.comparison.set_divider)
        ortho.probed.connect(self.probed)
        ortho.surface.maximise_wanted.connect(
            parts.controllers.layout.toggle_large_surface
        )
        self._views = Views(
            ortho,
            Blink(parts.states.comparison, parts.controllers.comparison, ortho),
            ViewInstruments(ortho, parts, self),
        )
        self.made.emit()
        return self._views
