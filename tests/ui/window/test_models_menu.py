"""Importing a model and training one, in the window."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.own_model import write_own_model
from tests.tiny_model import write_tiny_model
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.settings import Settings
from unet_gui.ui.dialogs.manage_models import ManageModelsDialog
from unet_gui.ui.dialogs.models import ModelsDialog
from unet_gui.ui.dialogs.train import TrainDialog

pytestmark = pytest.mark.tensorflow


@pytest.fixture
def make_window(qtbot, no_leaked_widgets):
    made = []

    def make(behaviour: str):
        window = build_main_window(
            {},
            Settings(),
            EngineHost((sys.executable, "-m", "tests.numpy_engine")),
            program=(sys.executable, "-m", "tests.fake_program", behaviour),
        )
        window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def package(tmp_path):
    return write_tiny_model(tmp_path / "tiny")


def choose(monkeypatch, path) -> None:
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), "")
    )


def top_level(kind):
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]


def test_an_imported_model_is_chosen(qtbot, make_window, package, monkeypatch) -> None:
    window = make_window("works")
    choose(monkeypatch, package / "model.json")
    combo = window.docks.segment_panel.model_combo
    assert combo.count() == 0
    window.actions_by_key["import_model"].trigger()
    assert not window.actions_by_key["import_model"].isEnabled()
    qtbot.waitUntil(lambda: combo.count() == 1, timeout=20_000)
    assert combo.currentData() == "tiny"
    qtbot.waitUntil(window.actions_by_key["import_model"].isEnabled)
    assert window.parts.states.architecture.choices[0][0] == "model:tiny"
    window.actions_by_key["model_cards"].trigger()
    (dialog,) = top_level(ModelsDialog)
    assert dialog.model_combo.currentData() == "tiny"
    dialog.close()
    qtbot.waitUntil(lambda: not top_level(ModelsDialog))
    window.docks.segment_panel.card_button.click()
    (dialog,) = top_level(ModelsDialog)
    dialog.close()


def test_a_refused_model_gives_one_sentence(
    qtbot, make_window, package, monkeypatch
) -> None:
    window = make_window("taken")
    choose(monkeypatch, package / "model.json")
    window.actions_by_key["import_model"].trigger()
    qtbot.waitUntil(lambda: bool(window.toasts.toasts), timeout=20_000)
    texts = [toast.text for toast in window.toasts.toasts]
    assert texts == ["There is a model 'x' already."]
    assert window.actions_by_key["import_model"].isEnabled()


def test_a_cancelled_dialog_imports_nothing(make_window, monkeypatch) -> None:
    window = make_window("works")
    choose(monkeypatch, "")
    window.actions_by_key["import_model"].trigger()
    assert not window.parts.states.models.is_importing


def test_a_trained_model_can_be_imported(
    qtbot, make_window, package, decathlon_folder
) -> None:
    window = make_window("works")
    window.actions_by_key["train"].trigger()
    dialog = window.findChild(TrainDialog)
    dialog.dataset_edit.setText(str(decathlon_folder))
    dialog.output_edit.setText(str(package))
    dialog.options.resume_box.setChecked(True)  # as a model is there
    dialog.start_button.click()
    assert window.parts.states.training.is_training
    qtbot.waitUntil(dialog.import_button.isEnabled, timeout=20_000)
    assert len(window.parts.states.training.loss) == 2
    dialog.import_button.click()
    combo = window.docks.segment_panel.model_combo
    qtbot.waitUntil(lambda: combo.count() == 1, timeout=20_000)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no gentle interrupt")
def test_a_window_that_closes_ends_its_training(
    qtbot, make_window, decathlon_folder, tmp_path
) -> None:
    window = make_window("waits")
    window.actions_by_key["train"].trigger()
    dialog = window.findChild(TrainDialog)
    dialog.dataset_edit.setText(str(decathlon_folder))
    dialog.output_edit.setText(str(tmp_path / "new"))
    dialog.start_button.click()
    loss = window.parts.states.training
    qtbot.waitUntil(lambda: len(loss.loss) == 3, timeout=20_000)
    window.close()  # waits for the thread, which waits for the process


def test_models_are_managed_in_a_dialog(make_window, tmp_path, monkeypatch) -> None:
    package = write_own_model(tmp_path, monkeypatch, "mine")
    window = make_window("works")
    models = window.parts.services.models
    models["mine"] = package
    window.actions_by_key["manage_models"].trigger()
    dialog = window.findChild(ManageModelsDialog)
    dialog.table.item(0, 0).setText("Better")
    assert window.docks.segment_panel.model_combo.itemText(0) == "Better"
    dialog.close()
