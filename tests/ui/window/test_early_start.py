from __future__ import annotations

from tests.viewer_case import make_case
from unet_gui.state.session import SessionState
from unet_gui.ui.window.early_start import EarlyStart


def make(answers, **state):
    session, asked = SessionState(**state), []

    def start() -> bool:
        asked.append(session.model_id)
        return answers.pop(0) if answers else True

    return session, asked, EarlyStart(session, start, delay_ms=5, again_ms=5)


def test_the_engine_is_prepared_shortly_after_a_case_is_opened(qtbot) -> None:
    session, asked, timer = make([])
    session.model_id = "first"
    qtbot.wait(30)
    assert asked == []
    session.case = make_case()
    assert asked == []  # not before the first slices are painted
    qtbot.waitUntil(lambda: asked == ["first"])
    session.model_id = "second"
    qtbot.waitUntil(lambda: asked == ["first", "second"])
    session.device = "cpu"
    qtbot.waitUntil(lambda: len(asked) == 3)
    timer.deleteLater()


def test_the_preparation_is_retried_while_the_machine_is_busy(qtbot) -> None:
    session, asked, timer = make([False, False, True])
    session.case = make_case()
    qtbot.waitUntil(lambda: len(asked) == 3)
    qtbot.wait(50)
    assert len(asked) == 3
    timer.deleteLater()


def test_a_run_needs_no_preparation_but_the_next_one_does(qtbot) -> None:
    session, asked, timer = make([])
    session.case = make_case()
    session.is_segmenting = True
    qtbot.wait(50)
    assert asked == []
    session.is_segmenting = False
    qtbot.waitUntil(lambda: len(asked) == 1)
    timer.deleteLater()


def test_a_closed_case_needs_no_preparation(qtbot) -> None:
    session, asked, timer = make([])
    session.case = make_case()
    session.case = None
    qtbot.wait(50)
    assert asked == []
    timer.deleteLater()
