"""A study, and a model that takes no time."""

from __future__ import annotations

import numpy as np
import pytest

from tests.numpy_model import SPEC
from unet_gui.cli import segment as command
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.segmentation.port.predictor import StageInfo


class Channels:
    """Returns three of its four channels as probabilities."""

    device = "NumPy"
    precision = "float32"
    runtime = "numpy"
    stages = (StageInfo(3, 4, 3, multiple=4, halo=0),)

    def predict(self, stage, tiles):
        return np.clip(tiles[..., :3], 0, 1)

    def close(self):
        pass


@pytest.fixture
def starts(monkeypatch, tmp_path):
    """Record each start of the model."""
    made = []

    def start(*_):
        made.append(1)
        return Channels(), 0.1

    monkeypatch.setattr(command, "installed_models", dict)
    monkeypatch.setattr(command, "find_model", lambda *_: ModelPackage(SPEC, tmp_path))
    monkeypatch.setattr(command, "start_predictor", start)
    return made


@pytest.fixture
def study(tmp_path, write_image, make_scan):
    """Write two subjects whose folders and files have the same names."""
    for number in (1, 2):
        for seed, word in enumerate(("FLAIR", "T1w", "T1Gd", "T2w")):
            path = tmp_path / "study" / f"sub-0{number}" / "anat" / f"{word}.nii.gz"
            write_image(path, make_scan(seed + 10 * number))
    return tmp_path / "study"
