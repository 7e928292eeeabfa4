"""Choosing the arrangement of the views."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.view.kept_place import KeptPlace
from unet_gui.core.image.windowing import preset_window
from unet_gui.core.layout.view_layout import (
    MOST_IN_A_ROW,
    Arrangement,
    Layout,
    arrangement,
    single,
)

if TYPE_CHECKING:
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.state.layout import LayoutState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


class LayoutController:
    """Changes the layout of the views."""

    def __init__(
        self, layout: LayoutState, session: SessionState, viewer: ViewerState
    ) -> None:
        self._layout = layout
        self._session = session
        self._viewer = viewer
        session.events.case.connect(self._ensure_windows)
        self._ensure_windows()

    def choose(self, layout: Layout) -> None:
        """Show another set of views, and no view alone."""
        self._layout.layout = layout
        self._viewer.maximised = None
        self._ensure_windows()
        case = self._session.case
        if case is not None and layout not in (Layout.ROW, Layout.GRID):
            KeptPlace(self._viewer).show_chosen(case)

    def choose_plane(self, plane: Plane) -> None:
        """Choose the plane of the large view and of sequences side by side."""
        self._layout.plane = plane
        if self._viewer.maximised is not None:
            self._viewer.maximised = plane

    def toggle_large_surface(self) -> None:
        """Make the 3-D view the large one, or one of four views again."""
        is_large = self._layout.layout is Layout.SURFACE
        self.choose(Layout.PLANES_3D if is_large else Layout.SURFACE)

    def toggle_single(self) -> None:
        """Show the chosen plane alone, or all views again."""
        is_alone = self._viewer.maximised is not None
        self._viewer.maximised = None if is_alone else self._layout.plane

    def toggle_zoom_link(self) -> None:
        """Link or unlink the zoom of different planes."""
        self._layout.links_zoom = not self._layout.links_zoom

    def _ensure_windows(self) -> None:
        """Give each visible sequence its own window."""
        case = self._session.case
        if case is None or self._layout.layout not in (Layout.ROW, Layout.GRID):
            return
        windows = self._viewer.windows
        missing = {
            name: preset_window(
                volume, self._viewer.contrast, name, self._viewer.percentiles
            )
            for name, volume in case.sequences.items()
            if name not in windows
        }
        if missing:
            self._viewer.windows = {**windows, **missing}


def shown_arrangement(
    layout: LayoutState,
    session: SessionState,
    viewer: ViewerState,
    most_in_a_row: int = MOST_IN_A_ROW,
) -> Arrangement:
    """Return the arrangement of the views, derived from the state.

    Parameters
    ----------
    most_in_a_row : int
        The number of views that there is room for side by side.
    """
    if viewer.maximised is not None:
        return single(viewer.maximised)
    sequences = () if session.case is None else tuple(session.case.sequences)
    return arrangement(layout.layout, layout.plane, sequences, most_in_a_row)
