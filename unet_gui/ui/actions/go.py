"""The Go menu: moving the crosshair and zooming to places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from unet_gui.core.image.positions import Coordinates
from unet_gui.ui.actions.spec import HAS_CASE, ActionSpec

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.dialogs.go_to import GoToDialog


def _go_to_tumour(context: ActionContext) -> None:
    context.parts.controllers.viewer.go_to_tumour()


def _next_lesion(context: ActionContext) -> None:
    context.parts.controllers.navigation.next_lesion()


def _previous_lesion(context: ActionContext) -> None:
    context.parts.controllers.navigation.previous_lesion()


def _go_to_position(context: ActionContext) -> None:
    context.once(_go_to_dialog).start()


def _go_to_dialog(context: ActionContext) -> GoToDialog:
    from unet_gui.ui.dialogs.go_to import GoToDialog  # not needed to start

    parts = context.parts
    return GoToDialog(parts.states.viewer, parts.controllers.navigation, context.window)


def _copy_position(context: ActionContext) -> None:
    parts = context.parts
    text = parts.controllers.navigation.position_text(Coordinates.WORLD_MM)
    QGuiApplication.clipboard().setText(text)
    copied = _tr("Copied the crosshair's position: {0} mm")
    parts.states.session.message = copied.format(text)


def _zoom_to_tumour(context: ActionContext) -> None:
    context.parts.controllers.navigation.zoom_to_tumour()


def _show_actual_size(context: ActionContext) -> None:
    context.parts.controllers.navigation.show_actual_size()


def _tr(text: str) -> str:
    return QCoreApplication.translate("go_actions", text)


ENTRIES: Entries = (
    ActionSpec(
        key="go_to_tumour",
        text="Go to the tumour",
        run=_go_to_tumour,
        shortcuts=("T",),
        tip="Its largest axial section",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="next_lesion",
        text="Next lesion",
        run=_next_lesion,
        shortcuts=("N",),
        tip="The connected components of the mask, by size",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="previous_lesion",
        text="Previous lesion",
        run=_previous_lesion,
        shortcuts=("Shift+N",),
        tip="The next larger one",
        is_enabled=HAS_CASE,
    ),
    None,
    ActionSpec(
        key="go_to_position",
        text="Go to position…",
        run=_go_to_position,
        shortcuts=("Ctrl+G",),
        tip="Voxel or mm",
        icon="crosshair",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="copy_position",
        text="Copy position",
        run=_copy_position,
        shortcuts=("Ctrl+Alt+C",),
        tip="The position of the crosshair in mm",
        icon="copy",
        is_enabled=HAS_CASE,
    ),
    None,
    ActionSpec(
        key="zoom_tumour",
        text="Zoom to the tumour",
        run=_zoom_to_tumour,
        shortcuts=("Z",),
        tip="Show the mask as large as possible",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="zoom_actual",
        text="Zoom 1:1",
        run=_show_actual_size,
        shortcuts=("Shift+Z",),
        tip="One voxel on one pixel of the screen",
        is_enabled=HAS_CASE,
    ),
)
