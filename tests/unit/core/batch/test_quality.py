"""Tests of the order in which the cases of a batch should be looked at."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from scipy import stats

from unet_gui.core.batch.manifest import DONE, FAILED, BatchSettings, CaseManifest
from unet_gui.core.batch.quality import batch_quality, robust_z
from unet_gui.core.measuring.uncertainty import VolumeRange, mean_entropy, mirror_doubt

_SETTINGS = BatchSettings("glioma", ("ab",), {"edema": 0.5}, "msd")


def _case(name: str, whole_ml: float = 92.0, **changes: Any) -> CaseManifest:
    parts = {"edema": 0.6, "non_enhancing": 0.1, "enhancing": 0.3}
    case = CaseManifest(
        *(name, DONE, (), _SETTINGS),
        volumes_ml={key: share * whole_ml for key, share in parts.items()},
        doubt=0.08,
        lesions=1,
    )
    return replace(case, **changes)


def _batch(*others: CaseManifest) -> list[CaseManifest]:
    return [*(_case(f"usual{n}", 85.0 + 2 * n) for n in range(8)), *others]


def test_outliers_come_first_and_say_why() -> None:
    batch = _batch(
        _case("small", 3.0),
        _case("lesions", lesions=14),
        _case("doubtful", doubt=0.31),
        _case("empty", 0.0, doubt=None, lesions=0),
        _case("failed", 0.0, state=FAILED),
    )
    found = batch_quality(batch)
    assert "failed" not in found
    assert set(list(found)[:4]) == {"small", "lesions", "doubtful", "empty"}
    assert "Whole tumour 3.0 mL, median of the batch 92 mL" in found["small"].reasons
    assert found["lesions"].reasons == ("14 lesions, median of the batch 1",)
    assert found["doubtful"].reasons[0].endswith("Dice of only 0.69")
    assert "Nothing is marked" in found["empty"].reasons
    assert not any(found[f"usual{n}"].is_doubtful for n in range(8))


def test_few_cases_have_no_outliers_and_old_records_no_signs() -> None:
    few = [*_batch()[:4], _case("small", 3.0)]
    assert not any(quality.is_doubtful for quality in batch_quality(few).values())
    old = CaseManifest("old", DONE, (), _SETTINGS, volumes_ml={"edema": 1.0})
    assert batch_quality([old])["old"].score == 0
    assert batch_quality([]) == {}


def test_a_warning_about_the_scans_is_a_reason() -> None:
    warned = _case("warned", warnings=("Odd.", "Note."), cautions=("Odd.",))
    noted = _case("noted", warnings=("Note.",))
    found = batch_quality([_case("usual"), noted, warned])
    assert list(found) == ["warned", "noted", "usual"]
    assert found["warned"].reasons == ("Odd.",)
    assert found["noted"].reasons == ()
    signs = {"entropy": 0.7, "stages": 0.1, "mirror": 0.3}
    (entropy, mirror) = batch_quality([_case("a", doubts=signs)])["a"].reasons[::-1]
    assert entropy == "Tumour is uncertain where it is possible: entropy 0.70 bit"
    assert mirror == "Mirror images change the volume by up to ±30 %"


def test_like_cases_are_no_outliers_however_like_the_others_are() -> None:
    twins = [_case(f"twin{n}") for n in range(12)]
    odd = [_case("a_little_more", 100.0), _case("two_lesions", lesions=2)]
    found = batch_quality([*twins, *odd])
    assert not any(quality.is_doubtful for quality in found.values())


@given(
    arrays.arrays(np.float64, st.integers(8, 30), elements=st.floats(-50, 50, width=32))
)
def test_scores_are_those_of_scipy(values: np.ndarray) -> None:
    spread = stats.median_abs_deviation(values, scale=1 / 1.4826)
    expected = (values - np.median(values)) / max(spread, 0.2)
    np.testing.assert_allclose(robust_z(values, "volume"), expected, atol=1e-9)


@given(st.lists(st.floats(0.02, 1), min_size=1, max_size=50))
def test_entropy_is_that_of_scipy(values: list[float]) -> None:
    chances = np.array([0, *values], np.float32)
    each = [stats.entropy([p, max(1 - p, 0)], base=2) for p in chances[1:].tolist()]
    assert mean_entropy(chances) == pytest.approx(np.mean(each), abs=1e-6)


def test_signs_that_are_unknown() -> None:
    assert mean_entropy(np.zeros(5, np.float32)) is None
    assert mirror_doubt({}) is None
    ranges = {"edema": VolumeRange(1, 2), "whole_tumour": VolumeRange(6, 10)}
    assert mirror_doubt(ranges) == pytest.approx(0.25)
    assert mirror_doubt({"edema": VolumeRange(0, 0)}) is None
