"""The looks of a page: what Qt's reader of Markdown leaves plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QPalette,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from unet_gui.core.guide import anchor_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextBlock, QTextDocument

_HEADING_SIZES = {1: 1.6, 2: 1.25, 3: 1.1}  # of the font of the text
_LINE_HEIGHT_PERCENT = 125
_PARAGRAPH_PX = 8
_ABOVE_HEADING_PX = 14
_CELL_PX = 4


def format_page(document: QTextDocument, palette: QPalette) -> None:
    """Set the sizes, spaces and colours of a document that was read from Markdown."""
    for block in _blocks(document):
        _format_block(block, palette)
        _format_code(block, palette)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _format_table(frame, palette)


def find_anchor(document: QTextDocument, anchor: str) -> QTextCursor | None:
    """Return a cursor at the heading with an anchor, None if there is none."""
    for block in _blocks(document):
        if block.blockFormat().headingLevel() and anchor_of(block.text()) == anchor:
            return QTextCursor(block)
    return None


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _format_block(block: QTextBlock, palette: QPalette) -> None:
    cursor, form = QTextCursor(block), block.blockFormat()
    in_table = cursor.currentTable() is not None
    level = form.headingLevel()
    is_code = form.hasProperty(form.Property.BlockCodeFence)
    height = form.LineHeightTypes.ProportionalHeight.value
    form.setLineHeight(_LINE_HEIGHT_PERCENT, height)
    if is_code:
        form.setLineHeight(115, height)
        form.setNonBreakableLines(False)
        form.setBackground(palette.color(QPalette.ColorRole.Button))
        form.setLeftMargin(0)
    is_last_line = not is_code or not block.next().blockFormat().hasProperty(
        form.Property.BlockCodeFence
    )
    space = 0 if in_table or not is_last_line else _PARAGRAPH_PX
    form.setTopMargin(_ABOVE_HEADING_PX if level > 1 else 0)
    form.setBottomMargin(space / 2 if block.textList() is not None else space)
    cursor.setBlockFormat(form)
    if level:
        _format_heading(block, level)


def _format_heading(block: QTextBlock, level: int) -> None:
    """Set the size of a heading; Qt would give it one of its own."""
    points = block.document().defaultFont().pointSizeF()
    cursor = QTextCursor(block)
    end = QTextCursor.MoveOperation.EndOfBlock
    cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
    letters = cursor.charFormat()
    letters.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
    letters.setFontPointSize(points * _HEADING_SIZES.get(level, 1.0))
    letters.setFontWeight(600)
    cursor.setCharFormat(letters)


def _format_code(block: QTextBlock, palette: QPalette) -> None:
    """Set code in the system's fixed font, on a plate within sentences."""
    letters = QTextCharFormat()
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    letters.setFontFamilies([fixed.family()])
    letters.setBackground(palette.color(QPalette.ColorRole.Button))
    fragments = block.begin()
    spans = []
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.charFormat().fontFixedPitch():
            spans.append((fragment.position(), fragment.length()))
        fragments += 1
    cursor = QTextCursor(block)
    for start, length in spans:
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(letters)


def _format_table(table: QTextTable, palette: QPalette) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderCollapse(True)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderBrush(QColor(palette.color(QPalette.ColorRole.Mid)))
    form.setCellPadding(_CELL_PX)
    form.setCellSpacing(0)
    form.setTopMargin(_PARAGRAPH_PX / 2)
    form.setBottomMargin(_PARAGRAPH_PX)
    form.setWidth(QTextLength(QTextLength.Type.VariableLength, 0))
    table.setFormat(form)
