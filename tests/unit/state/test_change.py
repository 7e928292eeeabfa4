"""Several fields that change as one step."""

from __future__ import annotations

import re
from pathlib import Path

import unet_gui
from unet_gui.state.change import change_together
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


def test_every_field_is_set_before_the_first_event_fires() -> None:
    session, viewer, heard = SessionState(), ViewerState(), []

    def hear(_change: object) -> None:
        heard.append((session.model_id, session.flips, viewer.voxel))

    session.events.connect(hear)
    viewer.events.connect(hear)
    change_together(
        (viewer, {"voxel": (1, 2, 3)}), (session, {"flips": 4, "model_id": "fast"})
    )
    assert heard == [("fast", 4, (1, 2, 3))] * 3


def test_events_fire_in_the_order_of_the_changes() -> None:
    session, viewer, heard = SessionState(), ViewerState(), []
    for state in (session, viewer):
        state.events.connect(lambda change: heard.append(change.signal.name))
    change_together(
        (viewer, {"voxel": (1, 2, 3)}), (session, {"plan": "a", "message": "b"})
    )
    assert heard == ["voxel", "plan", "message"]


def test_unchanged_fields_fire_no_event() -> None:
    session, heard = SessionState(flips=4), []
    session.events.connect(heard.append)
    change_together((session, {"flips": 4, "thresholds": ()}))
    assert heard == []


def test_a_listener_sees_the_changes_of_an_earlier_listener() -> None:
    session, heard = SessionState(), []
    session.events.plan.connect(lambda: setattr(session, "message", "later"))
    session.events.message.connect(heard.append)
    change_together((session, {"plan": "a", "message": "b"}))
    assert heard == ["later", "later"]


def test_a_result_is_set_together_with_its_thresholds() -> None:
    session, heard = SessionState(thresholds=(0.3,)), []
    result = object()
    session.events.result.connect(lambda: heard.append(session.thresholds))
    session.set_result(result)
    session.set_result(None, (0.1,))
    assert heard == [(), (0.1,)]


def test_the_package_sets_case_and_result_in_transitions_only() -> None:
    alone = re.compile(r"session\.(case|case_files|result|thresholds) = ")
    allowed = {"thresholds.py"}  # they are changed one by one for one result
    found = [
        path.name
        for path in Path(unet_gui.__file__).parent.rglob("*.py")
        if path.name not in allowed and alone.search(path.read_text("utf-8"))
    ]
    assert found == []
