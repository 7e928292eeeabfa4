"""The panel during the run of one case while others wait or are looked at."""

from __future__ import annotations

import pytest

from tests.ui.panel_case import make_case, model_spec
from tests.ui.panels.segment.panel_bench import DEVICES, Asked
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.progress import Progress
from unet_gui.state.cases import CasesState, ListedCase
from unet_gui.state.session import SessionState
from unet_gui.ui.panels.segment.segment_panel import SegmentPanel

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
NAMES = {1: "first", 2: "second", 3: "third"}


@pytest.fixture
def cases():
    listed = (ListedCase(key, CaseFiles(name, {})) for key, name in NAMES.items())
    return CasesState(listed=tuple(listed), current=2)


@pytest.fixture
def session():
    return SessionState(case=make_case(), model_id="fast")


@pytest.fixture
def asked(session):
    return Asked(session)


@pytest.fixture
def panel(qtbot, session, asked, cases):
    models = [model_spec("fast")]
    panel = SegmentPanel(session, models, asked.actions, DEVICES, cases)
    qtbot.addWidget(panel)
    panel.resize(300, 500)
    panel.show()
    cases.running, session.is_segmenting = 1, True
    session.progress = Progress(4, 12, "Segmenting")
    return panel


def test_another_case_can_be_segmented_after_the_running_one(panel, asked, cases):
    assert panel.button.text() == "Segment"
    assert "after the running one" in panel.button.toolTip()
    panel.button.click()
    assert asked.calls == ["segment"]
    cases.current = 1
    assert panel.button.text() == "Cancel"


def test_a_case_that_waits_can_be_removed_from_the_queue(panel, asked, cases):
    cases.waiting = (2,)
    assert panel.button.text() == "Remove from queue"
    panel.button.click()
    assert asked.calls == [("unqueue", 2)]
    cases.waiting = ()
    assert panel.button.text() == "Segment"


def test_the_run_of_another_case_can_be_cancelled(panel, asked, cases):
    assert panel.progress.cancel_button.isVisible()
    panel.progress.cancel_button.click()
    assert asked.calls == ["cancel"]
    assert panel.button.isEnabled()
    cases.current = 1
    assert not panel.progress.cancel_button.isVisible()


def test_the_waiting_cases_are_listed_with_a_button_for_each(panel, asked, cases):
    waiting = panel.waiting
    assert not waiting.isVisible()
    cases.waiting = (2,)
    assert waiting.title.text() == "1 case waits"
    cases.waiting = (2, 3)
    assert waiting.title.text() == "2 cases wait"
    assert [row.label.toolTip() or row.label.text() for row in waiting.rows.values()]
    waiting.rows[3].button.click()
    assert asked.calls == [("unqueue", 3)]
    cases.waiting = (2,)
    assert list(waiting.rows) == [2]
    cases.waiting = ()
    assert not waiting.isVisible()


def test_only_the_next_cases_have_rows(panel, cases):
    cases.listed += tuple(ListedCase(k, CaseFiles(str(k), {})) for k in range(4, 9))
    cases.waiting, cases.ahead = (3,), tuple(range(4, 9))
    assert panel.waiting.title.text() == "6 cases wait"
    assert list(panel.waiting.rows) == [3, 4, 5]
    cases.current = 7
    assert panel.button.text() == "Remove from queue"


def test_a_run_is_cancelled_before_it_begins(panel, session, asked, cases):
    cases.running, session.is_segmenting, session.is_looking = None, False, True
    assert panel.button.text() == "Cancel"
    panel.button.click()
    assert asked.calls == ["cancel"]
    session.is_looking = False
    assert panel.button.text() == "Segment"
    assert panel.button.isEnabled()
