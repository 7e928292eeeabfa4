"""Headings of a printed report stand with their texts."""

from __future__ import annotations

import re

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
    QTextFormat,
)

from unet_gui.ui.dialogs.report_pages import print_pages

CELLS = (
    "<table><tr><td><p>First cell</p></td></tr><tr><td>Second cell</td></tr></table>"
)
ALWAYS = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


def printed(html: str) -> tuple[QTextDocument, bytes]:
    document, content = QTextDocument(), QBuffer()
    document.setHtml(html)
    content.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(content)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    print_pages(document, writer)
    return document, content.data().data()


def pages(document: QTextDocument) -> dict[str, int]:
    """Return the page on which each text begins."""
    height, layout = document.pageSize().height(), document.documentLayout()
    found = {}
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        found[block.text()] = int(layout.blockBoundingRect(block).top() // height)
    return found


def test_no_heading_is_left_alone_at_the_end_of_a_page(qapp):
    broken = 0
    for lines in range(8, 24):
        text = "<br>".join(f"line {n}" for n in range(lines))
        document, _ = printed(
            f"<h2>First</h2><p>{text}</p><h2>Second</h2><p>Caption</p>{CELLS}<p>End</p>"
        )
        found = pages(document)
        assert found["Second"] == found["Caption"] == found["First cell"]
        assert found["First"] == 0
        headings = (document.findBlockByNumber(n) for n in range(1, 9))
        broken += any(b.blockFormat().pageBreakPolicy() == ALWAYS for b in headings)
    assert 0 < broken < 6


def test_all_of_a_section_may_be_short(qapp):
    document, content = printed("<h2>A</h2><p>one</p><h2>B</h2><p>two</p>")
    assert document.pageCount() == 1
    assert len(re.findall(rb"/Type /Page\b", content)) == 1
