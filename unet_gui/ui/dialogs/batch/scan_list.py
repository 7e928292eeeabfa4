"""The list of scans that a new batch segments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListWidget

from unet_gui.io.batch.request_file import absolute

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import (
        QDragEnterEvent,
        QDragMoveEvent,
        QDropEvent,
        QKeyEvent,
        QPaintEvent,
    )

_LEAST_PX = 84
_MARGIN_PX = 12


class ScanList(QListWidget):
    """Absolute paths, each once; takes dropped files and folders, Del takes out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(_LEAST_PX)
        self.setAcceptDrops(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAccessibleName(self.tr("Scans"))

    @property
    def paths(self) -> list[str]:
        """The paths that are listed."""
        return [self.item(n).text() for n in range(self.count())]

    def add(self, paths: Sequence[Path]) -> None:
        """Add scans that are not listed yet."""
        there = self.paths
        for path in dict.fromkeys(absolute(paths)):
            if path not in there:
                self.addItem(path)
        self.changed.emit()

    def remove_selected(self) -> None:
        """Take the selected scans out."""
        for item in self.selectedItems():
            self.takeItem(self.row(item))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.remove_selected()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say in an empty list what belongs there."""
        super().paintEvent(event)
        if self.count():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        area = (
            self.viewport()
            .rect()
            .adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        )
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area, flags, self.tr("Drop folders with the scans of cases"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if paths := _local_paths(event.mimeData()):
            event.acceptProposedAction()
            self.add(paths)


def _local_paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
