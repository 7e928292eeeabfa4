from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow

from tests.ui.panel_case import make_result
from unet_gui.controllers.view.thresholds import ThresholdController
from unet_gui.state.session import SessionState
from unet_gui.ui.panels.segment.result_warnings import ResultWarnings


@pytest.fixture
def session():
    return SessionState()


@pytest.fixture
def window(qtbot, no_leaked_widgets):
    window = QMainWindow()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def details(window):
    dock = QDockWidget("Details", window)
    dock.setWidget(QLabel("details"))
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    return dock


@pytest.fixture
def warnings(window, session, details):
    warnings = ResultWarnings(session, ThresholdController(session))
    window.setCentralWidget(warnings)
    warnings.give_way_to(details)
    return warnings


def test_warnings_are_shown_once(qtbot, window, session, details, warnings) -> None:
    window.show()
    session.set_result(make_result(("No brain.",)))
    assert warnings.texts == ()  # the details show them
    details.hide()
    assert warnings.texts == ("No brain.",)
    assert warnings.isVisible()
    details.show()
    assert warnings.texts == ()


def test_warnings_are_shown_if_the_details_never_were(
    window, session, details, warnings
) -> None:
    details.hide()
    window.show()
    session.set_result(make_result(("No brain.",)))
    assert warnings.texts == ("No brain.",)
    session.set_result(None)
    assert warnings.texts == ()
    assert not warnings.isVisible()


def test_warnings_are_shown_if_the_details_are_behind_another_panel(
    qtbot, window, session, details, warnings
) -> None:
    other = QDockWidget("Other", window)
    other.setWidget(QLabel("other"))
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, other)
    window.tabifyDockWidget(details, other)
    window.show()
    other.raise_()
    session.set_result(make_result(("No brain.",)))
    qtbot.waitUntil(lambda: warnings.texts == ("No brain.",))
    details.raise_()
    qtbot.waitUntil(lambda: warnings.texts == ())
