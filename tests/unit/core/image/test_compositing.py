from __future__ import annotations

import numpy as np

from unet_gui.core.image.compositing import LabelColour, compose

RED = LabelColour(1, (255, 0, 0))
TEAL = LabelColour(3, (0, 128, 255))


def test_image_without_labels_is_grey_and_opaque():
    grey = np.array([[0, 17], [128, 255]], np.uint8)
    picture = compose(grey)
    assert picture.tolist() == [[0xFF000000, 0xFF111111], [0xFF808080, 0xFFFFFFFF]]
    assert picture.dtype == np.uint32


def test_colours_are_blended_by_opacity():
    grey = np.array([[100, 100, 100]], np.uint8)
    labels = np.array([[0, 1, 3]], np.uint8)
    picture = compose(grey, labels, (RED, TEAL), 0.5)
    assert [hex(p) for p in picture[0]] == ["0xff646464", "0xffb23232", "0xff3272b2"]


def test_opaque_labels_hide_the_image_and_transparent_labels_are_invisible():
    grey = np.array([[7, 200]], np.uint8)
    labels = np.ones((1, 2), np.uint8)
    assert compose(grey, labels, (RED,), 1.0).tolist() == [[0xFFFF0000, 0xFFFF0000]]
    np.testing.assert_array_equal(compose(grey, labels, (RED,), 0.0), compose(grey))


def test_labels_without_a_colour_are_not_drawn():
    grey = np.full((1, 3), 50, np.uint8)
    labels = np.array([[1, 2, 255]], np.uint8)
    picture = compose(grey, labels, (RED,), 1.0)
    assert picture.tolist() == [[0xFFFF0000, 0xFF323232, 0xFF323232]]


def test_mirrored_slices_are_composed_in_c_order():
    grey = np.asfortranarray(np.arange(12, dtype=np.uint8).reshape(3, 4))[::-1, ::-1]
    for labels in (None, np.zeros((3, 4), np.uint8).T.copy().T[::-1]):
        picture = compose(grey, labels, (RED,), 0.5)
        assert picture.flags.c_contiguous
        np.testing.assert_array_equal(picture & 0xFF, grey)
