"""Tests of the folds of a cross-validation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.errors import InputError
from unet_gui.core.model.folds import split_into_folds
from unet_gui.io.names.examination_words import patient_of

NAMES = st.dictionaries(st.text("abcdef", min_size=1), st.integers(0, 9), min_size=1)


@given(patients=NAMES, count=st.integers(2, 5), seed=st.integers(0, 3))
def test_every_case_is_held_out_once_with_all_of_its_patient(
    patients: dict[str, int], count: int, seed: int
) -> None:
    if len(set(patients.values())) < count:
        with pytest.raises(InputError, match="folds cannot be made of"):
            split_into_folds(patients, count, seed)
        return
    folds = split_into_folds(patients, count, seed)
    assert sorted(name for fold in folds for name in fold) == sorted(patients)
    held = [{patients[name] for name in fold} for fold in folds]
    assert all(held)
    assert sum(map(len, held)) == len(set(patients.values()))
    backwards = dict(reversed(patients.items()))
    assert split_into_folds(backwards, count, seed) == folds
    largest = max(list(patients.values()).count(p) for p in set(patients.values()))
    sizes = sorted(map(len, folds))
    assert sizes[-1] - sizes[0] <= largest


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("BRATS_001", "BRATS_002", False),
        ("BraTS-GLI-00005-000", "BraTS-GLI-00005-001", True),
        ("BraTS-GLI-00005-000", "BraTS-GLI-00006-000", False),
        ("sub-01_ses-a", "sub-01_ses-b", True),
        ("Patient-001_week-004", "Patient-001_week-012", True),
        ("alpha", "beta", False),
    ],
)
def test_names_tell_the_patient(one: str, other: str, is_same: bool) -> None:
    assert (patient_of(one) == patient_of(other)) == is_same
