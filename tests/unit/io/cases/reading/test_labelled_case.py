"""Reference masks for metrics and training, from good and bad files."""

from __future__ import annotations

import json

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BRATS, BRATS2023, MSD
from unet_gui.io.cases.reading.labelled_case import read_labelled_case, read_mask
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.names.decathlon import read_dataset
from unet_gui.io.nifti.file import read_nifti


def first_case(folder, scheme=None):
    dataset = read_dataset(folder)
    return read_labelled_case(dataset.training[0], dataset.sequences, scheme)


def test_a_case_and_its_label_map_in_ras(decathlon_folder, make_scan, make_mask):
    case, label_map = first_case(decathlon_folder)
    assert case.name == "BRATS_001"
    assert list(case.sequences) == ["FLAIR", "T1w", "T1Gd", "T2w"]
    # the axes run L and P in the files, R and A in the program
    np.testing.assert_array_equal(label_map.data[::-1, ::-1], make_mask(1, 2, 3))
    np.testing.assert_array_equal(case.sequences["T1Gd"].data[::-1, ::-1], make_scan(2))
    np.testing.assert_allclose(label_map.affine, case.affine)
    assert case.warnings == ()


def test_dataset_json_decides_the_order_of_the_channels(decathlon_folder, make_scan):
    path = decathlon_folder / "dataset.json"
    content = json.loads(path.read_text("utf-8"))
    content["modality"] = {"3": "FLAIR", "2": "T1", "1": "t1ce", "0": "T2"}
    path.write_text(json.dumps(content), "utf-8")
    case, _ = first_case(decathlon_folder)
    np.testing.assert_array_equal(
        case.sequences["FLAIR"].data[::-1, ::-1], make_scan(3)
    )
    np.testing.assert_array_equal(case.sequences["T2w"].data[::-1, ::-1], make_scan(0))


def test_two_channels_of_one_sequence_are_refused(decathlon_folder):
    path = decathlon_folder / "dataset.json"
    content = json.loads(path.read_text("utf-8"))
    content["modality"] = {"0": "FLAIR", "1": "T1", "2": "T1w", "3": "T2"}
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(InputError, match="T1w for two channels"):
        first_case(decathlon_folder)


@pytest.mark.parametrize("channel", range(4))
def test_a_channel_of_one_value_counts_as_missing(
    decathlon_folder, write_image, make_scan, channel
):
    channels = [make_scan(seed) for seed in range(4)]
    channels[channel][:] = 7 * (channel % 2)
    path = decathlon_folder / "imagesTr" / "BRATS_001.nii.gz"
    write_image(path, np.stack(channels, axis=-1))
    case, _ = first_case(decathlon_folder)
    title = ["FLAIR", "T1w", "T1Gd", "T2w"][channel]
    assert title not in case.sequences
    assert len(case.sequences) == 3
    assert [text for text in case.warnings if "counts as missing" in text]


def test_equal_channels_are_told(decathlon_folder, write_image, make_scan):
    path = decathlon_folder / "imagesTr" / "BRATS_001.nii.gz"
    write_image(path, np.stack([make_scan(seed) for seed in (0, 1, 1, 2)], axis=-1))
    case, _ = first_case(decathlon_folder)
    (warning,) = case.warnings
    assert "hold the same values, as T1w and as T1Gd" in warning


@pytest.mark.parametrize(
    ("scheme", "values"),
    [(MSD, (1, 2, 3)), (BRATS2023, (2, 1, 3))],
    ids=("msd", "2023"),
)
def test_the_label_scheme_can_be_given(decathlon_folder, make_mask, scheme, values):
    _, label_map = first_case(decathlon_folder, scheme)
    stored = label_map.data[::-1, ::-1]
    for value, decoded in zip((1, 2, 3), values, strict=True):
        np.testing.assert_array_equal(stored == decoded, make_mask(1, 2, 3) == value)


def test_a_mask_with_another_header_is_taken_voxel_by_voxel(
    decathlon_folder, write_image, make_mask
):
    label = decathlon_folder / "labelsTr" / "BRATS_001.nii.gz"
    write_image(label, make_mask(1, 2, 3), np.diag([1.0, 1.5, 2.0, 1.0]))
    case, label_map = first_case(decathlon_folder)
    np.testing.assert_array_equal(label_map.data[::-1, ::-1], make_mask(1, 2, 3))
    (warning,) = case.warnings
    assert "voxel by voxel" in warning


def test_labels_outside_of_the_classes_are_named(
    decathlon_folder, write_image, make_mask
):
    label = decathlon_folder / "labelsTr" / "BRATS_001.nii.gz"
    write_image(label, make_mask(1, 4, 7))
    with pytest.raises(InputError, match=r"values 4, 7, which label scheme msd .*1 ed"):
        first_case(decathlon_folder)
    write_image(label, make_mask(1, 2, 3, 4))  # a mix of schemes
    with pytest.raises(InputError, match="value 4, which label scheme msd"):
        first_case(decathlon_folder)
    with pytest.raises(InputError, match="value 3, which label scheme brats does"):
        first_case(decathlon_folder, BRATS)
    write_image(label, make_mask(1, 2).astype(np.float32) * 0.3)
    with pytest.raises(InputError, match="not a mask"):
        first_case(decathlon_folder)


def test_a_label_map_of_another_size_is_refused(
    decathlon_folder, write_image, make_mask
):
    label = decathlon_folder / "labelsTr" / "BRATS_001.nii.gz"
    write_image(label, make_mask(1, shape=(12, 14, 11)))
    with pytest.raises(InputError, match="size 12 x 14 x 11 against 12 x 14 x 10"):
        first_case(decathlon_folder)


def test_a_wrong_number_of_channels_is_refused(decathlon_folder, write_image):
    image = decathlon_folder / "imagesTr" / "BRATS_001.nii.gz"
    write_image(image, np.asarray(nib.load(image).dataobj)[..., :3])
    with pytest.raises(InputError, match=r"3 channels, but dataset\.json names 4"):
        first_case(decathlon_folder)


def test_unnamed_channels_are_refused(decathlon_folder):
    path = decathlon_folder / "dataset.json"
    content = json.loads(path.read_text("utf-8"))
    del content["modality"]
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(InputError, match="does not name the sequence of each channel"):
        first_case(decathlon_folder)


def test_a_mask_without_a_case_is_read(tmp_path, write_image, make_mask):
    path = write_image(tmp_path / "seg.nii.gz", make_mask(1, 2, 4))
    mask, warnings = read_mask(path)
    assert warnings == ()
    np.testing.assert_array_equal(mask.label_map.data[::-1, ::-1], make_mask(2, 1, 3))
    with pytest.raises(InputError, match="value 4, which label scheme brats2023"):
        read_mask(path, BRATS2023)


def test_an_ambiguous_mask_is_refused_unless_the_scheme_is_given(
    tmp_path, write_image, make_mask
):
    path = write_image(tmp_path / "seg.nii.gz", make_mask(1, 2, 3))
    with pytest.raises(InputError, match=r"can mean Decathlon.*--label-scheme"):
        read_mask(path)
    mask, warnings = read_mask(path, BRATS2023)
    assert warnings == ()
    np.testing.assert_array_equal(mask.label_map.data[::-1, ::-1], make_mask(2, 1, 3))


def test_a_cavity_is_background_where_metrics_are_taken(
    tmp_path, write_image, make_mask
):
    name = "BraTS-GLI-02061-101-seg.nii.gz"
    mask, warnings = read_mask(write_image(tmp_path / name, make_mask(1, 2, 4)))
    assert warnings == ()
    np.testing.assert_array_equal(mask.label_map.data[::-1, ::-1], make_mask(2, 1, 0))


@pytest.mark.parametrize(
    ("labels", "filed"),
    [
        ({"background": 0, "NCR": 1, "ED": 2, "ET": 3}, (2, 1, 3)),
        ({"0": "background", "1": "enhancing tumour", "2": "edema", "3": "core"}, None),
        ({"background": 0, "SNFH": 3, "NETC": 2, "ET": 1}, (3, 2, 1)),
        ({"whole tumor": [1, 2, 3], "tumor core": [2, 3], "ET": 3}, (1, 2, 3)),
        ({"background": 0, "enhancing": 1, "non-enhancing": 2, "oedema": 3}, (3, 2, 1)),
    ],
)
def test_the_labels_of_dataset_json_decide(
    decathlon_folder, write_image, make_mask, labels, filed
):
    path = decathlon_folder / "dataset.json"
    content = {**json.loads(path.read_text("utf-8")), "labels": labels}
    path.write_text(json.dumps(content), "utf-8")
    filed = filed or (2, 3, 1)
    write_image(decathlon_folder / "labelsTr" / "BRATS_001.nii.gz", make_mask(*filed))
    case, label_map = first_case(decathlon_folder)
    np.testing.assert_array_equal(label_map.data[::-1, ::-1], make_mask(1, 2, 3))
    assert case.reference.clue


def test_labels_of_dataset_json_that_are_unknown_are_asked_about(decathlon_folder):
    path = decathlon_folder / "dataset.json"
    content = json.loads(path.read_text("utf-8"))
    content["labels"] = {"background": 0, "a": 1, "b": 2, "c": 3}
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(InputError, match=r"unknown: a, b, c.*--label-scheme|can mean"):
        first_case(decathlon_folder)
    assert first_case(decathlon_folder, BRATS2023)[1].data.any()


def test_a_scheme_against_the_note_in_a_header_is_told(
    tmp_path, write_image, make_scan, make_mask
):
    scan = read_nifti(write_image(tmp_path / "scan.nii.gz", make_scan()))
    path = tmp_path / "P1_seg.nii.gz"
    marked = LabelMap(make_mask(1, 2, 3), scan.channels[0].affine)
    write_mask(path, marked, scan.grid, MSD)
    assert read_mask(path, MSD)[1] == ()
    found, (warning,) = read_mask(path, BRATS2023)
    assert found.scheme is BRATS2023
    assert "as requested, although it is Decathlon" in warning
    assert "by the note in its header" in warning
