"""Choosing the theme and the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.settings import LANGUAGES, THEMES

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

    def choose_language(self, language: str) -> None:
        """Show the window in another language from the next start on.

        Raises
        ------
        ValueError
            If the program does not have the language.
        """
        if language not in LANGUAGES:
            msg = f"There is no language {language!r}."
            raise ValueError(msg)
        self._appearance.language = language
