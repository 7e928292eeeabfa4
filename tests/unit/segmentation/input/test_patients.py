"""Patients for whom a model was not made, told by names and headers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.dicom_files import numbers, write_series
from tests.numpy_model import SPEC
from tests.viewer_case import make_case
from unet_gui.core.case.case import Source
from unet_gui.core.case.dicom_series import DicomSeries
from unet_gui.core.case.patient_groups import groups_in
from unet_gui.core.progress import run_to_end
from unet_gui.io.dicom.scans import search_examinations
from unet_gui.segmentation.input.patients import patient_warnings


def told(path: str, spec=SPEC, series=None) -> tuple[str, ...]:
    case = make_case()
    sources = dict.fromkeys(case.sources, Source(Path(path), None, series))
    return patient_warnings(replace(case, sources=sources), spec)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/data/BraTS-PED-00001-000/BraTS-PED-00001-000-t1c.nii.gz", "a child"),
        ("/data/ASNR-MICCAI-BraTS2023-PED-Challenge/c1/t1c.nii.gz", "a child"),
        ("/data/Pediatric LGG/p1/t1.nii.gz", "a child"),
        ("/x/BraTS-MEN-00004-000-t1c.nii.gz", "a meningioma"),
        ("/x/BraTS-MEN-RT-0003-1_t1c.nii.gz", "a meningioma"),
        ("/x/BraTS-MET-00002-000-t1c.nii.gz", "a metastasis"),
        ("/x/BraTS-GLI-02061-101-t1c.nii.gz", "after treatment"),
        ("/x/BraTS2024-BraTS-GLI-TrainingData/p/t1c.nii.gz", "after treatment"),
        ("/x/UCSD-PTGBM-0002_01_T1post.nii.gz", "after treatment"),
        ("/x/sub-01/ses-post/sub-01_T1w.nii.gz", "after treatment"),
        ("/x/ISLES2022/sub-1_flair.nii.gz", "another disease"),
    ],
)
def test_a_model_warns_of_patients_that_are_new_to_it(path, kind) -> None:
    (text,) = told(path)
    assert kind in text
    assert "(the name " in text


@pytest.mark.parametrize(
    "name",
    [
        *("BraTS-GLI-00000-000-t1c", "BraTS2021_01480_t1ce", "BRATS_001", "P1_T1_post"),
        *("TCGA-LGG", "UCSF-PDGM-0004", "UPENN-GBM-00001_11", "BraTS-SSA-00002-000"),
        *("Brats17_TCIA_105_1", "brats_mental", "ostrokes", "MEN", "compositions"),
    ],
)
def test_names_of_patients_like_those_of_the_training_are_no_reason(name) -> None:
    assert groups_in(name) == set()


def test_a_model_that_was_trained_on_such_patients_does_not_warn() -> None:
    path = "/data/BraTS-PED-00001-000-t1c.nii.gz"
    cases = [{"name": "BraTS-PED-00007-000", "fingerprint": ""}]
    card = replace(SPEC.card, training={"cases": cases})
    assert told(path, replace(SPEC, card=card)) == ()


@pytest.mark.parametrize(("age", "is_of_child"), [("009Y", True), ("062Y", False)])
def test_the_age_in_headers_tells_a_child(tmp_path, age, is_of_child) -> None:
    write_series(tmp_path, numbers(), SeriesDescription="T1", PatientAge=age)
    (examination,) = run_to_end(search_examinations([tmp_path]))
    series = examination.scans[0].series
    assert isinstance(series, DicomSeries)
    assert series.is_of_child is is_of_child
    assert bool(told("/x/series", series=series)) is is_of_child
