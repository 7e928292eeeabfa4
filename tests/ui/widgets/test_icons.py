from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

from unet_gui.ui.widgets.icons import icon

pytestmark = pytest.mark.usefixtures("qapp")


def test_an_icon_has_the_size_that_is_asked_for():
    assert icon("eye").pixmap(QSize(24, 24), 1.0).size() == QSize(24, 24)


@pytest.mark.parametrize("size", [(0, 16), (16, 0), (0, 0)])
def test_where_there_is_no_room_nothing_is_painted(size):
    sheet = QPixmap(20, 20)
    painter = QPainter(sheet)
    icon("eye").paint(painter, QRect(0, 0, *size))  # a warning of Qt's would fail
    painter.end()
