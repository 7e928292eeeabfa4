"""Fixtures for tests of the Result panel."""

from __future__ import annotations

import pytest

from tests.ui.panels.mask.legend_bench import Bench


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)
