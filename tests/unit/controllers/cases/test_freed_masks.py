"""Masks and slices are held by their case, and freed with it."""

from __future__ import annotations

import gc
import weakref

import pytest

from tests.unit.controllers.cases.desk import Desk, result_of
from unet_gui.controllers.scenes.decided_mask import (
    decided_label_map,
    predicted_label_map,
)
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.controllers.scenes.slice_marks import slice_marks
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image import slice_cache
from unet_gui.core.measuring.lesions import find_lesions
from unet_gui.core.measuring.volumes import labels_outside_scheme, volumes_ml


@pytest.fixture
def desk(decathlon_folder, monkeypatch):
    monkeypatch.setattr(slice_cache, "FEWEST_PIXELS", 1)
    desk = Desk()
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.thresholds.set_threshold(0, 0.55)
    return desk


def look_at_everything(desk):
    """Return weak references to the arrays of all masks and to everything derived."""
    reference = desk.session.case.reference.label_map
    arrays = []
    for label_map in (reference, desk.session.result.label_map, predicted(desk)):
        volumes_ml(label_map)
        labels_outside_scheme(label_map)
        arrays += [label_map.data, find_lesions(label_map).numbers]
    for plane in Plane:
        resolve(desk.session, desk.viewer).picture(plane).render()
        slice_marks(desk.session, desk.viewer, plane)
    arrays.append(desk.session.result.probabilities.data)
    return [weakref.ref(array) for array in arrays]


def predicted(desk):
    return predicted_label_map(desk.session)


def test_a_closed_case_frees_its_masks(desk):
    held = look_at_everything(desk)
    desk.control.close()
    gc.collect()
    assert [array for array in held if array() is not None] == []


def test_a_decided_mask_survives_a_look_at_another_case(desk):
    decided = predicted(desk)
    desk.control.next()
    desk.session.set_result(result_of(desk.session.case))
    desk.thresholds.set_threshold(0, 0.9)
    assert predicted(desk) is not decided
    desk.control.previous()
    assert predicted(desk) is decided


def test_deciding_for_a_file_keeps_the_shown_mask(desk):
    shown, result = predicted(desk), desk.session.result
    other = decided_label_map(result, (0.9, 0.5, 0.5))
    assert other is not shown
    assert predicted(desk) is shown
    assert decided_label_map(result, desk.session.thresholds) is shown


def test_slices_of_a_case_are_freed_when_another_is_shown(desk):
    look_at_everything(desk)
    case = desk.session.case
    assert case.slices.count > 0
    desk.control.next()
    assert case.slices.count == 0
