"""A number that is typed is the number that counts, in every field of the program."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDockWidget,
    QDoubleSpinBox,
    QSpinBox,
)

from tests.ui.panel_case import small_class_result
from tests.ui.widget_walk import path_of
from tests.viewer_case import make_case, make_label_map
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.ui.widgets.disclosure import Disclosure

DIALOGS = ("save_montage", "train")


@pytest.fixture
def window(qtbot, no_leaked_widgets):
    window = build_main_window(settings=Settings())
    window.parts.states.session.case = make_case(reference=make_label_map())
    window.parts.states.session.set_result(small_class_result())
    window.show()
    for dock in window.docks.by_key.values():
        dock.show()
        dock.raise_()
        QApplication.processEvents()  # a lazy panel is made when it is seen
    yield window
    window.close()
    window.deleteLater()


def typed(box, place):
    """Return a number within the range of a box, with all its decimals."""
    low, high = box.minimum(), box.maximum()
    if high > 1e6:  # intensities
        low, high = 100.0 * place, 100.0 * (place + 1)
    if isinstance(box, QSpinBox):
        return low + round((high - low) * 0.37)
    return round(low + (high - low) * 0.3731, box.decimals())


def bring_to_front(widget):
    while widget is not None:
        if isinstance(widget, Disclosure):
            widget.set_open(is_open=True)
        if isinstance(widget, QDockWidget):
            widget.raise_()
        widget = widget.parentWidget()
    QApplication.processEvents()


def type_number(qtbot, box, text):
    box.window().activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus, timeout=20_000)
    box.selectAll()
    for letter in text:  # as slowly as a person types
        qtbot.keyClicks(box, letter)
        QApplication.processEvents()
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    QApplication.processEvents()


def test_what_is_typed_is_what_counts(qtbot, window):
    for key in DIALOGS:
        window.actions_by_key[key].trigger()
    QApplication.processEvents()
    boxes = [
        box
        for box in window.findChildren(QAbstractSpinBox)
        if isinstance(box, (QSpinBox, QDoubleSpinBox)) and box.isEnabled()
    ]
    assert len(boxes) >= 6
    for place, box in enumerate(boxes):
        number = typed(box, place)
        bring_to_front(box)
        digits = box.decimals() if isinstance(box, QDoubleSpinBox) else 0
        type_number(qtbot, box, f"{number:.{digits}f}")
        assert box.value() == pytest.approx(number, abs=10**-digits / 2), path_of(box)


def test_two_decimals_of_a_threshold_can_be_typed(qtbot, window):
    boxes = window.docks.legend_panel.thresholds.boxes
    for box, text in zip(boxes, ("0.45", "0.33", "0.68"), strict=True):
        type_number(qtbot, box, text)
        assert box.value() == float(text)
    assert window.parts.states.session.thresholds == (0.45, 0.33, 0.68)
