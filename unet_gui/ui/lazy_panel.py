"""A panel that is made when it is first seen, so that it does not slow the launch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QShowEvent


class LazyPanel(QWidget):
    """Holds a panel once there is one.

    Parameters
    ----------
    make : callable
        Imports and makes the panel.
    """

    def __init__(
        self, make: Callable[[], QWidget], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self.panel: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.panel is None:
            self.panel = self._make()
            self._column.addWidget(self.panel)
            self.panel.show()
