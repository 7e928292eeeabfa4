"""Properties of every action, whichever menu it is in."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields
from types import SimpleNamespace

import pytest
from PySide6.QtGui import QKeySequence

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.state.states import States
from unet_gui.ui.actions.table import ACTIONS, MENUS, key_rows

SPECS = {spec.key: spec for spec in ACTIONS}
KEYS = sorted(SPECS)


@pytest.fixture(scope="module")
def window(qapp):
    window = build_main_window({}, Settings())
    yield window
    window.close()
    window.deleteLater()


def give_case(session):
    session.case = make_case(reference=make_label_map((9, 3, 2)))
    session.set_result(make_result())


def test_keys_are_unique():
    assert [
        key for key, count in Counter(s.key for s in ACTIONS).items() if count > 1
    ] == []


def test_no_two_actions_have_one_shortcut():
    shortcuts = [QKeySequence(key).toString() for s in ACTIONS for key in s.shortcuts]
    assert [key for key, count in Counter(shortcuts).items() if count > 1] == []
    assert "" not in shortcuts


@pytest.mark.parametrize("key", KEYS)
def test_the_action_of_qt_is_as_the_record_says(window, key):
    spec, action = SPECS[key], window.actions_by_key[key]
    assert action.text() == spec.text
    assert action.shortcuts() == [QKeySequence(text) for text in spec.shortcuts]
    assert action.isCheckable() is spec.is_checkable
    assert action.icon().isNull() is not bool(spec.icon)
    assert (spec.tip or spec.text) in action.toolTip()


@pytest.mark.parametrize("key", KEYS)
def test_the_action_is_in_its_menu(window, key):
    (title,) = [title for title, entries in MENUS.items() if SPECS[key] in entries]
    assert window.actions_by_key[key] in window.menus.menus[title].actions()


@pytest.mark.parametrize("key", KEYS)
def test_the_list_of_keys_names_it_if_it_has_one(key):
    spec = SPECS[key]
    row = (" or ".join(spec.shortcuts), spec.text.rstrip("…"))
    assert (row in key_rows()) is bool(spec.shortcuts)


class Recorder:
    """Stands for an object and notes which of its fields are read.

    So are those that its properties read.
    """

    def __init__(self, real, name, read):
        self._real, self._name, self._read = real, name, read

    def __getattr__(self, attribute):
        derived = getattr(type(self._real), attribute, None)
        if isinstance(derived, property):
            return derived.fget(self)
        self._read.add(f"{self._name}.{attribute}")
        return getattr(self._real, attribute)


def recorded(read):
    """Return parts with a case whose states note what is read of them."""
    states = States()
    give_case(states.session)
    names = [field.name for field in fields(States)]
    recorders = {name: Recorder(getattr(states, name), name, read) for name in names}
    services = SimpleNamespace(models={})
    return SimpleNamespace(states=SimpleNamespace(**recorders), services=services)


def conditions():
    for key in KEYS:
        for kind in ("is_enabled", "is_checked"):
            if getattr(SPECS[key], kind) is not None:
                yield pytest.param(getattr(SPECS[key], kind), id=f"{key}-{kind}")


@pytest.mark.parametrize("condition", [*conditions()])
def test_a_condition_is_asked_again_whenever_it_may_change(condition):
    """What it reads must be among its signals, and each signal must exist."""
    read: set[str] = set()
    condition.holds(recorded(read))
    assert read <= set(condition.signals)
    for name in condition.signals:
        state, field = name.split(".")
        assert field in getattr(States(), state).events
