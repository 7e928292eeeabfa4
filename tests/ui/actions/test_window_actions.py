from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from unet_gui.state.states import States
from unet_gui.ui.actions.spec import ActionContext, ActionSpec, Condition
from unet_gui.ui.actions.window_actions import WindowActions


@pytest.fixture
def context(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    parts = SimpleNamespace(states=States())
    nothing = lambda: None  # noqa: E731
    return ActionContext(
        window=window,
        parts=parts,
        segment=nothing,
        press_blink=nothing,
        shown_views=list,
        plane=nothing,
        surfaces_action=None,
        show_panel=nothing,
        dismiss_messages=nothing,
        diagnostics=nothing,
        key_rows=list,
        explained_actions=list,
    )


def do_nothing(context):
    pass


def links_zoom(parts):
    return parts.states.layout.links_zoom


LINKS_ZOOM = Condition(links_zoom, ("layout.links_zoom",))


def test_an_unknown_key_is_answered_with_the_nearest(context):
    actions = WindowActions(context, [ActionSpec("save_mask", "Save mask", do_nothing)])
    with pytest.raises(KeyError, match="Did you mean 'save_mask'"):
        actions.by_key["save_masks"]
    with pytest.raises(KeyError, match=r"There is no action 'zzz'\.'?\"?$"):
        actions.by_key["zzz"]


def test_two_actions_of_one_key_are_refused(context):
    spec = ActionSpec("quit", "Quit", do_nothing)
    with pytest.raises(ValueError, match="'quit'"):
        WindowActions(context, [spec, spec])


def test_actions_follow_the_state(context):
    spec = ActionSpec("link", "Link", do_nothing, is_enabled=LINKS_ZOOM)
    action = WindowActions(context, [spec]).by_key["link"]
    assert not action.isEnabled()
    context.parts.states.layout.links_zoom = True
    assert action.isEnabled()


def test_a_check_mark_stays_if_the_action_changes_nothing(context):
    spec = ActionSpec("link", "Link", do_nothing, is_checked=LINKS_ZOOM)
    action = WindowActions(context, [spec]).by_key["link"]
    action.trigger()
    assert not action.isChecked()


def test_a_dialog_is_made_once(context):
    def make(given):
        assert given is context
        return object()

    assert context.once(make) is context.once(make)
