"""The room that the panels beside the views have: their heights and their tabs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QScrollArea, QWidget

from unet_gui.ui.window.docks.shared_heights import shared_heights

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from unet_gui.state.layout import LayoutState

_TITLE_PX = 30
_TABS_PX = 30
_SPACE_PX = 4  # below what is seen
_ROOM_FOR_THREE_PX = 700  # below that height, case and mask share one place
_SETTLED_MS = 30
_VERTICAL = Qt.Orientation.Vertical


class PanelRoom(QObject):
    """Gives each panel of the column the height that its content needs.

    What is empty gives room to what scrolls, and in a low window two panels share one
    place, until the user moves a border or a panel (`LayoutState.shares_room`).

    Parameters
    ----------
    column : tuple of QDockWidget
        The panels from top to bottom.
    joined : (QDockWidget, QDockWidget)
        The two that share one place in a low window, the upper one first.
    needed : mapping of QDockWidget to callable
        Returns the widget down to which a panel is to be seen without scrolling, if
        there is room for that; None if there is none at present.
    """

    def __init__(
        self,
        window: QMainWindow,
        layout: LayoutState,
        column: tuple[QDockWidget, ...],
        joined: tuple[QDockWidget, QDockWidget],
        needed: Mapping[QDockWidget, Callable[[], QWidget | None]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._layout = layout
        self.column = column
        self._joined = joined
        self._needed = needed
        self._front = joined[0]
        self._arranged: object = None  # what was arranged last
        self._is_arranging = False
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED_MS)
        self._timer.timeout.connect(self.share)
        window.installEventFilter(self)
        for dock in column:
            dock.visibilityChanged.connect(self._renew)
            dock.topLevelChanged.connect(self._on_moved)
            if (content := _content(dock)) is not None:
                content.installEventFilter(self)

    @property
    def is_settled(self) -> bool:
        """Whether the panels have the heights that their content asks for."""
        return not self._timer.isActive()

    @Slot()
    def share(self) -> None:
        """Arrange the panels for the height of the window, unless the user has."""
        if not self._layout.shares_room or not self._window.isVisible():
            return
        self._is_arranging = True
        self._join_or_part()
        docks = self._shown()
        available = self._available()
        wanted = [self._wanted(dock) for dock in docks]
        if sum(wanted) > available:  # no room is kept for what is behind a panel
            wanted = [_height(dock) + self._frame(dock) for dock in docks]
        heights = shared_heights(
            wanted, available, [self._least(dock) for dock in docks]
        )
        if self._arranged != (docks, heights):
            self._arranged = (docks, heights)
            self._window.resizeDocks(docks, heights, _VERTICAL)
        self._is_arranging = False

    # joining

    def _join_or_part(self) -> None:
        upper, lower = self._joined
        if any(not self._is_in_column(dock) for dock in self._joined):
            return
        are_joined = lower in self._window.tabifiedDockWidgets(upper)
        is_low = self._available() < _ROOM_FOR_THREE_PX
        if is_low and not are_joined:
            self._window.tabifyDockWidget(upper, lower)
            self._front.raise_()
        elif are_joined and not is_low:
            self._part(upper, lower)

    def _part(self, upper: QDockWidget, lower: QDockWidget) -> None:
        """Give a panel a place of its own below the one that it shares a place with.

        It can only leave a group of tabs for the end of the column, to which the panels
        below have to go after it.
        """
        window, side = self._window, self._window.dockWidgetArea(upper)
        below = self.column[self.column.index(lower) :]
        moved = [dock for dock in below if self._is_in_column(dock)]
        behind = {dock: set(window.tabifiedDockWidgets(dock)) for dock in moved}
        front = [dock for dock in moved if not dock.visibleRegion().isEmpty()]
        placed: list[QDockWidget] = []
        for dock in moved:
            group = [before for before in placed if before in behind[dock]]
            if group:
                window.tabifyDockWidget(group[0], dock)
            else:
                window.addDockWidget(side, dock)
            placed.append(dock)
        for dock in (upper, *front):
            dock.raise_()

    def bring_to_front(self, dock: QDockWidget) -> None:
        """Show a panel if it shares its place, now and when it comes to share it."""
        self._front = dock
        dock.raise_()

    def _is_in_column(self, dock: QDockWidget) -> bool:
        side = self._window.dockWidgetArea(self.column[-1])
        is_there = self._window.dockWidgetArea(dock) == side
        return is_there and not dock.isHidden() and not dock.isFloating()

    # heights

    def _available(self) -> int:
        central = self._window.centralWidget()
        return 0 if central is None else central.height()

    def _shown(self) -> list[QDockWidget]:
        """Return the panels that are not behind another one."""
        docks = [dock for dock in self.column if self._is_in_column(dock)]
        return [dock for dock in docks if not dock.visibleRegion().isEmpty()]

    def _wanted(self, dock: QDockWidget) -> int:
        """Return the height with which no panel at this place scrolls, in pixels."""
        sharing = self._window.tabifiedDockWidgets(dock)
        return max(_height(shown) for shown in (dock, *sharing)) + self._frame(dock)

    def _least(self, dock: QDockWidget) -> int:
        """Return the height that shows what matters in a panel; 0 if all of it does."""
        last, content = self._needed.get(dock, _nothing)(), _content(dock)
        if last is None or content is None or not last.isVisibleTo(content):
            return 0
        bottom = last.mapTo(content, QPoint(0, last.height())).y()
        return bottom + _SPACE_PX + self._frame(dock)

    def _frame(self, dock: QDockWidget) -> int:
        """Return the height of the title and the tabs of a panel, in pixels."""
        return _TITLE_PX + (_TABS_PX if self._window.tabifiedDockWidgets(dock) else 0)

    # following

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        kind = event.type()
        if watched is not self._window:
            if kind == QEvent.Type.LayoutRequest:
                self._renew()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Show):
            self._renew()
        elif kind == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._on_press(event.position().toPoint())
        return False

    def _on_press(self, position: QPoint) -> None:
        """Leave the heights to the user who drags a border between two panels."""
        if self._window.isSeparator(position) and self._is_beside_column(position):
            self._layout.shares_room = False

    def _is_beside_column(self, position: QPoint) -> bool:
        """Whether a position is between two panels, rather than beside them."""
        return any(
            dock.geometry().left() <= position.x() <= dock.geometry().right()
            for dock in self._shown()
        )

    @Slot()
    def _renew(self) -> None:
        if not self._is_arranging:
            self._timer.start()

    @Slot()
    def _on_moved(self) -> None:
        if not self._is_arranging and self._window.isVisible():
            self._layout.shares_room = False


def _nothing() -> None:
    """Return no widget, for a panel without anything that matters most."""


def _height(dock: QDockWidget) -> int:
    """Return the height of the content of a panel, in pixels."""
    content = _content(dock)
    if content is None:
        return dock.sizeHint().height()
    if content.hasHeightForWidth():
        return content.heightForWidth(dock.width())  # without a scroll bar
    return content.sizeHint().height()


def _content(dock: QDockWidget) -> QWidget | None:
    area = dock.widget()
    return area.widget() if isinstance(area, QScrollArea) else None
