"""Lesions followed over made-up examinations with known changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.followup.criteria import RANO2, RANO2010
from unet_gui.core.measuring.followup.follow import (
    FollowOptions,
    TimePoint,
    follow_up,
)

AFFINE = Affine.from_spacing((1.0, 1.0, 2.0), (-30, -40, 5))
SHAPE = (60, 50, 30)


def point(*boxes, name="t", affine=AFFINE, **more):
    """Return an examination with enhancing blocks: (i, j, k, size along i, j, k)."""
    labels = np.zeros(SHAPE, np.uint8)
    for i, j, k, a, b, c in boxes:
        labels[i : i + a, j : j + b, k : k + c] = 3
    return TimePoint(name, LabelMap(labels, affine), tuple(REGIONS), **more)


def sentences(found, time):
    return [change.sentence for change in found.tracking.changes[time]]


def kinds(found, time):
    return {(c.kind.value, c.tracks) for c in found.tracking.changes[time]}


def test_new_vanished_grown_and_shrunk_lesions():
    before = point((2, 2, 2, 14, 12, 4), (30, 2, 2, 12, 12, 4), (2, 30, 2, 8, 8, 4))
    now = point((2, 2, 2, 18, 14, 4), (30, 2, 2, 8, 8, 4), (40, 30, 20, 12, 12, 4))
    found = follow_up([before, now], RANO2010)
    assert kinds(found, 1) == {
        ("vanished", (3,)),
        ("new", (4,)),
        ("grown", (1,)),
        ("shrunk", (2,)),
    }
    assert "Lesion 1 grew from 1.34 to 2.02 mL (+50 %)." in sentences(found, 1)
    assert found.responses[0] is None
    assert found.responses[1].kind.value == "PD"
    assert "new lesion" in found.responses[1].rule


def test_a_vanished_lesion_and_a_new_one_elsewhere_are_not_the_same():
    found = follow_up(
        [point((2, 2, 2, 12, 12, 4)), point((40, 30, 20, 12, 12, 4))], RANO2
    )
    assert kinds(found, 1) == {("vanished", (1,)), ("new", (2,))}


def test_a_lesion_that_was_a_small_piece_at_the_baseline_is_not_new():
    piece = (40, 30, 20, 4, 4, 3)  # 0.096 mL
    first = point((2, 2, 2, 12, 12, 4), piece)
    again = point((2, 2, 2, 12, 12, 4))
    grown = point((2, 2, 2, 12, 12, 4), (38, 28, 19, 12, 12, 6))
    found = follow_up([first, again, grown], RANO2010)
    assert kinds(found, 2) == {("new", (2,)), ("stable", (1,))}  # since the last one
    assert found.burdens[2].new_lesions == 0
    assert found.responses[2].kind.value == "SD"
    assert any("was smaller than 0.1 mL" in t for t in found.responses[2].open)
    assert follow_up([again, first, grown], RANO2010).responses[2].kind.value == "PD"


def test_pieces_alone_are_no_complete_response():
    whole, piece = point((2, 2, 2, 12, 12, 4)), point((2, 2, 2, 4, 4, 3))
    assert follow_up([whole, point()], RANO2).responses[1].kind.value == "CR"
    response = follow_up([whole, piece], RANO2).responses[1]
    assert response.kind.value == "PR"
    assert "0.096 mL together" in response.rule


def test_lesions_that_may_lie_between_the_slices_of_the_other_time_are_told():
    thick = Affine.from_spacing((1.0, 1.0, 6.0), (-30, -40, 5))
    thin = point((2, 2, 4, 12, 12, 2), (30, 30, 2, 12, 12, 20))  # 4 and 40 mm
    other = point((30, 30, 1, 12, 12, 6), affine=thick)
    (told,) = (t for t in sentences(follow_up([thin, other], RANO2), 1) if "van" in t)
    assert "4.0 mm thick, and slices are now 6.0 mm apart" in told
    (told,) = (t for t in sentences(follow_up([other, thin], RANO2), 1) if "new" in t)
    assert "may have lain between them" in told


def test_examinations_that_share_no_lesion_are_doubted():
    points = [point((2, 2, 2, 12, 12, 4)), point((40, 30, 20, 12, 12, 4))]
    (told,) = (t for t in follow_up(points, RANO2).responses[1].open if "aligned" in t)
    assert told.startswith("No lesion lies where one was")
    assert not any(
        "aligned" in t for t in follow_up([points[0]] * 2, RANO2).responses[1].open
    )


def test_lesions_merge_and_the_sum_keeps_them():
    apart = point((2, 2, 2, 12, 12, 4), (16, 2, 2, 10, 12, 4))
    one = point((2, 2, 2, 24, 12, 4))
    found = follow_up([apart, one], RANO2)
    assert kinds(found, 1) == {("merged", (1, 2)), ("stable", (1,))}
    assert found.burdens[1].volume_ml == pytest.approx(24 * 12 * 4 * 0.002)


def test_a_target_that_merges_with_another_lesion_is_doubted():
    apart = point((2, 2, 2, 12, 12, 4), (16, 2, 2, 6, 8, 4))  # 8 mm: not measurable
    found = follow_up([apart, point((2, 2, 2, 20, 12, 4))], RANO2)
    assert found.targets == (1,)
    assert any(
        "merged with a lesion that was not a target" in t
        for t in found.responses[1].open
    )
    both = point((2, 2, 2, 12, 12, 4), (16, 2, 2, 12, 12, 4))
    found = follow_up([both, point((2, 2, 2, 26, 12, 4))], RANO2)
    assert found.targets == (1, 2)
    assert not any("merged" in t for t in found.responses[1].open)


def test_a_lesion_splits_and_both_parts_stay_targets():
    one, parts = (
        point((2, 2, 2, 30, 12, 4)),
        point((2, 2, 2, 14, 12, 4), (18, 2, 2, 12, 12, 4)),
    )
    found = follow_up([one, parts, parts], RANO2)
    assert ("split", (1, 2)) in kinds(found, 1)
    assert found.burdens[1].volume_ml == pytest.approx(26 * 12 * 4 * 0.002)
    assert found.burdens[1].new_lesions == 0
    assert kinds(found, 2) == {("stable", (1,)), ("stable", (2,))}
    assert found.burdens[2] == found.burdens[1]


def test_the_map_between_examinations_is_used():
    moved = Affine.from_parts(AFFINE.linear, np.add(AFFINE.origin_mm, (15, 0, 8)))
    back = Affine.from_parts(np.eye(3), (-15, 0, -8))
    before, now = point((2, 2, 2, 12, 12, 4)), point((2, 2, 2, 12, 12, 4), affine=moved)
    assert ("new", (2,)) in kinds(follow_up([before, now], RANO2), 1)
    placed = point((2, 2, 2, 12, 12, 4), affine=moved, to_first=back)
    assert kinds(follow_up([before, placed], RANO2), 1) == {("stable", (1,))}


def test_nadir_baseline_and_targets_over_four_examinations():
    sizes = (20, 20, 12, 16)
    points = [
        point((2, 2, 2, n, n, 4), (40, 30, 20, 6, 6, 4), day=date(2024, m, 1))
        for m, n in enumerate(sizes, start=1)
    ]
    found = follow_up(points, RANO2010, FollowOptions(baseline=1))
    assert found.targets == (1,)  # the other is too small
    assert found.responses[:2] == (None, None)
    assert [r.kind.value for r in found.responses[2:]] == ["PR", "PD"]
    assert found.responses[3].nadir_product_mm2 == found.burdens[2].product_mm2


@pytest.mark.parametrize("count", [0, 1])
def test_one_examination_is_no_follow_up(count):
    with pytest.raises(ValueError, match="two examinations"):
        follow_up([point()] * count, RANO2)


@pytest.mark.parametrize(
    ("spacing_mm", "told"),
    [
        ((1.0, 1.0, 2.0), None),
        ((1.0, 1.0, 5.0), "Slices are 5.0 mm apart, and were 2.0 mm apart"),
        ((5.0, 1.0, 1.0), "measured in sagittal slices, and were in axial ones"),
    ],
)
def test_other_slices_than_at_the_baseline_are_a_doubt(spacing_mm, told):
    first = point((5, 5, 5, 12, 12, 8))
    later = point((2, 2, 2, 20, 20, 20), affine=Affine.from_spacing(spacing_mm))
    later = replace(
        later, to_first=first.label_map.affine @ later.label_map.affine.inverse
    )
    open_ = follow_up([first, later], RANO2).responses[1].open
    found = [t for t in open_ if "without growth" in t]
    assert (told is None and not found) or told in found[0]
