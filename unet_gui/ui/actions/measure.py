"""The Measure menu: rulers and angles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.measuring.annotations import AnnotationKind
from unet_gui.ui.actions.spec import HAS_CASE, ActionSpec, Condition

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.dialogs.follow_up.window import FollowUpWindow
    from unet_gui.ui.parts import WindowParts


def _toggle_ruler(context: ActionContext) -> None:
    context.parts.controllers.annotations.toggle_ruler()


def _toggle_angle(context: ActionContext) -> None:
    context.parts.controllers.annotations.toggle_angle()


def _remove_selected(context: ActionContext) -> None:
    context.parts.controllers.annotations.remove_selected()


def _remove_all(context: ActionContext) -> None:
    context.parts.controllers.annotations.remove_all()


def _has_ruler(parts: WindowParts) -> bool:
    return parts.states.annotations.tool is AnnotationKind.RULER


def _has_angle(parts: WindowParts) -> bool:
    return parts.states.annotations.tool is AnnotationKind.ANGLE


def _has_annotations(parts: WindowParts) -> bool:
    return bool(parts.states.annotations.annotations)


def _show_follow_up(context: ActionContext) -> None:
    window = context.once(_follow_up_window)
    window.show()
    window.activateWindow()


def _follow_up_window(context: ActionContext) -> FollowUpWindow:
    from unet_gui.controllers.measuring.follow_reports import FollowReports
    from unet_gui.ui.dialogs.follow_up.window import FollowUpWindow  # not at start

    parts = context.parts
    follow_up = parts.controllers.follow_up()
    return FollowUpWindow(
        state=parts.states.follow_up,
        viewer=parts.states.viewer,
        controller=follow_up,
        reports=FollowReports(
            follow_up,
            parts.controllers.results(),
            parts.services.runner,
            parts.services.on_error,
        ),
        on_error=parts.services.on_error,
        parent=context.window,
    )


def _show_measurements(context: ActionContext) -> None:
    context.show_panel("measurements")


_HAS_ANNOTATIONS = Condition(_has_annotations, ("annotations.annotations",))

ENTRIES: Entries = (
    ActionSpec(
        key="ruler",
        text="Ruler",
        run=_toggle_ruler,
        shortcuts=("M",),
        tip="Measure lengths in mm: drag in a view",
        icon="measure",
        is_enabled=HAS_CASE,
        is_checked=Condition(_has_ruler, ("annotations.tool",)),
    ),
    ActionSpec(
        key="angle",
        text="Angle",
        run=_toggle_angle,
        shortcuts=("Shift+M",),
        tip="Measure angles: drag along one leg, then click the end of the other",
        icon="angle",
        is_enabled=HAS_CASE,
        is_checked=Condition(_has_angle, ("annotations.tool",)),
    ),
    None,
    ActionSpec(
        key="remove_annotation",
        text="Remove annotation",
        run=_remove_selected,
        shortcuts=("Del",),
        tip="The selected ruler or angle of the shown slice",
        is_enabled=_HAS_ANNOTATIONS,
    ),
    ActionSpec(
        key="remove_annotations",
        text="Remove all annotations",
        run=_remove_all,
        is_enabled=_HAS_ANNOTATIONS,
    ),
    None,
    ActionSpec(
        key="measurements_panel",
        text="Measurements panel",
        run=_show_measurements,
        tip="The volumes and diameters of the lesions, in a panel",
    ),
    ActionSpec(
        key="follow_up",
        text="Follow-up…",
        run=_show_follow_up,
        tip="Follow a patient over several examinations, with the response by RANO",
    ),
)
