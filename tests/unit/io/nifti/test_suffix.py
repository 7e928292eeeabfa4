from __future__ import annotations

from pathlib import Path

import pytest

from unet_gui.io.nifti.suffix import is_nifti, stem_of


@pytest.mark.parametrize(
    ("name", "stem"), [("a.b.nii.gz", "a.b"), ("a.NII", "a"), ("ä 1.nii", "ä 1")]
)
def test_a_nifti_suffix_is_recognised_in_any_case(name, stem) -> None:
    assert is_nifti(Path(name))
    assert stem_of(name) == stem


@pytest.mark.parametrize("name", ["a.gz", "a.nii.gz.txt", "nii", "a"])
def test_other_suffixes_are_kept(name) -> None:
    assert not is_nifti(Path(name))
    assert stem_of(name) == name
