"""The window of the guide: pages, search, and the page that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.guide import hit_count, search_words
from unet_gui.ui.guide.guide_browser import GuideBrowser
from unet_gui.ui.widgets.labels import secondary_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from unet_gui.core.guide import GuidePage

_SIZE = QSize(960, 680)
_FRAME = QSize(40, 120)  # of the screen, for the window manager
_LIST_PX = 210


class GuideWindow(QDialog):
    """Stays open beside the main window, which can be used meanwhile.

    Parameters
    ----------
    pages : sequence of GuidePage
        At least one.
    folder : Path
        Of the pictures.
    """

    def __init__(
        self,
        pages: Sequence[GuidePage],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._pages = {page.name: page for page in pages}
        self._texts: dict[str, str] = {}  # without the signs of Markdown
        self._past: list[str] = []
        self.shown = ""
        self.setWindowTitle(self.tr("Guide"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the guide"))
        self.search.setAccessibleName(self.tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.back_button = QToolButton()
        self.back_button.setText(self.tr("Back"))
        self.back_button.setArrowType(Qt.ArrowType.LeftArrow)
        self.back_button.setAutoRaise(True)
        self.back_button.setToolTip(self.tr("Back (Alt+Left)"))
        self.back_button.setAccessibleName(self.tr("Back"))
        self.count_label = secondary_label()
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the guide"))
        self.list.setSpacing(1)
        for page in pages:
            item = QListWidgetItem(page.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, page.name)
        self.browser = GuideBrowser(folder)
        self._lay_out()
        self._connect()
        self.show_page(pages[0].name)

    def _lay_out(self) -> None:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(8, 8, 4, 8)
        top = QHBoxLayout()
        top.addWidget(self.back_button)
        top.addWidget(self.search, 1)
        column.addLayout(top)
        column.addWidget(self.count_label)
        column.addWidget(self.list, 1)
        splitter = QSplitter()
        splitter.addWidget(side)
        splitter.addWidget(self.browser)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_PX, _SIZE.width() - _LIST_PX])
        splitter.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)
        self.count_label.hide()
        self.search.setFocus()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_search)
        self.search.returnPressed.connect(self.next_hit)
        self.list.currentItemChanged.connect(self._on_listed)
        self.browser.page_wanted.connect(self.show_page)
        self.back_button.clicked.connect(self.go_back)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Find), self._focus_search),
            (QKeySequence("Alt+Left"), self.go_back),
            (QKeySequence("F3"), self.next_hit),
            (QKeySequence("Shift+F3"), self.previous_hit),
            (QKeySequence("Shift+Return"), self.previous_hit),
        ):
            QShortcut(keys, self).activated.connect(slot)

    # pages

    @property
    def first_page(self) -> str:
        """The name of the page with the contents."""
        return next(iter(self._pages))

    @Slot(str, str)
    def show_page(self, name: str, anchor: str = "") -> None:
        """Show a page by its name, from its top or from a heading."""
        if name not in self._pages:
            return
        if self.shown and self.shown != name:
            self._past.append(self.shown)
        self._show(name, anchor)

    def go_back(self) -> None:
        """Show the page that was read before this one."""
        if self._past:
            self._show(self._past.pop())

    def _show(self, name: str, anchor: str = "") -> None:
        self.shown = name
        self.browser.show_page(self._pages[name], anchor)
        self.back_button.setEnabled(bool(self._past))
        for item in self._items():
            if item.data(Qt.ItemDataRole.UserRole) == name:
                self.list.setCurrentItem(item)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _on_listed(self, item: QListWidgetItem | None) -> None:
        name = "" if item is None else item.data(Qt.ItemDataRole.UserRole)
        if name and name != self.shown:
            self.show_page(name)

    # searching

    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot(str)
    def _on_search(self, query: str) -> None:
        """Hide the pages without the words, and show the first of the others."""
        words = search_words(query)
        self.browser.mark(words)
        counts = {name: hit_count(self._text(name), words) for name in self._pages}
        for item in self._items():
            name = item.data(Qt.ItemDataRole.UserRole)
            count = counts[name] if words else 0
            title = self._pages[name].title
            item.setText(f"{title} ({count})" if count else title)
        found = [name for name, count in counts.items() if words and count]
        for item in self._items():  # all of them stay if there is nothing to choose
            name = item.data(Qt.ItemDataRole.UserRole)
            item.setHidden(bool(found) and name not in found)
        self.count_label.setVisible(bool(words))
        self.count_label.setText(self._count_text(sum(counts.values()), len(found)))
        if words and found:
            self._show(self.shown if self.shown in found else found[0])
            self.browser.step()

    def _count_text(self, hits: int, pages: int) -> str:
        if not hits:
            return self.tr("Not found")
        return self.tr("Places: {0}, pages: {1}").format(hits, pages)

    def _text(self, name: str) -> str:
        if name not in self._texts:
            document = QTextDocument()
            document.setMarkdown(self._pages[name].text)
            self._texts[name] = document.toPlainText()
        return self._texts[name]

    def next_hit(self) -> None:
        """Go to the next place of the words, also on the next page."""
        self._step(is_back=False)

    def previous_hit(self) -> None:
        """Go to the place before, also on the page before."""
        self._step(is_back=True)

    def _step(self, *, is_back: bool) -> None:
        found = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in self._items()
            if not item.isHidden()
        ]
        if not search_words(self.search.text()) or not found:
            return
        if self.browser.step(is_back=is_back):
            return
        place = found.index(self.shown) if self.shown in found else 0
        self._show(found[(place + (-1 if is_back else 1)) % len(found)])
        self.browser.step(is_back=is_back)

    def reject(self) -> None:
        """End the search first, and close the window then."""
        if self.search.text():
            self.search.clear()
        else:
            super().reject()
