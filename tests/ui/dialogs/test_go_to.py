from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case
from unet_gui.controllers.view.navigation import NavigationController
from unet_gui.ui.dialogs.go_to import GoToDialog


class Bench(ViewerSetup):
    def __init__(self, qtbot):
        super().__init__(make_case(), voxel=(6, 10, 11))
        navigate = NavigationController(self.session, self.viewer, self.controller)
        self.dialog = GoToDialog(self.viewer, navigate)
        qtbot.addWidget(self.dialog)
        self.dialog.start()
        qtbot.waitExposed(self.dialog)


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


def type_in(qtbot, dialog, text):
    dialog.field.selectAll()
    qtbot.keyClicks(dialog.field, text)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)


def test_the_dialog_starts_with_the_crosshair_and_is_not_modal(bench):
    assert bench.dialog.field.text() == "7 11 12"
    assert bench.dialog.field.selectedText() == "7 11 12"
    assert not bench.dialog.isModal()
    assert "6.00 15.00 22.00 mm" in bench.dialog.note.text()


def test_return_goes_to_the_voxel(qtbot, bench):
    type_in(qtbot, bench.dialog, "3, 4, 5")
    assert bench.viewer.voxel == (2, 3, 4)  # counted from 0
    assert bench.dialog.isVisible()
    assert "voxel 3 4 5" in bench.dialog.note.text()


def test_mm_can_be_chosen_with_a_click(qtbot, bench):
    qtbot.mouseClick(bench.dialog.choice.buttons["world_mm"], Qt.MouseButton.LeftButton)
    assert bench.dialog.field.text() == "6.00 15.00 22.00"
    type_in(qtbot, bench.dialog, "7 9 20")
    assert bench.viewer.voxel == (7, 6, 10)


def test_invalid_input_is_reported_until_it_is_corrected(qtbot, bench):
    type_in(qtbot, bench.dialog, "here")
    assert "Type three numbers" in bench.dialog.note.text()
    assert bench.viewer.voxel == (6, 10, 11)
    qtbot.keyClicks(bench.dialog.field, "1")
    assert "Type three numbers" not in bench.dialog.note.text()


def test_the_position_follows_and_can_be_copied(qtbot, bench):
    bench.controller.set_voxel((1, 2, 3))
    assert "voxel 2 3 4" in bench.dialog.note.text()
    qtbot.mouseClick(bench.dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "2 3 4"
