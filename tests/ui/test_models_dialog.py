from __future__ import annotations

import pytest

from tests.ui.panel_case import model_spec
from unet_gui.ui.models_dialog import ModelsDialog


@pytest.fixture
def dialog(qtbot, no_leaked_widgets):
    measured = model_spec(
        "fast",
        metrics={
            "note": "On A.",
            "dice": {"edema": 0.5},
            "cases": {"A": {"edema": 0.5}},
        },
        training={"seed": 3},
    )
    dialog = ModelsDialog([model_spec("old"), measured], "fast")
    dialog.show()
    yield dialog
    dialog.close()


def cells(table) -> list[list[str]]:
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def test_the_chosen_models_card(dialog) -> None:
    assert dialog.model_combo.currentData() == "fast"
    shown = dialog.facts_shown()
    for text in ("fast, version 1", "CC BY 4.0", "Somebody 2020", "FLAIR, T1w"):
        assert text in shown
    assert cells(dialog.figures) == [["A", "0.50"], ["mean", "0.50"]]
    assert dialog.note_label.text() == "On A."
    assert cells(dialog.training) == [["seed", "3"]]


def test_another_model(dialog) -> None:
    dialog.model_combo.setCurrentIndex(0)
    assert "old, version 1" in dialog.facts_shown()
    assert cells(dialog.figures) == []
    assert dialog.note_label.text() == "No figures were measured."
