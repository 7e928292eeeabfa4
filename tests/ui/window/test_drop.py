from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.errors import InputError
from unet_gui.ui.window.drop import FileDrop

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
COPY, LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def mime_of(*urls):
    mime = QMimeData()
    mime.setUrls([QUrl(url) for url in urls])
    return mime


def text_mime():
    mime = QMimeData()
    mime.setText("/scans/flair.nii.gz")
    return mime


def enter(widget, mime):
    event = QDragEnterEvent(QPoint(5, 5), COPY, mime, LEFT, PLAIN)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def move(widget, mime):
    event = QDragMoveEvent(QPoint(6, 6), COPY, mime, LEFT, PLAIN)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def drop(widget, mime):
    event = QDropEvent(QPointF(5, 5), COPY, mime, LEFT, PLAIN)
    event.ignore()
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


@pytest.fixture
def dropped():
    return []


@pytest.fixture
def window(qtbot, dropped):
    window = QWidget()
    window.resize(300, 200)
    QVBoxLayout(window).addWidget(QLabel("content"))
    qtbot.addWidget(window)
    window.errors = []
    window.file_drop = FileDrop(window, dropped.append, window.errors.append)
    window.show()
    return window


def test_dropped_files_and_folders_are_passed_on(window, dropped):
    mime = mime_of("file:///scans/a%20b.nii.gz", "file:///scans")
    assert enter(window, mime)
    assert move(window, mime)
    assert drop(window, mime)
    assert dropped == [[Path("/scans/a b.nii.gz"), Path("/scans")]]


def test_a_veil_covers_the_window_while_files_hover(window):
    overlay = window.file_drop.overlay
    assert not overlay.isVisible()
    mime = mime_of("file:///scans")
    enter(window, mime)
    assert overlay.isVisible()
    assert overlay.geometry() == window.rect()
    assert not overlay.grab().isNull()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()


def test_the_veil_disappears_with_the_drop(window):
    mime = mime_of("file:///scans")
    enter(window, mime)
    drop(window, mime)
    assert not window.file_drop.overlay.isVisible()


def test_the_veil_does_not_catch_the_mouse(window):
    enter(window, mime_of("file:///scans"))
    assert isinstance(window.childAt(150, 100), QLabel)


@pytest.mark.parametrize("mime", [mime_of("https://example.org/a.nii"), text_mime()])
def test_anything_else_is_refused(window, dropped, mime):
    assert not enter(window, mime)
    assert not window.file_drop.overlay.isVisible()
    assert not drop(window, mime)
    assert dropped == []


def test_a_child_that_takes_no_files_passes_them_on(window, dropped):
    child = window.findChild(QLabel)
    mime = mime_of("file:///scans")
    assert enter(child, mime)
    assert window.file_drop.overlay.isVisible()


def test_addresses_of_the_web_are_left_out(window, dropped):
    mime = mime_of("https://example.org/a.nii", "file:///scans/b.nii")
    assert enter(window, mime)
    assert drop(window, mime)
    assert dropped == [[Path("/scans/b.nii")]]


def test_a_source_that_ends_as_it_drops_has_told_the_files_before(window, dropped):
    enter(window, mime_of("file:///scans"))
    assert drop(window, QMimeData())
    assert dropped == [[Path("/scans")]]
    assert not window.file_drop.overlay.isVisible()


def test_files_of_another_computer_are_refused_and_the_others_opened(window, dropped):
    mime = mime_of("file://elsewhere/data/flair.nii", "file://localhost/scans/t1.nii")
    assert enter(window, mime)
    assert drop(window, mime)
    assert dropped == [[Path("/scans/t1.nii")]]
    (error,) = window.errors
    assert isinstance(error, InputError)
    assert str(error).startswith("flair.nii: the address names the computer elsewhere")
    assert not window.file_drop.overlay.isVisible()


SIGNS = {
    "mouse": lambda w: QTest.mouseMove(w.windowHandle(), QPoint(30, 30)),
    "click": lambda w: QTest.mouseClick(w.findChild(QLabel), LEFT),
    "key": lambda w: QTest.keyClick(w, Qt.Key.Key_Shift),
    "focus": lambda w: QApplication.sendEvent(w, QEvent(QEvent.Type.WindowDeactivate)),
    "hidden": QWidget.hide,
    "left": lambda w: QApplication.sendEvent(w, QDragLeaveEvent()),
}


@pytest.mark.parametrize("sign", SIGNS)
def test_the_veil_leaves_when_the_drag_ends_without_a_word(window, sign, qtbot):
    qtbot.waitExposed(window)
    enter(window, mime_of("file:///scans"))
    SIGNS[sign](window)
    qtbot.waitUntil(window.file_drop.overlay.isHidden)


def test_the_veil_comes_back_if_the_drag_goes_on(window):
    mime = mime_of("file:///scans")
    enter(window, mime)
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    move(window, mime)
    assert window.file_drop.overlay.isVisible()


def test_a_tool_tip_that_vanishes_does_not_end_the_drag(window):
    enter(window, mime_of("file:///scans"))
    window.findChild(QLabel).hide()
    assert window.file_drop.overlay.isVisible()
