"""Repeated opening and closing leaves nothing behind."""

from __future__ import annotations

import gc
import threading
import weakref
from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QGraphicsView, QWidget

from tests.numpy_model import SPEC
from tests.unit.controllers.cases.desk import RULER, result_of
from unet_gui.app import build_main_window
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings

_TIMES = 12
_WARM_UP = 3  # fills the caches and makes lazy widgets
_DIALOGS = ("keys", "about", "model_cards", "go_to_position")


def settle() -> None:
    for _ in range(2):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
    gc.collect()


def inventory(window) -> Counter[str]:
    """Count the objects of each kind."""
    settle()
    found = Counter(type(w).__name__ for w in QApplication.allWidgets())
    found["objects"] = len(window.findChildren(QObject))
    found["timers"] = len(window.findChildren(QTimer))
    found["threads"] = threading.active_count()
    views = window.findChildren(QGraphicsView)
    found["items"] = sum(len(v.scene().items()) for v in views if v.scene())
    states = (
        window.parts.states.session,
        window.parts.states.viewer,
        window.parts.states.cases,
    )
    for state in states:
        signals = (state.events[name] for name in state.events)
        found[f"slots of {type(state).__name__}"] = sum(len(s) for s in signals)
    return found


@pytest.fixture
def make_window(qtbot, tmp_path, no_leaked_widgets):
    made = []

    def make():
        models = {"numpy": ModelPackage(SPEC, tmp_path)}
        window = build_main_window(models, Settings(), keeps_session=True)
        window.resize(1280, 720)
        window.show()
        made.append(weakref.ref(window))
        return window

    yield make
    for reference in made:
        if (window := reference()) is not None:
            window.end()
            window.deleteLater()


@pytest.fixture
def window(make_window):
    return make_window()


def grown(window, cycle) -> dict[str, int]:
    """Return the kinds of objects whose number grows with each cycle.

    Objects that are made once do not count, such as a panel or a thread of a pool, even
    if a job in the background makes them late: what leaks grows again.
    """
    for _ in range(_WARM_UP):
        cycle()
    more = _grown_once(window, cycle)
    if not more:
        return {}
    again = _grown_once(window, cycle)
    return {kind: count for kind, count in again.items() if kind in more}


def _grown_once(window, cycle) -> dict[str, int]:
    before = inventory(window)
    for _ in range(_TIMES):
        cycle()
    after = inventory(window)
    more = {kind: n - before[kind] for kind, n in after.items()}
    return {kind: count for kind, count in more.items() if count >= _TIMES}


def test_opening_and_closing_cases_leaves_nothing(
    qtbot, window, decathlon_folder, brats_folder
) -> None:
    parts = window.parts
    held = []

    def cycle() -> None:
        for folder in (decathlon_folder, brats_folder):
            before = parts.states.session.case
            parts.controllers.open_case.open([folder])
            qtbot.waitUntil(lambda case=before: parts.states.session.case is not case)
        parts.states.session.set_result(result_of(parts.states.session.case))
        parts.controllers.annotations.add(RULER)
        parts.controllers.cases.previous()
        qtbot.waitUntil(lambda: not parts.states.session.is_opening)
        held.append(weakref.ref(parts.states.session.case.first.data))
        parts.controllers.cases.close_all()

    assert grown(window, cycle) == {}
    settle()
    alive = [reference for reference in held if reference() is not None]
    assert len(alive) <= 1  # the last one may be in a cache


def test_switching_layouts_and_panels_leaves_nothing(
    qtbot, window, brats_folder
) -> None:
    parts = window.parts
    parts.controllers.open_case.open([brats_folder])
    qtbot.waitUntil(lambda: parts.states.session.case is not None)
    docks = [dock for key, dock in window.docks.by_key.items() if key != "surfaces"]

    def cycle() -> None:
        for layout in (Layout.ROW, Layout.GRID, Layout.PLANES):
            parts.controllers.layout.choose(layout)
        for dock in docks:
            dock.setVisible(not dock.isVisible())
        for mode in ("probability", "agreement", "mask"):
            parts.states.viewer.overlay_mode = mode
        parts.states.session.set_result(result_of(parts.states.session.case))
        parts.states.session.set_result(None)
        settle()

    assert grown(window, cycle) == {}


def test_opening_dialogs_and_menus_leaves_nothing(qtbot, window, brats_folder) -> None:
    window.parts.controllers.open_case.open([brats_folder])
    qtbot.waitUntil(lambda: window.parts.states.session.case is not None)

    def cycle() -> None:
        for key in _DIALOGS:
            window.actions_by_key[key].trigger()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.close()
        window.show_error(ValueError("once more"))
        window.toasts.dismiss_all()
        panel = window.docks.cases_dock.panel
        panel.menu_for(None).deleteLater()
        settle()

    assert grown(window, cycle) == {}


def test_opening_and_closing_windows_leaves_nothing(
    qtbot, make_window, brats_folder
) -> None:
    windows = []
    for _ in range(4):
        window = make_window()
        window.parts.controllers.open_case.open([brats_folder])
        qtbot.waitUntil(lambda w=window: w.parts.states.session.case is not None)
        windows.append(weakref.ref(window.parts.states.session))
        window.end()
        window.deleteLater()
        del window
        settle()
    left = [w for w in QApplication.allWidgets() if isinstance(w, QWidget)]
    assert left == []
    assert [reference() for reference in windows] == [None] * 4
