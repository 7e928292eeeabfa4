"""Labels that panels share: secondary, elided, and notices with an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from unet_gui.ui.widgets.icons import icon_pixmap
from unet_gui.ui.widgets.theme import warning_colour

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor, QPaintEvent

Kind = Literal["warning", "fault", "secondary"]
_ICON_NAMES: dict[Kind, str] = {
    "warning": "warning",
    "fault": "error",
    "secondary": "info",
}


def secondary_label(text: str = "") -> QLabel:
    """Return a wrapped label in the colour of secondary text."""
    label = wrapped_label(text)
    label.setProperty("secondary", True)
    return label


def wrapped_label(text: str = "") -> QLabel:
    """Return a label that wraps, is plain text, and can be selected with the mouse."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def more_text(paths: tuple[str, ...]) -> str:
    """Return the number of further paths, to follow the name of the first."""
    if len(paths) < 2:
        return ""
    more = QCoreApplication.translate("labels", " and {0} more")
    return more.format(len(paths) - 1)


class ElidedLabel(QLabel):
    """One line that is elided in the middle if there is too little room.

    The tooltip shows the whole text.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.show_text(text)

    def show_text(self, text: str) -> None:
        """Show a text and repeat it in the tooltip."""
        self.setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        elide = Qt.TextElideMode.ElideMiddle
        text = self.fontMetrics().elidedText(self.text(), elide, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), left, text)


class NoticeList(QWidget):
    """Sentences with an icon each; hidden if there are none."""

    def __init__(self, kind: Kind = "warning") -> None:
        super().__init__()
        self._kind = kind
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._texts: tuple[str, ...] = ()
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts as shown."""
        return self._texts

    def show_texts(self, texts: Iterable[str]) -> None:
        """Replace all notices."""
        self._texts = tuple(text for text in texts if text)
        while (item := self._column.takeAt(0)) is not None:
            if (notice := item.widget()) is not None:
                notice.hide()
                notice.deleteLater()
        for text in self._texts:
            notice = _Notice(text, self._kind)
            self._column.addWidget(notice)
            notice.show()  # at once, so that the height can be asked for
        self.setVisible(bool(self._texts))


class _Notice(QWidget):
    def __init__(self, text: str, kind: Kind) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(NoticeIcon(kind), 0, Qt.AlignmentFlag.AlignTop)
        label = wrapped_label(text)
        label.setProperty(kind, True)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)


class NoticeIcon(QWidget):
    """Icon and colour of a kind of notice."""

    _SIZE_PX = 16

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(self._SIZE_PX, self._SIZE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        name, colour = _ICON_NAMES[self._kind], self._colour()
        pixmap = icon_pixmap(name, self._SIZE_PX, colour, self.devicePixelRatioF())
        QPainter(self).drawPixmap(0, 0, pixmap)

    def _colour(self) -> QColor:
        if self._kind == "warning":
            return warning_colour(self.palette())
        if self._kind == "fault":
            return self.palette().color(QPalette.ColorRole.BrightText)
        return self.palette().color(QPalette.ColorRole.PlaceholderText)
