"""Masks of several channels: regions that lie in each other, and classes apart."""

from __future__ import annotations

from itertools import permutations

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.case.case import Source
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.mask.labels import HD_GLIO, MSD
from unet_gui.io.masks.channel_regions import channel_labels
from unet_gui.io.masks.reference import read_reference, reference_on_grid
from unet_gui.io.masks.values import NoLabelsError
from unet_gui.io.nifti.file import read_nifti

SHAPE = (12, 14, 10)


def tumour():
    """Labels of the Decathlon: edema around enhancing tumour around a necrosis."""
    labels = np.zeros(SHAPE, np.uint8)
    labels[2:10, 2:10, 2:8] = 1
    labels[3:8, 3:8, 3:7] = 3
    labels[4:6, 4:6, 4:6] = 2
    return labels


def regions_of(labels, order="TWE"):
    """One mask for each letter: whole, core (T), enhancing."""
    masks = {"W": labels >= 1, "T": labels >= 2, "E": labels == 3}
    return [masks[letter] for letter in order]


def volumes(masks, dtype=np.uint8, factor=1):
    affine = Affine(np.eye(4))
    return [Volume((m * factor).astype(dtype), affine) for m in masks]


@pytest.mark.parametrize("order", ["".join(p) for p in permutations("TWE")])
@pytest.mark.parametrize(("dtype", "factor"), [(np.uint8, 1), (np.float32, 255)])
def test_regions_become_classes_in_any_order(order, dtype, factor):
    made = channel_labels("pred.nii.gz", volumes(regions_of(tumour(), order), dtype))
    np.testing.assert_array_equal(made.labels, tumour())
    assert made.hint.id == MSD.id
    assert f"{order.index('W') + 1} whole tumour" in made.hint.clue


@pytest.mark.parametrize("order", ["TWE", "WTE", "ETW"])
def test_regions_of_a_tumour_that_does_not_enhance(order):
    labels = tumour()
    labels[labels == 3] = 2
    made = channel_labels("pred.nii.gz", volumes(regions_of(labels, order)))
    np.testing.assert_array_equal(made.labels, labels)
    assert made.hint.id == MSD.id


def test_regions_of_a_network_need_not_nest_exactly():
    labels = tumour()
    whole, core, enhancing = regions_of(labels, "WTE")
    enhancing = enhancing.copy()
    enhancing[10, 2, 2] = True  # outside of all
    made = channel_labels("pred.nii.gz", volumes([core, whole, enhancing]))
    assert made.labels[10, 2, 2] == 3
    assert made.hint.id == MSD.id


@pytest.mark.parametrize("background", [None, 0, 3])
def test_classes_apart_keep_the_number_of_their_channel(background):
    masks = [tumour() == value for value in (1, 2, 3)]
    if background is not None:
        masks.insert(background, tumour() == 0)
    made = channel_labels("pred.nii.gz", volumes(masks))
    np.testing.assert_array_equal(made.labels, tumour())
    assert made.hint is None
    assert made.is_by_value


@pytest.mark.parametrize("order", ["WE", "EW", "WT", "TE"])
def test_two_regions_leave_open_which_they_are(order, tmp_path, write_image):
    data = np.stack(regions_of(tumour(), order), axis=-1).astype(np.uint8)
    path = write_image(tmp_path / "BraTS2021_00001_pred.nii.gz", data)
    reference, warnings = read_reference(path, Source(path))
    assert not reference.is_certain
    assert HD_GLIO in reference.possible
    assert any("the outer one became the value 1" in w for w in warnings)


def test_a_single_channel_with_content_is_asked_about(tmp_path, write_image):
    masks = regions_of((tumour() > 0).astype(np.uint8), "TWE")
    path = write_image(tmp_path / "pred.nii.gz", np.stack(masks, -1).astype(np.uint8))
    reference, warnings = read_reference(path, Source(path))
    assert not reference.is_certain
    assert "only channel 2 marks anything" in warnings[0]


def overlapping():
    masks = regions_of(tumour(), "WTE")
    masks[1] = np.roll(masks[0], 5, axis=0)
    return volumes(masks)


def probabilities():
    return volumes([m * 0.37 for m in regions_of(tumour())], np.float32)


def two_values():
    return volumes([tumour(), tumour()])


@pytest.mark.parametrize(
    ("channels", "reason"),
    [
        (overlapping(), "overlap, but are not nested"),
        (
            probabilities(),
            "Channel 1 of pred.nii holds values other than whole numbers",
        ),
        (two_values(), "has 4 values in channel 1"),
        (volumes([tumour() > 0] * 5), "pred.nii has 5 channels; a mask has one"),
    ],
)
def test_other_channels_are_refused_with_the_reason(channels, reason):
    with pytest.raises(NoLabelsError, match=reason):
        channel_labels("pred.nii", channels)


@pytest.mark.parametrize("order", ["TWE", "WTE", "EWT"])
@pytest.mark.parametrize("affine", ["scan's", "unit"])
def test_channels_may_come_first(tmp_path, write_image, make_scan, order, affine):
    scan = read_nifti(write_image(tmp_path / "scan.nii.gz", make_scan()))
    stored = np.stack(regions_of(tumour(), order)).astype(np.uint8)
    options = {"affine": np.eye(4)} if affine == "unit" else {}
    path = write_image(tmp_path / "SegResNet_sample_1_pred.nii.gz", stored, **options)
    reference, warnings = reference_on_grid(
        read_nifti(path), Source(path), scan.channels[0], scan.grid, None
    )
    straight, _ = reference_on_grid(
        read_nifti(write_image(tmp_path / "straight.nii.gz", tumour())),
        Source(path),
        scan.channels[0],
        scan.grid,
        None,
    )
    np.testing.assert_array_equal(reference.label_map.data, straight.label_map.data)
    assert any("voxel by voxel" in w for w in warnings) == (affine == "unit")


def test_a_file_of_four_dimensions_with_channels_last_stays_so(tmp_path, write_image):
    data = np.stack(regions_of(tumour(), "TWE"), axis=-1).astype(np.uint8)
    path = write_image(tmp_path / "pred.nii.gz", data)
    reference, _ = read_reference(path, Source(path))
    canonical = nib.as_closest_canonical(nib.load(path)).get_fdata()
    np.testing.assert_array_equal(reference.label_map.data > 0, canonical[..., 1] > 0)
