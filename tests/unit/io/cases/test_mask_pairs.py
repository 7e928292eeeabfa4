from __future__ import annotations

import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.cases.mask_pairs import pair_masks


@pytest.fixture
def folders(tmp_path):
    """Make empty files; return the two folders."""

    def make(predictions, references):
        for folder, names in (("p", predictions), ("r", references)):
            (tmp_path / folder).mkdir()
            for name in names:
                path = tmp_path / folder / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
        return tmp_path / "p", tmp_path / "r"

    return make


def names(pairs):
    return [(p.name, p.prediction.name, p.reference.name) for p in pairs.pairs]


@pytest.mark.parametrize(
    ("prediction", "reference", "name"),
    [
        ("BRATS_001_seg.nii.gz", "labelsTr/BRATS_001.nii.gz", "BRATS_001"),
        ("BRATS_001.nii.gz", "BRATS_001.nii", "BRATS_001"),
        ("BraTS-GLI-1-0-seg.nii.gz", "BraTS-GLI-1-0/BraTS-GLI-1-0-seg.nii", None),
        ("sub-01_anat_seg.nii.gz", "sub-01_anat_mask.nii.gz", "sub-01_anat"),
        ("P1_seg.nii.gz", "P1/seg.nii.gz", "P1"),
        ("a.b_seg.nii.gz", "A.B_label.nii.gz", "a.b"),
    ],
)
def test_masks_are_matched_by_case(folders, prediction, reference, name) -> None:
    pairs = pair_masks(*folders([prediction], [reference]))
    ((found, *files),) = names(pairs)
    assert files == [prediction, reference.rpartition("/")[2]]
    assert name in {None, found}


@pytest.mark.parametrize(
    ("prediction", "reference"),
    [
        ("sub-02/anat/seg.nii.gz", "sub-01/anat/seg.nii.gz"),
        ("sub-1/ses-2/anat/seg.nii.gz", "sub-01/ses-1/anat/seg.nii.gz"),
    ],
)
def test_masks_of_other_examinations_are_not_compared(folders, prediction, reference):
    with pytest.raises(InputError, match="other patients or visits"):
        pair_masks(*folders([prediction], [reference]))


def test_folders_of_runs_do_not_matter(folders):
    given = folders(["run_002/sub-01/seg.nii.gz"], ["train/sub-1/seg.nii.gz"])
    with pytest.raises(InputError, match="no case in common"):
        pair_masks(*given)


def test_scans_probabilities_brain_masks_and_hidden_files_are_no_masks(folders):
    pairs = pair_masks(
        *folders(
            [
                "A_seg.nii.gz",
                "A_prob_edema.nii.gz",
                "A_disagreement.nii.gz",
                ".partial-1_seg.nii.gz",
                "A_overlay.png",
            ],
            [
                "imagesTr/A_0000.nii.gz",
                "A/A_t1.nii.gz",
                "A/A_brain_mask.nii.gz",
                "A/A_seg.nii.gz",
            ],
        )
    )
    assert names(pairs) == [("A", "A_seg.nii.gz", "A_seg.nii.gz")]
    assert pairs.without_reference == pairs.without_prediction == ()


def test_equal_names_are_told_apart_by_their_folders(folders) -> None:
    given = folders(
        ["sub-01_anat_seg.nii.gz", "sub-02_anat_seg.nii.gz"],
        ["sub-02/anat/seg.nii.gz", "sub-01/anat/seg.nii.gz", "sub-03/anat/seg.nii.gz"],
    )
    pairs = pair_masks(*given)
    assert [p.name for p in pairs.pairs] == ["sub-01_anat", "sub-02_anat"]
    assert [p.reference.parts[-3] for p in pairs.pairs] == ["sub-01", "sub-02"]
    assert pairs.without_prediction == ("sub-03_anat",)


def test_predictions_inside_the_folder_of_references_are_no_references(folders):
    _, references = folders([], ["A/A_seg.nii.gz", "out/A_seg.nii.gz"])
    for pairs in (
        pair_masks(references / "out", references),
        pair_masks(references, references / "out"),
    ):
        assert names(pairs) == [("A", "A_seg.nii.gz", "A_seg.nii.gz")]
        (pair,) = pairs.pairs
        assert pair.prediction != pair.reference


@pytest.mark.parametrize(
    ("predictions", "references", "text"),
    [
        (["A_seg.nii.gz"], ["B_seg.nii.gz"], "they hold A and B, among others"),
        (["A_seg.nii.gz"], ["A_t1.nii.gz"], "holds no masks"),
        (["A_seg.nii.gz", "A_label.nii.gz"], ["A_seg.nii.gz"], "both masks of A"),
    ],
)
def test_folders_that_cannot_be_matched_are_refused(
    folders, predictions, references, text
) -> None:
    with pytest.raises(InputError, match=text):
        pair_masks(*folders(predictions, references))
