"""The dock with the list of cases, shown once more than one case is open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from unet_gui.ui.widgets.lazy_panel import LazyPanel

if TYPE_CHECKING:
    from unet_gui.ui.panels.case.case_list_panel import CaseListPanel
    from unet_gui.ui.parts import WindowParts


class CasesDock(QDockWidget):
    """A dock that opens with the second case and closes when one is left.

    In between, the user may close and open it.
    """

    def __init__(self, window: QMainWindow, parts: WindowParts) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Cases"))
        self.setObjectName("cases")
        self._list = LazyPanel(partial(_case_list, parts))
        self._list.fill_when_seen(self)
        self.setWidget(self._list)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        self._window = window
        self._has_narrowed = False
        self._cases = parts.states.cases
        self._had_several = False
        self.show_if_needed()
        parts.states.cases.events.listed.connect(self._on_listed_changed)

    @property
    def panel(self) -> CaseListPanel:
        """The list of the cases."""
        return self._list.panel

    def show_if_needed(self) -> None:
        """Show the dock if several cases are open, whatever a saved layout says."""
        self._had_several = len(self._cases.listed) > 1
        self.setVisible(self._had_several)
        if self._had_several and not self._has_narrowed:
            self._has_narrowed = True
            self._narrow()

    def _narrow(self) -> None:
        """Make the dock as narrow as the list if no other dock shares its side."""
        docks = self._window.findChildren(QDockWidget)
        side = self._window.dockWidgetArea(self)
        beside = [d for d in docks if self._window.dockWidgetArea(d) == side]
        if not any(dock.isVisible() for dock in beside if dock is not self):
            width = self.panel.sizeHint().width()
            self._window.resizeDocks([self], [width], Qt.Orientation.Horizontal)

    def _on_listed_changed(self) -> None:
        if (len(self._cases.listed) > 1) != self._had_several:
            self.show_if_needed()


def _case_list(parts: WindowParts) -> CaseListPanel:
    from unet_gui.ui.panels.case.case_list_panel import CaseListActions, CaseListPanel

    control = parts.controllers.cases
    actions = CaseListActions(
        control.switch,
        control.close,
        control.close_all,
        control.thumbnails.want,
        parts.controllers.editing.starting.set_progress,
        parts.controllers.segment_all.start,
    )
    return CaseListPanel(parts.states.cases, parts.states.viewer, actions)
