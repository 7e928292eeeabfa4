"""Fixtures for tests of the 3-D view."""

from __future__ import annotations

import pytest

from tests.ui.surface.surface_bench import FakeRenderer, Shown
from tests.viewer_case import make_case, make_result
from unet_gui.ui.surface import renderer as surface_renderer


@pytest.fixture
def renderer(monkeypatch):
    """Provide a renderer, since the display of the tests has no OpenGL."""
    monkeypatch.setattr(surface_renderer, "SurfaceRenderer", FakeRenderer)
    monkeypatch.setattr(FakeRenderer, "last", None)
    return FakeRenderer


@pytest.fixture
def shown(qtbot, renderer):
    return Shown(qtbot, make_case(), make_result()).show()
