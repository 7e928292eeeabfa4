from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from tests.own_model import write_own_model
from tests.unit.controllers.models.test_own_models import World
from unet_gui.ui.dialogs.manage_models import ManageActions, ManageModelsDialog


@pytest.fixture
def world(tmp_path, monkeypatch) -> World:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    return World(write_own_model(tmp_path, monkeypatch, "mine"), shipped)


@pytest.fixture
def dialog(qtbot, world, no_leaked_widgets):
    asked = []
    actions = ManageActions(import_model=lambda: asked.append("import"))
    dialog = ManageModelsDialog(world.state, world.controller, actions)
    dialog.asked = asked
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def texts(dialog, column: int) -> list[str]:
    table = dialog.table
    return [table.item(row, column).text() for row in range(table.rowCount())]


def box_of(dialog) -> QMessageBox:
    return dialog.findChild(QMessageBox)


def press(box: QMessageBox, text: str) -> None:
    button = next(b for b in box.buttons() if b.text().replace("&", "") == text)
    button.click()


def test_shipped_models_say_that_they_stay(dialog) -> None:
    assert texts(dialog, 1) == ["shipped", "mine"]
    dialog.table.selectRow(0)
    assert not dialog.rename_button.isEnabled()
    assert not dialog.remove_button.isEnabled()
    assert "came with the program" in dialog.note.text()
    dialog.table.selectRow(1)
    assert dialog.rename_button.isEnabled()
    assert dialog.remove_button.isEnabled()


def test_a_typed_title_is_that_of_the_model(dialog, world) -> None:
    dialog.table.selectRow(1)
    dialog.table.item(1, 0).setText("Mine")
    assert world.models["mine"].spec.card.title == "Mine"
    dialog.table.item(1, 0).setText(" ")
    assert texts(dialog, 0)[1] == "Mine"  # an empty title is refused
    assert "needs a title" in world.errors[0]


def test_a_model_is_removed_after_a_question(dialog, world, qtbot) -> None:
    dialog.table.selectRow(1)
    dialog.remove_button.click()
    box = box_of(dialog)
    assert "Of the user" in box.text()
    press(box, "Cancel")
    assert "mine" in world.models
    qtbot.waitUntil(lambda: box_of(dialog) is None)
    dialog.remove_button.click()
    press(box_of(dialog), "Remove")
    assert texts(dialog, 1) == ["shipped"]
    qtbot.waitUntil(lambda: box_of(dialog) is None)


def test_the_folder_is_shown_and_models_are_imported(
    dialog, world, monkeypatch
) -> None:
    opened = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile())
    )
    dialog.table.selectRow(1)
    dialog.folder_button.click()
    assert opened == [str(world.package.folder)]
    dialog.import_button.click()
    assert dialog.asked == ["import"]
