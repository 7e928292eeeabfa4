"""The order of examinations by their names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from unet_gui.controllers.measuring.examination_order import with_order_doubts
from unet_gui.controllers.measuring.follow import follow_patient
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.followup.criteria import RANO2
from unet_gui.core.measuring.followup.follow import FollowOptions, TimePoint


def point(name, day=None, side=10):
    data = np.zeros((30, 30, 30), np.uint8)
    data[5 : 5 + side, 5:20, 5:20] = 3
    return TimePoint(name, LabelMap(data, Affine(np.eye(4))), tuple(REGIONS), day=day)


@pytest.mark.parametrize(
    ("first", "second", "is_doubted"),
    [
        ("sub-1_ses-2", "sub-1_ses-1", True),
        ("P1_20200301", "P1_20190514", True),
        ("P1_2020-03-01", "P1_2019-05-14", True),
        ("P1_postop", "P1_preop", True),
        ("visit10", "visit9", True),
        ("visit9", "visit10", False),
        ("P1_20190514", "P1_20200301", False),
        ("sub-2", "sub-1", False),
        ("a", "b", False),
    ],
)
def test_names_that_tell_another_order_are_a_doubt(first, second, is_doubted) -> None:
    _, later = with_order_doubts([point(first), point(second, side=11)])
    assert bool(later.doubts) is is_doubted


def test_folders_tell_the_order_where_all_files_have_one_name() -> None:
    points = [
        replace(
            point("P1", side=9 + n),
            files=CaseFiles("P1", ((Source(Path(f"/x/{folder}/P1.nii")), "mask"),)),
        )
        for n, folder in enumerate(("visit2", "visit1"))
    ]
    _, later = with_order_doubts(points)
    assert "visit1/P1 comes before visit2/P1" in later.doubts[0]


def test_days_that_were_given_count_for_more() -> None:
    points = [point("visit2", date(2020, 1, 1)), point("visit1", date(2020, 5, 1), 11)]
    assert not any(each.doubts for each in with_order_doubts(points))


def test_the_doubt_is_told_with_the_response() -> None:
    found = follow_patient([point("visit2"), point("visit1")], RANO2, FollowOptions())
    assert any("visit1 comes before visit2" in text for text in found.responses[1].open)


def test_an_examination_that_is_given_twice_is_a_doubt() -> None:
    _, again = with_order_doubts([point("a", side=9), point("b", side=9)])
    assert "equal in every voxel" in again.doubts[0]
    _, other = with_order_doubts([point("a", side=9), point("b", side=8)])
    assert other.doubts == ()
