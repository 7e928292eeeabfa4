from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from unet_gui.core.errors import RunError
from unet_gui.io.pictures import write_png


def test_a_picture_is_read_as_it_was_written(tmp_path):
    rgb = np.random.default_rng(0).integers(0, 256, (5, 7, 3), np.uint8)
    write_png(tmp_path / "view.png", rgb)
    with Image.open(tmp_path / "view.png") as image:
        assert image.format == "PNG"
        np.testing.assert_array_equal(np.asarray(image), rgb)
    assert [p.name for p in tmp_path.iterdir()] == ["view.png"]


def test_the_error_about_a_missing_folder_names_the_file(tmp_path):
    with pytest.raises(RunError, match=r"missing.*view\.png"):
        write_png(tmp_path / "missing" / "view.png", np.zeros((2, 2, 3), np.uint8))
