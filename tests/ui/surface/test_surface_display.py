"""Tests of the 3-D view on a display with software OpenGL and on one without OpenGL."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from unet_gui.core.view3d.orbit_camera import StandardView

pytestmark = pytest.mark.skipif(
    shutil.which("xvfb-run") is None, reason="needs a display of its own"
)
ROOT = Path(__file__).parents[3]
PLACE = np.array([44, 50, 36])  # as in the child


def run_child(server_arguments, **environment):
    ended = subprocess.run(
        [
            *("xvfb-run", "-a", "-s", f"-screen 0 800x700x24 {server_arguments}"),
            *(sys.executable, "-m", "tests.ui.surface_child"),
        ],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", **environment},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout), ended.stderr


@pytest.fixture(scope="module")
def seen():
    found, errors = run_child("", LIBGL_ALWAYS_SOFTWARE="1")
    if not found["has_opengl"]:
        pytest.skip(f"no software OpenGL here: {errors}")
    return found, errors


def test_opengl_is_loaded_with_the_first_picture_only(seen):
    assert not seen[0]["modules_before"]
    assert "Open a case" in seen[0]["text_without_case"]


def test_nothing_is_written_to_standard_error(seen):
    assert seen[1] == ""


def test_the_window_is_not_composed_with_opengl(seen):
    assert seen[0]["is_raster"]


def test_each_side_shows_the_tumour_in_its_place(seen):
    # the tumour lies on the patient's right, at the front and top;
    # the values are the signs of its (x, y) on the screen
    expected = {
        StandardView.FRONT: (-1, -1),
        StandardView.BACK: (1, -1),
        StandardView.LEFT: (-1, -1),
        StandardView.RIGHT: (1, -1),
        StandardView.TOP: (1, -1),
        StandardView.BOTTOM: (-1, -1),
    }
    signs = {view: tuple(np.sign(seen[0]["blue"][view.name])) for view in expected}
    assert signs == expected


def test_a_click_puts_the_crosshair_on_the_surface(seen):
    offset_mm = (np.array(seen[0]["picked"]) - PLACE) * (2.0, 2.0, 2.5)
    # the view from the front meets the foremost voxel of a ball with radius 5
    assert offset_mm == pytest.approx([0.0, 10.0, 0.0], abs=2.6)


def test_the_planes_of_the_crosshair_can_be_switched(seen):
    assert seen[0]["planes_seen"]


def test_a_hidden_class_is_hidden_in_3d_too(seen):
    assert seen[0]["blue_when_hidden"] is None
    assert seen[0]["seen_of_nothing"] < 0.02  # only the letters


def test_the_picture_comes_back_when_the_view_is_shown_again(seen):
    assert seen[0]["blue_when_shown_again"] is not None


def test_the_view_works_on_a_display_without_opengl():
    found, errors = run_child("-extension GLX", QT_XCB_GL_INTEGRATION="none")
    assert not found["has_opengl"]
    assert set(found["blue"].values()) == {None}
    assert errors.count("\n") <= 3, errors
