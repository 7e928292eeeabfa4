from __future__ import annotations

import pytest

from tests.viewer_case import make_case
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings


@pytest.fixture
def window(qtbot, no_leaked_widgets):
    window = build_main_window({}, Settings())
    yield window
    window.close()
    window.deleteLater()


def test_the_views_are_made_after_the_first_paint(qtbot, window) -> None:
    assert not window.view_area.is_made
    window.show()
    qtbot.waitUntil(lambda: window.view_area.is_made)
    assert window.centralWidget().currentWidget() is window.welcome_page
    assert not window.ortho_view.isVisible()


def test_opening_a_case_makes_the_views_at_once(window) -> None:
    window.parts.states.session.case = make_case()
    assert window.view_area.is_made
    assert all(view.shown_scene is not None for view in window.ortho_view.shown_views())


def test_the_views_are_made_once(qtbot, window) -> None:
    views = window.ortho_view
    window.show()
    qtbot.waitExposed(window)
    qtbot.wait(100)  # longer than the time between first paint and making
    assert window.ortho_view is views
