from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from unet_gui.ui.widgets.panel_area import PanelArea


def test_the_area_widens_with_the_words_of_its_panel(qtbot):
    area, panel, label = PanelArea(100), QWidget(), QLabel("short")
    qtbot.addWidget(area)
    QVBoxLayout(panel).addWidget(label)
    area.setWidget(panel)
    area.show()
    assert area.minimumWidth() == 100
    label.setText("a long word " * 20)
    bar = area.verticalScrollBar().sizeHint().width()
    panel.layout().activate()
    wanted = panel.minimumSizeHint().width() + bar
    qtbot.waitUntil(lambda: area.minimumWidth() == wanted)
