"""Views that zoom and pan together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.state.layout import LayoutState
    from unet_gui.ui.views.slice_view import SliceView


class ViewLinks(QObject):
    """Makes the other views follow the one that the user zooms or pans.

    Views of the same plane show the same part of it. If the layout links the zoom,
    views of other planes are magnified by the same factor around the crosshair.

    Parameters
    ----------
    shown : callable
        Returns the shown views.
    """

    def __init__(
        self,
        shown: Callable[[], Sequence[SliceView]],
        layout: LayoutState,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self._layout = layout
        self._is_following = False

    def add(self, view: SliceView) -> None:
        """Link one more view."""
        view.zoomed.connect(self._on_zoomed)
        view.panned.connect(self._on_panned)

    def _on_zoomed(self, zoomed: SliceView, factor: float) -> None:
        if self._is_following:
            return
        self._is_following = True
        for view in self._others(zoomed):
            if view.plane is zoomed.plane:
                view.follow(zoomed)
            elif self._layout.links_zoom:
                view.zoom_at_crosshair(factor)
        self._is_following = False

    def _on_panned(self, panned: SliceView) -> None:
        for view in self._others(panned):
            if view.plane is panned.plane:
                view.follow(panned)

    def _others(self, view: SliceView) -> list[SliceView]:
        return [other for other in self._shown() if other is not view]
