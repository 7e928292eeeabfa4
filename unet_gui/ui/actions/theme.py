"""Choosing the theme; the window changes at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QApplication

from unet_gui.core.settings import THEMES
from unet_gui.ui.widgets.theme import apply_theme, scheme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from unet_gui.controllers.view.appearance import AppearanceController
    from unet_gui.state.appearance import AppearanceState


def theme_handlers(
    controller: AppearanceController,
) -> dict[str, Callable[[], None]]:
    """Return what the actions do that choose the theme."""
    return {_key(theme): partial(_choose, controller, theme) for theme in THEMES}


def _choose(controller: AppearanceController, theme: str, *_: bool) -> None:
    controller.choose_theme(theme)  # Qt also says whether the action is checked


def _key(theme: str) -> str:
    return f"theme_{theme}"


class ThemeFollower(QObject):
    """Repaints the application when another theme is chosen; keeps the check marks.

    The application has its first theme before the window is made.
    """

    def __init__(
        self,
        appearance: AppearanceState,
        actions: Mapping[str, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._actions = {theme: actions[_key(theme)] for theme in THEMES}
        group = QActionGroup(self)  # choosing the chosen one leaves it checked
        for action in self._actions.values():
            group.addAction(action)
        appearance.events.theme.connect(self._follow)
        self._check()

    def _follow(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, scheme_of(self._appearance.theme))
        self._check()

    def _check(self) -> None:
        self._actions[self._appearance.theme].setChecked(True)
