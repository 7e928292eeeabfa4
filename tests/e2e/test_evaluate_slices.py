"""``unet-gui evaluate`` with a 2-D model."""

from __future__ import annotations

import json

import nibabel as nib
import numpy as np
import pytest

from unet_gui.cli.main import main
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.io.models.model_package import (
    file_sha256,
    write_model_json,
)
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.weights.weights_file import save_weights


def evaluate(*words: object) -> int:
    return main(["evaluate", *map(str, words)])


@pytest.fixture(scope="module")
def slice_model(tmp_path_factory):
    """A 2-D network with random weights that marks the whole tumour."""
    folder = tmp_path_factory.mktemp("models") / "slices"
    folder.mkdir()
    arguments = {"depth": 2, "base_filters": 2}
    weights = folder / "stage1.weights.h5"
    model = build_network("unet2d-transpose", arguments)
    random = np.random.default_rng(5)
    for weight in model.weights:
        weight.assign(random.normal(0, 0.5, weight.shape))
    save_weights(model, weights)
    stage = StageSpec(
        "unet2d-transpose", arguments, weights.name, file_sha256(weights), plane="axial"
    )
    classes = (ClassSpec(1, "whole_tumour"),)
    card = ModelCard("Random weights", "1", "none", "nobody")
    write_model_json(ModelSpec("slices", ("FLAIR",), classes, (stage,), card), folder)
    return folder


@pytest.mark.tensorflow
def test_a_2d_model_is_measured_on_its_one_region(
    decathlon_folder, slice_model, tmp_path, capsys
):
    given = ("--dataset", decathlon_folder, "--model", slice_model)
    assert evaluate(*given, "--cases", "BRATS_001", "--json") == 0
    (case,) = json.loads(capsys.readouterr().out)["cases"]
    assert list(case["regions"]) == ["whole_tumour"]
    image = decathlon_folder / "imagesTr" / "BRATS_001.nii.gz"
    words = ["segment", image, "-o", tmp_path, "--model", slice_model, "--yes"]
    assert main([str(word) for word in words]) == 0
    marked = np.asarray(nib.load(tmp_path / "BRATS_001_seg.nii.gz").dataobj) > 0
    assert marked.any()
    labels = decathlon_folder / "labelsTr" / image.name
    reference = np.asarray(nib.load(labels).dataobj) > 0
    dice = 2 * (marked & reference).sum() / (marked.sum() + reference.sum())
    assert case["regions"]["whole_tumour"]["dice"] == pytest.approx(dice)
    capsys.readouterr()
    mask = tmp_path / "BRATS_001_seg.nii.gz"
    assert evaluate(mask, labels, "--target", "whole_tumour", "--json") == 0
    (as_masks,) = json.loads(capsys.readouterr().out)["cases"]
    assert as_masks["regions"] == case["regions"]
