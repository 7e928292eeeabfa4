"""The timer of the blinking, and the key that starts it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from unet_gui.controllers.scenes.comparison import ComparisonController
    from unet_gui.state.comparison import ComparisonState

BLINK_KEY = Qt.Key.Key_B
_HALF_PERIOD_MS = 250  # each of the two sides is shown twice a second
_HELD_S = 0.4  # a key that is down for longer is held, not tapped
_REPEAT_MS = 60  # X11 sometimes reports a repeat of a held key as a release


class Blink(QObject):
    """Flips the sides while `views` are visible; a held key blinks until released."""

    def __init__(
        self,
        comparison: ComparisonState,
        controller: ComparisonController,
        views: QWidget,
    ) -> None:
        super().__init__(views)
        self._comparison = comparison
        self._controller = controller
        self._views = views
        self._pressed_s = 0.0
        self._watched: QWidget | None = None  # has the focus while the key is down
        self.timer = QTimer(self)
        self.timer.setInterval(_HALF_PERIOD_MS)
        self.timer.timeout.connect(controller.flip)
        self._released = QTimer(self)
        self._released.setSingleShot(True)
        self._released.setInterval(_REPEAT_MS)
        self._released.timeout.connect(self._end)
        views.installEventFilter(self)
        comparison.events.is_blinking.connect(self._run)
        self._run()

    def press(self) -> None:
        """Start or stop blinking; after a start, watch for the end of a long press."""
        is_still_down = self._released.isActive()
        self._released.stop()
        if not is_still_down:
            self._controller.toggle_blinking()
            self._pressed_s = time.monotonic()
        focused = QApplication.focusWidget()
        if self._comparison.is_blinking and focused is not None:
            self._unwatch()
            self._watched = focused
            focused.installEventFilter(self)

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        kind = event.type()
        if watched is self._views and kind in (QEvent.Type.Show, QEvent.Type.Hide):
            self._run()
        if watched is self._watched:
            if isinstance(event, QKeyEvent) and kind == QEvent.Type.KeyRelease:
                self._on_released(event)
            elif kind == QEvent.Type.FocusOut:
                self._unwatch()
        return False

    def _on_released(self, event: QKeyEvent) -> None:
        if event.key() != BLINK_KEY or event.isAutoRepeat():
            return
        self._unwatch()
        if time.monotonic() - self._pressed_s >= _HELD_S:
            self._released.start()

    def _end(self) -> None:
        self._controller.set_blinking(is_blinking=False)

    def _unwatch(self) -> None:
        if self._watched is not None and self._watched is not self._views:
            self._watched.removeEventFilter(self)
        self._watched = None

    def _run(self) -> None:
        if self._comparison.is_blinking and self._views.isVisible():
            self.timer.start()
        else:
            self.timer.stop()
