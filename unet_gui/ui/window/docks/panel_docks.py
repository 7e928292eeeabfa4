"""The panels around the views, as docks that float, hide and come back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.scenes.mask_choice import available_masks
from unet_gui.ui.panels.case.cases_dock import CasesDock
from unet_gui.ui.panels.mask.legend_panel import LegendPanel
from unet_gui.ui.panels.segment.result_warnings import ResultWarnings
from unet_gui.ui.surface.dock import SurfaceDock
from unet_gui.ui.surface.slot import make_surface_view
from unet_gui.ui.widgets.lazy_panel import LazyPanel
from unet_gui.ui.widgets.panel_area import PanelArea
from unet_gui.ui.window.docks.panel_making import (
    make_architecture_panel,
    make_case_panel,
    make_contrast_panel,
    make_edit_panel,
    make_measurements_panel,
    make_prepare_panel,
    make_segment_panel,
    remove_lesion,
)
from unet_gui.ui.window.docks.panel_room import PanelRoom

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.core.editing.settings import EditTool
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.ui.parts import WindowParts

_SIDE_WIDTH_PX = 310
_CASES_HEIGHT_PX = 160  # two cases
_ARCHITECTURE_WIDTH_PX = 560
_SETTLED_MS = 150  # until the panels share the room again
_SIDE = Qt.DockWidgetArea.RightDockWidgetArea
_BELOW = Qt.DockWidgetArea.BottomDockWidgetArea
_COLUMN = ("case", "contrast", "prepare", "legend", "segment", "correct")
_BEHIND_CASE = ("contrast", "prepare")


class PanelDocks(QObject):
    """Case, mask and segmentation on the right; architecture and 3-D on the left."""

    def __init__(
        self,
        window: QMainWindow,
        parts: WindowParts,
        segment: Callable[[], None],
        plane: Callable[[], Plane],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._editing = parts.states.editing
        self._session = parts.states.session
        self.case_panel = make_case_panel(parts)
        self.legend_panel = LegendPanel(
            session=parts.states.session,
            viewer=parts.states.viewer,
            controller=parts.controllers.viewer,
            controls=parts.controllers.overlay,
            remove_lesion=partial(remove_lesion, parts),
        )
        self.result_warnings = ResultWarnings(
            parts.states.session, parts.controllers.overlay.thresholds
        )
        self.segment_panel = make_segment_panel(parts, segment)
        self.surface_dock = SurfaceDock(window, make_surface_view(parts))
        self.cases_dock = CasesDock(window, parts)
        self._case_dock = self._dock("case", self.tr("Case"), self.case_panel)
        self.by_key = {
            "case": self._case_dock,
            "contrast": self._contrast_dock(parts),
            "prepare": self._prepare_dock(parts),
            "legend": self._dock(
                "legend", self.tr("Result"), self.legend_panel, self.result_warnings
            ),
            "segment": self._dock("segment", self.tr("Segment"), self.segment_panel),
            "correct": self._edit_dock(parts, plane),
            "architecture": self._architecture_dock(parts),
            "surfaces": self.surface_dock,
            "measurements": self._measurements_dock(parts),
            "cases": self.cases_dock,
        }
        self._join_correction()
        self.result_warnings.give_way_to(self.by_key["segment"])
        self._layout = parts.states.layout
        self.room = self._panel_room()
        self._has_widened = False

    def _panel_room(self) -> PanelRoom:
        return PanelRoom(
            self._window,
            self._layout,
            column=tuple(self.by_key[key] for key in _COLUMN),
            joined=(self._case_dock, self.by_key["legend"]),
            needed={
                self.by_key["legend"]: lambda: self.legend_panel.total_label,
                self.by_key["segment"]: lambda: self.segment_panel.button,
            },
        )

    def _dock(self, key: str, title: str, *panels: QWidget) -> QDockWidget:
        dock = QDockWidget(title, self._window)
        dock.setObjectName(key)
        dock.setWidget(_scrolling(*panels))
        self._window.addDockWidget(_SIDE, dock)
        return dock

    def _contrast_dock(self, parts: WindowParts) -> QDockWidget:
        """Put the contrast panel behind the case panel, as a tab."""
        panel = LazyPanel(partial(make_contrast_panel, parts))
        dock = self._dock("contrast", self.tr("Contrast"), panel)
        panel.fill_when_seen(dock)
        self._window.tabifyDockWidget(self._case_dock, dock)
        self._case_dock.raise_()
        return dock

    def _prepare_dock(self, parts: WindowParts) -> QDockWidget:
        """Put the preparation behind the case panel, as a tab."""
        panel = LazyPanel(partial(make_prepare_panel, parts))
        dock = self._dock("prepare", self.tr("Prepare"), panel)
        panel.fill_when_seen(dock)
        self._window.tabifyDockWidget(self._case_dock, dock)
        self._case_dock.raise_()
        return dock

    def show_panel(self, key: str) -> None:
        """Bring a panel to the front."""
        self.by_key[key].show()
        self.by_key[key].raise_()

    def _edit_dock(self, parts: WindowParts, plane: Callable[[], Plane]) -> QDockWidget:
        """Put the panel of correction behind the segment panel, as a tab."""
        panel = LazyPanel(partial(make_edit_panel, parts, plane))
        dock = self._dock("correct", self.tr("Correct"), panel)
        panel.fill_when_seen(dock)
        return dock

    def _join_correction(self) -> None:
        segment, correct = self.by_key["segment"], self.by_key["correct"]
        self._window.tabifyDockWidget(segment, correct)
        segment.raise_()

    def follow_tool(self) -> None:
        """Bring the panel of correction to the front when a tool is chosen.

        A run brings the one with its progress there, unless a tool is in use.
        """
        self._editing.events.tool.connect(self._on_tool)
        self._session.events.is_segmenting.connect(self._on_run)

    def _on_run(self, is_running: bool) -> None:
        if is_running and self._editing.tool is None:
            self.by_key["segment"].raise_()

    def show_next_step(self) -> None:
        """Bring *Segment* to the front for a case that has no mask to correct yet."""
        if not available_masks(self._session):
            self.by_key["segment"].raise_()

    def _on_tool(self, tool: EditTool | None) -> None:
        if tool is not None:
            self.show_panel("correct")

    def _architecture_dock(self, parts: WindowParts) -> QDockWidget:
        panel = LazyPanel(partial(make_architecture_panel, parts))
        dock = QDockWidget(self.tr("Architecture"), self._window)
        dock.setObjectName("architecture")
        area = QScrollArea()  # or a small screen would be too small for the window
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(panel)
        dock.setWidget(area)
        self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
        dock.hide()
        panel.fill_when_seen(dock)
        dock.visibilityChanged.connect(self._widen_architecture)
        return dock

    def _measurements_dock(self, parts: WindowParts) -> QDockWidget:
        panel = LazyPanel(partial(make_measurements_panel, parts))
        dock = QDockWidget(self.tr("Measurements"), self._window)
        dock.setObjectName("measurements")
        dock.setWidget(panel)
        self._window.addDockWidget(_BELOW, dock)
        dock.hide()
        panel.fill_when_seen(dock)
        return dock

    def reset(self) -> None:
        """Put the panels back to their places of the first start."""
        window, right = self._window, _SIDE
        self._layout.shares_room = False  # until all are at their places
        left = Qt.DockWidgetArea.LeftDockWidgetArea
        for key in _COLUMN:
            self.by_key[key].setFloating(False)
            window.addDockWidget(right, self.by_key[key])
            self.by_key[key].show()
        for key in _BEHIND_CASE:
            window.tabifyDockWidget(self._case_dock, self.by_key[key])
        self._join_correction()
        self.room.bring_to_front(self._case_dock)
        for key in ("architecture", "surfaces"):
            self.by_key[key].setFloating(False)
            window.addDockWidget(left, self.by_key[key])
            self.by_key[key].hide()
        self.by_key["measurements"].setFloating(False)
        window.addDockWidget(_BELOW, self.by_key["measurements"])
        self.by_key["measurements"].hide()
        window.resizeDocks(
            [self._case_dock], [_SIDE_WIDTH_PX], Qt.Orientation.Horizontal
        )
        self._layout.shares_room = True
        self.room.share()

    def show_legend(self) -> None:
        """Bring the mask panel to the front if it shares its place.

        In a low window, the volumes in the panel below are scrolled to.
        """
        self.room.bring_to_front(self.by_key["legend"])
        QTimer.singleShot(_SETTLED_MS, self, self._scroll_to_volumes)

    def _scroll_to_volumes(self) -> None:
        area = self.by_key["segment"].widget()
        if isinstance(area, QScrollArea):
            area.ensureWidgetVisible(self.segment_panel.volumes_label, 0, 0)

    def _widen_architecture(self, is_visible: bool) -> None:
        """Make room for the table the first time that it is shown."""
        if is_visible and not self._has_widened:
            self._has_widened = True
            dock = self.by_key["architecture"]
            horizontal = Qt.Orientation.Horizontal
            self._window.resizeDocks([dock], [_ARCHITECTURE_WIDTH_PX], horizontal)
            heights = [
                _CASES_HEIGHT_PX,
                self._window.height(),
            ]  # the architecture gets the rest
            vertical = Qt.Orientation.Vertical
            self._window.resizeDocks([self.cases_dock, dock], heights, vertical)


def _scrolling(*panels: QWidget) -> QScrollArea:
    """Put panels into an area that scrolls if the window is low."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for panel in panels:
        column.addWidget(panel)
    column.addStretch(1)
    area = PanelArea(_SIDE_WIDTH_PX)
    area.setWidget(holder)
    return area
