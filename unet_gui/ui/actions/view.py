"""What the actions for layout and comparison do, and which of them are checked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from unet_gui.controllers.view.layout import LayoutController
    from unet_gui.state.comparison import ComparisonState
    from unet_gui.state.layout import LayoutState
    from unet_gui.state.viewer import ViewerState

Chosen = TypeVar("Chosen")
LAYOUT_KEYS = {layout: f"layout_{layout.value}" for layout in Layout}
PLANE_KEYS = {plane: f"plane_{plane.name.lower()}" for plane in Plane}


def layout_handlers(controller: LayoutController) -> dict[str, Callable[[], None]]:
    """Return what the actions do that choose the views."""
    layouts = {
        key: partial(_ignoring_check, controller.choose, layout)
        for layout, key in LAYOUT_KEYS.items()
    }
    planes = {
        key: partial(_ignoring_check, controller.choose_plane, plane)
        for plane, key in PLANE_KEYS.items()
    }
    return {
        **layouts,
        **planes,
        "single_view": controller.toggle_single,
        "link_zoom": controller.toggle_zoom_link,
    }


def _ignoring_check(choose: Callable[[Chosen], None], chosen: Chosen, *_: bool) -> None:
    choose(chosen)  # Qt also says whether the action is checked


class ViewChecks(QObject):
    """Keeps the check marks of the layout's and the comparison's actions right."""

    def __init__(
        self,
        layout: LayoutState,
        comparison: ComparisonState,
        viewer: ViewerState,
        actions: Mapping[str, QAction],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._layout = layout
        self._comparison = comparison
        self._viewer = viewer
        self._actions = actions
        layout.events.connect(self.refresh)
        comparison.events.is_blinking.connect(self.refresh)
        comparison.events.is_swiping.connect(self.refresh)
        viewer.events.maximised.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Check what is the case."""
        is_alone = self._viewer.maximised is not None
        for layout, key in LAYOUT_KEYS.items():
            is_chosen = self._layout.layout is layout
            self._actions[key].setChecked(is_chosen and not is_alone)
        for plane, key in PLANE_KEYS.items():
            self._actions[key].setChecked(self._layout.plane is plane)
        self._actions["single_view"].setChecked(is_alone)
        self._actions["link_zoom"].setChecked(self._layout.links_zoom)
        self._actions["blink"].setChecked(self._comparison.is_blinking)
        self._actions["swipe"].setChecked(self._comparison.is_swiping)
