from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.viewer_case import make_result
from unet_gui.controllers.scenes.decided_mask import compacted_result
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.progress import Progress
from unet_gui.state.cases import CasesState, ListedCase
from unet_gui.state.session import SessionState
from unet_gui.ui.panels.segment.run_label import RunLabel
from unet_gui.ui.window.run_news import RunNews
from unet_gui.ui.window.toast_stack import ToastStack

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")


@pytest.fixture
def cases():
    listed = [
        ListedCase(key, CaseFiles(name, ((Source(Path(f"{name}.nii")), "FLAIR"),)))
        for key, name in enumerate("AB")
    ]
    return CasesState(tuple(listed), current=0)


@pytest.fixture
def session():
    return SessionState()


@pytest.fixture
def label(qtbot, session, cases):
    label = RunLabel(session, cases)
    qtbot.addWidget(label)
    return label


@pytest.fixture
def switched():
    return []


@pytest.fixture
def toasts(qtbot, cases, switched):
    window = QWidget()
    qtbot.addWidget(window)
    stack = ToastStack(window, window)
    RunNews(cases, stack, switched.append, window)
    return stack


def finish(cases, key):
    """Let a run of a case end with a result."""
    cases.running = key
    cases.put(replace(cases.find(key), result=make_result()))
    cases.running = None


def test_the_running_case_is_named_if_another_one_is_shown(label, session, cases):
    session.is_segmenting, cases.running = True, 0
    session.progress, session.remaining_s = Progress(3, 12, "Segmenting"), 75
    assert label.text().startswith("Segmenting · 3 of 12 · ")
    cases.current = 1
    assert label.text().startswith("A: Segmenting · 3 of 12")
    cases.current = 0
    assert not label.text().startswith("A")


def test_a_result_for_a_hidden_case_is_announced(toasts, cases, switched):
    finish(cases, 1)
    (toast,) = toasts.toasts
    assert toast.text == "B is segmented."
    toast.action_button.click()
    assert switched == [1]
    assert toasts.toasts == []


def test_a_result_for_the_shown_case_is_not_announced(toasts, cases):
    finish(cases, 0)
    assert toasts.toasts == []


def test_a_run_without_a_new_result_is_not_announced(toasts, cases):
    finish(cases, 0)
    cases.current = 1
    cases.running = 0
    cases.running = None
    assert toasts.toasts == []


def test_an_evicted_result_is_not_announced(toasts, cases):
    finish(cases, 0)
    cases.current = 1
    cases.running = 0
    compacted = compacted_result(cases.find(0).result)
    cases.put(replace(cases.find(0), result=compacted))
    cases.running = None
    assert toasts.toasts == []


def test_a_closed_case_is_not_announced(toasts, cases):
    cases.running = 1
    cases.listed = cases.listed[:1]
    cases.running = None
    assert toasts.toasts == []
