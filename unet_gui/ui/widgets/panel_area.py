"""An area that scrolls a panel up and down, and is as wide as the panel needs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_SETTLED_MS = 60
_SPACE_PX = 8  # beside what is scrolled to


class PanelArea(QScrollArea):
    """Gives the panels in its widget the width that they need beside the scroll bar.

    Words are longer in some languages, and are not to be cut.

    Parameters
    ----------
    least_px : int
        The least width of the area.
    """

    def __init__(self, least_px: int) -> None:
        super().__init__()
        self._least_px = least_px
        # rows that are about to be hidden do not count
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._timer.timeout.connect(self._widen)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(least_px)

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        """Follow the width of the widget."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self._timer.start()
        return super().eventFilter(watched, event)

    def _widen(self) -> None:
        holder = self.widget()
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        panels = [] if holder is None else holder.findChildren(QWidget, options=direct)
        # the layout of the holder remembers rows that are hidden by now
        widths = [p.minimumSizeHint().width() for p in panels if not p.isHidden()]
        needed = max(widths, default=0)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(max(self._least_px, needed + bar))


def scroll_to(widget: QWidget) -> None:
    """Scroll the area around a widget, if there is one, until it is seen."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        around.ensureWidgetVisible(widget, 0, _SPACE_PX)
