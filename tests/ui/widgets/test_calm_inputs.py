import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from unet_gui.ui.widgets.calm_inputs import (
    CalmComboBox,
    CalmDoubleSpinBox,
    CalmSlider,
)


def turned():
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )


@pytest.mark.parametrize("kind", [CalmSlider, CalmDoubleSpinBox])
def test_the_wheel_does_not_change_a_value(qtbot, kind):
    widget = kind()
    qtbot.addWidget(widget)
    widget.setValue(50)
    event = turned()
    QApplication.sendEvent(widget, event)
    assert widget.value() == 50
    assert not event.isAccepted()  # the scroll area around it may use the event


def test_the_wheel_does_not_change_a_choice(qtbot):
    combo = CalmComboBox()
    qtbot.addWidget(combo)
    combo.addItems(["one", "two"])
    event = turned()
    QApplication.sendEvent(combo, event)
    assert combo.currentText() == "one"
    assert not event.isAccepted()


def test_the_wheel_does_not_take_the_keyboard_focus():
    for kind in (CalmComboBox, CalmSlider, CalmDoubleSpinBox):
        assert kind().focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_letters_are_keys_of_actions_in_a_field_for_numbers(qtbot):
    window, heard = QMainWindow(), []
    qtbot.addWidget(window)
    box = CalmDoubleSpinBox()
    window.setCentralWidget(box)
    action = QAction("Correct", window, shortcut="E")
    action.triggered.connect(lambda: heard.append("E"))
    window.addAction(action)
    window.show()
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.selectAll()
    QTest.keyClicks(box, "1e2")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (heard, box.value()) == (["E"], 12)
