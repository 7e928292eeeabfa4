"""The view of one page of the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from unet_gui.ui.guide.page_format import find_anchor, format_page

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent

    from unet_gui.core.guide import GuidePage

_MARGIN_PX = 24
_WIDEST_PX = 760  # longer lines are hard to read
_DOUBLE = "@2x"  # in the names of pictures with two pixels per point


class GuideBrowser(QTextBrowser):
    """Shows a page, its pictures, and the places of the words searched for.

    Parameters
    ----------
    folder : Path
        Of the pictures.
    """

    page_wanted = Signal(str, str)  # the page's name, and an anchor or nothing

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._page: GuidePage | None = None
        self._document: QTextDocument | None = None
        self._words: tuple[str, ...] = ()
        self._hits: list[QTextCursor] = []
        self._hit = -1
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._on_link)
        self.setAccessibleName(self.tr("Page of the guide"))

    # showing

    def show_page(self, page: GuidePage, anchor: str = "") -> None:
        """Show a page from its top, or from a heading."""
        self._page = page
        self._render()
        cursor = find_anchor(self.document(), anchor) if anchor else None
        if cursor is not None:
            self._scroll_to(cursor)

    def _render(self) -> None:
        if self._page is None:
            return
        self._hits = []
        self.setExtraSelections([])  # they are of the old document
        document = QTextDocument(self)  # an old one would leave its first line
        document.setDocumentMargin(_MARGIN_PX)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() + 1)
        document.setDefaultFont(font)
        document.setMarkdown(self._page.text)
        format_page(document, self.palette())
        self.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()  # Qt deletes only the first one, its own
        self._document = document
        self._show_hits()

    def loadResource(  # noqa: N802 - Qt's name
        self, kind: int, name: QUrl | str
    ) -> Any:
        """Return a picture, no wider than the page."""
        path = self._folder / QUrl(name).toString()
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        image = QImage(str(path))
        points = image.width() / (2 if _DOUBLE in path.stem else 1)
        room = self._room_px()
        image.setDevicePixelRatio(image.width() / max(min(points, room), 1))
        return image

    def _room_px(self) -> int:
        return min(self.viewport().width(), _WIDEST_PX) - 2 * _MARGIN_PX

    def resizeEvent(self, event: QResizeEvent) -> None:
        top = self._top()
        width = min(self.viewport().width(), _WIDEST_PX)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(width)
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._render_from(top)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._render_from(self._top())

    def _top(self) -> int:
        """Return the position of the words on top; 0 if all above is in sight."""
        if self.verticalScrollBar().value() == 0:
            return 0
        inside = QPoint(2 * _MARGIN_PX, _MARGIN_PX)  # also of a table
        return self.cursorForPosition(inside).position()

    def _render_from(self, top: int) -> None:
        """Render the page again, with the words at a position on top."""
        self._render()
        if top:
            cursor = QTextCursor(self.document())
            cursor.setPosition(min(top, self.document().characterCount() - 1))
            self._scroll_to(cursor)

    # links

    def _on_link(self, url: QUrl) -> None:
        if url.scheme() in {"http", "https"}:
            QDesktopServices.openUrl(url)
            return
        name = url.path().rpartition("/")[2].removesuffix(".md")
        own = self._page.name if self._page else ""
        self.page_wanted.emit(name or own, url.fragment())

    # searching

    def mark(self, words: tuple[str, ...]) -> None:
        """Highlight all places of `words`."""
        self._words = words
        self._show_hits()

    def step(self, *, is_back: bool = False) -> bool:
        """Go to the next place; return False if there is none after this one."""
        following = self._hit + (-1 if is_back else 1)
        if is_back and self._hit < 0:
            following = len(self._hits) - 1
        if not 0 <= following < len(self._hits):
            return False
        self._hit = following
        self._scroll_to(self._hits[following])
        self._paint_hits()
        return True

    def _show_hits(self) -> None:
        found = [cursor for word in self._words for cursor in self._found(word)]
        self._hits = sorted(found, key=QTextCursor.position)
        self._hit = -1
        self._paint_hits()

    def _found(self, word: str) -> list[QTextCursor]:
        cursors = []
        cursor = self.document().find(word, 0)
        while not cursor.isNull():
            cursors.append(cursor)
            cursor = self.document().find(word, cursor)
        return cursors

    def _paint_hits(self) -> None:
        """Draw all places in a soft colour, and the present one in the strong one."""
        palette = self.palette()
        strong = palette.color(QPalette.ColorRole.Highlight)
        soft = QTextCharFormat()
        faint = strong.lighter(100)
        faint.setAlphaF(0.35)
        soft.setBackground(faint)
        present = QTextCharFormat()
        present.setBackground(strong)
        present.setForeground(palette.color(QPalette.ColorRole.HighlightedText))
        selections = []
        for number, cursor in enumerate(self._hits):
            selection = QTextEdit.ExtraSelection()
            selection.cursor = cursor
            selection.format = present if number == self._hit else soft
            selections.append(selection)
        self.setExtraSelections(selections)

    def _scroll_to(self, cursor: QTextCursor) -> None:
        """Bring a place to the upper part of the view."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - _MARGIN_PX)
