from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWhatsThisClickedEvent
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QWhatsThis, QWidget

from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.io.guide import read_guide
from unet_gui.ui.actions.table import ACTIONS
from unet_gui.ui.guide.guide_window import GuideWindow
from unet_gui.ui.guide.keys_page import KEYS_PAGE
from unet_gui.ui.guide.panel_texts import explained_widgets

NAMES = {page.name for page in read_guide()}


@pytest.fixture
def window(no_leaked_widgets):
    window = build_main_window({}, Settings())
    window.resize(1280, 720)
    window.show()
    yield window
    QWhatsThis.leaveWhatsThisMode()
    window.close()
    window.deleteLater()


def explain(window) -> None:
    window.actions_by_key["whats_this"].trigger()


def guide_of(window) -> GuideWindow:
    (guide,) = window.findChildren(GuideWindow)
    return guide


def test_it_begins_with_shift_f1(qtbot, window):
    assert not QWhatsThis.inWhatsThisMode()
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(QWhatsThis.inWhatsThisMode)


def test_every_panel_and_action_is_explained_with_a_page_that_exists(window):
    explain(window)
    docks = window.findChildren(QDockWidget)
    assert len(docks) > 5
    texts = [dock.whatsThis() for dock in docks]
    texts += [window.actions_by_key[spec.key].whatsThis() for spec in ACTIONS]
    for text in texts:
        assert re.search(r'<a href="[^"]+"[^>]*>Guide: [^<]+</a>', text), text
        assert re.search(r'<a href="([^"]+)"', text)[1] in NAMES


def test_no_field_is_explained_twice(window):
    widgets = [widget for widget, _, _ in explained_widgets(window)]
    assert len(widgets) > 20
    assert len(set(map(id, widgets))) == len(widgets)


def test_the_link_of_an_explanation_opens_the_page(qtbot, window):
    explain(window)
    box = window.docks.segment_panel.options.memory_box
    assert "tiles" in box.whatsThis()
    event = QWhatsThisClickedEvent("segment")
    QApplication.sendEvent(box, event)
    guide = guide_of(window)
    assert guide.isVisible()
    assert guide.shown == "segment"
    assert not QWhatsThis.inWhatsThisMode()


def test_the_menu_opens_one_guide_and_the_keys_as_its_page(window):
    window.actions_by_key["guide"].trigger()
    guide = guide_of(window)
    assert guide.isVisible()
    assert not guide.isModal()
    window.actions_by_key["keys"].trigger()
    assert guide_of(window) is guide
    assert guide.shown == KEYS_PAGE
    window.actions_by_key["guide"].trigger()  # the guide, not the keys once more
    assert guide.shown == guide.first_page


@pytest.mark.parametrize("key", ["train", "save_montage", "save_picture"])
def test_the_keys_of_help_work_in_a_dialog_beside_the_window(
    qtbot, window, ready_demo, key
):
    window.parts.states.session.case = ready_demo
    window.actions_by_key[key].trigger()
    (dialog,) = [
        d for d in window.findChildren(QDialog) if d.isVisible() and d is not window
    ]
    dialog.activateWindow()
    qtbot.keyClick(dialog, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(QWhatsThis.inWhatsThisMode)
    assert [w for w in dialog.findChildren(QWidget) if "Guide:" in w.whatsThis()]
    QWhatsThis.leaveWhatsThisMode()
    qtbot.keyClick(dialog, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: guide_of(window).isVisible())
