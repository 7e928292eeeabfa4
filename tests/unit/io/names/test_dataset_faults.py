from __future__ import annotations

import json

import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.names.dataset_faults import check_complete, dataset_fault
from unet_gui.io.names.decathlon import read_dataset


def test_a_whole_dataset_has_no_fault(decathlon_folder, brats_folder) -> None:
    assert dataset_fault(decathlon_folder) == ""
    assert dataset_fault(brats_folder) == ""  # no dataset.json, so nothing to refuse


def test_opening_warns_of_what_training_refuses(decathlon_folder) -> None:
    (decathlon_folder / "labelsTr" / "BRATS_002.nii.gz").unlink()
    with pytest.raises(InputError) as refused:
        check_complete(read_dataset(decathlon_folder), decathlon_folder)
    sentence = str(refused.value)
    assert "lists a file that does not exist: labelsTr/BRATS_002.nii.gz;" in sentence
    first, second = find_cases([decathlon_folder])
    assert sentence in first.warnings
    assert sentence not in second.warnings
    (decathlon_folder / "imagesTr" / "BRATS_002.nii.gz").unlink()
    assert "lists 2 files that do not exist, such as" in dataset_fault(decathlon_folder)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [("{", "is not valid JSON"), ("[]", "is not the description of a dataset")],
)
def test_a_damaged_description_is_warned_of(
    decathlon_folder, content, sentence
) -> None:
    (decathlon_folder / "dataset.json").write_text(content)
    with pytest.raises(InputError, match=sentence):
        read_dataset(decathlon_folder)
    assert sentence in dataset_fault(decathlon_folder)
    assert any(sentence in text for text in find_cases([decathlon_folder])[0].warnings)


def test_a_folder_without_labels_is_not_meant_for_training(decathlon_folder) -> None:
    content = {"channel_names": {"0": "FLAIR"}, "numTraining": 2}
    (decathlon_folder / "dataset.json").write_text(json.dumps(content))
    assert dataset_fault(decathlon_folder) == ""
