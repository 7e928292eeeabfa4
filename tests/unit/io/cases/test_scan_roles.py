from __future__ import annotations

import json

import numpy as np
import pytest

from unet_gui.core.case.case_files import CHOSEN, MASK
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case

FOUR = ["FLAIR", "T1w", "T1Gd", "T2w"]


@pytest.fixture
def touch(tmp_path, write_image):
    """Write small scans of the given names; return their paths."""

    def make(*names, shape=(3, 4, 5)):
        data = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
        return [write_image(tmp_path / f"{name}.nii.gz", data) for name in names]

    return make


def only(paths, **options):
    (files,) = find_cases(paths, **options)
    return files


def roles(files):
    return [role for _, role in files.assignments]


@pytest.mark.parametrize(
    "names",
    [
        ("P1_FLAIR_to_T1", "P1_T1", "P1_T1ce_to_T1", "P1_T2_to_T1"),
        ("P1_FLAIR_reg_T1ce", "P1_T1_reg_T1ce", "P1_T1ce", "P1_T2_reg_T1ce"),
        ("FLAIR_in_t1c", "T1_in_t1c", "t1c", "T2_in_t1c"),
        ("flair2t1", "t1", "t1ce2t1", "t22t1"),
        ("FL_to_SRI_brain", "T1_to_SRI_brain", "T1CE_to_SRI_brain", "T2_to_SRI_brain"),
        ("FLAIR_r2s_bet_reg", "T1_r2s_bet_reg", "CT1_r2s_bet", "T2_r2s_bet_reg"),
        ("X1_fla_bet", "X1_t1_bet", "X1_t1c_bet", "X1_t2_bet"),
        ("p_AX_FLAIR", "p_AX_T1_FLAIR", "p_AX_T1_FLAIR_POST", "p_AX_T2"),
        ("p_FLAIR", "p_T1_native", "p_t1_mpr_ns_sag_p2_iso_KM", "p_T2"),
    ],
)
def test_scans_with_many_words_are_one_case(touch, tmp_path, names) -> None:
    paths = touch(*names)
    for found in (only(paths), only([tmp_path])):
        assert roles(found) == FOUR
        assert [source.path for source, _ in found.assignments] == paths
        assert found.questions == ()


def test_each_role_has_its_clue(touch) -> None:
    paths = touch("p_FLAIR", "p_AX_T1_FSE_POST", "p_ADC")
    files = only(paths)
    clues = {clue.source.path: clue.text for clue in files.clues}
    assert [clues[path] for path in paths] == ["FLAIR", "T1 + POST", ""]


def test_a_name_in_doubt_is_asked_and_has_no_role(touch) -> None:
    files = only(touch("p_FLAIR", "p_T1", "p_T1_T2"))
    assert roles(files) == ["FLAIR", "T1w", "p_T1_T2"]
    (question,) = files.questions
    assert question.startswith(
        "Which sequence is p_T1_T2.nii.gz? Its name says T1 + T2"
    )
    source = files.assignments[2][0]
    answered = files.reassigned({source: "T2w"})
    assert answered.questions == ()
    assert answered.clue_of(source).text == CHOSEN


def test_a_name_of_contrast_alone_is_asked_if_no_t1gd_is_there(touch) -> None:
    names = ("p_FLAIR", "p_T1", "p_post")
    assert len(only(touch(*names)).questions) == 1
    assert only(touch(*names, "p_T1ce")).questions == ()


def test_an_assumed_order_of_channels_is_said(touch) -> None:
    files = only(touch("scan", shape=(3, 4, 5, 4)))
    assert all(clue.is_assumed for clue in files.clues)
    (warning,) = files.warnings
    assert "scan.nii.gz are assumed to be in the order FLAIR, T1w, T1Gd, T2w" in warning


def test_an_assumed_order_of_numbered_files_is_said(touch) -> None:
    files = only(touch(*(f"imagesTr/B_001_{n:04}" for n in range(4))))
    (warning,) = files.warnings
    assert "the files of B_001 are assumed to be in the order" in warning


def test_an_order_that_dataset_json_tells_is_no_assumption(touch, tmp_path) -> None:
    touch(*(f"imagesTr/B_001_{n:04}" for n in range(4)))
    names = dict(enumerate(("T1", "T1ce", "T2", "Flair")))
    content = json.dumps({"channel_names": names})
    (tmp_path / "dataset.json").write_text(content, "utf-8")
    files = only([tmp_path])
    assert files.warnings == ()
    assert {clue.text for clue in files.clues} == {"dataset.json"}


@pytest.mark.parametrize("is_numbered", [True, False])
def test_the_order_can_be_given(touch, is_numbered) -> None:
    paths = (
        touch(*(f"B_001_{n:04}" for n in range(4)))
        if is_numbered
        else touch("scan", shape=(3, 4, 5, 4))
    )
    files = only(paths, channels=("T1w", "T1Gd", "T2w", "FLAIR"))
    found = [
        source.path.name[-8] if is_numbered else str(source.channel)
        for source, _ in files.assignments
    ]
    assert roles(files) == FOUR
    assert found == ["3", "0", "1", "2"]
    assert files.warnings == ()


def test_a_given_order_of_another_length_is_refused(touch) -> None:
    paths = touch("scan", shape=(3, 4, 5, 4))
    with pytest.raises(InputError, match=r"has 4 channels, but --channels names 2"):
        find_cases(paths, channels=("T1w", "FLAIR"))


def test_scans_before_and_after_an_operation_are_not_mixed(touch, tmp_path) -> None:
    touch("P_pre_T1", "P_pre_FLAIR", "P_post_T1", "P_post_FLAIR")
    for files in find_cases([tmp_path]):
        assert MASK not in roles(files)
        assert "T1Gd" not in roles(files)


def test_a_scan_without_a_known_name_is_named_beside_a_missing_sequence(touch) -> None:
    names = ("P_FLAIR", "P_T1", "P_T1ce", "P_ADC")
    case = run_to_end(read_case(only(touch(*names))))
    assert not any("no sequence by name" in warning for warning in case.warnings)
    case = run_to_end(read_case(only(touch(*names[:3], "P_XY"))))
    expected = "P has no T2w, and P_XY.nii.gz tells no sequence by name"
    assert any(warning.startswith(expected) for warning in case.warnings)


def test_a_long_series_is_shown_by_its_first_volume(touch):
    files = only(touch("rest", shape=(12, 14, 10, 17)))
    assert roles(files) == ["1"]
    (warning,) = files.warnings
    assert "is shown by the first of 17 volumes" in warning
    assert len(roles(only(touch("run", shape=(12, 14, 10, 16))))) == 16
    names = [f"v{n}" for n in range(17)]
    assert roles(only(touch("rest", shape=(12, 14, 10, 17)), channels=names)) == names
