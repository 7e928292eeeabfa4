from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from unet_gui.ui.window.drop import FileDrop, local_paths

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
    window.file_drop = FileDrop(window, dropped.append)
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


def test_only_local_files_are_accepted():
    mime = mime_of("https://example.org/a.nii", "file:///scans/b.nii")
    assert local_paths(mime) == [Path("/scans/b.nii")]
