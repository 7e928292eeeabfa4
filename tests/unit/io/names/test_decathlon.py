from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.errors import InputError
from unet_gui.io.names.decathlon import (
    channel_names,
    dataset_description,
    images_of_labels,
    is_labels_folder,
    labels_of_images,
    read_dataset,
    read_description,
)


@pytest.mark.parametrize(
    ("description", "names"),
    [
        ({"modality": {"1": "t1gd", "0": "FLAIR"}}, ("FLAIR", "T1Gd")),
        ({"channel_names": {"0": "T1", "1": "ADC"}}, ("T1w", "ADC")),
        ({"modality": {str(i): f"c{i}" for i in range(11)}}, None),
        ({}, ()),
        ({"modality": ["FLAIR"]}, ()),
        ({"modality": {"first": "FLAIR"}}, ()),
        ({"modality": {"0": "FLAIR", "\N{SUPERSCRIPT TWO}": "T1w"}}, ()),
        ({"modality": {"0": "FLAIR", "1" * 5000: "T1w"}}, ()),
    ],
)
def test_channel_names(description, names):
    if names is None:  # numeric order: 10 comes after 9
        names = tuple(f"c{i}" for i in range(11))
    assert channel_names(description) == names


def test_labelled_cases(decathlon_folder):
    dataset = read_dataset(decathlon_folder)
    assert dataset.sequences == ("FLAIR", "T1w", "T1Gd", "T2w")
    assert [file.name for file in dataset.training] == ["BRATS_001", "BRATS_002"]
    assert all(
        file.image.is_file() and file.label.is_file() for file in dataset.training
    )


def test_labelled_cases_with_the_same_name_get_distinct_names(tmp_path) -> None:
    entries = [
        {"image": f"{part}/scan.nii.gz", "label": f"{part}/mask.nii.gz"}
        for part in ("a", "b")
    ]
    content = {"modality": {"0": "T1"}, "training": entries}
    (tmp_path / "dataset.json").write_text(json.dumps(content), "utf-8")
    names = [file.name for file in read_dataset(tmp_path).training]
    assert names == ["a_scan", "b_scan"]


KEYS = ["modality", "channel_names", "training", "image", "label", "0", "1"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=9) | st.sampled_from(KEYS), inner)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.sampled_from(KEYS), JSON))
def test_any_description_is_read_or_refused_with_a_sentence(description) -> None:
    names = channel_names(description)
    assert all(isinstance(name, str) for name in names)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "dataset.json"
        path.write_text(json.dumps(description), "utf-8")
        try:
            read_dataset(path.parent)
        except InputError as error:
            assert "dataset.json" in str(error)  # noqa: PT017 - most do not raise


def test_a_folder_without_a_description_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"no readable dataset\.json"):
        read_dataset(tmp_path)


@pytest.mark.parametrize("text", ["{", "[]", '"x"', "[" * 100_000])
def test_a_broken_description_counts_as_missing(tmp_path, text):
    (tmp_path / "dataset.json").write_text(text, "utf-8")
    assert read_description(tmp_path) is None


@pytest.mark.parametrize(
    "training", [["only a path"], None, 5, [{"image": 1, "label": 2}], [{"image": "a"}]]
)
def test_a_description_without_cases_is_refused(tmp_path, training):
    content = {"modality": {"0": "T1"}, "training": training}
    (tmp_path / "dataset.json").write_text(json.dumps(content), "utf-8")
    with pytest.raises(InputError, match="lists no labelled training cases"):
        read_dataset(tmp_path)


def test_the_description_is_found_beside_or_one_folder_up(decathlon_folder):
    expected = read_description(decathlon_folder)
    assert expected is not None
    assert dataset_description(decathlon_folder) == expected
    assert dataset_description(decathlon_folder / "imagesTr") == expected
    assert dataset_description(decathlon_folder / "a" / "b") is None


def test_images_and_labels_are_paired(tmp_path):
    images, labels = tmp_path / "imagesTr", tmp_path / "labelsTr"
    assert labels_of_images(images) == labels
    assert images_of_labels(labels) == images
    assert labels_of_images(tmp_path) == tmp_path
    assert is_labels_folder(labels)
    assert not is_labels_folder(images)
