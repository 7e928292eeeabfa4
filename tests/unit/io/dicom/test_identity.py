"""Names, numbers and dates of a patient get into no title, session or log."""

from __future__ import annotations

import logging

import pytest
from pydicom.dataset import Dataset

from tests.dicom_files import numbers, write_series
from unet_gui.core.case.saved_session import SavedCase, SavedSession
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.dicom.aside import modality_text
from unet_gui.io.dicom.elements import code_of
from unet_gui.io.dicom.identity import identity_words, without_identity
from unet_gui.io.log_file import start_logging, stop_logging
from unet_gui.io.sessions.session_file import write_session


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("AX FLAIR Doe jane 4711", "AX FLAIR … … …"),
        ("T1 20010203 post", "T1 … post"),
        ("T1 2001-02-03", "T1 …"),
        ("t2_tse_tra_512", "t2_tse_tra_512"),
        ("FLAIR", "FLAIR"),
        ("T1\x10\x00\x10\x00PN\x08\x00ROE^RICHARD", "T1"),
    ],
)
def test_words_of_the_patient_are_taken_out(text, left):
    dataset = Dataset()
    dataset.PatientName, dataset.PatientID = "Doe^Jane", "4711"

    assert without_identity(text, identity_words(dataset)) == left


def test_code_that_swallowed_other_elements_is_none():
    dataset = Dataset()
    dataset.Modality = "MR\x10\x00\x10\x00PN\x08\x00DOE^JANE"
    assert code_of(dataset, "Modality") == ""
    assert "DOE" not in modality_text(code_of(dataset, "Modality"))
    dataset.Modality = "mr "
    assert code_of(dataset, "Modality") == "MR"


def test_session_and_log_of_a_study_name_nobody(tmp_path):
    study = tmp_path / "in" / "study"
    words = {"SeriesDescription": "FLAIR Doe", "ProtocolName": "20010203 4711"}
    write_series(study, numbers(), **words, InversionTime="2500", RepetitionTime="9000")
    (files,) = find_cases([study])
    case = run_to_end(read_case(files))
    session = tmp_path / "work.unetgui"
    write_session(session, SavedSession((SavedCase(files),)))
    log = start_logging(tmp_path / "unet-gui.log")
    try:
        error = ValueError(f"cannot read {tmp_path}/Doe_Jane/IM0001")
        logging.getLogger("unet_gui.test").error("A job failed", exc_info=error)
    finally:
        stop_logging()

    texts = session.read_text("utf-8") + log.read_text("utf-8") + str(case.warnings)
    for secret in ("Doe", "4711", "20010203", "1.2.3.1"):
        assert secret not in texts
