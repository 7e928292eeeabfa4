"""Saving the settings while the program runs, so that a crash loses none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Slot

from unet_gui.controllers.sessions.settings import shared_fields
from unet_gui.ui.window.docks.window_layout import geometry_text, state_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from unet_gui.state.states import States

_SETTLED_MS = 500
_PLACED = (QEvent.Type.Move, QEvent.Type.Resize)


class SettingsKeeper(QObject):
    """Saves half a second after the last change.

    Parameters
    ----------
    save : callable
        Takes the window's geometry and state, and writes them with the other settings.
    """

    def __init__(
        self, window: QMainWindow, states: States, save: Callable[[str, str], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._save = save
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._timer.timeout.connect(self._save_now)
        window.installEventFilter(self)
        for state, name in shared_fields(states):
            state.events[name].connect(self._renew)
        states.viewer.events.class_styles.connect(self._renew)
        states.layout.events.plane.connect(self._renew)

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        if event.type() in _PLACED and self._window.isVisible():
            self._timer.start()
        elif event.type() == QEvent.Type.Close:
            self._timer.stop()  # closing saves, too
        return False

    def _renew(self) -> None:
        self._timer.start()

    @Slot()
    def _save_now(self) -> None:
        self._save(geometry_text(self._window), state_text(self._window))
