"""Choosing the theme of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.settings import THEMES

if TYPE_CHECKING:
    from unet_gui.state.appearance import AppearanceState


class AppearanceController:
    """Changes the appearance of the window."""

    def __init__(self, appearance: AppearanceState) -> None:
        self._appearance = appearance

    def choose_theme(self, theme: str) -> None:
        """Show the window in another theme.

        Raises
        ------
        ValueError
            If there is no such theme.
        """
        if theme not in THEMES:
            msg = f"There is no theme {theme!r}."
            raise ValueError(msg)
        self._appearance.theme = theme
