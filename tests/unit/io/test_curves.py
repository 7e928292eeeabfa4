from __future__ import annotations

import numpy as np
from PIL import Image

from unet_gui.core.layout.curve_plot import Curve
from unet_gui.io.curves import write_curves


def pixels(path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"), int)


def blue(picture) -> np.ndarray:
    """Return rows and columns of the pixels in the blue of Okabe and Ito."""
    return np.argwhere((picture == (0, 0x72, 0xB2)).all(axis=-1))


def test_the_drawn_loss_falls_and_the_drawn_dice_rises(tmp_path) -> None:
    path = tmp_path / "curves.png"
    loss = Curve("loss", [(1, 1.0), (2, 0.5), (10, 0.1)])
    dice = Curve("dice", [(2, 0.1), (10, 0.9)])
    write_curves(path, [loss], [dice])
    left, right = np.hsplit(pixels(path), 2)
    for half, falls in ((left, True), (right, False)):
        rows, columns = blue(half[26:320]).T
        first, last = rows[columns.argmin()], rows[columns.argmax()]
        assert (first < last) == falls


def test_an_empty_history_is_drawn_without_curves(tmp_path) -> None:
    path = tmp_path / "curves.png"
    write_curves(path, [Curve("loss")], [])
    assert pixels(path).shape == (360, 1120, 3)
