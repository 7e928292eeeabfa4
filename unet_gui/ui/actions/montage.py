"""What the action for a montage does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from unet_gui.ui.dialogs.montage import MontageDialog
    from unet_gui.ui.parts import WindowParts


def montage_handlers(
    window: QWidget, parts: WindowParts
) -> dict[str, Callable[[], None]]:
    """Return what the action does: one dialog, made when it is first asked for."""
    made: list[MontageDialog] = []

    def show() -> None:
        if not made:
            from unet_gui.ui.dialogs.montage import MontageDialog

            shown = (
                parts.states.session,
                parts.states.viewer,
                parts.controllers.export,
            )
            made.append(MontageDialog(*shown, window))
        made[0].show()
        made[0].activateWindow()

    return {"save_montage": show}
