"""The Theme menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.ui.actions.spec import ActionSpec, Condition

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.parts import WindowParts


def _theme(theme: str, text: str) -> ActionSpec:
    def run(context: ActionContext) -> None:
        context.parts.controllers.appearance.choose_theme(theme)

    def is_chosen(parts: WindowParts) -> bool:
        return parts.states.appearance.theme == theme

    return ActionSpec(
        key=f"theme_{theme}",
        text=text,
        run=run,
        is_checked=Condition(is_chosen, ("appearance.theme",)),
        group="theme",
    )


ENTRIES: Entries = (
    _theme("system", "Same as the system"),
    _theme("light", "Light"),
    _theme("dark", "Dark"),
)
