"""Tests of .bidsignore, with Git as the second opinion where it is installed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from unet_gui.io.cases.bids.ignored import read_ignored

RULES = """\
# a comment
extra/
/sub-02
*_localizer.nii.gz
**/deep/*.nii
sub-*/ses-?/fmap/**
!keep_localizer.nii.gz
[ab]_T1w.nii
"""
PATHS = (
    *("extra/a.nii", "x/extra/b.nii", "sub-02/anat/s.nii", "x/sub-02/t.nii"),
    *("sub-1_localizer.nii.gz", "x/y/z_localizer.nii.gz", "keep_localizer.nii.gz"),
    *("deep/a.nii", "q/deep/a.nii", "q/deep/r/a.nii", "a_T1w.nii", "c_T1w.nii"),
    *("sub-1/ses-a/fmap/m.nii", "sub-1/ses-ab/fmap/m.nii", "extra.nii"),
)


@pytest.mark.skipif(shutil.which("git") is None, reason="needs Git")
def test_rules_mean_what_they_mean_in_gitignore(tmp_path: Path) -> None:
    for name in PATHS:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name in (".bidsignore", ".gitignore"):
        (tmp_path / name).write_text(RULES, "utf-8")
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    told = subprocess.run(
        ["git", "-C", str(tmp_path), "check-ignore", *PATHS],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    ).stdout.splitlines()
    ignored = read_ignored(tmp_path)
    assert [name for name in PATHS if ignored.has(tmp_path / name)] == told


def test_a_data_set_without_the_file_ignores_nothing(tmp_path: Path) -> None:
    assert not read_ignored(tmp_path).has(tmp_path / "sub-1")
