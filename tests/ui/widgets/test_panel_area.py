from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from unet_gui.ui.widgets.panel_area import PanelArea


def test_the_area_widens_with_the_words_of_its_panel(qtbot):
    area, holder, label = PanelArea(100), QWidget(), QLabel("short")
    qtbot.addWidget(area)
    QVBoxLayout(holder).addWidget(label)
    area.setWidget(holder)
    area.show()
    assert area.minimumWidth() == 100
    label.setText("a long word " * 20)
    bar = area.verticalScrollBar().sizeHint().width()
    wanted = label.minimumSizeHint().width() + bar
    qtbot.waitUntil(lambda: area.minimumWidth() == wanted)
