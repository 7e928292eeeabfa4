"""The options that say what the values of masks mean."""

from __future__ import annotations

import json

import numpy as np
import pytest

from unet_gui.cli.main import main
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import BRATS2023, MSD, TumourClass
from unet_gui.io.names.decathlon import DatasetFolder, read_dataset
from unet_gui.io.names.label_names import spelled_scheme
from unet_gui.networks.training.data.dataset import read_training_cases

SEQUENCES = ("FLAIR", "T1w", "T1Gd", "T2w")


def case_of(tmp_path, write_image, make_scan, mask):
    folder = tmp_path / "case"
    for seed, word in enumerate(("flair", "t1", "t1ce", "t2")):
        write_image(folder / f"P_{word}.nii.gz", make_scan(seed))
    write_image(folder / "P_mask.nii.gz", mask)
    return folder


def info(capsys, *words):
    assert main(["info", *map(str, words), "--json"]) == 0
    ((case,), err) = json.loads((read := capsys.readouterr()).out), read.err
    assert err == ""
    return case


def test_info_reads_the_mask_as_it_is_told(
    tmp_path, write_image, make_scan, make_mask, capsys
):
    folder = case_of(tmp_path, write_image, make_scan, make_mask(1, 2, 5))
    mask = info(capsys, folder)["mask"]
    assert not mask["scheme_is_certain"]
    values = "1=enhancing,2=edema,5=necrosis"
    case = info(capsys, folder, "--label-values", values)
    assert case["mask"]["scheme_is_certain"]
    assert case["mask"]["scheme"] == "1=enhancing,2=edema,5=non_enhancing"
    assert case["warnings"] == []
    case = info(capsys, folder, "--label-scheme", "brats")
    (warning,) = case["warnings"]
    assert "holds the value 5, which the scheme BraTS to 2022" in warning


@pytest.mark.parametrize(
    ("command", "option", "text"),
    [
        ("info", "--label-scheme", "brats2031 is not a label scheme"),
        ("evaluate", "--reference-scheme", "brats2031 is not a label scheme"),
        ("train", "--label-scheme", "brats2031 is not a label scheme"),
        ("info", "--label-values", "brats2031 is not a value with its meaning"),
        ("evaluate", "--label-values", "brats2031 is not a value with its meaning"),
        ("train", "--label-values", "brats2031 is not a value with its meaning"),
    ],
)
def test_an_unknown_scheme_is_refused(capsys, command, option, text):
    with pytest.raises(SystemExit) as ended:
        main([command, "a", option, "brats2031", "-o", "c"])
    assert ended.value.code == 2
    assert text in capsys.readouterr().err


def test_evaluate_reads_spelled_values(tmp_path, write_image, make_mask, capsys):
    drawn = make_mask(1, 2, 3)
    ours = write_image(tmp_path / "ours.nii.gz", drawn)
    theirs = write_image(
        tmp_path / "theirs.nii.gz", np.array([0, 40, 50, 7], np.uint8)[drawn]
    )
    words = ["evaluate", str(ours), str(theirs), "--prediction-scheme", "msd", "--json"]
    assert main(words) == 2
    assert (
        "7, 40, 50, which fit no label scheme; say what they mean by --l"
        in capsys.readouterr().err
    )
    assert main([*words, "--label-values", "40=ED,50=NCR,7=ET"]) == 0
    regions = json.loads(capsys.readouterr().out)["cases"][0]["regions"]
    assert [row["dice"] for row in regions.values()] == [1.0] * 5


def test_training_reads_masks_and_channels_as_it_is_told(decathlon_folder, make_mask):
    told = DatasetFolder(decathlon_folder, SEQUENCES[::-1], BRATS2023.id)
    plain = next(iter(read_training_cases(decathlon_folder, SEQUENCES, None)))
    case = next(iter(read_training_cases(told, SEQUENCES[::-1], None)))
    np.testing.assert_array_equal(case.channels, plain.channels)
    swapped = np.array([0, 2, 1, 3], np.uint8)
    np.testing.assert_array_equal(case.labels, swapped[plain.labels])


def test_training_refuses_classes_that_the_stated_values_lack(decathlon_folder):
    told = DatasetFolder(decathlon_folder, label_scheme="1=edema,2=enhancing,3=other")
    refusal = "According to the option, the masks distinguish only"
    with pytest.raises(InputError, match=refusal):
        list(read_training_cases(told, SEQUENCES, None))


def test_what_the_user_says_overrules_dataset_json(decathlon_folder):
    dataset = read_dataset(DatasetFolder(decathlon_folder, ("T1w",), "brats"))
    assert dataset.sequences == ("T1w",)
    assert {labelled.hint.id for labelled in dataset.training} == {"brats"}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1=edema,2=non-enhancing,3=enhancing", {1: 1, 2: 2, 3: 3}),
        ("1=NCR, 2=SNFH ,3=ET", {2: 1, 1: 2, 3: 3}),
        ("10=whole tumour,20=core,30=enhancing tumor", {10: 1, 20: 2, 30: 3}),
        ("1=ET,2=ED,3=cavity,4=other", {2: 1, 1: 3}),
        ("5=necrosis,6=cyst,7=edema", {7: 1, 5: 2}),
    ],
)
def test_values_are_spelled_out(text, values):
    scheme = spelled_scheme(text)
    assert {v: int(c) for c, v in scheme.values.items()} == values


def test_a_spelled_scheme_that_is_known_is_that_one():
    assert spelled_scheme("1=edema,2=non_enhancing,3=enhancing") is MSD
    assert spelled_scheme("1=whole-tumour").region == "whole_tumour"
    scheme = spelled_scheme("3=edema,4=other")
    assert scheme.other == {4}
    assert scheme.decode(np.array([3, 4], np.uint8)).tolist() == [TumourClass.EDEMA, 4]


@pytest.mark.parametrize(
    "text", ["", "1", "1=", "=edema", "0=edema", "256=edema", "1=banana", "1=ED,1=ET"]
)
def test_what_is_not_understood_is_refused(text):
    with pytest.raises(InputError, match="write values such as"):
        spelled_scheme(text)
