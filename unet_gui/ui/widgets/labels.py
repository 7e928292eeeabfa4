"""Labels that panels share: secondary, elided, and notices with an icon."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.shown_text import escaped_lines
from unet_gui.ui.widgets.icons import icon_pixmap
from unet_gui.ui.widgets.theme import warning_colour
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

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
    """Return a label that wraps, is plain text, and can be selected with the mouse.

    Odd characters of names in `text` are escaped.
    """
    label = QLabel(escaped_lines(shown(text)))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def plain_tip(text: str) -> str:
    """Return a text for a tooltip, which would take ``<b>`` in a name for markup."""
    tip = escaped_lines(text)
    if "<" not in tip and "&lt;" not in tip:
        return tip
    return f"<span>{'<br>'.join(map(html.escape, tip.splitlines()))}</span>"


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
        """Show a text with odd characters escaped; repeat it in the tooltip."""
        line = escaped_lines(shown(text))
        self.setText(line)
        self.setToolTip(plain_tip(shown(text)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        elide = Qt.TextElideMode.ElideMiddle
        text = self.fontMetrics().elidedText(self.text(), elide, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), left, text)


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence, with the text of a button below it and its action, if it has one."""

    text: str
    button: str = ""
    act: Callable[[], None] | None = field(default=None, compare=False)


class NoticeList(QWidget):
    """Sentences with an icon each; hidden if there are none."""

    def __init__(self, kind: Kind = "warning") -> None:
        super().__init__()
        self._kind = kind
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._notices: tuple[Notice, ...] = ()
        self._rows: list[_NoticeRow] = []
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts as shown."""
        return tuple(shown(notice.text) for notice in self._notices)

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons of the notices that have one."""
        return [row.button for row in self._rows if row.button is not None]

    def show_texts(self, texts: Iterable[str]) -> None:
        """Replace all notices."""
        self.show_notices(Notice(text) for text in texts)

    def show_notices(self, notices: Iterable[Notice]) -> None:
        """Replace all notices; those without a text are left out."""
        kept = tuple(notice for notice in notices if notice.text)
        if kept == self._notices:
            return
        self._notices = kept
        while (item := self._column.takeAt(0)) is not None:
            if (notice := item.widget()) is not None:
                notice.hide()
                notice.deleteLater()
        self._rows = [_NoticeRow(entry, self._kind) for entry in kept]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()  # at once, so that the height can be asked for
        self.setVisible(bool(kept))


class _NoticeRow(QWidget):
    def __init__(self, notice: Notice, kind: Kind) -> None:
        super().__init__()
        self._act = notice.act
        self.button: QPushButton | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(NoticeIcon(kind), 0, Qt.AlignmentFlag.AlignTop)
        label = wrapped_label(notice.text)
        label.setProperty(kind, True)
        column = QVBoxLayout()
        column.addWidget(label)
        if notice.act is not None:
            self.button = QPushButton(notice.button)
            self.button.clicked.connect(self._on_clicked)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)

    @Slot()
    def _on_clicked(self) -> None:
        if self._act is not None:
            self._act()


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
