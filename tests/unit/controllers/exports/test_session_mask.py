from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.ui.overlay_bench import OverlayBench, result_with_probabilities
from tests.viewer_case import make_label_map
from unet_gui.controllers.exports.session_mask import session_mask
from unet_gui.core.case.edited import EditedMask
from unet_gui.core.image.volume import LabelMap


def changed(label_map: LabelMap) -> LabelMap:
    data = label_map.data.copy()
    data[0, 0, 0] = 2
    return LabelMap(data, label_map.affine)


def test_the_shown_edited_mask_says_whose_it_was_and_that_it_was_edited():
    bench = OverlayBench(result=replace(result_with_probabilities(), model="glioma"))
    prediction = make_label_map()
    bench.session.edited = EditedMask(changed(prediction), model="glioma")
    bench.viewer.shown_mask = "edited"
    mask = session_mask(bench.session, bench.viewer)
    assert (mask.model, mask.is_edited) == ("glioma", True)
    assert mask.result is bench.session.result  # whose warnings are reported
    assert mask.label_map.data[0, 0, 0] == 2
    bench.viewer.shown_mask = "prediction"
    mask = session_mask(bench.session, bench.viewer)
    assert (mask.model, mask.is_edited) == ("glioma", False)
    assert mask.label_map.data[0, 0, 0] == 0


def test_a_mask_that_did_not_begin_with_the_prediction_has_no_run():
    bench = OverlayBench(result=replace(result_with_probabilities(), model="glioma"))
    bench.session.edited = EditedMask(changed(make_label_map()))
    bench.viewer.shown_mask = "edited"
    mask = session_mask(bench.session, bench.viewer)
    assert (mask.model, mask.is_edited, mask.result) == ("", True, None)


def test_a_copy_in_which_nothing_was_changed_is_the_prediction():
    bench = OverlayBench(result=result_with_probabilities())
    before = session_mask(bench.session, bench.viewer)
    bench.session.edited = EditedMask(before.label_map)
    bench.viewer.shown_mask = "edited"
    mask = session_mask(bench.session, bench.viewer)
    assert not mask.is_edited
    assert mask.result is bench.session.result
    assert np.array_equal(mask.label_map.data, before.label_map.data)


def test_a_mask_that_was_drawn_without_a_model_is_edited_too():
    bench = OverlayBench()
    bench.session.edited = EditedMask(changed(make_label_map()))
    mask = session_mask(bench.session, bench.viewer)
    assert (mask.model, mask.is_edited) == ("", True)
