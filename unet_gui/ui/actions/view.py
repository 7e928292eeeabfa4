"""The View menu: sequences, the mask, contrast, and comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.ui.actions.spec import HAS_CASE, ActionSpec, Condition

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction

    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.parts import WindowParts

_OPACITY_STEP = 0.1


def _sequence(number: int) -> ActionSpec:
    def run(context: ActionContext) -> None:
        context.parts.controllers.viewer.select_sequence_number(number)

    def is_there(parts: WindowParts) -> bool:
        return len(_sequence_names(parts)) >= number

    def name(parts: WindowParts) -> str:
        names = _sequence_names(parts)
        unknown = _tr("Sequence {0}").format(number)
        return names[number - 1].replace("&", "&&") if is_there(parts) else unknown

    return ActionSpec(
        key=f"sequence_{number}",
        text=f"Sequence {number}",
        run=run,
        shortcuts=(str(number),),
        is_enabled=Condition(is_there, ("session.case",)),
        text_now=name,
    )


def _sequence_names(parts: WindowParts) -> list[str]:
    case = parts.states.session.case
    return [] if case is None else [str(name) for name in case.sequences]


def _tr(text: str) -> str:
    return QCoreApplication.translate("view_actions", text)


def _previous_sequence(context: ActionContext) -> None:
    context.parts.controllers.viewer.previous_sequence()


def _next_sequence(context: ActionContext) -> None:
    context.parts.controllers.viewer.next_sequence()


def _toggle_mask(context: ActionContext) -> None:
    context.parts.controllers.viewer.toggle_mask()


def _change_opacity(change: float) -> Callable[[ActionContext], None]:
    def run(context: ActionContext) -> None:
        context.parts.controllers.viewer.change_opacity(change)

    return run


def _auto_window(context: ActionContext) -> None:
    context.parts.controllers.viewer.reset_window()


def _invert(context: ActionContext) -> None:
    context.parts.controllers.contrast.toggle_inverted()


def _reset(context: ActionContext) -> None:
    context.parts.controllers.viewer.reset()


def _toggle_radiological(context: ActionContext) -> None:
    context.parts.controllers.viewer.toggle_radiological()


def _toggle_crosshair(context: ActionContext) -> None:
    context.parts.controllers.viewer.toggle_crosshair()


def _toggle_legend(context: ActionContext) -> None:
    context.parts.controllers.viewer.toggle_legend()


def _toggle_scale_bar(context: ActionContext) -> None:
    context.parts.controllers.annotations.toggle_scale_bar()


def _toggle_surfaces(context: ActionContext) -> None:
    context.surfaces_action.trigger()


def _surfaces_action(context: ActionContext) -> QAction:
    return context.surfaces_action


def _blink(context: ActionContext) -> None:
    context.press_blink()


def _swipe(context: ActionContext) -> None:
    context.parts.controllers.comparison.toggle_swiping()


def _is_mask_visible(parts: WindowParts) -> bool:
    return parts.states.viewer.is_mask_visible


def _is_radiological(parts: WindowParts) -> bool:
    return parts.states.viewer.is_radiological


def _has_crosshair(parts: WindowParts) -> bool:
    return parts.states.viewer.has_crosshair


def _has_legend(parts: WindowParts) -> bool:
    return parts.states.viewer.has_legend


def _has_scale_bar(parts: WindowParts) -> bool:
    return parts.states.annotations.has_scale_bar


def _is_blinking(parts: WindowParts) -> bool:
    return parts.states.comparison.is_blinking


def _is_swiping(parts: WindowParts) -> bool:
    return parts.states.comparison.is_swiping


ENTRIES: Entries = (
    _sequence(1),
    _sequence(2),
    _sequence(3),
    _sequence(4),
    ActionSpec(
        key="previous_sequence",
        text="Previous sequence",
        run=_previous_sequence,
        shortcuts=("[",),
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="next_sequence",
        text="Next sequence",
        run=_next_sequence,
        shortcuts=("]",),
        is_enabled=HAS_CASE,
    ),
    None,
    ActionSpec(
        key="toggle_mask",
        text="Show mask",
        run=_toggle_mask,
        shortcuts=("S",),
        is_enabled=HAS_CASE,
        is_checked=Condition(_is_mask_visible, ("viewer.is_mask_visible",)),
    ),
    ActionSpec(
        key="less_opacity",
        text="Mask more transparent",
        run=_change_opacity(-_OPACITY_STEP),
        shortcuts=("A",),
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="more_opacity",
        text="Mask more opaque",
        run=_change_opacity(_OPACITY_STEP),
        shortcuts=("D",),
        is_enabled=HAS_CASE,
    ),
    None,
    ActionSpec(
        key="auto_window",
        text="Automatic contrast",
        run=_auto_window,
        shortcuts=("Ctrl+J",),
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="invert",
        text="Invert grey levels",
        run=_invert,
        shortcuts=("I",),
        tip="Of the shown sequence",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="reset",
        text="Reset zoom and contrast",
        run=_reset,
        shortcuts=("R",),
        icon="fit",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="radiological",
        text="Radiological",
        icon="radiological",
        run=_toggle_radiological,
        shortcuts=("L",),
        tip="Patient's right on the left of the screen",
        is_checked=Condition(_is_radiological, ("viewer.is_radiological",)),
    ),
    ActionSpec(
        key="crosshair",
        text="Crosshair",
        run=_toggle_crosshair,
        shortcuts=("X",),
        tip="Lines that cross at the chosen voxel",
        is_checked=Condition(_has_crosshair, ("viewer.has_crosshair",)),
    ),
    ActionSpec(
        key="legend",
        text="Legend with volumes",
        run=_toggle_legend,
        tip="The classes of the mask and their volumes, in the large view",
        is_checked=Condition(_has_legend, ("viewer.has_legend",)),
    ),
    ActionSpec(
        key="scale_bar",
        text="Scale bar",
        run=_toggle_scale_bar,
        tip="A bar in each view with its length in mm",
        is_checked=Condition(_has_scale_bar, ("annotations.has_scale_bar",)),
    ),
    None,
    ActionSpec(
        key="surfaces",
        text="3-D view",
        run=_toggle_surfaces,
        shortcuts=("V",),
        tip="Surfaces of the tumour and the brain, in a panel",
        mirrors=_surfaces_action,
    ),
    None,
    ActionSpec(
        key="blink",
        text="Blink",
        run=_blink,
        shortcuts=("B",),
        tip="Show the two sides of the comparison alternately; tap or hold",
        icon="eye",
        is_enabled=HAS_CASE,
        is_checked=Condition(_is_blinking, ("comparison.is_blinking",)),
    ),
    ActionSpec(
        key="swipe",
        text="Swipe",
        run=_swipe,
        shortcuts=("W",),
        tip="Show both sides with a divider between them that can be dragged",
        icon="swipe",
        is_enabled=HAS_CASE,
        is_checked=Condition(_is_swiping, ("comparison.is_swiping",)),
    ),
)
