"""The tools of one view, of which at most one has the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent

    from unet_gui.ui.views.tools.diameters_tool import ToolsOfView
    from unet_gui.ui.views.tools.editing_tool import EditingTool


class ViewTools:
    """Hands events to the chosen tool of correction, else to rulers and diameters."""

    def __init__(self, editing: EditingTool, measuring: ToolsOfView) -> None:
        self._editing = editing
        self._measuring = measuring

    @property
    def _chosen(self) -> EditingTool | ToolsOfView:
        return self._editing if self._editing.is_active else self._measuring

    def press(self, event: QMouseEvent) -> bool:
        """Take the press of a button."""
        return self._chosen.press(event)

    def move(self, event: QMouseEvent) -> bool:
        """Take a movement of the mouse, with or without a button held."""
        return self._chosen.move(event)

    def release(self, event: QMouseEvent) -> bool:
        """Take the release of a button."""
        return self._chosen.release(event)

    def wheel(self, event: QWheelEvent) -> bool:
        """Take a turn of the wheel."""
        return self._editing.wheel(event)

    def takes_key(self, event: QKeyEvent) -> bool:
        """Whether a key is meant for the tool rather than for a menu."""
        return self._editing.takes_key(event)

    def key(self, event: QKeyEvent) -> bool:
        """Take a key."""
        return self._editing.key(event)

    @property
    def is_active(self) -> bool:
        """Whether a tool is chosen."""
        return self._chosen.is_active

    def end(self) -> None:
        """Give the mouse back to the view."""
        self._chosen.end()

    def mark_crosshair(self) -> None:
        """Use the tool at the crosshair."""
        self._chosen.mark_crosshair()
