"""Responses by the published limits, against baseline and nadir."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from unet_gui.core.measuring.followup.burden import Burden
from unet_gui.core.measuring.followup.circumstances import (
    Circumstances,
    ClinicalState,
    OtherDisease,
    Steroids,
)
from unet_gui.core.measuring.followup.criteria import RANO2, RANO2010, RANO_LGG
from unet_gui.core.measuring.followup.response import assess_response

KNOWN = Circumstances(
    Steroids.NONE, ClinicalState.SAME, OtherDisease.SAME, OtherDisease.SAME
)
START = date(2024, 1, 1)


def burdens(*sizes, **last):
    """Return burdens of (product, volume), eight weeks apart."""
    found = [
        Burden(START + timedelta(weeks=8 * n), float(mm2), float(ml), bool(mm2 or ml))
        for n, (mm2, ml) in enumerate(sizes)
    ]
    found = [replace(burden, circumstances=KNOWN) for burden in found]
    return [*found[:-1], replace(found[-1], **last)]


def kind(criteria, series, region=None, time=None):
    time = len(series) - 1 if time is None else time
    measured = region or criteria.region
    return assess_response(criteria, measured, series, time).kind.value


@pytest.mark.parametrize(
    ("criteria", "now", "expected"),
    [
        (RANO2, (500, 9), "PR"),  # exactly half of the product
        (RANO2, (510, 3.5), "PR"),  # by the volume, 65 % less
        (RANO2010, (510, 3.5), "SD"),  # whose criteria have no volume
        (RANO2, (510, 3.6), "SD"),
        (RANO2, (1250, 10), "PD"),
        (RANO2, (1249, 14), "PD"),
        (RANO2010, (1249, 14), "SD"),
        (RANO2, (1249, 13.9), "SD"),
        (RANO_LGG, (750, 9), "MR"),
        (RANO_LGG, (760, 9), "SD"),
        (RANO2, (750, 9), "SD"),  # no minor response of enhancing tumour
        (RANO2, (0, 0), "CR"),
    ],
)
def test_the_limits(criteria, now, expected):
    assert kind(criteria, burdens((1000, 10), now)) == expected


def test_non_enhancing_tumour_has_a_minor_response_in_rano_2():
    assert kind(RANO2, burdens((1000, 10), (750, 9)), "whole_tumour") == "MR"


def test_progression_is_against_the_nadir():
    series = burdens((1000, 10), (400, 4), (520, 5))
    found = assess_response(RANO2010, "enhancing", series, 2)
    assert found.kind.value == "PD"
    assert found.nadir_product_mm2 == 400
    assert "nadir of 400 to 520 mm², by 30 %" in found.rule
    assert kind(RANO2010, series, time=1) == "PR"


def test_a_response_needs_no_more_steroids_and_growth_no_fewer():
    raised = replace(KNOWN, steroids=Steroids.HIGHER)
    lowered = replace(KNOWN, steroids=Steroids.LOWER)
    half, grown = ((1000, 10), (400, 4)), ((1000, 10), (1400, 15))
    assert kind(RANO2, burdens(*half, circumstances=raised)) == "SD"
    assert kind(RANO2, burdens(*half, circumstances=lowered)) == "PR"
    assert kind(RANO2, burdens(*grown, circumstances=lowered)) == "NE"
    gone = burdens((1000, 10), (0, 0), circumstances=lowered)
    assert kind(RANO2, gone) == "PR"


@pytest.mark.parametrize(
    ("change", "criteria", "expected"),
    [
        ({"clinical": ClinicalState.WORSE}, RANO2, "PD"),
        ({"non_target": OtherDisease.WORSE}, RANO2, "PD"),
        ({"t2_flair": OtherDisease.WORSE}, RANO2010, "PD"),
        ({"t2_flair": OtherDisease.WORSE}, RANO2, "PR"),
    ],
)
def test_what_the_user_tells_counts(change, criteria, expected):
    told = replace(KNOWN, **change)
    series = burdens((1000, 10), (400, 3), circumstances=told)
    assert kind(criteria, series) == expected


def test_a_new_lesion_is_progression_if_it_counts():
    small = burdens((1000, 10), (400, 3), new_lesions=1)
    assert kind(RANO2010, small) == "PD"
    found = assess_response(RANO2, "enhancing", small, 1)
    assert found.kind.value == "PR"
    assert any("too small" in sentence for sentence in found.open)
    large = burdens((1000, 10), (400, 3), new_lesions=1, new_measurable=1)
    assert kind(RANO2, large) == "PD"


def test_targets_that_are_gone_beside_other_lesions_are_a_partial_response():
    assert kind(RANO2, burdens((1000, 10), (0, 0), has_lesions=True)) == "PR"


def test_what_is_not_known_is_asked_and_never_inferred():
    series = burdens((1000, 10), (400, 3), circumstances=Circumstances())
    found = assess_response(RANO2010, "enhancing", series, 1)
    assert found.kind.value == "PR"
    assert len(found.open) == 5  # four questions, and the confirmation
    confirmed = burdens((1000, 10), (400, 3), (410, 3))
    assert assess_response(RANO2, "enhancing", confirmed, 1).open == ()
    assert assess_response(RANO2, "enhancing", confirmed, 2).open != ()


def test_progression_soon_after_radiotherapy_is_to_be_confirmed():
    series = burdens((1000, 10), (1400, 15))
    found = assess_response(RANO2, "enhancing", series, 1, date(2024, 1, 20))
    assert found.kind.value == "PD"
    assert "radiotherapy" in found.open[0]
    later = assess_response(RANO2, "enhancing", series, 1, date(2023, 10, 1))
    assert later.open == ()


def test_without_a_measurable_lesion_there_is_no_response():
    found = assess_response(RANO2, "enhancing", burdens((0, 0), (0, 0)), 1)
    assert found.kind.value == "SD"
    assert "no measurable lesion" in found.rule


def test_pieces_that_are_left_are_no_complete_response():
    left = burdens((1000, 10), (0, 0), left_out_ml=0.09)
    found = assess_response(RANO2, "enhancing", left, 1)
    assert found.kind.value == "PR"
    assert "components smaller than 0.1 mL are, 0.090 mL together" in found.rule


def test_an_examination_before_the_end_of_radiotherapy_is_not_after_it():
    grown = burdens((1000, 10), (1400, 15))
    for end, is_told in ((START, True), (START + timedelta(weeks=20), False)):
        found = assess_response(RANO2, "enhancing", grown, 1, end)
        assert any("Within 12 weeks" in text for text in found.open) == is_told
