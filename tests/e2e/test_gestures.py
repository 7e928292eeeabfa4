"""Mouse and keyboard gestures on a real display."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

PROGRAMS = ("xvfb-run", "xdotool", "xauth")
pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, PROGRAMS)),
    reason=f"needs {', '.join(PROGRAMS)}; resources/setup.sh installs them",
)


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    """Return the effects of the gestures, by the name of their function."""
    own = tmp_path_factory.mktemp("own")
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "LIBGL_ALWAYS_SOFTWARE": "1"}
    environment.update({f"XDG_{k}_HOME": str(own) for k in ("CONFIG", "STATE")})
    screen = ("-s", "-screen 0 1280x800x24")
    ended = subprocess.run(
        ["xvfb-run", "-a", *screen, sys.executable, "-m", "tests.e2e.gesture_session"],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout.splitlines()[-1])


def test_gestures_in_a_slice_view_have_their_effects(session):
    record = session["slices_and_contrast"]
    di, dj, dk = record.pop("crosshair")
    assert (abs(di - 9) <= 1, abs(dj + 7) <= 1, dk) == (True, True, 0)
    assert record.pop("slices") == 11
    assert record.pop("zoom") == pytest.approx(1.2, abs=0.01)
    assert record == dict.fromkeys(record, True)


def test_blink_swipe_and_layouts_have_their_effects(session):
    record = session["comparison_and_layouts"]
    assert record.pop("divider") == pytest.approx(0.25, abs=0.02)
    sequences = record.pop("sequences")
    assert record.pop("row") == sequences
    assert record.pop("clicked") == sequences[-1]
    assert record.pop("alone") == ["axial_view"]
    assert record == dict.fromkeys(record, True)


def test_a_ruler_can_be_drawn_moved_and_removed(session):
    record = session["measure_with_ruler"]
    start, end, moved = record.pop("ends")
    near = pytest.approx
    (x, y), (x_end, y_end) = record.pop("ruler")
    assert [x, y, x_end, y_end] == near([*start, *end], abs=1)
    still, there = record.pop("moved")
    assert still == [x, y]
    assert there == near(moved, abs=1)
    assert record.pop("panned") == near([30, 10], abs=2)
    assert record == dict.fromkeys(record, True)


def test_the_slice_slider_can_be_dragged(session):
    record = session["drag_the_strip"]
    assert record == {"slice": 90, "after_wheel": 91, "same_place": True}


def test_a_panel_can_be_dragged_out_and_docked_again(session):
    assert session["float_a_dock"] == {"floats": True, "is_back": True}


def test_the_3d_view_can_be_rotated_and_picked_in(session):
    record = session["turn_and_pick"]
    if not record.pop("has_opengl"):
        pytest.skip("no OpenGL on this display")
    assert record.pop("turned_deg") != 0
    assert record == dict.fromkeys(record, True)


def test_single_letter_keys_work_with_any_focus(session):
    record = session["letters_anywhere"]
    assert len(record.pop("pressed")) > 15
    assert {place: lost for place, lost in record.items() if lost} == {}


def test_text_fields_keep_the_typed_letters(session):
    record = session["letters_in_fields"]
    assert record.pop("fields") > 0
    assert record == {"heard": [], "typed": "60 61 62 sadtwb", "heard_by_dialog": []}
