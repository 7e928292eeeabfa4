"""Which open cases stay in memory, and what a case that is read again keeps."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.unit.controllers.cases.desk import RULER, result_of
from unet_gui.controllers.scenes.decided_mask import predicted_label_map


def test_a_case_in_memory_is_not_read_again(desk, decathlon_folder, monkeypatch):
    desk.open_case.open([decathlon_folder])
    desk.control.next()
    monkeypatch.setattr(
        "unet_gui.io.cases.reading.case_assembly.read_image", pytest.fail
    )
    desk.control.next()
    flair = desk.session.case_files.sequences[0][0]
    desk.open_case.reassign({flair: "ignored"})
    assert "FLAIR" not in desk.session.case.sequences
    assert desk.errors == []


def test_a_reinterpreted_reference_stays_reinterpreted(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    desk.open_case.choose_scheme("brats")
    desk.control.next()
    desk.control.next()
    assert desk.session.case.reference.scheme.id == "brats"


def test_recent_cases_stay_in_memory_and_others_are_read_again(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    first = desk.session.case
    result = result_of(first)
    desk.session.set_result(result)
    desk.view.set_voxel((3, 4, 5))
    desk.forget_free_memory()
    desk.control.next()
    dropped = desk.cases.listed[0]
    assert dropped.case is None
    assert dropped.result.label_map is result.label_map
    assert dropped.result.probabilities.data.shape == (1, 1, 1, 3)
    assert desk.open_case.case_list.memory.images(dropped.key) == {}
    desk.control.next()
    assert desk.shown == "BRATS_001"
    assert desk.session.case is not first
    np.testing.assert_array_equal(
        desk.session.result.label_map.data, result.label_map.data
    )
    assert desk.viewer.voxel == (3, 4, 5)


def test_thresholds_can_be_moved_after_a_case_was_evicted(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.thresholds.set_threshold(0, 0.7)  # above the only voxel
    desk.forget_free_memory()
    desk.control.next()
    desk.control.next()
    assert desk.session.thresholds[0] == 0.7
    assert not predicted_label_map(desk.session).data.any()
    desk.thresholds.set_threshold(0, 0.55)
    assert predicted_label_map(desk.session).data[4, 5, 4] == 1


def test_annotations_outside_a_shrunken_file_are_dropped(
    desk, decathlon_folder, write_image, make_scan
):
    desk.open_case.open([decathlon_folder])
    deep = replace(RULER, index=9)
    desk.measure.add(RULER)
    desk.measure.add(deep)
    desk.forget_free_memory()
    desk.control.next()
    image = np.stack([make_scan(c, (12, 14, 9)) for c in range(4)], axis=-1)
    write_image(decathlon_folder / "imagesTr/BRATS_001.nii.gz", image)
    desk.control.next()
    assert desk.tools.annotations == (RULER,)


def test_the_least_recent_case_is_evicted_first(desk, decathlon_folder, lone_scan):
    desk.open_case.open([decathlon_folder])
    desk.control.next()
    desk.open_case.open([lone_scan])
    desk.control.switch(desk.key("BRATS_001"))
    held = {c.key: c.case for c in desk.cases.listed}
    assert all(held.values())
    sizes = [
        sum(v.data.nbytes for v in c.case.sequences.values()) for c in desk.cases.listed
    ]
    # room for all but one byte
    total = sum(sizes)
    desk.open_case.case_list.memory.free_bytes = lambda: (total - 1) / 0.4 - total
    desk.open_case.case_list.memory.make_room()
    assert {c.files.name: c.case is None for c in desk.cases.listed} == {
        "BRATS_001": False,
        "BRATS_002": True,
        "lone_T1w": False,
    }


def test_changed_files_discard_the_result(
    desk, decathlon_folder, write_image, make_scan
):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.forget_free_memory()
    desk.control.next()
    image = np.stack([make_scan(c, (12, 14, 11)) for c in range(4)], axis=-1)
    write_image(decathlon_folder / "imagesTr/BRATS_001.nii.gz", image)
    desk.control.next()
    assert desk.session.case.shape == (12, 14, 11)
    assert desk.session.result is None


def test_a_case_whose_result_has_no_rule_can_be_evicted(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(replace(result_of(desk.session.case), classes=()))
    desk.forget_free_memory()
    desk.control.next()
    assert desk.shown == "BRATS_002"
    first = desk.cases.listed[0]
    assert first.case is None
    assert first.result.label_map.data[4, 5, 4] == 1
