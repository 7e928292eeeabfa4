"""The actions that go to places and measure, their check marks and their dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from unet_gui.core.image.positions import Coordinates
from unet_gui.core.measuring.annotations import AnnotationKind

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from unet_gui.ui.dialogs.go_to import GoToDialog
    from unet_gui.ui.parts import WindowParts

_NEED_CASE = (
    "next_lesion",
    "previous_lesion",
    "go_to_position",
    "copy_position",
    "zoom_actual",
    "zoom_tumour",
    "ruler",
    "angle",
)
_NEED_ANNOTATION = ("remove_annotation", "remove_annotations")


class NavigationActions(QObject):
    """Keeps its actions checked and enabled as the state says."""

    def __init__(self, parts: WindowParts, window: QWidget) -> None:
        super().__init__(window)
        self._parts = parts
        self._window = window
        self._actions: Mapping[str, QAction] = {}
        self.dialog: GoToDialog | None = None

    def handlers(self) -> dict[str, Callable[[], None]]:
        """Return what each action does."""
        navigate, measure = (
            self._parts.controllers.navigation,
            self._parts.controllers.annotations,
        )
        return {
            "next_lesion": navigate.next_lesion,
            "previous_lesion": navigate.previous_lesion,
            "go_to_position": self._ask_position,
            "copy_position": self._copy_position,
            "zoom_actual": navigate.show_actual_size,
            "zoom_tumour": navigate.zoom_to_tumour,
            "ruler": measure.toggle_ruler,
            "angle": measure.toggle_angle,
            "remove_annotation": measure.remove_selected,
            "remove_annotations": measure.remove_all,
            "scale_bar": measure.toggle_scale_bar,
        }

    def follow(self, actions: Mapping[str, QAction]) -> None:
        """Show the state in the window's actions from now on."""
        self._actions = actions
        self._parts.states.annotations.events.connect(self._refresh)
        self._refresh()

    def enabled(self) -> dict[str, bool]:
        """Return which of the actions can do something now."""
        has_case = self._parts.states.session.case is not None
        has_annotations = bool(self._parts.states.annotations.annotations)
        return {
            **dict.fromkeys(_NEED_CASE, has_case),
            **dict.fromkeys(_NEED_ANNOTATION, has_annotations),
        }

    def _refresh(self, _change: object = None) -> None:
        tools = self._parts.states.annotations
        for key, is_enabled in self.enabled().items():
            self._actions[key].setEnabled(is_enabled)
        self._actions["ruler"].setChecked(tools.tool is AnnotationKind.RULER)
        self._actions["angle"].setChecked(tools.tool is AnnotationKind.ANGLE)
        self._actions["scale_bar"].setChecked(tools.has_scale_bar)

    def _ask_position(self) -> None:
        from unet_gui.ui.dialogs.go_to import GoToDialog  # not needed to start

        if self.dialog is None:
            parts = self._parts
            self.dialog = GoToDialog(
                parts.states.viewer, parts.controllers.navigation, self._window
            )
        self.dialog.start()

    def _copy_position(self) -> None:
        text = self._parts.controllers.navigation.position_text(Coordinates.WORLD_MM)
        QGuiApplication.clipboard().setText(text)
        copied = self.tr("Copied the crosshair's position: {0} mm")
        self._parts.states.session.message = copied.format(text)
