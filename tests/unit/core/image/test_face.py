"""A face is tissue in the lower front of a whole head."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.face import shows_face
from unet_gui.core.image.volume import Volume

SHAPE = (50, 60, 55)


def head(*, has_face=True, millimetres=3.2):
    """Return an egg as a skull, with a block below its front as a face, in noise."""
    i, j, k = np.meshgrid(*(np.linspace(-1, 1, n) for n in SHAPE), indexing="ij")
    tissue = i**2 / 0.7 + j**2 / 0.9 + (k - 0.25) ** 2 / 0.5 < 1
    if has_face:
        tissue |= (abs(i) < 0.6) & (j > 0.1) & (j < 0.95) & (k > -0.95) & (k < 0.2)
    rng = np.random.default_rng(1)
    data = rng.integers(0, 40, SHAPE) + 600 * tissue
    return Volume(data.astype(np.int16), Affine(np.diag([millimetres] * 3 + [1.0])))


@pytest.mark.parametrize("has_face", [True, False])
def test_face_is_seen(has_face):
    assert shows_face(head(has_face=has_face)) is has_face


def test_something_small_has_no_face():
    assert not shows_face(head(millimetres=1.0))
