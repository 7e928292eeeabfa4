"""The Language menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.ui.actions.spec import ActionSpec, Condition

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.parts import WindowParts


def _language(language: str, text: str) -> ActionSpec:
    def run(context: ActionContext) -> None:
        context.parts.controllers.appearance.choose_language(language)
        context.parts.states.session.message = QCoreApplication.translate(
            "language", "The language changes at the next start"
        )

    def is_chosen(parts: WindowParts) -> bool:
        return parts.states.appearance.language == language

    return ActionSpec(
        key=f"language_{language}",
        text=text,
        run=run,
        is_checked=Condition(is_chosen, ("appearance.language",)),
        group="language",
    )


# each language by its own name, so that its speakers find it
ENTRIES: Entries = (
    _language("system", "Language of the system"),
    _language("en", "English"),
    _language("de", "Deutsch"),
    _language("fr", "Français"),
)
