"""The tools of correction as buttons with icons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from unet_gui.core.editing.settings import EditTool
from unet_gui.ui.widgets.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ICON = QSize(20, 20)
_COLUMNS = 3
ICONS = {
    EditTool.BRUSH: "brush",
    EditTool.ERASER: "eraser",
    EditTool.THRESHOLD: "wand",
    EditTool.LASSO: "lasso",
    EditTool.FILL: "fill",
    EditTool.NUDGE: "nudge",
    EditTool.RELABEL: "relabel",
    EditTool.REMOVE: "remove_lesion",
    EditTool.KEEP: "keep_lesion",
}


class ToolGrid(QWidget):
    """A button for each tool; a click on the chosen one gives the mouse back."""

    def __init__(self, choose: Callable[[EditTool], None]) -> None:
        super().__init__()
        self.buttons: dict[EditTool, QToolButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, (tool, name) in enumerate(ICONS.items()):
            button = QToolButton()
            button.setIcon(icon(name))
            button.setIconSize(_ICON)
            button.setText(_title(tool))
            button.setToolTip(tool_tip(tool))
            button.setAccessibleName(_title(tool))
            button.setCheckable(True)
            button.setProperty("chosen", True)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setSizePolicy(
                button.sizePolicy().Policy.Expanding, button.sizePolicy().Policy.Fixed
            )
            button.clicked.connect(partial(self._on_clicked, choose, tool))
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
            self.buttons[tool] = button

    def _on_clicked(
        self, choose: Callable[[EditTool], None], tool: EditTool, *_: bool
    ) -> None:
        choose(tool)

    def show_tool(self, chosen: EditTool | None) -> None:
        """Check the button of the chosen tool."""
        for tool, button in self.buttons.items():
            button.setChecked(tool is chosen)

    def name_keys(self, keys: Mapping[EditTool, str]) -> None:
        """Name the keys of the tools in their tool tips."""
        for tool, key in keys.items():
            named = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            self.buttons[tool].setToolTip(f"{tool_tip(tool)} ({named})")


def _title(tool: EditTool) -> str:
    return {
        EditTool.BRUSH: _tr("Brush"),
        EditTool.ERASER: _tr("Eraser"),
        EditTool.THRESHOLD: _tr("Threshold"),
        EditTool.LASSO: _tr("Lasso"),
        EditTool.FILL: _tr("Fill"),
        EditTool.NUDGE: _tr("Nudge"),
        EditTool.RELABEL: _tr("Relabel"),
        EditTool.REMOVE: _tr("Remove"),
        EditTool.KEEP: _tr("Keep"),
    }[tool]


def tool_tip(tool: EditTool) -> str:
    """Return what a tool does and how it is used."""
    return {
        EditTool.BRUSH: _tr("Drag to paint the class; Ctrl erases"),
        EditTool.ERASER: _tr("Drag to erase all classes"),
        EditTool.THRESHOLD: _tr(
            "Paint what is as bright as the middle of the circle; the outline shows "
            "what a click paints"
        ),
        EditTool.LASSO: _tr(
            "Click corners, or drag around a region; double click or Return closes, "
            "Ctrl erases"
        ),
        EditTool.FILL: _tr(
            "Click into a closed outline to fill it, or on a class to change it"
        ),
        EditTool.NUDGE: _tr(
            "Push the border of the class: outwards from inside, inwards from outside"
        ),
        EditTool.RELABEL: _tr("Click a part of a class to give it the chosen class"),
        EditTool.REMOVE: _tr("Click a lesion to remove it with all its classes"),
        EditTool.KEEP: _tr("Click a lesion to remove all others"),
    }[tool]


def _tr(text: str) -> str:
    return QCoreApplication.translate("ToolGrid", text)
