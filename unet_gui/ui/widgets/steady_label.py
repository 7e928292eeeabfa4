"""A label that keeps its height, whichever of its texts it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent


class SteadyLabel(QLabel):
    """Secondary text that wraps, with room for the longest text that it may show.

    So what stands below it stays where it is when the text changes.

    Parameters
    ----------
    texts : iterable of str
        The texts that it may show.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        super().__init__()
        self._texts = tuple(texts)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setProperty("secondary", True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the height of the longest text for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setMinimumHeight(max(map(self._height, self._texts), default=0))

    def _height(self, text: str) -> int:
        room = self.contentsRect()
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        box = self.fontMetrics().boundingRect(0, 0, room.width(), 0, flags, text)
        return box.height()
