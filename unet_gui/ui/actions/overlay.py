"""What the actions do that change what is laid over the image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import TumourClass

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.view.overlay_controls import OverlayControls

OVERLAY_KEYS = (
    "next_overlay",
    "reference_outline",
    "worst_slice",
    "solo_1",
    "solo_2",
    "solo_3",
    "show_all_classes",
)


def overlay_handlers(controls: OverlayControls) -> dict[str, Callable[[], None]]:
    """Return what each action of `OVERLAY_KEYS` does."""
    styles, modes = controls.styles, controls.modes
    return {
        "next_overlay": modes.next_mode,
        "reference_outline": modes.toggle_reference_outline,
        "worst_slice": controls.comparing.go_to_worst,
        "solo_1": lambda: styles.solo(TumourClass.EDEMA),
        "solo_2": lambda: styles.solo(TumourClass.NON_ENHANCING),
        "solo_3": lambda: styles.solo(TumourClass.ENHANCING),
        "show_all_classes": styles.show_all,
    }
