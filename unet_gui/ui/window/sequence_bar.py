"""The tool bar: opening and saving, the sequences, and how they are displayed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from unet_gui.core.shown_text import escaped
from unet_gui.ui.actions import layout
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.menu_letters import give_letters
from unet_gui.ui.widgets.theme import widen_for_arrow
from unet_gui.ui.window.menus import add_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_ICON_PX = 18
_MORE = "qt_toolbar_ext_button"  # Qt's name


class SequenceBar(QToolBar):
    """The tool bar, with a button for each sequence of the open case."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        controller: ViewerController,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._session = session
        self._viewer = viewer
        self._controller = controller
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._on_sequence)
        self.addActions([actions["open_files"], actions["open_folder"]])
        self.addActions([actions["save_mask"], actions["save_picture"]])
        self._before = self.addSeparator()
        self.addWidget(_spacer())
        self.layout_button = self._layout_button(actions)
        self.addWidget(self.layout_button)
        self.addActions([actions["ruler"], actions["blink"], actions["swipe"]])
        self.addActions([actions["radiological"], actions["reset"]])
        more = self.findChild(QToolButton, _MORE)
        if more is not None:
            more.setIcon(icon("more"))  # that of Qt is too dark
        session.events.case.connect(self._show_sequences)
        viewer.events.sequence.connect(self._show_current)
        self._show_sequences()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words out if there is no room for them; sequences keep theirs."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        styles = Qt.ToolButtonStyle
        with_words = styles.ToolButtonTextBesideIcon
        self._set_style(with_words)
        if self.sizeHint().width() > self.width():
            self._set_style(styles.ToolButtonIconOnly)

    def _set_style(self, style: Qt.ToolButtonStyle) -> None:
        for button in self.findChildren(QToolButton):
            if not button.icon().isNull() and button.objectName() != _MORE:
                button.setToolButtonStyle(style)
        widen_for_arrow(self.layout_button)

    def _layout_button(self, actions: Mapping[str, QAction]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("views"))
        button.setText(self.tr("Layout"))
        button.setToolTip(self.tr("Arrangement of the views"))
        button.setAccessibleName(self.tr("Layout"))
        button.setToolButtonStyle(self.toolButtonStyle())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        add_entries(menu, layout.ENTRIES, actions)
        menu.aboutToShow.connect(partial(give_letters, menu))
        button.setMenu(menu)
        widen_for_arrow(button)
        return button

    def _show_sequences(self) -> None:
        for action in self._group.actions():
            self._group.removeAction(action)
            self.removeAction(action)
            action.deleteLater()
        case = self._session.case
        after = self.actions()[self.actions().index(self._before) + 1]
        for number, name in enumerate(case.sequences if case else (), start=1):
            action = QAction(escaped(name).replace("&", "&&"), self)
            action.setData(name)
            action.setCheckable(True)
            key = f" ({number})" if number <= 4 else ""
            action.setToolTip(self.tr("Show {0}").format(escaped(name)) + key)
            self._group.addAction(action)
            self.insertAction(after, action)
        self._show_current()
        self._fit()

    def _show_current(self) -> None:
        for action in self._group.actions():
            action.setChecked(action.data() == self._viewer.sequence)

    def _on_sequence(self, action: QAction) -> None:
        self._controller.select_sequence(action.data())


def _spacer() -> QWidget:
    spacer = QWidget()
    spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return spacer
