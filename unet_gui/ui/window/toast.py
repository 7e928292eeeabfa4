"""A message in a corner of the window that needs no answer and takes no keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QAbstractAnimation, QPropertyAnimation, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.labels import NoticeIcon, wrapped_label

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent

Kind = Literal["fault", "secondary"]
SHOWN_MS = 6_000
_FADE_MS = 250
_TEXT_TOP_PX = 4  # so that the first line is level with the button


class Toast(QFrame):
    """A sentence; news disappears after some seconds, faults stay until clicked.

    It stays as long as the mouse is over it or it has the keyboard focus.

    Parameters
    ----------
    kind : str
        ``fault``, or ``secondary`` for news.
    action : str
        Title of a button beside the text; empty for no button.
    """

    closed = Signal()
    action_wanted = Signal()

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text = text
        self.kind = kind
        self.setObjectName("toast")  # for the theme's style sheet
        self.setAccessibleName(text)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)  # not the cursor of the view behind
        self.action_button = self._action_button(action)
        self.close_button = self._close_button()
        self._lay_out()
        self._fade: QPropertyAnimation | None = None
        self.timer = QTimer(self)  # runs until the toast fades away
        self.timer.setSingleShot(True)
        self.timer.setInterval(SHOWN_MS)
        self.timer.timeout.connect(self._fade_away)
        self.start_time()

    def _lay_out(self) -> None:
        label = wrapped_label(self.text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        first_line = QHBoxLayout()
        first_line.setSpacing(8)
        first_line.addWidget(NoticeIcon(self.kind), 0, Qt.AlignmentFlag.AlignTop)
        first_line.addWidget(label, 1)
        column = QVBoxLayout()
        column.setContentsMargins(0, _TEXT_TOP_PX, 0, _TEXT_TOP_PX)
        column.setSpacing(8)
        column.addLayout(first_line)
        if self.action_button.text():
            right = Qt.AlignmentFlag.AlignRight
            column.addWidget(self.action_button, 0, right)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addLayout(column, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def _action_button(self, title: str) -> QPushButton:
        button = QPushButton(title, self)
        button.setFocusPolicy(
            Qt.FocusPolicy.TabFocus
        )  # a click does not take the focus from the views
        button.setVisible(bool(title))
        button.clicked.connect(self.action_wanted)
        button.clicked.connect(self.dismiss)
        return button

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("cancel"))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("Close the message"))
        button.setToolTip(self.tr("Close (Shift+Esc)"))
        button.clicked.connect(self.dismiss)
        return button

    def announce(self) -> None:
        """Let a screen reader announce the text; a fault at once."""
        event = QAccessibleAnnouncementEvent(self, self.text)
        politeness = QAccessible.AnnouncementPoliteness
        is_fault = self.kind == "fault"
        event.setPoliteness(politeness.Assertive if is_fault else politeness.Polite)
        QAccessible.updateAccessibility(event)

    def start_time(self) -> None:
        """Restart the time after which the toast disappears."""
        self._stop_fading()
        if self.kind != "fault":
            self.timer.start()

    def dismiss(self) -> None:
        """Disappear at once."""
        self.timer.stop()
        self._stop_fading()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.timer.stop()
        self._stop_fading()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.start_time()
        super().leaveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _fade_away(self) -> None:
        focused: QWidget | None = self.window().focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.start_time()
            return
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fade = QPropertyAnimation(effect, b"opacity", self)
        self._fade.setDuration(_FADE_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.finished.connect(self.dismiss)
        self._fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _stop_fading(self) -> None:
        if self._fade is not None:
            self._fade.finished.disconnect(self.dismiss)
            self._fade.stop()
            self._fade.deleteLater()
            self._fade = None
            self.setGraphicsEffect(None)  # type: ignore[arg-type] # none is allowed
