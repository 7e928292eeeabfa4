"""The object that applies the chosen theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from unet_gui.ui.widgets.theme import apply_theme, scheme_of

if TYPE_CHECKING:
    from unet_gui.state.appearance import AppearanceState


class ThemeFollower(QObject):
    """Repaints the application when another theme is chosen.

    The application has its first theme before the window is made.
    """

    def __init__(self, appearance: AppearanceState, parent: QObject) -> None:
        super().__init__(parent)
        self._appearance = appearance
        appearance.events.theme.connect(self._follow)

    def _follow(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, scheme_of(self._appearance.theme))
