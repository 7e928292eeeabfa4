from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from tests.ui.overlay_bench import (
    OverlayBench,
    result_with_probabilities,
    with_disagreement,
)
from tests.unit.controllers.view.test_uncertainty import two_lesions
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.uncertainty import VolumeRange
from unet_gui.ui.panels.mask.legend_panel import LegendPanel


class Bench(OverlayBench):
    def __init__(self, qtbot, **options):
        super().__init__(result=result_with_probabilities(two_lesions()), **options)
        self.panel = LegendPanel(*self.parts, self.controls)
        self.section = self.panel.uncertainty
        self.table = self.section.table
        qtbot.addWidget(self.panel)
        self.panel.show()

    def row(self, number):
        cells = range(self.table.columnCount())
        return [self.table.item(number, column).text() for column in cells]


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


def test_the_lesions_are_listed_with_their_volumes_and_doubt(bench):
    assert bench.section.lesions.button.text() == "Lesions (2, 1 remote)"
    first, second = (bench.row(number) for number in (0, 1))
    assert first[:5] == ["1", "144.0", "144.0", "0.0", "0.0"]
    assert second[:5] == ["2", "2.0", "0.0", "0.0", "2.0"]
    doubt = bench.controls.uncertainty.measured.lesions[0].doubt
    assert first[5] == f"{doubt:.2f}"


def test_a_remote_lesion_has_a_sign_and_a_reason(bench):
    assert bench.table.item(0, 0).icon().isNull()
    assert not bench.table.item(1, 0).icon().isNull()
    assert "2 cm from the largest" in bench.table.item(1, 3).toolTip()


def test_the_tooltip_tells_how_much_the_stages_differ(bench):
    assert "stages" not in bench.table.item(0, 1).toolTip()
    bench.session.set_result(with_disagreement(bench.session.result))
    # 0.5 in one of the four sagittal slices of the first lesion
    assert bench.table.item(0, 1).toolTip() == "The stages differ by 0.12 here."


def test_a_click_goes_to_the_lesion(qtbot, bench):
    bench.section.lesions.button.click()
    place = bench.table.visualItemRect(bench.table.item(1, 1)).center()
    qtbot.mouseClick(bench.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bench.viewer.voxel[0] in (13, 14)
    assert bench.table.currentRow() == 1


def test_the_lesion_at_the_crosshair_is_marked(bench):
    bench.section.lesions.button.click()
    bench.viewer.voxel = (2, 4, 4)
    assert [i.row() for i in bench.table.selectionModel().selectedRows()] == [0]
    bench.viewer.voxel = (8, 0, 0)
    assert bench.table.selectionModel().selectedRows() == []


def test_the_line_tells_doubt_and_ranges(bench):
    measured = bench.controls.uncertainty.measured
    text = bench.section.summary_label.text()
    assert text == f"Doubt {measured.doubt:.2f} · 146 to 146 mL over thresholds"
    ranges = {"edema": VolumeRange(1, 2), "whole_tumour": VolumeRange(140.25, 150)}
    result = with_disagreement(replace(bench.session.result, flip_ranges=ranges))
    bench.session.set_result(result)
    text = bench.section.summary_label.text()
    assert text.endswith("· 140 to 150 mL over mirror images")
    assert "The two stages differ by" in bench.section.summary_label.toolTip()


def test_volumes_tell_their_ranges(bench):
    page = bench.panel.page("mask")
    assert page.total_label.toolTip() == "146 to 146 mL over thresholds"
    tips = [row.volume_label.toolTip() for row in page.rows.values()]
    assert tips[0] == "144 to 144 mL over thresholds"
    assert tips[2] == "2.0 to 2.0 mL over thresholds"
    bench.session.set_result(None)
    assert page.total_label.toolTip() == ""


def test_without_a_mask_the_section_is_hidden(bench):
    assert bench.section.isVisible()
    bench.session.set_result(None)
    assert not bench.section.isVisible()


def test_a_mask_without_probabilities_has_its_lesions_alone(bench):
    bench.session.set_result(replace(bench.session.result, classes=()))
    assert bench.section.summary_label.isHidden()
    assert bench.table.isColumnHidden(5)
    assert bench.section.lesions.button.text() == "Lesions (2, 1 remote)"


@pytest.mark.parametrize("name", ["whole_tumour", "edema"])
def test_a_model_of_one_region_or_class_lists_no_classes(bench, name):
    result = bench.session.result
    kept = replace(
        result.probabilities,
        class_names=(name,),
        data=result.probabilities.data[..., :1].copy(),
    )
    classes = (replace(result.classes[0], name=name),)
    labels = np.minimum(result.label_map.data, 1)
    only = replace(result, label_map=LabelMap(labels, result.label_map.affine))
    bench.session.set_result(replace(only, probabilities=kept, classes=classes))
    hidden = [c for c in range(6) if bench.table.isColumnHidden(c)]
    assert hidden == [2, 3, 4]
