from __future__ import annotations

import pytest

from unet_gui.io.names.patient_words import differing_patients


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("sub-01_ses-1", "sub-02_ses-1"),
        ("BRATS_001", "BRATS_002"),
        ("BraTS-GLI-00005-100", "BraTS-GLI-00006-100"),
        ("patient3_visit1", "patient4_visit2"),
    ],
)
def test_different_patients_are_seen_by_their_numbers(first, second):
    assert differing_patients(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("sub-01_ses-1", "sub-1_ses-2"),
        ("BraTS-GLI-00005-100", "BraTS-GLI-00005-101"),
        ("patient3_visit1", "patient3_visit2"),
        ("visit1", "visit2"),
        ("v1_seg", "v2_seg"),
        ("2024-01-10", "2024-03-08"),
        ("ms01_s1", "ms01_s2"),
        ("preop", "postop"),
    ],
)
def test_visits_of_one_patient_are_not_taken_for_several(first, second):
    assert differing_patients(first, second) is None
