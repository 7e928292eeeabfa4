"""Fixtures for tests of the Segment panel."""

from __future__ import annotations

import pytest

from tests.ui.panel_case import (
    make_case,
    model_spec,
)
from tests.ui.panels.segment.panel_bench import DEVICES, Asked
from unet_gui.state.session import SessionState
from unet_gui.ui.panels.segment.segment_panel import SegmentPanel


@pytest.fixture
def asked(session):
    return Asked(session)


@pytest.fixture
def session():
    return SessionState(case=make_case(), model_id="fast")


@pytest.fixture
def panel(qtbot, session, asked):
    models = [model_spec("fast"), model_spec("fine", ("FLAIR",))]
    panel = SegmentPanel(session, models, asked.actions, DEVICES)
    qtbot.addWidget(panel)
    panel.resize(300, 400)
    panel.show()
    return panel
