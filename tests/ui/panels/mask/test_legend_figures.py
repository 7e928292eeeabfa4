"""Thresholds, Dice and agreement in the Result panel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.ui.panels.mask.legend_bench import Bench
from tests.viewer_case import make_result
from unet_gui.core.mask.labels import TumourClass


def test_a_threshold_changes_the_mask_and_one_click_resets_it(bench):
    panel = bench.panel.thresholds
    assert [box.value() for box in panel.boxes] == [0.5] * 3
    assert bench.panel.threshold_section.button.text() == "Thresholds"
    assert not panel.reset_button.isEnabled()
    panel.sliders[0].setValue(90)
    assert bench.session.thresholds == (0.9, 0.5, 0.5)
    assert panel.boxes[0].value() == 0.9
    assert bench.panel.threshold_section.button.text() == "Thresholds (changed)"
    assert bench.volumes() == ["0.0 mL", "3.0 mL", "2.0 mL"]
    panel.reset_button.click()
    assert bench.session.thresholds == ()
    assert panel.sliders[0].value() == 50
    assert bench.volumes() == ["5.0 mL", "3.0 mL", "2.0 mL"]


def test_the_number_keeps_a_threshold_between_two_steps_of_the_slider(bench):
    panel = bench.panel.thresholds
    bench.controls.thresholds.set_threshold(1, 0.333)
    assert panel.boxes[1].value() == pytest.approx(0.33)
    assert bench.session.thresholds == (0.5, 0.333, 0.5)
    panel.boxes[2].setValue(0.61)
    assert bench.session.thresholds == (0.5, 0.333, 0.61)


def test_thresholds_are_offered_for_the_prediction_only(qtbot):
    bench = Bench(qtbot, reference=True)
    assert not bench.panel.threshold_section.isHidden()
    assert bench.panel.thresholds.missing_label.isHidden()
    bench.controller.show_mask("reference")
    assert bench.panel.threshold_section.isHidden()
    bench.controller.show_mask("prediction")
    bench.session.set_result(make_result())  # its decision rule is not known
    assert not any(b.isVisibleTo(bench.panel) for b in bench.panel.thresholds.boxes)
    assert not bench.panel.thresholds.missing_label.isHidden()
    assert bench.panel.thresholds.reset_button.isHidden()


# prediction beside reference


def test_dice_is_shown_beside_the_volumes_and_follows_the_thresholds(qtbot):
    bench = Bench(qtbot, reference=True)
    edema = bench.page.rows[TumourClass.EDEMA]
    assert edema.dice_label.text() == "0.71"  # 2 * 5 / (5 + 9)
    assert bench.page.total_dice_label.text() == "0.71"
    bench.controls.thresholds.set_threshold(0, 0.95)
    assert edema.dice_label.text() == "0.00"
    bench.session.set_result(None)
    assert edema.dice_label.text() == ""
    assert bench.page.dice_head.isHidden()


def test_a_dice_of_a_case_seen_in_training_is_marked(qtbot):
    bench = Bench(qtbot, reference=True)
    pages = [bench.panel.page(mode) for mode in ("mask", "agreement")]
    bench.controls.modes.set_mode("agreement")
    assert [page.seen_notice.texts for page in pages] == [(), ()]
    bench.session.set_result(replace(bench.session.result, seen_as="BRATS_001"))
    for page in pages:
        (text,) = page.seen_notice.texts
        assert text.startswith("Seen in training: ")
        assert "BRATS_001" in text
    bench.controls.comparing.go_to_worst()
    assert bench.session.message.endswith("(seen in training)")
    bench.session.set_result(replace(bench.session.result, seen_as=""))
    assert [page.seen_notice.texts for page in pages] == [(), ()]


def test_a_result_without_reference_has_no_dice_to_mark(qtbot):
    bench = Bench(qtbot)
    bench.session.set_result(replace(bench.session.result, seen_as="BRATS_001"))
    assert bench.page.seen_notice.texts == ()


def test_the_agreement_of_a_region_is_shown_in_ml(qtbot):
    bench = Bench(qtbot, reference=True)
    bench.controls.modes.set_mode("agreement")
    page = bench.panel.page("agreement")
    assert page.dice_label.text() == "Dice 0.71"
    shown = [label.text() for label in page.volume_labels.values()]
    assert shown == ["10.0 mL", "8.0 mL", "0.0 mL", "0.0 mL"]
    page.region_combo.activated.emit(page.region_combo.findData("enhancing"))
    assert bench.viewer.agreement_region == "enhancing"
    assert page.volume_labels[1].text() == "2.0 mL"


def test_a_button_goes_to_the_worst_slice(qtbot):
    bench = Bench(qtbot, reference=True)
    bench.controls.modes.set_mode("agreement")
    bench.panel.page("agreement").worst_button.click()
    assert bench.viewer.voxel[1:] == (10, 11)  # four voxels of edema are missed
    assert bench.viewer.voxel[0] >= 10
