"""The dock with the open cases; there as soon as there is more than one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from unet_gui.ui.case_list_panel import CaseListActions, CaseListPanel

if TYPE_CHECKING:
    from unet_gui.ui.window_parts import WindowParts


class CasesDock(QDockWidget):
    """Appears with the second case and goes with it; in between it is the user's."""

    def __init__(self, window: QMainWindow, parts: WindowParts) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Cases"))
        self.setObjectName("cases")
        control = parts.case_list
        actions = CaseListActions(
            control.switch, control.close, control.close_all, control.thumbnails.want
        )
        self.panel = CaseListPanel(parts.cases, parts.viewer, actions)
        self.setWidget(self.panel)
        window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self)
        self._cases = parts.cases
        self._had_several = False
        self.show_if_needed()
        parts.cases.events.listed.connect(self._follow)

    def show_if_needed(self) -> None:
        """Be there if there are several cases, whatever a saved layout says."""
        self._had_several = len(self._cases.listed) > 1
        self.setVisible(self._had_several)

    def _follow(self) -> None:
        if (len(self._cases.listed) > 1) != self._had_several:
            self.show_if_needed()
