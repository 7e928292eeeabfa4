"""An area that scrolls a panel up and down, and is as wide as the panel needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


class PanelArea(QScrollArea):
    """Gives its widget the width that it needs beside the scroll bar.

    Words are longer in some languages, and are not to be cut.

    Parameters
    ----------
    least_px : int
        The least width of the area.
    """

    def __init__(self, least_px: int) -> None:
        super().__init__()
        self._least_px = least_px
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(least_px)

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        """Follow the width of the widget."""
        is_asking = event.type() == QEvent.Type.LayoutRequest
        if is_asking and isinstance(watched, QWidget) and watched is self.widget():
            needed = watched.minimumSizeHint().width()
            bar = self.verticalScrollBar().sizeHint().width()
            self.setMinimumWidth(max(self._least_px, needed + bar))
        return super().eventFilter(watched, event)
