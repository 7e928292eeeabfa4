"""Tests of the window of batches, with a real folder and jobs that run at once."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QInputDialog, QWidget

from tests.batch_folder import write_case, write_failure
from unet_gui.controllers.batch.controller import BatchController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.batch.request import BatchRequest
from unet_gui.core.batch.review import Decision
from unet_gui.core.batch.rows import BatchRow
from unet_gui.io.batch.plan_file import write_plan
from unet_gui.io.batch.request_file import write_request
from unet_gui.state.batch import BatchState
from unet_gui.state.cases import CasesState
from unet_gui.state.session import SessionState
from unet_gui.ui.dialogs.batch.review_bar import ReviewBar
from unet_gui.ui.dialogs.batch.row_texts import TO_LOOK_AT, kinds
from unet_gui.ui.dialogs.batch.start_dialog import StartBatchDialog
from unet_gui.ui.dialogs.batch.table_model import Column
from unet_gui.ui.dialogs.batch.window import BatchWindow


class _Opening:
    def __init__(self) -> None:
        self.opened: list[str] = []

    def open(self, _folder: Any, manifest: Any) -> None:
        self.opened.append(manifest.case)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    write_case(folder, "a", doubt=0.3)
    write_case(folder, "bb", doubt=0.1, warnings=("Look at it.",))
    write_case(folder, "ccc", doubt=0.05)
    write_failure(folder, "dddd", "It is cut off.")
    return folder


@pytest.fixture
def window(qtbot, no_leaked_widgets):
    state, opening = BatchState(initials="AB"), _Opening()
    errors: list[Exception] = []
    controller = BatchController(
        *(state, SyncJobRunner(), errors.append, ("false",)),
        opening,  # type: ignore[arg-type]
    )
    main = QWidget()
    main.show()

    def new_dialog(start, parent):
        folder = Path.home()
        return StartBatchDialog(state, SessionState(), {}, start, folder, parent)

    window = BatchWindow(state, controller, new_dialog, main)
    window.state, window.opening, window.controller = state, opening, controller
    window.show()
    yield window
    main.hide()
    assert not window.isVisible()  # it goes with the main window
    window.deleteLater()
    main.deleteLater()


def _cases(window: BatchWindow) -> list[str]:
    return [row.case for row in window.model.rows]


def test_cases_are_looked_through_by_keys_alone(qtbot, window, out) -> None:
    window.show_folder(out)
    assert _cases(window) == ["a", "bb", "ccc", "dddd"]
    assert window.counts_label.text() == ("4 cases · 3 done · 1 failed · 1 to review")
    for key in (Qt.Key.Key_R, Qt.Key.Key_A, Qt.Key.Key_P, Qt.Key.Key_Return):
        qtbot.keyClick(window.table, key)
    assert window.opening.opened == ["bb"]
    assert window.counts_label.text() == "4 cases · 3 done · 1 failed · 2 decided"
    decisions = {row.case: row.review.of("AB") for row in window.state.rows}
    assert (decisions["a"], decisions["bb"]) == (Decision.REJECT, Decision.ACCEPT)
    qtbot.keyClick(window.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.state.rows[1].review.decision is Decision.OPEN
    window.table.go_to("dddd")  # without a mask there is nothing to decide
    qtbot.keyClick(window.table, Qt.Key.Key_A)
    assert not window.panel.buttons["accept"].isEnabled()
    assert window.state.rows[3].review.decision is Decision.OPEN


def test_the_first_rows_take_the_keys(window, out) -> None:
    window.table.setFocus()  # in vain, as it is hidden until there are rows
    window.buttons["open"].setFocus()
    window.controller.show(out)
    assert window.focusWidget() is window.table
    window.filters.edit.setFocus()
    window.controller.poll()
    assert window.focusWidget() is window.filters.edit


def test_the_keys_decide_after_a_click_on_a_button(qtbot, window, out) -> None:
    request = BatchRequest((str(out.parent / "scans"),), str(out), "glioma")
    (out.parent / "scans").mkdir()
    write_request(request)
    window.show_folder(out)
    window.activateWindow()
    qtbot.mouseClick(window.buttons["resume"], Qt.MouseButton.LeftButton)
    assert window.focusWidget() is window.table


def test_an_interrupted_batch_shows_what_is_missing(window, out) -> None:
    write_plan(out, ["a", "late", "later"])
    window.show_folder(out)
    assert _cases(window) == ["a", "bb", "ccc", "dddd", "late", "later"]
    text = window.counts_label.text()
    assert text == "6 cases · 3 done · 1 failed · 2 not done yet · 1 to review"
    (out / "plan.json").write_text('{"cases": 3}')  # damaged: nothing is known
    window.controller.poll()
    window.controller.refresh()
    assert len(window.state.rows) == 4


def test_rows_are_sorted_and_filtered(qtbot, window, out) -> None:
    window.show_folder(out)
    window.table.go_to("bb")
    window.table.sortByColumn(Column.DOUBT, Qt.SortOrder.AscendingOrder)
    assert _cases(window) == ["ccc", "bb", "a", "dddd"]  # unknown ones come last
    assert window.table.current_row.case == "bb"
    window.filters.edit.setText("CUT OFF")
    assert _cases(window) == ["dddd"]
    window.filters.edit.setText("")
    window.filters.kind_combo.setCurrentIndex(
        window.filters.kind_combo.findData(TO_LOOK_AT)
    )
    assert _cases(window) == ["a"]
    assert len(kinds()) == window.filters.kind_combo.count()


def test_a_filter_that_leaves_no_case_says_so(qtbot, window, out) -> None:
    window.show_folder(out)
    table, filters = window.table, window.filters
    assert not table.no_match.isVisible()
    filters.edit.setText("zzz")
    assert table.no_match.isVisible()
    assert not window.panel.details.planes.isVisible()
    qtbot.keyClick(filters.edit, Qt.Key.Key_Escape)
    assert (filters.edit.text(), window.focusWidget()) == ("", table)
    assert not table.no_match.isVisible()
    filters.kind_combo.setCurrentIndex(filters.kind_combo.findData("reject"))
    table.no_match.button.click()
    assert len(_cases(window)) == 4


def test_the_case_in_the_viewer_is_decided_there(qtbot, window, out) -> None:
    window.show_folder(out)
    window.table.go_to("ccc")
    window.state.opened = ("a", 7)
    bar = ReviewBar(window.state, CasesState(current=7), lambda: window, window)
    assert bar.label.text().startswith("a · The probabilities")
    bar.actions_by_key["reject"].trigger()
    assert window.state.rows[0].review.of("AB") is Decision.REJECT
    assert window.opening.opened == ["bb"]
    filters = window.filters
    filters.kind_combo.setCurrentIndex(filters.kind_combo.findData("reject"))
    window.state.opened = ("ccc", 7)
    bar.actions_by_key["accept"].trigger()  # though the filter hides it
    assert window.state.rows[2].review.of("AB") is Decision.ACCEPT
    filters.clear()
    window.opening.opened[1:] = []
    window.state.opened = ("bb", 8)
    assert not bar.actions_by_key["accept"].isEnabled()  # another case is shown
    window.review.open_other(1)
    assert window.opening.opened == ["bb", "ccc"]
    window.show_folder(out.parent)
    assert window.state.opened is None  # names may be the same in another batch


def test_the_details_have_pictures_and_reasons(qtbot, window, out) -> None:
    window.show_folder(out)
    details = window.panel.details
    assert details.planes.image is not None
    assert "Dice of only 0.70" in details.text_label.text()
    window.table.go_to("bb")
    assert "Look at it." in details.text_label.text()
    index = window.model.index(0, Column.PICTURE)
    assert not window.model.data(index, Qt.ItemDataRole.DecorationRole).isNull()


def test_the_window_can_be_made_low_again(qtbot, window, out) -> None:
    window.show_folder(out)
    for height in (900, 430):  # that of a small screen at 200 %
        window.resize(760, height)
        qtbot.wait(20)
        button = window.panel.buttons["edit"]
        bottom = button.mapTo(window, button.rect().bottomLeft()).y()
        assert bottom < window.height() <= height


def test_initials_are_asked_for_once(qtbot, window, out, monkeypatch) -> None:
    window.state.initials = ""
    answers = [("", False), ("c d ", True)]
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: answers.pop(0))
    window.show_folder(out)
    qtbot.keyClick(window.table, Qt.Key.Key_A)
    assert window.table.current_row.case == "a"  # nobody decided
    qtbot.keyClick(window.table, Qt.Key.Key_A)
    qtbot.keyClick(window.table, Qt.Key.Key_E)
    assert window.state.initials == "cd"
    assert window.state.rows[1].review.of("cd") is Decision.EDIT


def test_ten_thousand_rows_have_no_widgets_of_their_own(qtbot, window, out) -> None:
    window.show_folder(out)
    before = len(window.findChildren(QWidget))
    row = window.state.rows[0]
    window.state.rows = tuple(
        replace(row, case=f"case{n}", manifest=replace(row.manifest, case=f"case{n}"))
        for n in range(10_000)
    )
    assert window.model.rowCount() == 10_000
    window.filters.edit.setText("case123")
    assert window.model.rowCount() == 11
    assert len(window.findChildren(QWidget)) == before


def test_a_folder_without_a_batch_is_told(qtbot, window, tmp_path) -> None:
    assert "Segment all cases" in window.empty_label.text()
    window.show_folder(tmp_path)
    assert "holds no cases of a batch" in window.empty_label.text()
    window.show_folder(tmp_path / "gone")
    assert window.faults.texts == (
        f"{tmp_path / 'gone'} is not the folder of a batch.",
    )


def test_the_dialog_asks_for_scans_and_a_folder(qtbot, window, tmp_path) -> None:
    window.ask_new()
    (dialog,) = window.findChildren(StartBatchDialog)
    dialog.model_combo.addItem("Glioma", "glioma")
    assert not dialog.start_button.isEnabled()
    assert not dialog.remove_button.isEnabled()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("s", "out")])
    drop = QDropEvent(
        *(QPointF(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton),
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.inputs.dropEvent(drop)
    assert dialog.inputs.paths == [str(tmp_path / "s"), str(tmp_path / "out")]
    dialog.inputs.selectAll()
    dialog.remove_button.click()
    assert dialog.inputs.paths == []
    dialog.add_inputs([tmp_path, tmp_path])
    dialog.output_edit.setText(str(tmp_path / "out"))
    request = dialog.request()
    assert (request.inputs, request.model) == ((str(tmp_path),), "glioma")
    assert (request.prepare, request.flips) == ("auto", 1)
    dialog.start_button.click()
    assert "masks among scans" in dialog.faults.texts[0]
    dialog.reject()
    assert window.state.error == ""


def test_a_row_that_is_not_done_says_so(window, out) -> None:
    window.show_folder(out)
    window.state.rows = (BatchRow("waits", "waiting"), *window.state.rows)
    texts = [window.model.data(window.model.index(3, column)) for column in Column]
    assert (texts[Column.CASE], texts[Column.STATE]) == ("waits", "Waiting")
    assert texts[Column.DOUBT] == ""
