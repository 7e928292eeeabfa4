from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument

from unet_gui.core.guide import GuidePage
from unet_gui.io.guide import guide_folder, read_guide
from unet_gui.ui.actions.table import key_rows
from unet_gui.ui.guide.guide_window import GuideWindow
from unet_gui.ui.guide.keys_page import KEYS_PAGE, keys_page
from unet_gui.ui.widgets.theme import theme_palette

PAGES = (*read_guide(), keys_page(key_rows()))
SMALL = (
    GuidePage("first", "First", "# First\n\nA word. [Second](second.md#low-down)"),
    GuidePage(
        "second",
        "Second",
        "# Second\n\nAnother word and a word.\n\n" + "Text.\n\n" * 80 + "## Low down\n",
    ),
)


@pytest.fixture
def make(qtbot, no_leaked_widgets):
    def make(pages=PAGES):
        window = GuideWindow(pages, guide_folder())
        qtbot.addWidget(window)
        window.resize(900, 500)
        window.show()
        return window

    return make


def shown_titles(window) -> list[str]:
    items = [window.list.item(row) for row in range(window.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_every_page_opens_with_its_title_on_top(make):
    window = make()
    for page in PAGES:
        window.show_page(page.name)
        assert window.browser.document().begin().text() == page.title
        assert window.list.currentItem().text() == page.title


def test_every_picture_is_shown_no_wider_than_the_page(make):
    window = make()
    for page in PAGES:
        window.show_page(page.name)
        document = window.browser.document()
        names = [
            piece.split(")")[0] for piece in page.text.split("](") if ".png)" in piece
        ]
        for name in names:
            image = document.resource(
                QTextDocument.ResourceType.ImageResource, QUrl(name)
            )
            assert not image.isNull(), name
            width = image.width() / image.devicePixelRatio()
            assert width <= window.browser.viewport().width(), name


def test_a_search_lists_the_pages_with_all_words_and_steps_through_them(make):
    window = make(SMALL)
    window.search.setText("word")
    assert shown_titles(window) == ["First (1)", "Second (2)"]
    assert window.shown == "first"
    assert window.count_label.text() == "Places: 3, pages: 2"
    assert len(window.browser.extraSelections()) == 1
    window.next_hit()
    assert window.shown == "second"
    window.next_hit()
    window.next_hit()
    assert window.shown == "first"
    window.previous_hit()
    assert window.shown == "second"
    window.search.setText("word another")
    assert shown_titles(window) == ["Second (3)"]
    window.search.setText("nowhere")
    assert shown_titles(window) == ["First", "Second"]  # to choose from
    assert window.count_label.text() == "Not found"
    window.search.clear()
    assert shown_titles(window) == ["First", "Second"]
    assert window.browser.extraSelections() == []


def test_return_goes_to_the_next_place(qtbot, make):
    window = make(SMALL)
    qtbot.keyClicks(window.search, "word")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.shown == "second"
    assert window.isVisible()


def test_a_link_goes_to_a_heading_of_another_page_and_back(make):
    window = make(SMALL)
    window.browser.anchorClicked.emit(QUrl("second.md#low-down"))
    assert window.shown == "second"
    assert window.browser.verticalScrollBar().value() > 0
    window.go_back()
    assert window.shown == "first"
    window.go_back()
    assert window.shown == "first"
    window.show_page("no such page")
    assert window.shown == "first"


def test_a_link_to_the_web_opens_the_browser(make, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window = make(SMALL)
    window.browser.anchorClicked.emit(QUrl("https://example.org/x"))
    assert opened == [QUrl("https://example.org/x")]


def test_escape_ends_the_search_first(qtbot, make):
    window = make(SMALL)
    window.search.setText("word")
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.search.text() == ""
    assert window.isVisible()
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_resized_page_keeps_its_place(make):
    window = make()
    window.show_page("segment")
    browser, inside = window.browser, QPoint(48, 24)
    bar = browser.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = browser.cursorForPosition(inside).position()
    window.resize(700, 500)
    after = browser.cursorForPosition(inside).position()
    assert after == pytest.approx(before, abs=200)  # two lines


def test_all_keys_are_in_the_page_of_keys(make):
    window = make()
    window.show_page(KEYS_PAGE)
    text = window.browser.toPlainText()
    for key, does in key_rows():
        assert key in text
        assert does in text


def test_a_change_of_the_theme_keeps_the_place_and_the_places_found(qtbot, make, qapp):
    window = make()
    window.show_page(KEYS_PAGE)
    window.search.setText("undo")
    bar = window.browser.verticalScrollBar()
    before = bar.value()
    assert before > 0
    window.browser.setPalette(theme_palette(Qt.ColorScheme.Light))
    qapp.processEvents()
    assert bar.value() == pytest.approx(before, abs=40)
    assert window.browser.extraSelections()
