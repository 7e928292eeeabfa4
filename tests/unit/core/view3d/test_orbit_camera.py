from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.view3d.orbit_camera import OrbitCamera, StandardView

SIZE = (640.0, 400.0)
CAMERA = OrbitCamera((10.0, -20.0, 30.0), 90.0)
cameras = st.builds(
    OrbitCamera,
    target_mm=st.tuples(*[st.floats(-200, 200)] * 3),
    radius_mm=st.floats(10, 300),
    azimuth_deg=st.floats(-180, 180),
    elevation_deg=st.floats(-90, 90),
    zoom=st.floats(0.2, 8.0),
)


@pytest.mark.parametrize(
    ("view", "right", "up"),
    [
        # to the picture's right, and upwards, in RAS+
        (StandardView.FRONT, (-1, 0, 0), (0, 0, 1)),
        (StandardView.BACK, (1, 0, 0), (0, 0, 1)),
        (StandardView.LEFT, (0, -1, 0), (0, 0, 1)),
        (StandardView.RIGHT, (0, 1, 0), (0, 0, 1)),
        (StandardView.TOP, (1, 0, 0), (0, 1, 0)),
        (StandardView.BOTTOM, (-1, 0, 0), (0, 1, 0)),
    ],
)
def test_standard_views_look_from_the_named_side(view, right, up):
    axes = CAMERA.look_from(view).axes
    assert axes[0] == pytest.approx(right, abs=1e-12)
    assert axes[1] == pytest.approx(up, abs=1e-12)


@given(cameras)
def test_axes_are_orthonormal_and_right_handed(camera):
    assert camera.axes @ camera.axes.T == pytest.approx(np.eye(3), abs=1e-9)
    assert np.linalg.det(camera.axes) == pytest.approx(1.0)


@given(cameras, st.floats(0, 640), st.floats(0, 400), st.floats(0.3, 2.0))
def test_points_on_the_ray_of_a_pixel_project_to_it(camera, x, y, part):
    origin, direction = camera.ray_of(x, y, SIZE)
    place = origin + direction * camera.distance_mm * part
    assert camera.pixels_of(place, SIZE) == pytest.approx([x, y], abs=1e-4)


@given(cameras, st.tuples(*[st.floats(-0.5, 0.5)] * 3))
def test_the_matrices_agree_with_the_projection(camera, offset):
    place = np.array(camera.target_mm) + np.array(offset) * camera.radius_mm
    clip = camera.projection_matrix(SIZE) @ camera.view_matrix() @ [*place, 1.0]
    if clip[3] <= 0:  # behind the camera
        return
    x, y = clip[:2] / clip[3]
    pixel = ((x + 1) / 2 * SIZE[0], (1 - y) / 2 * SIZE[1])
    assert camera.pixels_of(place, SIZE) == pytest.approx(pixel, rel=1e-6, abs=1e-4)


@given(cameras)
def test_the_target_lies_between_the_clipping_planes(camera):
    matrix = camera.projection_matrix(SIZE) @ camera.view_matrix()
    clip = matrix @ [*camera.target_mm, 1.0]
    assert -1 <= clip[2] / clip[3] <= 1


def test_panning_moves_the_picture():
    moved = CAMERA.panned(50.0, 20.0, SIZE)
    before = CAMERA.pixels_of(CAMERA.target_mm, SIZE)
    assert moved.pixels_of(CAMERA.target_mm, SIZE) == pytest.approx(
        before + np.array([50.0, 20.0])
    )


def test_orbiting_moves_the_camera_to_its_right():
    right = CAMERA.axes[0]
    moved = CAMERA.orbited(10.0, 0.0)
    assert (moved.position_mm - CAMERA.position_mm) @ right > 0
    assert (CAMERA.orbited(0.0, 10.0).position_mm - CAMERA.position_mm)[2] > 0


def test_the_camera_stops_at_the_poles_and_at_the_limits_of_zoom():
    assert CAMERA.orbited(0.0, 500.0).elevation_deg == 90.0
    assert CAMERA.orbited(0.0, -500.0).elevation_deg == -90.0
    assert CAMERA.zoomed(1e9).zoom == 8.0
    assert CAMERA.zoomed(1e-9).zoom == pytest.approx(0.2)


def test_zoom_magnifies():
    place = np.array(CAMERA.target_mm) + CAMERA.axes[0] * 10
    middle = CAMERA.pixels_of(CAMERA.target_mm, SIZE)
    once = CAMERA.pixels_of(place, SIZE) - middle
    twice = CAMERA.zoomed(2.0).pixels_of(place, SIZE) - middle
    assert twice[0] == pytest.approx(2 * once[0])
