from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image

from tests.ui.viewer_setup import ViewerSetup
from tests.unit.controllers.exports.test_report import request
from tests.viewer_case import make_case, make_result
from unet_gui.controllers.exports import results_controller
from unet_gui.controllers.exports.export import ExportController
from unet_gui.controllers.exports.report.content import make_report
from unet_gui.controllers.exports.results_controller import ResultsController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.case.exported_mask import ExportFormat
from unet_gui.core.layout.film import FilmOptions
from unet_gui.core.progress import run_to_end
from unet_gui.state.states import States
from unet_gui.ui.dialogs.export_results import ExportResultsDialog
from unet_gui.ui.dialogs.pictures.film import FilmDialog
from unet_gui.ui.dialogs.pictures.sheet_picture import SheetPicture
from unet_gui.ui.dialogs.report import ReportDialog
from unet_gui.ui.dialogs.report_pdf import write_pdf
from unet_gui.ui.widgets.image_pixels import rgb_of


@pytest.fixture
def setup(qapp):
    return ViewerSetup(make_case(), make_result())


@pytest.fixture
def results(setup):
    return ResultsController(
        setup.session, setup.viewer, {}, SyncJobRunner(), pytest.fail
    )


def test_only_what_can_be_written_is_offered_and_files_are_asked_about(
    qtbot, results, setup, tmp_path
):
    dialog = ExportResultsDialog(results, results.mask, tmp_path)
    qtbot.addWidget(dialog)
    assert not dialog.boxes[ExportFormat.SEG].isEnabled()
    for box in dialog.boxes.values():
        box.setChecked(False)
    assert not dialog.save_button.isEnabled()
    dialog.boxes[ExportFormat.NRRD].setChecked(True)
    dialog.folder_edit.setText(str(tmp_path / "nowhere" / "else"))
    assert dialog.save_button.isEnabled()  # it will be made
    dialog.folder_edit.setText(str(tmp_path))
    (tmp_path / "case.seg.nrrd").write_text("mine")
    dialog.save_button.click()
    assert dialog.question.text() == "case.seg.nrrd exists. Replace it?"
    dialog.question.button(dialog.question.StandardButton.Cancel).click()
    assert (tmp_path / "case.seg.nrrd").read_text() == "mine"
    dialog.save_button.click()
    role = dialog.question.ButtonRole.DestructiveRole
    buttons = dialog.question.buttons()
    next(b for b in buttons if dialog.question.buttonRole(b) is role).click()
    assert (tmp_path / "case.seg.nrrd").read_bytes().startswith(b"NRRD0004")
    assert setup.session.message == f"Saved 1 file in {tmp_path}"


def test_beside_the_scans_a_folder_of_their_own_is_proposed(
    qtbot, results, tmp_path, monkeypatch
):
    def fault(_mask, _formats, folder):
        return "One of the files that are read." if folder == tmp_path else ""

    monkeypatch.setattr(results, "fault", fault)
    dialog = ExportResultsDialog(results, results.mask, tmp_path)
    qtbot.addWidget(dialog)
    assert dialog.folder == tmp_path / "results"
    assert dialog.save_button.isEnabled()


@pytest.mark.parametrize("suffix", [".html", ".pdf"])
def test_the_report_is_seen_and_saved(qtbot, results, tmp_path, monkeypatch, suffix):
    path = tmp_path / f"report{suffix}"
    answer = "unet_gui.ui.dialogs.report.ask_target"
    monkeypatch.setattr(answer, lambda *_: (path, ""))
    dialog = ReportDialog(results, tmp_path)
    qtbot.addWidget(dialog)
    assert "What was not checked" in dialog.preview.toPlainText()
    dialog.names_box.setChecked(True)
    assert dialog.report.title == "case"
    dialog.save_button.click()
    assert path.read_bytes().startswith((b"<!DOCTYPE", b"%PDF-"))


def test_a_pdf_is_set_quietly_on_a_thread(qapp, qtlog, tmp_path):
    report = run_to_end(make_report(request()))
    with ThreadPoolExecutor(1) as pool:
        pool.submit(write_pdf, tmp_path / "a.pdf", report).result()
    assert [record.message for record in qtlog.records] == []


def test_an_unexpected_fault_of_a_report_goes_where_all_do(
    qtbot, setup, tmp_path, monkeypatch
):
    heard = []
    results = ResultsController(
        setup.session, setup.viewer, {}, SyncJobRunner(), heard.append
    )

    def fail(_):
        raise ZeroDivisionError
        yield

    monkeypatch.setattr(results_controller, "make_report", fail)
    dialog = ReportDialog(results, tmp_path)
    qtbot.addWidget(dialog)
    assert [type(error) for error in heard] == [ZeroDivisionError]
    assert dialog.note.text() == "The report could not be made."
    assert not dialog.save_button.isEnabled()


class NoSurfaces:
    """A stand-in for the controller of the 3-D view, which has no surfaces."""

    watched: list[bool]

    def __init__(self) -> None:
        self.watched = []

    def set_watched(self, _watcher, *, is_watched) -> None:
        self.watched.append(is_watched)


@pytest.fixture
def film(qtbot):
    states = States()
    session = states.session
    session.case = make_case()
    session.set_result(make_result())
    export = ExportController(session, SyncJobRunner(), pytest.fail)
    results = ResultsController(
        session, states.viewer, {}, SyncJobRunner(), pytest.fail
    )
    dialog = FilmDialog(states, export, results, NoSurfaces())
    qtbot.addWidget(dialog)
    dialog.choose("tile_px", 240)
    return dialog


def test_a_film_has_a_frame_for_each_slice_of_one_size(film, tmp_path):
    path = tmp_path / "film.gif"
    assert film.slider.maximum() == 24
    film.choose("has_tumour_only", True)
    assert film.slider.maximum() == 2
    film.save_to(path)
    with Image.open(path) as gif:
        assert gif.n_frames == 3


def test_without_surfaces_there_is_no_film_of_them(film):
    film.plane_choice.chosen.emit("turn")
    assert film.is_turn
    assert not film.save_button.isEnabled()


def test_a_white_ground_surrounds_the_same_slice(film):
    dark, light = (
        rgb_of(SheetPicture(film.content(), FilmOptions(is_light=is_light)).image())
        for is_light in (False, True)
    )
    assert dark.shape == light.shape
    assert (dark[0] == 0).all()
    assert (light[0] == 255).all()
    middle = tuple(n // 2 for n in dark.shape[:2])
    assert np.array_equal(dark[middle], light[middle])
