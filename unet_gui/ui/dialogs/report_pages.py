"""Reports on pages: Qt's own printing leaves headings alone at the end of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextCursor,
    QTextFormat,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPdfWriter, QTextBlock, QTextDocument

_MARGIN_CM, _CM_PER_INCH = 2.0, 2.54
_LEAST_CM = 2.5  # of a section below its heading


def print_pages(document: QTextDocument, writer: QPdfWriter) -> None:
    """Print a document with the number of each page, margins of 2 cm, black on white.

    Parameters
    ----------
    document : QTextDocument
        Its layout is changed: page breaks are set before headings whose text would
        begin on the next page.
    """
    dots_per_cm = writer.logicalDpiY() / _CM_PER_INCH
    margin = _MARGIN_CM * dots_per_cm
    paper = QRectF(writer.pageLayout().fullRectPixels(writer.resolution()))
    text = paper.adjusted(margin, margin, -margin, -margin)
    _lay_out(document, writer, text.size())
    keep_headings_with_texts(document, _LEAST_CM * dots_per_cm)
    context = QAbstractTextDocumentLayout.PaintContext()
    palette = QPalette()  # that of a dark theme has white text
    palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    context.palette = palette
    painter = QPainter(writer)
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        shown = QRectF(0, page * text.height(), text.width(), text.height())
        painter.save()
        painter.translate(text.left(), text.top() - shown.top())
        painter.setClipRect(shown)
        context.clip = shown
        document.documentLayout().draw(painter, context)
        painter.restore()
        _draw_number(painter, document, page + 1, text)
    painter.end()


def _draw_number(
    painter: QPainter, document: QTextDocument, number: int, text: QRectF
) -> None:
    font = document.defaultFont()
    painter.setFont(font)
    height = QFontMetricsF(font, painter.device()).height()
    below = QRectF(text.left(), text.bottom() + height / 2, text.width(), 2 * height)
    painter.drawText(below, Qt.AlignmentFlag.AlignRight, str(number))


def _lay_out(document: QTextDocument, writer: QPdfWriter, size: QSizeF) -> None:
    document.documentLayout().setPaintDevice(writer)
    frame = document.rootFrame().frameFormat()
    frame.setMargin(0)
    document.rootFrame().setFrameFormat(frame)
    document.setPageSize(size)


def keep_headings_with_texts(document: QTextDocument, least: float) -> None:
    """Begin a page before each heading that would stand alone at the end of one.

    Parameters
    ----------
    least : float
        The height of what has to follow a heading on its page, in the unit of the
        document's page, unless the section is shorter: more than the caption of a
        picture.
    """
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        if block.blockFormat().headingLevel() and _is_alone(document, block, least):
            cursor = QTextCursor(block)
            layout = cursor.blockFormat()
            layout.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.setBlockFormat(layout)


def _is_alone(document: QTextDocument, heading: QTextBlock, least: float) -> bool:
    """Whether less than `least` of a section stands on the page of its heading."""
    layout = document.documentLayout()
    page = _page(document, heading)
    begin = end = layout.blockBoundingRect(heading).bottom()
    follows = heading.next()
    while follows.isValid() and not follows.blockFormat().headingLevel():
        if follows.text():  # else it stands before a table
            if _page(document, follows) > page:
                return end - begin < least
            end = max(end, layout.blockBoundingRect(follows).bottom())
        follows = follows.next()
    return False


def _page(document: QTextDocument, block: QTextBlock) -> int:
    """Return the page on which the first line of a block ends, from 0."""
    box = document.documentLayout().blockBoundingRect(block)
    line = block.layout().lineAt(0)
    end = box.top() + (line.y() + line.height() if line.isValid() else 0)
    return int((end - 1) // document.pageSize().height())
