"""The follow-up window shows examinations, sizes and response."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog

from tests.unit.controllers.measuring.test_follow_controller import Bench
from unet_gui.controllers.exports.results_controller import ResultsController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.measuring.follow_reports import FollowReports
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.measuring.followup.circumstances import Steroids
from unet_gui.ui.dialogs.follow_up.window import FollowUpWindow
from unet_gui.ui.dialogs.report import ReportDialog


@pytest.fixture
def bench(qtbot):
    bench = Bench()
    runner = SyncJobRunner()
    results = ResultsController(
        bench.session, bench.viewer, {}, runner, bench.errors.append
    )
    reports = FollowReports(bench.follow, results, runner, bench.errors.append)
    bench.window = FollowUpWindow(
        bench.state, bench.viewer, bench.follow, reports, bench.errors.append
    )
    qtbot.addWidget(bench.window)
    bench.window.show()
    return bench


def test_an_empty_window_says_what_to_do(bench):
    assert "Add two or more examinations" in bench.window.empty_label.text()
    assert bench.window.empty_label.isVisible()
    assert not bench.window.response_label.isVisible()
    assert not bench.window.buttons["csv"].isEnabled()


def test_examinations_of_one_name_are_told_apart_by_their_folders(bench, tmp_path):
    bench.add_two()
    names = [point.name for point in bench.state.points]
    shown = [bench.window.visits.item(row, 0).text() for row in (0, 1)]
    assert shown == names
    bench.state.points = tuple(
        replace(
            point,
            name="head",
            files=CaseFiles("head", ((Source(tmp_path / day / "t1.nii"), "T1w"),)),
        )
        for point, day in zip(bench.state.points, ("visit1", "visit2"), strict=True)
    )
    shown = [bench.window.visits.item(row, 0).text() for row in (0, 1)]
    assert shown == ["head · visit1", "head · visit2"]


def test_sizes_and_response_are_shown(bench, tmp_path, monkeypatch):
    bench.add_two()
    window = bench.window
    assert not window.empty_label.isVisible()
    assert window.response_label.isVisible()
    assert window.visits.rowCount() == len(window.slices) == 2
    assert window.lesions.item(0, 1).text().startswith("48.00 mL")
    assert len(window.product_plot.curves[0].points) == 2
    kind = bench.state.found.responses[1].kind.value
    assert f"({kind})" in window.response_label.text()
    assert "nadir before: " in window.response_label.text()
    steroids = window.visits.cellWidget(1, 2)
    steroids.setCurrentIndex(steroids.findData(Steroids.HIGHER))
    steroids.activated.emit(steroids.currentIndex())
    assert bench.state.points[1].circumstances.steroids is Steroids.HIGHER
    day = window.visits.cellWidget(0, 1)
    assert day.placeholderText() == "YYYY-MM-DD"  # no date that seems to be known
    day.setText("soon")
    day.editingFinished.emit()
    assert "not a date" in window.message_label.text()
    for kind in ("csv", "json"):
        path = tmp_path / f"a.{kind}"
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_, p=path: (str(p), "")
        )
        window.buttons[kind].click()
        assert path.exists()
    window.buttons["report"].click()
    dialog = window.findChild(ReportDialog)
    assert "Sizes over time" in dialog.preview.toPlainText()
    dialog.close()
    window.visits.selectRow(1)
    assert window.buttons["up"].isEnabled()
    window.visits.selectRow(0)
    assert not window.buttons["up"].isEnabled()
    window.buttons["remove"].click()
    assert bench.state.found is None


def test_the_window_fits_a_small_screen(bench):
    bench.add_two()
    least = bench.window.minimumSizeHint()
    assert (least.width() <= 760, least.height() <= 450) == (True, True)


def test_a_click_in_one_slice_moves_all(bench, qtbot):
    bench.add_two()
    first, second = bench.window.slices
    bench.window.grab()
    before = bench.state.position_mm
    qtbot.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(40, 30))
    assert bench.state.position_mm != before
    assert first.grab().toImage() != second.grab().toImage()
    bench.window.lesions.cellClicked.emit(0, 0)
    assert bench.state.position_mm == before


def test_other_patients_are_asked_about(bench):
    bench.add_two()
    assert not bench.window.accept_button.isVisible()
    bench.state.points = tuple(
        replace(point, name=name)
        for point, name in zip(bench.state.points, ("sub-01", "sub-02"), strict=True)
    )
    bench.follow.set_aligns(True)
    assert "different patients" in bench.window.response_label.text()
    bench.window.accept_button.click()
    assert not bench.window.accept_button.isVisible()
