"""References that do not tell all classes apart, against a prediction that does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.overlay_bench import OverlayBench, result_with_probabilities
from tests.viewer_case import make_label_map
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.controllers.scenes.picture_texts import legend_of, total_fact
from unet_gui.controllers.scenes.shown_volumes import shown_volumes
from unet_gui.core.case.edited import EditedMask
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BINARY, BINARY_255, BRATS2024, HD_GLIO
from unet_gui.core.mask.scheme_ids import stated_scheme

CORE = stated_scheme({7: "tumour_core"})


def bench_of(scheme, file_values):
    """A bench whose reference holds other values where the prediction has classes."""
    drawn = make_label_map()
    filed = np.array([0, *file_values], np.uint8)[drawn.data]
    bench = OverlayBench(
        result=result_with_probabilities(),
        reference=LabelMap(scheme.decode(filed), drawn.affine),
    )
    case = bench.session.case
    reference = replace(case.reference, scheme=scheme, possible=(scheme,))
    bench.session.case = replace(case, reference=reference)
    bench.controls.modes.set_mode("agreement")
    return bench


@pytest.mark.parametrize(
    ("scheme", "file_values", "regions"),
    [
        (BINARY, (1, 1, 1), {"whole_tumour"}),
        (BINARY_255, (255, 255, 255), {"whole_tumour"}),
        (HD_GLIO, (1, 1, 2), {"whole_tumour", "enhancing"}),
        (CORE, (0, 7, 7), {"tumour_core"}),
        (stated_scheme({1: "edema", 5: "non_enhancing"}), (1, 5, 5), {"edema"}),
    ],
)
def test_the_regions_that_the_reference_knows_agree(scheme, file_values, regions):
    bench = bench_of(scheme, file_values)
    choice = resolve_masks(bench.session, bench.viewer)
    assert choice.mode == "agreement"
    assert regions <= set(choice.regions)
    assert set(choice.regions) <= set(scheme.regions)
    counts = bench.controls.agreement.counts
    assert all(counts.dice(region) == 1.0 for region in regions)


def test_a_region_that_the_reference_does_not_know_is_not_compared():
    bench = bench_of(BINARY, (1, 1, 1))
    bench.controls.modes.set_region("enhancing")
    assert resolve_masks(bench.session, bench.viewer).region == "whole_tumour"
    bench.controls.comparing.go_to_worst()
    assert "agree in every voxel" in bench.session.message


def test_a_cavity_is_no_part_of_any_region():
    drawn = make_label_map()
    drawn.data[12:15, 12:15, 5:8] = 4
    bench = bench_of(BRATS2024, (2, 1, 3))
    filed = BRATS2024.encode(bench.session.case.reference.label_map.data)
    filed[12:15, 12:15, 5:8] = 4
    case = bench.session.case
    label_map = LabelMap(BRATS2024.decode(filed), drawn.affine)
    reference = replace(case.reference, label_map=label_map)
    bench.session.case = replace(case, reference=reference)
    counts = bench.controls.agreement.counts
    choice = resolve_masks(bench.session, bench.viewer)
    regions = [r for r in choice.regions if r != "any_class"]
    assert [counts.dice(region) for region in regions] == [1.0] * 5


def test_a_model_of_one_class_is_compared_in_that_class_alone():
    result = result_with_probabilities()
    known = replace(result.probabilities, class_names=("enhancing",))
    result = replace(result, probabilities=known, model="one", classes=())
    bench = OverlayBench(result=result, reference=make_label_map())
    choice = resolve_masks(bench.session, bench.viewer)
    assert choice.told == choice.regions == ("enhancing",)
    labels = np.where(result.label_map.data == 3, 3, 0).astype(np.uint8)
    only = LabelMap(labels, result.label_map.affine)
    bench.session.edited = EditedMask(only, model="one")
    bench.viewer.shown_mask = "edited"
    assert resolve_masks(bench.session, bench.viewer).told == ("enhancing",)
    bench.session.edited = EditedMask(result.label_map, model="one")  # all were added
    assert len(resolve_masks(bench.session, bench.viewer).told) == 5


def test_the_volumes_are_those_of_the_classes_that_are_told():
    labels = np.where(make_label_map().data == 3, 3, 0).astype(np.uint8)
    only = LabelMap(labels, make_label_map().affine)
    result = result_with_probabilities(only)
    known = replace(result.probabilities, class_names=("enhancing",))
    bench = OverlayBench(
        result=replace(result, probabilities=known, model="one", classes=())
    )
    shown = shown_volumes(bench.session, bench.viewer)
    assert [entry.title for entry in shown.classes] == ["Enhancing"]
    legend = legend_of(bench.session, bench.viewer, has_volumes=False)
    assert [entry.text for entry in legend] == ["Enhancing"]
    assert not total_fact(bench.session, bench.viewer)
