"""A panel that is made when it is first seen, so that it does not slow the launch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDockWidget

P = TypeVar("P", bound=QWidget)


class LazyPanel(QWidget, Generic[P]):
    """Holds a panel, which is made when it is first asked for.

    Parameters
    ----------
    make : callable
        Imports and makes the panel.
    """

    def __init__(self, make: Callable[[], P], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._panel: P | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def panel(self) -> P:
        """The panel; asking for it makes it."""
        if self._panel is None:
            self._panel = self._make()
            self._column.addWidget(self._panel)
        return self._panel

    def fill_when_seen(self, dock: QDockWidget) -> None:
        """Make the panel when the dock is first seen.

        Its show event does not tell: a dock behind another one counts as shown.
        """
        dock.visibilityChanged.connect(self._on_visible)

    @Slot(bool)
    def _on_visible(self, is_visible: bool) -> None:
        if is_visible:
            self.panel.show()
