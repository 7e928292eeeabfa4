from __future__ import annotations

import json

import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BRATS, BRATS2023
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.nifti.file import read_nifti
from unet_gui.networks.training.data.dataset import read_training_cases

_SEQUENCES = ("FLAIR", "T1w", "T1Gd", "T2w")


@pytest.fixture
def with_labels(decathlon_folder):
    """Replace the labels in dataset.json."""

    def replace_labels(labels):
        path = decathlon_folder / "dataset.json"
        content = {**json.loads(path.read_text("utf-8")), "labels": labels}
        path.write_text(json.dumps(content), "utf-8")
        return decathlon_folder

    return replace_labels


def test_the_labels_of_dataset_json_hold_in_training(with_labels):
    usual = with_labels({"ED": 1, "NET": 2, "ET": 3})
    first = next(read_training_cases(usual, _SEQUENCES, None))
    turned = with_labels({"NCR": 1, "ED": 2, "ET": 3})
    other = next(read_training_cases(turned, _SEQUENCES, None))
    np.testing.assert_array_equal(other.labels == 1, first.labels == 2)
    np.testing.assert_array_equal(other.labels == 2, first.labels == 1)
    np.testing.assert_array_equal(other.labels == 3, first.labels == 3)


def test_labels_that_are_unknown_stop_the_training(with_labels):
    folder = with_labels({"a": 1, "b": 2, "c": 3})
    with pytest.raises(InputError, match=r"state labels in dataset\.json"):
        next(read_training_cases(folder, _SEQUENCES, None))


def test_masks_of_one_region_train_no_classes(with_labels, write_image, make_mask):
    folder = with_labels({"background": 0, "tumor": 1})
    for path in (folder / "labelsTr").iterdir():
        write_image(path, make_mask(1))
    with pytest.raises(InputError, match="only whole_tumour, not classes"):
        next(read_training_cases(folder, _SEQUENCES, None))
    case = next(read_training_cases(folder, _SEQUENCES, None, "whole_tumour"))
    assert set(np.unique(case.labels)) == {0, 1}


def test_what_a_mask_says_itself_counts_more_than_its_folder(decathlon_folder):
    before = next(read_training_cases(decathlon_folder, _SEQUENCES, None))
    path = decathlon_folder / "labelsTr" / "BRATS_001.nii.gz"
    image = read_nifti(path)
    label_map = LabelMap(image.channels[0].data, image.channels[0].affine)
    write_mask(path, label_map, image.grid, BRATS2023, overwrite=True)
    description = json.loads((decathlon_folder / "dataset.json").read_text("utf-8"))
    description.pop("labels", None)
    (decathlon_folder / "dataset.json").write_text(json.dumps(description), "utf-8")
    after = next(read_training_cases(decathlon_folder, _SEQUENCES, None))
    np.testing.assert_array_equal(after.labels, before.labels)


def test_a_mask_of_one_region_among_those_of_all_classes_stops_the_training(
    decathlon_folder,
):
    path = decathlon_folder / "labelsTr" / "BRATS_001.nii.gz"
    image = read_nifti(path)
    label_map = LabelMap(
        np.minimum(image.channels[0].data, 1).astype(np.uint8), image.channels[0].affine
    )
    write_mask(path, label_map, image.grid, BRATS, overwrite=True, region="tumour_core")
    description = json.loads((decathlon_folder / "dataset.json").read_text("utf-8"))
    description.pop("labels", None)
    (decathlon_folder / "dataset.json").write_text(json.dumps(description), "utf-8")
    with pytest.raises(InputError, match="only tumour_core, not classes"):
        list(read_training_cases(decathlon_folder, _SEQUENCES, None))
    core = next(read_training_cases(decathlon_folder, _SEQUENCES, None, "tumour_core"))
    assert core.labels.any()


def test_an_empty_channel_is_0_and_told(decathlon_folder, write_image, make_scan):
    channels = [make_scan(seed) for seed in range(4)]
    channels[2][:] = 5
    path = decathlon_folder / "imagesTr" / "BRATS_001.nii.gz"
    write_image(path, np.stack(channels, axis=-1))
    case = next(read_training_cases(decathlon_folder, _SEQUENCES, None))
    assert not case.channels[..., 2].any()
    assert case.channels[..., 0].any()
    assert case.channels.shape[:3] == (8, 10, 6)  # the box of the brain
    (warning,) = case.warnings
    assert warning.startswith("T1Gd holds only the value 5 and counts as missing")
    with pytest.raises(InputError, match="has no T1Gd"):
        next(read_training_cases(decathlon_folder, ("T1Gd",), None))
