from __future__ import annotations

from pathlib import Path

import pytest

from unet_gui.io.images.suffix import is_image, stem_of
from unet_gui.io.nifti.suffix import is_nifti


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("a.b.nii.gz", "a.b"),
        ("a.NII", "a"),
        ("ä 1.nii", "ä 1"),
        ("a.seg.nrrd", "a.seg"),
        ("a.MHA", "a"),
        ("aseg.mgz", "aseg"),
        ("a.b.img.gz", "a.b"),
        ("T2.PAR", "T2"),
    ],
)
def test_a_suffix_of_an_image_is_recognised_in_any_case(name, stem) -> None:
    assert is_image(Path(name))
    assert stem_of(name) == stem
    assert is_nifti(Path(name)) == (".nii" in name.lower())


@pytest.mark.parametrize("name", ["a.gz", "a.nii.gz.txt", "nii", "a", "a.raw"])
def test_other_suffixes_are_kept(name) -> None:
    assert not is_image(Path(name))
    assert stem_of(name) == name
