from __future__ import annotations

from PySide6.QtWidgets import QLabel

from unet_gui.ui.lazy_panel import LazyPanel


def test_panel_is_made_once_when_it_is_seen(qtbot):
    made = []

    def make():
        made.append(QLabel("panel"))
        return made[-1]

    holder = LazyPanel(make)
    qtbot.addWidget(holder)
    assert not made
    for _ in range(2):
        holder.show()
        assert holder.panel.isVisible()
        holder.hide()
    assert made == [holder.panel]
