from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.controllers.scenes.decided_mask import (
    decision_in_force,
    has_changed_thresholds,
    predicted_label_map,
    redecided,
)
from unet_gui.core.case.result import Probabilities, SegmentationResult
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.segmentation.decision.rule import decide
from unet_gui.state.session import SessionState

SHAPE, BOX = (9, 10, 11), Box((1, 2, 3), (8, 8, 10))
CLASSES = tuple(ClassSpec(int(c), c.key) for c in TumourClass)
THRESHOLDS = st.tuples(*[st.floats(0.02, 0.99)] * 3)


def make_result(seed=0, classes=CLASSES):
    rng = np.random.default_rng(seed)
    data = rng.random((*BOX.shape, len(classes))) ** 3
    data = data.astype(np.float16)
    labels = np.zeros(SHAPE, np.uint8)
    labels[BOX.slices] = decide(data, classes)
    names = tuple(spec.name for spec in classes)
    return SegmentationResult(
        LabelMap(labels, Affine(np.eye(4))),
        Probabilities(data, BOX, names),
        "model",
        "CPU",
        seconds={},
        classes=classes,
    )


RESULT = make_result()


@given(THRESHOLDS)
def test_changed_thresholds_apply_to_the_rule_of_the_model(thresholds):
    session = SessionState(result=RESULT, thresholds=thresholds)
    expected = np.zeros(SHAPE, np.uint8)
    rule = [replace(c, threshold=t) for c, t in zip(CLASSES, thresholds, strict=True)]
    expected[BOX.slices] = decide(RESULT.probabilities.data, rule)
    np.testing.assert_array_equal(predicted_label_map(session).data, expected)


@pytest.mark.parametrize("thresholds", [(), (0.5, 0.5, 0.5), (0.1, 0.2)])
def test_unchanged_thresholds_give_the_mask_of_the_model(thresholds):
    session = SessionState(result=RESULT, thresholds=thresholds)
    assert predicted_label_map(session) is RESULT.label_map
    assert not has_changed_thresholds(session)


def test_a_model_may_have_thresholds_below_the_range_of_the_slider():
    classes = (replace(CLASSES[0], threshold=0.001), *CLASSES[1:])
    result = make_result(classes=classes)
    session = SessionState(result=result, thresholds=(0.001, 0.9, 0.9))
    rule = [
        replace(c, threshold=t)
        for c, t in zip(classes, session.thresholds, strict=True)
    ]
    expected = decide(result.probabilities.data, rule)
    np.testing.assert_array_equal(
        predicted_label_map(session).data[BOX.slices], expected
    )


def test_too_small_a_class_is_replaced_under_all_thresholds():
    unsure = replace(CLASSES[2], least_ml=1e3, instead="non_enhancing")
    result = make_result(classes=(*CLASSES[:2], unsure))
    session = SessionState(result=result, thresholds=(0.4, 0.5, 0.5))
    plain = SessionState(result=RESULT, thresholds=session.thresholds)
    found = predicted_label_map(plain).data
    assert (found == 3).any()
    expected = np.where(found == 3, 2, found)
    np.testing.assert_array_equal(predicted_label_map(session).data, expected)


def test_the_volume_of_a_class_is_right_on_sheared_grids():
    sheared = Affine.from_parts([[1, 2, 0], [0, 1, 0], [0, 0, 1]], (0, 0, 0))
    thresholds = (0.4, 0.5, 0.5)
    plain = SessionState(result=RESULT, thresholds=thresholds)
    count = np.count_nonzero(predicted_label_map(plain).data == 3)
    # voxels of 1 mm³, although the product of their edges is 2.2 mm³
    unsure = replace(CLASSES[2], least_ml=1.5 * count / 1000, instead="edema")
    result = make_result(classes=(*CLASSES[:2], unsure))
    result = replace(result, label_map=LabelMap(result.label_map.data, sheared))
    session = SessionState(result=result, thresholds=thresholds)
    assert not (predicted_label_map(session).data == 3).any()


def test_the_choice_to_keep_a_small_class_holds_under_all_thresholds():
    unsure = replace(CLASSES[2], least_ml=1e3, instead="non_enhancing")
    result = make_result(classes=(*CLASSES[:2], unsure))
    kept = replace(result, keeps_small_classes=True)
    session = SessionState(result=kept, thresholds=(0.4, 0.5, 0.5))
    plain = SessionState(result=RESULT, thresholds=session.thresholds)
    np.testing.assert_array_equal(
        predicted_label_map(session).data, predicted_label_map(plain).data
    )
    (small,) = decision_in_force(session).small_classes
    count = np.count_nonzero(predicted_label_map(plain).data == 3)
    assert small.volume_ml == pytest.approx(count / 1000)


def test_small_components_are_counted_anew_under_other_thresholds():
    """A large component, and a small one that a high threshold makes smaller."""
    shape = (30, 30, 30)
    labels = LabelMap(np.zeros(shape, np.uint8), RESULT.label_map.affine)
    data = np.zeros((*shape, 3), np.float16)
    data[:10, :10, :10, 0] = 0.9
    data[20, 20, 20:22, 0] = 0.6, 0.9
    names = RESULT.probabilities.class_names
    whole = Probabilities(data, Box((0, 0, 0), shape), names)
    result = redecided(
        replace(RESULT, probabilities=whole, label_map=labels, least_piece_ml=3e-3)
    )
    assert result.cleared.volume_ml == pytest.approx(2e-3)
    session = SessionState(result=result, thresholds=(0.7, 0.5, 0.5))
    decision = decision_in_force(session)
    assert decision.cleared.volume_ml == pytest.approx(1e-3)
    assert np.count_nonzero(decision.label_map.data) == 10**3
    session = SessionState(result=result, thresholds=(0.95, 0.5, 0.5))
    assert decision_in_force(session).cleared.count == 0


def test_the_same_thresholds_give_the_same_object():
    session = SessionState(result=RESULT, thresholds=(0.2, 0.3, 0.4))
    assert predicted_label_map(session) is predicted_label_map(session)


def test_no_result_gives_no_mask():
    assert predicted_label_map(SessionState(thresholds=(0.1,))) is None


def test_a_result_without_a_rule_is_unchanged():
    result = replace(RESULT, classes=())
    session = SessionState(result=result, thresholds=(0.1, 0.1, 0.1))
    assert predicted_label_map(session) is result.label_map


def test_a_result_without_probabilities_is_unchanged():
    gone = replace(RESULT.probabilities, data=np.zeros((0, 0, 0, 3), np.float16))
    result = replace(RESULT, probabilities=gone)
    session = SessionState(result=result, thresholds=(0.1, 0.1, 0.1))
    assert predicted_label_map(session) is result.label_map
    assert not has_changed_thresholds(session)
