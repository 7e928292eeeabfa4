from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.measuring.annotations import (
    Annotation,
    AnnotationKind,
    angle_deg,
    annotation_text,
    length_mm,
)

ANISOTROPIC = Affine.from_spacing((1.0, 1.5, 3.0))
places = st.tuples(*[st.floats(-50, 50).map(lambda x: round(x, 3))] * 3)


def turned(affine, degrees=(20, 35, 50)):
    """An oblique affine: the same voxels, turned about all three axes and moved."""
    turn = np.eye(3)
    for axis, angle in enumerate(np.radians(degrees)):
        a, b = (x for x in range(3) if x != axis)
        one = np.eye(3)
        one[a, a] = one[b, b] = math.cos(angle)
        one[a, b], one[b, a] = -math.sin(angle), math.sin(angle)
        turn = turn @ one
    return Affine.from_parts(turn @ affine.linear, (7, -80, 33))


@pytest.mark.parametrize("affine", [ANISOTROPIC, turned(ANISOTROPIC)])
def test_length_uses_the_spacing_of_each_axis(affine):
    assert length_mm(affine, (0, 0, 0), (10, 0, 0)) == pytest.approx(10)
    assert length_mm(affine, (0, 0, 0), (0, 10, 0)) == pytest.approx(15)
    assert length_mm(affine, (2, 3, 4), (2, 3, 14)) == pytest.approx(30)
    assert length_mm(affine, (0, 0, 0), (0, 2, 4 / 3)) == pytest.approx(5)


def test_length_is_true_where_the_axes_are_not_square():
    # j runs along (1, 1, 0)
    sheared = Affine.from_parts([[1, 1, 0], [0, 1, 0], [0, 0, 1]], (0, 0, 0))
    assert length_mm(sheared, (0, 0, 0), (0, 1, 0)) == pytest.approx(math.sqrt(2))
    assert angle_deg(sheared, (1, 0, 0), (0, 0, 0), (0, 1, 0)) == pytest.approx(45)


@pytest.mark.parametrize("affine", [ANISOTROPIC, turned(ANISOTROPIC)])
def test_angle_is_that_in_mm(affine):
    corner = (4, 4, 4)
    # 3 mm along j and 3 mm along k
    assert angle_deg(affine, (4, 6, 4), corner, (4, 6, 5)) == pytest.approx(45)
    assert angle_deg(affine, (9, 4, 4), corner, (4, 8, 4)) == pytest.approx(90)
    assert angle_deg(affine, (9, 4, 4), corner, (1, 4, 4)) == pytest.approx(180)
    assert angle_deg(affine, (9, 4, 4), corner, (6, 4, 4)) == pytest.approx(0)


def test_angle_without_a_leg_is_undefined():
    assert math.isnan(angle_deg(ANISOTROPIC, (1, 1, 1), (1, 1, 1), (2, 2, 2)))
    points = ((1, 1, 1), (1, 1, 1), (2, 2, 2))
    annotation = Annotation(AnnotationKind.ANGLE, Plane.AXIAL, 1, points)
    assert annotation_text(annotation, ANISOTROPIC) == ""


@given(places, places)
def test_length_does_not_depend_on_where_the_scan_lies(a, b):
    there = length_mm(turned(ANISOTROPIC), a, b)
    assert there == pytest.approx(length_mm(ANISOTROPIC, b, a), abs=1e-6)


@given(places, places, places)
def test_angles_of_a_triangle_add_up(a, b, c):
    affine = turned(ANISOTROPIC)
    sides = [length_mm(affine, *side) for side in ((a, b), (b, c), (c, a))]
    if min(sides) > 0.01:
        angles = (angle_deg(affine, *p) for p in ((a, b, c), (b, c, a), (c, a, b)))
        assert sum(angles) == pytest.approx(180, abs=1e-3)


def test_text():
    ruler = Annotation(AnnotationKind.RULER, Plane.AXIAL, 3, ((0, 0, 3), (0, 10, 3)))
    assert annotation_text(ruler, ANISOTROPIC) == "15.0 mm"
    moved = ruler.with_point(1, (10.0, 0.0, 3.0))
    assert annotation_text(moved, ANISOTROPIC) == "10.0 mm"
    points = ((9, 4, 4), (4, 4, 4), (4, 8, 4))
    angle = Annotation(AnnotationKind.ANGLE, Plane.AXIAL, 4, points)
    assert annotation_text(angle, ANISOTROPIC) == "90.0°"
    first_leg = Annotation(AnnotationKind.ANGLE, Plane.AXIAL, 4, points[:2])
    assert annotation_text(first_leg, ANISOTROPIC) == "5.0 mm"
