from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.overlay_bench import CLASSES, OverlayBench, result_with_probabilities
from tests.viewer_case import SHAPE
from unet_gui.controllers.scenes.mask_uncertainty import uncertainty_of
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.lesion_facts import REMOTE_RULES

CELL = (10, 10, 10)


def two_lesions():
    """A large lesion and a small one 90 mm away, in voxels of 1 mL."""
    data = np.zeros(SHAPE, np.uint8)
    data[:4, 2:8, 2:8] = 1
    data[13:15, 4, 4] = 3
    return LabelMap(data, Affine.from_spacing(CELL))


@pytest.fixture
def bench():
    return OverlayBench(result=result_with_probabilities(two_lesions()))


def test_what_is_measured_follows_result_and_thresholds(bench) -> None:
    result, state = bench.session.result, bench.controls.uncertainty
    assert state.measured == uncertainty_of(result)
    bench.session.thresholds = (0.9, 0.5, 0.5)
    assert state.measured == uncertainty_of(result, (0.9, 0.5, 0.5))
    assert len(state.measured.lesions) == 1
    bench.session.set_result(None)
    assert state.measured is None


def test_a_reference_has_lesions_and_no_doubt() -> None:
    bench = OverlayBench(
        result=result_with_probabilities(two_lesions()), reference=two_lesions()
    )
    bench.viewer.shown_mask = "reference"
    measured = bench.controls.uncertainty.measured
    assert len(measured.lesions) == 2
    assert measured.doubt is None
    bench.viewer.shown_mask = "prediction"
    assert bench.controls.uncertainty.measured.doubt is not None


def test_going_to_a_lesion_says_why_it_is_flagged(bench) -> None:
    bench.controls.measuring.go_to_lesion(1)
    assert bench.viewer.voxel[0] in (13, 14)
    assert bench.controls.measuring.lesion_here() == 1
    message = bench.session.message
    assert message == f"Lesion 2 of 2, 2.0 mL. {REMOTE_RULES[0].reason}"
    bench.controls.measuring.go_to_lesion(0)
    assert bench.session.message == "Lesion 1 of 2, 144.0 mL"
    assert bench.controls.measuring.lesion_here() == 0
    bench.viewer.voxel = (8, 0, 0)
    assert bench.controls.measuring.lesion_here() is None


def test_positions_without_a_lesion_are_ignored(bench) -> None:
    before = bench.viewer.voxel
    for position in (-1, 2, 99):
        bench.controls.measuring.go_to_lesion(position)
    assert bench.viewer.voxel == before


def test_without_a_mask_there_is_nothing(bench) -> None:
    bench = OverlayBench()
    assert bench.controls.uncertainty.measured is None
    bench.controls.measuring.go_to_lesion(0)
    assert bench.controls.measuring.lesion_here() is None


def test_a_failure_is_reported() -> None:
    errors = []
    result = result_with_probabilities(two_lesions())
    broken = replace(result, classes=(*CLASSES, CLASSES[0]))
    OverlayBench(result=broken, errors=errors)
    assert len(errors) == 1
