"""The question before a run on a case that lacks a sequence or seems unfit."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from tests.card_spec import full_spec
from tests.numpy_model import SPEC
from tests.ui.panel_case import make_case
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.state.session import SessionState
from unet_gui.ui.dialogs.run_question import RunQuestion
from unet_gui.ui.panels.segment.segment_texts import (
    missing_cost_sentences,
    missing_cost_text,
    refusal_text,
    tolerated_missing,
)


@pytest.fixture
def session():
    return SessionState(model_id="glioma")


@pytest.fixture
def started():
    return []


@pytest.fixture
def question(qtbot, session, started, tmp_path, no_leaked_widgets):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    models = {
        name: ModelPackage(replace(full_spec(), id=name), tmp_path)
        for name in ("glioma", "other")
    }
    question = RunQuestion(
        window,
        session,
        models,
        missing_cost_sentences,
        lambda: started.append(session.model_id),
        lambda then: then(),
    )
    yield question
    for box in boxes():
        box.reject()


def boxes() -> list[QMessageBox]:
    widgets = QApplication.topLevelWidgets()
    return [w for w in widgets if isinstance(w, QMessageBox) and w.isVisible()]


def answer(*, is_yes: bool) -> None:
    (box,) = boxes()
    roles = QMessageBox.ButtonRole
    wanted = roles.AcceptRole if is_yes else roles.RejectRole
    (button,) = [b for b in box.buttons() if box.buttonRole(b) == wanted]
    button.click()


def test_nothing_is_asked_if_nothing_is_missing(question, session, started) -> None:
    question.start()
    assert started == []  # no case
    session.case = make_case()
    question.start()
    assert started == ["glioma"]
    assert boxes() == []


def test_no_starts_nothing_and_the_question_comes_again(
    question, session, started
) -> None:
    session.case = make_case("FLAIR", "T1w", "T2w")
    question.start()
    (box,) = boxes()
    assert box.windowModality() != Qt.WindowModality.NonModal
    assert box.text() == "T1Gd is missing. Segment anyway?"
    assert "Enhancing tumour cannot be marked." in box.informativeText()
    assert "0.50 instead of 0.75 (whole tumour)" in box.informativeText()
    answer(is_yes=False)
    assert started == []
    question.start()
    assert len(boxes()) == 1


def test_yes_holds_for_the_case_and_the_model(question, session, started) -> None:
    session.case = make_case("FLAIR", "T1w", "T2w")
    question.start()
    answer(is_yes=True)
    assert started == ["glioma"]
    session.case = replace(session.case, reference=None, warnings=("New.",))
    question.start()  # the same scans
    assert started == ["glioma"] * 2
    session.model_id = "other"
    question.start()
    answer(is_yes=True)
    assert started[-1] == "other"
    session.case = make_case("FLAIR", "T1w", "T2w", name="next")
    question.start()
    assert len(boxes()) == 1
    assert len(started) == 3


def test_the_question_closes_with_its_case(question, session, started) -> None:
    session.case = make_case("FLAIR", "T2w")
    question.start()
    session.case = make_case()
    assert boxes() == []
    assert started == []


def test_an_impossible_run_is_refused_without_a_question(
    question, session, started
) -> None:
    session.case = make_case("FLAIR")
    question.start()
    assert boxes() == []
    assert started == ["glioma"]  # whose refusal is shown


def test_a_case_that_is_to_wait_for_a_run_is_asked_about(
    question, session, started
) -> None:
    session.case = make_case("FLAIR", "T2w")
    session.is_segmenting = True
    question.start()
    (box,) = boxes()
    box.reject()
    assert started == []


def test_texts_about_missing_sequences() -> None:
    spec = full_spec()
    assert missing_cost_text(make_case(), spec) == ""
    assert refusal_text(make_case(), spec) == ""
    two = make_case("FLAIR", "T2w")
    assert tolerated_missing(two, spec) == ("T1w", "T1Gd")
    cost = missing_cost_text(two, spec)
    assert cost.startswith("T1w and T1Gd are missing. Enhancing")
    assert refusal_text(two, spec) == ""
    one = make_case("FLAIR")
    assert tolerated_missing(one, spec) is None
    assert missing_cost_text(one, spec) == ""
    assert refusal_text(one, spec).startswith("Missing: T1w, T1Gd and T2w. The model")
    needs_contrast = replace(spec, may_lack=("T1w",))
    assert "needs T1Gd, which" in refusal_text(two, needs_contrast)


def test_a_case_without_contrast_is_segmented_after_the_question(
    qtbot, tmp_path, brats_folder, unasked, no_leaked_widgets
) -> None:
    (brats_folder / "BraTS2021_00001_t1ce.nii.gz").unlink()
    spec = replace(SPEC, may_lack=SPEC.sequences)
    host = EngineHost((sys.executable, "-m", "tests.numpy_engine"))
    window = build_main_window(
        {"numpy": ModelPackage(spec, tmp_path)}, Settings(), host
    )
    window.show()
    session, panel = window.parts.states.session, window.docks.segment_panel
    window.parts.controllers.open_case.open([brats_folder])
    qtbot.waitUntil(lambda: session.case is not None)
    qtbot.waitUntil(lambda: len(panel.missing.texts) == 2)
    assert panel.missing.texts[0].startswith("T1Gd is missing.")
    assert panel.button.isEnabled()
    assert window.actions_by_key["segment"].isEnabled()
    panel.button.click()
    assert not session.is_segmenting
    answer(is_yes=True)
    qtbot.waitUntil(lambda: session.result is not None, timeout=20_000)
    assert any("no enhancing tumour is marked" in w for w in panel.warnings.texts)
    assert panel.warnings.texts == session.result.warnings
    qtbot.waitUntil(lambda: not session.is_segmenting)
    assert panel.missing.texts == ()  # once is enough
    window.close()
    window.deleteLater()


def test_a_scan_that_is_no_brain_is_told_of_when_it_opens(
    qtbot, tmp_path, brats_folder, no_leaked_widgets
) -> None:
    host = EngineHost((sys.executable, "-m", "tests.numpy_engine"))
    window = build_main_window(
        {"numpy": ModelPackage(SPEC, tmp_path)}, Settings(), host
    )
    window.show()
    session, panel = window.parts.states.session, window.docks.segment_panel
    window.parts.controllers.open_case.open([brats_folder])
    qtbot.waitUntil(lambda: bool(panel.missing.texts))
    (text,) = panel.missing.texts
    assert text.startswith("The scan does not look like a whole brain")
    assert session.result is None
    panel.button.click()
    assert not session.is_segmenting
    (box,) = boxes()
    assert box.text() == f"{text} Segment anyway?"
    answer(is_yes=True)
    qtbot.waitUntil(lambda: session.result is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not session.is_segmenting)
    assert text in panel.warnings.texts
    assert panel.missing.texts == ()
    window.close()
    window.deleteLater()
