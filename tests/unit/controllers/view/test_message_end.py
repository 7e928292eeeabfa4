import pytest

from unet_gui.controllers.view.message_end import MessageEnd
from unet_gui.core.measuring.annotations import AnnotationKind
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


@pytest.fixture
def states():
    states = SessionState(), ViewerState(), AnnotationsState()
    return *states, MessageEnd(*states)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("voxel", (1, 2, 3)),
        ("overlay_mode", "agreement"),
        ("shown_mask", "reference"),
    ],
)
def test_a_message_about_a_place_ends_when_the_user_leaves_it(states, field, value):
    session, viewer, *_ = states
    session.message = "Lesion 2 of 3, 0.1 mL"
    setattr(viewer, field, value)
    assert session.message == ""


def test_a_message_about_running_work_stays(states):
    session, viewer, *_ = states
    session.message = "Saving…"
    viewer.voxel = (1, 2, 3)
    assert session.message == "Saving…"


def test_the_hint_of_a_tool_stays_with_the_tool(states):
    session, viewer, tools, _ = states
    tools.tool = AnnotationKind.RULER
    session.message = "Drag in a view"
    viewer.voxel = (1, 2, 3)
    assert session.message == "Drag in a view"
