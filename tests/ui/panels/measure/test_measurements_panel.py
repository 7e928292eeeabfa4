"""The panel of measurements, and the diameters in the views."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from tests.unit.controllers.view.test_measurements import Bench
from unet_gui.ui.panels.measure.measurements_panel import MeasurementsPanel


@pytest.fixture
def bench(qtbot):
    bench = Bench()
    bench.errors = []
    bench.panel = MeasurementsPanel(
        bench.measurements, bench.measuring, bench.errors.append
    )
    qtbot.addWidget(bench.panel)
    bench.panel.show()
    bench.measuring.set_region("whole_tumour")
    return bench


def row(bench, number):
    table = bench.panel.table
    return [table.item(number, c).text() for c in range(table.columnCount())]


def test_lesions_are_listed_and_a_click_draws_one(bench):
    first, second = row(bench, 0), row(bench, 1)
    assert first[:2] == ["1", "144.00"]
    assert first[8] == "yes"
    assert second[8].startswith("no: ")
    bench.panel.table.cellClicked.emit(0, 0)
    assert bench.measurements.selected == 0
    assert bench.panel.table.currentRow() == 0
    i, j, k = bench.measurements.lines[0].points[0]
    bench.measuring.move_end(0, 0, (i, j + 1, k))
    assert row(bench, 0)[3].endswith("(edited)")
    bench.panel.buttons["restore"].click()
    assert row(bench, 0) == first


def test_another_region_is_chosen_in_the_list(bench):
    combo = bench.panel.region_combo
    combo.setCurrentIndex(combo.findData("enhancing"))
    combo.activated.emit(combo.currentIndex())
    assert row(bench, 0)[1] == "8.00"


def test_the_numbers_can_be_taken_along(bench, tmp_path, monkeypatch):
    bench.panel.buttons["copy"].click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["case", "part", "name", "quantity", "value"]
    for kind in ("csv", "json"):
        path = tmp_path / f"a.{kind}"
        answer = (str(path), f"{kind.upper()} (*.{kind})")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, a=answer: a)
        bench.panel.buttons[kind].click()
        assert path.exists()
    record = json.loads((tmp_path / "a.json").read_text("utf-8"))
    assert record["lesions"][0]["volume_ml"] == 144
    assert len((tmp_path / "a.csv").read_text("utf-8").splitlines()) == len(lines)
    blocked = str(tmp_path / "a.csv" / "b.json")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (blocked, ""))
    bench.panel.buttons["json"].click()
    assert len(bench.errors) == 1
