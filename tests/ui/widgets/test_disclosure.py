import pytest
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from unet_gui.ui.widgets.disclosure import Disclosure

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")


@pytest.fixture
def disclosure(qtbot):
    disclosure = Disclosure("More", QLabel("and more"))
    qtbot.addWidget(disclosure)
    disclosure.show()
    return disclosure


def test_a_click_opens_and_another_closes(disclosure):
    assert not disclosure.content.isVisible()
    disclosure.button.click()
    assert disclosure.content.isVisible()
    disclosure.button.click()
    assert not disclosure.content.isVisible()


def test_the_opened_part_is_scrolled_into_view(qtbot):
    area, panel = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    tall, content = QWidget(), QWidget()
    tall.setFixedHeight(400)
    content.setFixedHeight(100)
    disclosure = Disclosure("More", content)
    column = QVBoxLayout(panel)
    column.addWidget(tall)
    column.addWidget(disclosure)
    area.setWidget(panel)
    area.setWidgetResizable(True)
    area.resize(200, 200)
    area.show()
    disclosure.button.click()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() > bar.maximum() - 50)
