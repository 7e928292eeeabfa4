"""Alt and a letter reach one menu or field each, on every page, in every language."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu

from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings


@pytest.fixture
def window(qtbot, no_leaked_widgets, language):
    window = build_main_window(settings=Settings())
    window.show()
    QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()


def letters(window):
    """Return the Alt keys of menus, buttons, and labels that stand for a field."""
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [b.text() for b in window.findChildren(QAbstractButton)]
    texts += [label.text() for label in window.findChildren(QLabel) if label.buddy()]
    keys = [QKeySequence.mnemonic(text).toString() for text in texts]
    return Counter(key for key in keys if key)


def test_no_letter_stands_for_two_things(window):
    found = letters(window)
    assert len(found) >= 12
    assert [key for key, count in found.items() if count > 1] == []


def static_menus(window):
    """Return the menus whose entries are not names of files or sequences."""
    named = (window.menus.recent_menu, window.menus.others_menu)
    return [m for m in window.menuBar().findChildren(QMenu) if m not in named]


def test_each_entry_of_a_menu_has_a_letter_of_its_own(window):
    for menu in static_menus(window):
        menu.aboutToShow.emit()
        entries = [a.text() for a in menu.actions() if not a.isSeparator()]
        letters = [QKeySequence.mnemonic(text).toString() for text in entries]
        assert all(letters), entries
        assert len(set(letters)) == len(letters), entries


def test_each_menu_has_a_letter(window):
    menus = [action.text() for action in window.menuBar().actions()]
    assert all("&" in text for text in menus)
