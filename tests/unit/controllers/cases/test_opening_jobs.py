"""One file that cannot be read does not keep the others of its case away."""

from __future__ import annotations

import pytest

from tests.case_folders import write_image
from tests.dicom_files import numbers, write_series
from unet_gui.controllers.cases.opening_jobs import known_files, open_job
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases


def test_file_that_cannot_be_read_is_left_out_and_told(brats_folder):
    (files,) = find_cases([brats_folder])
    (broken,) = (s.path for s, role in files.sequences if role == "T2w")
    broken.write_bytes(broken.read_bytes()[:200])

    opened = run_to_end(open_job(lambda: known_files(files), {}))

    assert list(opened.case.sequences) == ["FLAIR", "T1w", "T1Gd"]
    assert opened.case.reference is not None
    (told,) = opened.case.warnings
    assert broken.name in told
    assert told.endswith("It is left out.")
    with pytest.raises(InputError, match=broken.name):  # its work wants all files
        run_to_end(open_job(lambda: known_files(files), {}, has_work=True))

    for source, _ in files.sequences:
        source.path.write_bytes(b"no image")
    with pytest.raises(InputError):
        run_to_end(open_job(lambda: known_files(files), {}))


def test_the_next_case_of_a_folder_is_shown_if_the_first_cannot_be_read(
    tmp_path, make_scan
):
    for number, name in enumerate(("a", "b", "c")):
        write_image(tmp_path / name / f"{name}_FLAIR.nii.gz", make_scan(number))
    first = tmp_path / "a" / "a_FLAIR.nii.gz"
    first.write_bytes(b"")
    write_series(tmp_path / "d", numbers(), SeriesDescription="FLAIR")
    found = find_cases([tmp_path])
    opened = run_to_end(open_job(lambda: known_files(*found), {}))
    assert opened.files.name == "b_FLAIR"
    assert "a_FLAIR" in [files.name for files in opened.others]
    assert opened.case.warnings[-1].startswith("a_FLAIR.nii.gz")
    assert opened.case.warnings[-1].endswith("The next case is shown instead.")


def test_damaged_nifti_does_not_stand_for_the_dicom_beside_it(tmp_path):
    (tmp_path / "scan.nii.gz").write_bytes(b"")
    write_series(tmp_path / "study", numbers(), SeriesDescription="FLAIR")
    found = find_cases([tmp_path])
    assert len(found) == 2
    opened = run_to_end(open_job(lambda: known_files(*found), {}))
    assert opened.files.name == "study"
