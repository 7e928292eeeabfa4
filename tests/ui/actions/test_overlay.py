from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.ui.overlay_bench import OverlayBench, result_with_probabilities
from tests.viewer_case import make_label_map
from unet_gui.core.mask.labels import TumourClass
from unet_gui.ui.actions import overlay


@pytest.fixture
def bench(qapp):
    reference = make_label_map((9, 3, 2))
    return OverlayBench(result=result_with_probabilities(), reference=reference)


@pytest.fixture
def run(bench):
    controllers = SimpleNamespace(overlay=bench.controls)
    context = SimpleNamespace(parts=SimpleNamespace(controllers=controllers))
    specs = {spec.key: spec for spec in overlay.ENTRIES if spec}
    return lambda key: specs[key].run(context)


def visible(bench):
    return [c for c, style in bench.viewer.class_styles.items() if style.is_visible]


def test_a_class_is_shown_alone_and_all_are_shown_again(bench, run):
    run("solo_2")
    assert visible(bench) == [TumourClass.NON_ENHANCING]
    run("show_all_classes")
    assert visible(bench) == list(TumourClass)


def test_overlays_follow_one_another(bench, run):
    run("next_overlay")
    assert bench.viewer.overlay_mode == "probability"


def test_the_reference_is_outlined(bench, run):
    run("reference_outline")
    assert bench.viewer.has_reference_outline


def test_the_worst_slice_is_announced(bench, run):
    run("worst_slice")
    assert bench.session.message
