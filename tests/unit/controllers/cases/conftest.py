"""Fixtures for tests of open cases."""

from __future__ import annotations

import pytest

from tests.unit.controllers.cases.desk import Desk


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def lone_scan(tmp_path, write_image, make_scan):
    return write_image(tmp_path / "lone" / "lone_T1w.nii.gz", make_scan(9))
