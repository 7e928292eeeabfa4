"""The menu of what is laid over the image: mask, probability, agreement, classes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import TumourClass
from unet_gui.ui.actions.spec import HAS_CASE, ActionSpec

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries


def _next_overlay(context: ActionContext) -> None:
    context.parts.controllers.overlay.modes.next_mode()


def _toggle_reference_outline(context: ActionContext) -> None:
    context.parts.controllers.overlay.modes.toggle_reference_outline()


def _go_to_worst(context: ActionContext) -> None:
    context.parts.controllers.overlay.comparing.go_to_worst()


def _solo(number: int, tumour_class: TumourClass, text: str) -> ActionSpec:
    def run(context: ActionContext) -> None:
        context.parts.controllers.overlay.styles.solo(tumour_class)

    return ActionSpec(
        key=f"solo_{number}",
        text=text,
        run=run,
        shortcuts=(f"Ctrl+{number}",),
        tip="Again: all classes",
        is_enabled=HAS_CASE,
    )


def _show_all_classes(context: ActionContext) -> None:
    context.parts.controllers.overlay.styles.show_all()


ENTRIES: Entries = (
    ActionSpec(
        key="next_overlay",
        text="Mask, probability, stages, agreement",
        run=_next_overlay,
        shortcuts=("P",),
        tip="Lay one after the other over the image",
        icon="layers",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="reference_outline",
        text="Outline the reference",
        run=_toggle_reference_outline,
        shortcuts=("O",),
        tip="Over the prediction's fill",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="worst_slice",
        text="Go to the worst slice",
        run=_go_to_worst,
        shortcuts=("Shift+T",),
        tip="Where prediction and reference disagree most",
        is_enabled=HAS_CASE,
    ),
    None,
    _solo(1, TumourClass.EDEMA, "Edema alone"),
    _solo(2, TumourClass.NON_ENHANCING, "Non-enhancing alone"),
    _solo(3, TumourClass.ENHANCING, "Enhancing alone"),
    ActionSpec(
        key="show_all_classes",
        text="All classes",
        run=_show_all_classes,
        shortcuts=("Ctrl+0",),
        is_enabled=HAS_CASE,
    ),
)
