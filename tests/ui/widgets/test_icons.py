from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from unet_gui.ui.widgets.icons import icon

pytestmark = pytest.mark.usefixtures("qapp")


def test_an_icon_has_the_requested_size():
    assert icon("eye").pixmap(QSize(24, 24), 1.0).size() == QSize(24, 24)


@pytest.mark.parametrize("size", [(0, 16), (16, 0), (0, 0)])
def test_an_icon_without_room_paints_nothing(size):
    sheet = QPixmap(20, 20)
    sheet.fill(Qt.GlobalColor.white)
    blank = sheet.toImage()
    painter = QPainter(sheet)
    icon("eye").paint(painter, QRect(0, 0, *size))  # a warning of Qt fails the test
    painter.end()
    assert sheet.toImage() == blank
