"""DICOM studies become cases as NIfTI files do."""

from __future__ import annotations

import random
import shutil
import threading
import zipfile

import nibabel as nib
import numpy as np
import pytest

from tests.dicom_files import AFFINE, PATIENT, numbers, write_series
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED
from unet_gui.core.case.saved_session import SavedCase, SavedSession
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases, search_cases
from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.dicom import study as study_module
from unet_gui.io.nifti.orientation import stored_to_ras
from unet_gui.io.sessions.session_file import missing_files, read_session, write_session

T1 = {
    "ScanningSequence": "SE",
    "RepetitionTime": "500",
    "EchoTime": "12",
    "FlipAngle": "90",
}
SERIES = {
    "FLAIR": {
        "SeriesNumber": 3,
        "SeriesDescription": "t2_tirm_tra_dark-fluid",
        "RepetitionTime": "9000",
        "EchoTime": "100",
        "InversionTime": "2500",
    },
    "T1w": {
        "SeriesNumber": 4,
        "SeriesDescription": "t1_se_tra",
        "AcquisitionTime": "101500",
        **T1,
    },
    "T1Gd": {
        "SeriesNumber": 9,
        "SeriesDescription": "t1_se_tra KM",
        "AcquisitionTime": "103000",
        "ContrastBolusAgent": "Gadovist",
        **T1,
    },
    "T2w": {
        "SeriesNumber": 5,
        "SeriesDescription": "t2_tse_tra",
        "RepetitionTime": "4000",
        "EchoTime": "96",
        "ScanningSequence": "SE",
    },
}
SHAPE = (12, 14, 10)


def stored(name):
    return numbers(SHAPE, 1000 * list(SERIES).index(name))


def write_study(folder, skipped=(), **changes):
    for name, elements in SERIES.items():
        own = {**elements, **changes.get(name, {})}
        left_out = skipped if name == "FLAIR" else ()
        write_series(folder / name, stored(name), skipped=left_out, **own)
    return folder


def read_one(*paths):
    (files,) = find_cases(list(paths))
    return files, run_to_end(read_case(files))


def assert_whole(case):
    assert list(case.sequences) == list(SERIES)
    for name, volume in case.sequences.items():
        expected = stored_to_ras(stored(name), case.grid.axis_codes)
        np.testing.assert_array_equal(volume.data, expected)
    np.testing.assert_allclose(case.grid.affine.matrix, AFFINE, atol=1e-4)


def test_study_is_a_case_with_a_clue_for_each_sequence(tmp_path):
    files, case = read_one(write_study(tmp_path / "study"))

    assert files.name == case.name == "study"
    assert_whole(case)
    assert case.warnings == ()
    clues = {role: files.clue_of(source).text for source, role in files.assignments}
    assert "dark" in clues["FLAIR"]
    assert "TI 2500 ms" in clues["FLAIR"]
    assert "a contrast agent is stated (+1.5)" in clues["T1Gd"]
    assert "the same parameters were acquired before it (+1)" in clues["T1Gd"]


def test_files_in_random_order_renamed_in_one_folder_and_zipped(tmp_path):
    paths = [p for p in write_study(tmp_path / "a").rglob("*") if p.is_file()]
    random.Random(7).shuffle(paths)
    flat = tmp_path / "flat"
    flat.mkdir()
    for number, path in enumerate(paths):
        shutil.copy(path, flat / f"{number:05}")
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as zipped:
        for number, path in enumerate(paths):
            zipped.write(path, f"DICOM/{number % 3}/{number}")

    _, from_flat = read_one(flat)
    from_files = read_one(*flat.iterdir())[1]
    files, from_zip = read_one(archive)

    for case in (from_flat, from_files, from_zip):
        assert_whole(case)
    assert files.name == "export"


def test_three_missing_slices_are_told_and_filled(tmp_path):
    _, case = read_one(write_study(tmp_path / "study", skipped=(2, 5, 6)))

    assert_whole(case)
    (warning,) = case.warnings
    assert warning.startswith("3 t2_tirm_tra_dark-fluid: lacks slices 3, 6, 7 of 10")


def test_names_and_dates_are_in_no_text_of_a_case(tmp_path, caplog):
    files, case = read_one(write_study(tmp_path / "study", skipped=(3,)))

    texts = f"{files} {case.warnings} {caplog.text} {case.name}"
    for secret in (PATIENT, "Doe", "4711", "20010203", "1.2.3.1"):
        assert secret not in texts


def test_one_clue_for_contrast_is_a_question(tmp_path):
    files, case = read_one(
        write_study(
            tmp_path / "study",
            T1Gd={"SeriesDescription": "t1_se_tra", "ContrastBolusAgent": ""},
        )
    )

    (question,) = files.questions
    assert question.startswith("Which sequence is 9 t1_se_tra? Its headers say")
    assert "T1Gd or T1w" in question
    assert "9 t1_se_tra" in case.sequences
    assert "T1Gd" not in case.sequences


def test_a_subtraction_beside_its_scans_is_left_out_and_alone_is_a_question(tmp_path):
    folder = write_study(tmp_path / "study")
    made = {**SERIES["T1w"], "SeriesNumber": 11, "SeriesDescription": "t1_se_tra SUB"}
    write_series(folder / "sub", stored("T1w"), **made)

    files, case = read_one(folder)

    assert files.questions == ()
    assert_whole(case)
    (told,) = case.warnings
    assert "11 t1_se_tra SUB seems to be computed from scans (description" in told
    shutil.rmtree(folder / "T1w")
    files, case = read_one(folder)
    (question,) = files.questions
    assert question.startswith("Which sequence is 11 t1_se_tra SUB?")
    assert "T1w" not in case.sequences


def test_clues_that_disagree_are_a_question(tmp_path):
    files, _ = read_one(
        write_study(tmp_path / "study", T1Gd={"SeriesDescription": "t1 nativ"})
    )

    assert [clue.asked for clue in files.clues if clue.asked]


def test_answer_names_the_series_by_folder_and_number(tmp_path):
    study = write_study(
        tmp_path / "study",
        T1Gd={"SeriesDescription": "t1_se_tra", "ContrastBolusAgent": ""},
    )

    for place in (study / "T1Gd", tmp_path / "study#9"):
        (files,) = find_given_cases([study], GivenRoles({"T1Gd": place}))
        case = run_to_end(read_case(files))
        assert files.questions == ()
        assert sorted(case.sequences) == sorted(SERIES)
        expected = stored_to_ras(stored("T1Gd"), case.grid.axis_codes)
        np.testing.assert_array_equal(case.sequences["T1Gd"].data, expected)

    with pytest.raises(InputError, match="holds 4 series that may be meant"):
        find_given_cases([], GivenRoles({"T1Gd": study}))


def test_series_on_other_grids_keep_their_own(tmp_path):
    study = write_study(tmp_path / "study")
    shutil.rmtree(study / "T2w")
    write_series(study / "T2w", numbers((12, 14, 5)), **SERIES["T2w"])
    (files,) = find_cases([study])

    case = run_to_end(read_case(files))

    assert [group.names for group in case.grid_groups] == [
        ("FLAIR", "T1w", "T1Gd"),
        ("T2w",),
    ]


def test_one_series_alone_opens(tmp_path):
    _, case = read_one(write_study(tmp_path / "study") / "T2w")

    assert list(case.sequences) == ["T2w"]


def test_localizers_and_maps_are_put_aside_in_one_sentence(tmp_path):
    study = write_study(tmp_path / "study")
    write_series(study / "x", numbers(), SeriesNumber=1, SeriesDescription="localizer")
    write_series(
        study / "y",
        numbers(),
        SeriesNumber=12,
        SeriesDescription="ADC",
        ImageType=["DERIVED", "PRIMARY", "ADC"],
    )

    files, case = read_one(study)

    assert_whole(case)
    assert case.warnings == (
        "2 series of the study are left out: 1 localizer is a localizer, 12 ADC is a "
        "map that was computed from scans.",
    )
    aside = {
        s.label: files.clue_of(s).text for s, r in files.assignments if r == IGNORED
    }
    assert set(aside) == {"1 localizer", "12 ADC"}


def test_ct_opens_and_says_that_models_are_for_mri(tmp_path):
    write_series(tmp_path / "ct", numbers(SHAPE), Modality="CT", SeriesDescription="H")

    _, case = read_one(tmp_path / "ct")

    assert list(case.sequences) == ["2 H"]
    assert case.warnings == ("2 H is a CT scan, and the models are for MRI.",)


def test_studies_are_cases_of_their_own(tmp_path):
    write_study(tmp_path / "a")
    write_series(tmp_path / "b", numbers(), study="1.2.3.2", **SERIES["T2w"])

    found = find_cases([tmp_path])

    assert sorted(len(files.assignments) for files in found) == [1, 4]
    assert len({files.name for files in found}) == 2


def test_the_name_of_a_study_does_not_depend_on_what_else_is_opened(tmp_path):
    for number, place in enumerate(("a/DICOM", "b/DICOM", "c", "c")):
        each = tmp_path / place / f"s{number}"
        for name in ("FLAIR", "T2w"):
            write_series(each / name, numbers(), study=f"1.2.{number}", **SERIES[name])
    (alone,) = find_cases([tmp_path / "b"])
    found = find_cases([tmp_path])
    assert alone.name == "s1"
    assert sorted(files.name for files in found) == ["s0", "s1", "s2", "s3"]
    flat = tmp_path / "flat"
    for number in range(2):
        for name in ("FLAIR", "T2w"):
            folder = flat / f"{name} {number}"
            write_series(folder, numbers(), study=f"1.3.{number}", **SERIES[name])
    assert [files.name for files in find_cases([flat])] == ["flat 1", "flat 2"]
    names = [files.name for files in find_cases([flat, tmp_path / "a"])]
    assert sorted(names) == ["flat 1", "flat 2", "s0"]


def test_nifti_beside_dicom_goes_first_and_a_mask_does_not(tmp_path):
    study = write_study(tmp_path / "study")
    image = nib.Nifti1Image(np.arange(60, dtype=np.int16).reshape(3, 4, 5), AFFINE)
    nib.save(image, study / "study_seg.nii.gz")

    (files,) = find_cases([study])
    assert len(files.assignments) == 4

    nib.save(image, study / "x_flair.nii.gz")
    (files,) = find_cases([study])
    assert files.sequences == ((Source(study / "x_flair.nii.gz"), "FLAIR"),)
    assert any(
        "DICOM files lie beside the NIfTI files" in text for text in files.warnings
    )


def test_two_of_one_sequence_leave_the_one_off_the_grid_out(tmp_path):
    study = write_study(tmp_path / "study")
    other = {**SERIES["T2w"], "SeriesNumber": 2, "SeriesDescription": "t2_tse_sag"}
    write_series(study / "sag", numbers((9, 9, 30)), **other)

    _, case = read_one(study)

    assert_whole(case)
    assert case.warnings == (
        "5 t2_tse_tra and 2 t2_tse_sag both seem to be T2w; the second one is left "
        "out.",
    )


def test_reports_alone_are_told(tmp_path):
    write_series(
        tmp_path, numbers((7, 6, 1)), Modality="SR", Rows=0, SeriesDescription="Report"
    )

    with pytest.raises(InputError, match="2 Report is a report"):
        find_cases([tmp_path])


def test_session_finds_a_series_again_without_naming_anybody(tmp_path):
    study = write_study(tmp_path / "study")
    files, _ = read_one(study)
    path = tmp_path / "a.unetgui"
    write_session(path, SavedSession((SavedCase(files),)))
    for file in study.rglob("IM*"):
        file.rename(file.with_name(f"x{file.name}"))

    saved = read_session(path)
    assert missing_files(saved) == ()
    case = run_to_end(read_case(saved.cases[0].files))

    assert_whole(case)
    assert saved.cases[0].files.assignments == files.assignments
    for secret in (PATIENT, "4711", "20010203", "1.2.3.1"):
        assert secret.encode() not in path.read_bytes()
    shutil.rmtree(study / "T1w")
    (study / "T1w").mkdir()
    with pytest.raises(InputError, match="does not hold the series 4 t1_se_tra"):
        run_to_end(read_case(read_session(path).cases[0].files))


def test_cancelled_search_reads_no_more(tmp_path, monkeypatch):
    read, read_header = [], study_module.read_header

    def noted(stored, stream):
        read.append(stored)
        return read_header(stored, stream)

    monkeypatch.setattr(study_module, "read_header", noted)
    folder = write_study(tmp_path / "study")
    job = search_cases([folder])
    next(step for step in job if step.message == "Reading DICOM headers")
    before = len(read)
    job.close()
    assert 0 < before == len(read) < sum(p.is_file() for p in folder.rglob("*"))
    assert not [t for t in threading.enumerate() if t.name.startswith("header")]
