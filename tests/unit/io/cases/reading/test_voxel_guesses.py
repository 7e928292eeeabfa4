"""Tests of what scans look like by their voxels."""

from pathlib import Path

import pytest

from unet_gui.core.progress import run_to_end
from unet_gui.core.sequences import MriSequence
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.cases.reading.voxel_guesses import guess_by_voxels
from unet_gui.io.images.reading import read_image


def test_the_sequences_of_an_unseen_case_are_told_apart(real_data: Path) -> None:
    path = real_data / "brats_val" / "imagesTr" / "BRATS_025.nii.gz"
    volumes = list(read_image(path).channels)[::-1]
    guesses = guess_by_voxels(volumes, list(MriSequence))
    assert [guess.sequence for guess in guesses] == list(MriSequence)[::-1]
    assert all(0.5 < guess.share <= 1 for guess in guesses)


def test_scans_without_a_known_name_are_proposed_and_not_taken(
    tmp_path: Path, make_scan, write_image
) -> None:
    for number in (1, 2):
        write_image(tmp_path / f"scan{number}.nii.gz", make_scan(number))
    files = find_cases([tmp_path])[0]
    case = run_to_end(read_case(files))
    told = " ".join(case.warnings)
    assert set(case.sequences).isdisjoint(map(str, MriSequence))
    assert told.count("By the voxels alone, which can deceive") <= 1


@pytest.mark.parametrize("count", [1, 2])
def test_no_sequence_is_proposed_twice(
    tmp_path: Path, make_scan, write_image, count: int
) -> None:
    scans = []
    for number in range(count):
        path = write_image(tmp_path / f"{number}.nii.gz", make_scan(number))
        scans += read_image(path).channels
    guesses = guess_by_voxels(scans, list(MriSequence))
    assert len({guess.sequence for guess in guesses}) == count
