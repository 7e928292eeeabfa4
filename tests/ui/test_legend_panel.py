from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QSlider

from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.core.labels import TumourClass
from unet_gui.core.measurements import volumes_ml
from unet_gui.ui import legend_panel
from unet_gui.ui.legend_panel import LegendPanel

BIG = (9, 6, 3)  # voxels of 3 mm³


class Bench(ViewerSetup):
    def __init__(self, qtbot, *, result=True, reference=False):
        self.reference = make_label_map(BIG, spacing_mm=(10, 10, 10))
        case = make_case(reference=self.reference if reference else None)
        result = make_result(make_label_map(spacing_mm=(10, 10, 10)))
        super().__init__(case, result if result else None)
        self.panel = LegendPanel(*self.parts)
        qtbot.addWidget(self.panel)

    def volumes(self):
        return [row.volume_label.text() for row in self.panel.rows.values()]


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


def test_panel_shows_volumes_and_their_sum(bench):
    assert bench.volumes() == ["5.0 mL", "3.0 mL", "2.0 mL"]
    assert bench.panel.total_label.text() == "10.0 mL"


def test_volumes_are_measured_once_per_label_map(qtbot, monkeypatch):
    measured = []

    def counted(label_map):
        measured.append(label_map)
        return volumes_ml(label_map)

    monkeypatch.setattr(legend_panel, "volumes_ml", counted)
    bench = Bench(qtbot, reference=True)
    bench.controller.set_voxel((1, 2, 3))
    bench.controller.change_opacity(0.1)
    bench.controller.toggle_mask()
    assert len(measured) == 1
    bench.controller.show_mask("reference")
    assert measured[-1] is bench.reference


def test_volumes_go_with_the_result(bench):
    bench.session.result = None
    assert bench.volumes() == ["", "", ""]
    assert bench.panel.total_label.text() == ""


def test_switch_chooses_prediction_or_reference(qtbot):
    bench = Bench(qtbot, reference=True)
    buttons = bench.panel.mask_buttons
    assert buttons["prediction"].isChecked()
    buttons["reference"].click()
    assert bench.viewer.shown_mask == "reference"
    assert bench.volumes() == ["9.0 mL", "6.0 mL", "3.0 mL"]
    bench.session.result = make_result()  # a new one is shown at once
    assert buttons["prediction"].isChecked()


def test_what_is_not_there_cannot_be_chosen(bench):
    buttons = bench.panel.mask_buttons
    assert buttons["prediction"].isEnabled()
    assert not buttons["reference"].isEnabled()
    bench.session.result = None
    assert not any(b.isEnabled() or b.isChecked() for b in buttons.values())
    bench.session.result = make_result()
    assert buttons["prediction"].isChecked()


def test_check_box_and_state_follow_each_other(bench):
    bench.panel.visible_box.click()
    assert not bench.viewer.is_mask_visible
    bench.controller.toggle_mask()
    assert bench.panel.visible_box.isChecked()


def test_slider_and_state_follow_each_other(bench):
    bench.panel.opacity_slider.setValue(80)
    assert bench.viewer.opacity == 0.8
    assert bench.panel.opacity_label.text() == "80 %"
    bench.controller.set_opacity(0.123)
    assert bench.panel.opacity_slider.value() == 12
    assert bench.viewer.opacity == 0.123  # not rounded to the slider's steps


def test_class_is_hidden_by_its_box(bench):
    row = bench.panel.rows[TumourClass.ENHANCING]
    row.visible_box.click()
    assert not bench.viewer.class_styles[TumourClass.ENHANCING].is_visible
    assert bench.viewer.class_styles[TumourClass.EDEMA].is_visible
    bench.controller.set_class_visible(TumourClass.ENHANCING, visible=True)
    assert row.visible_box.isChecked()


@pytest.mark.parametrize(
    ("chosen", "colour"),
    [(QColor(9, 8, 7), (9, 8, 7)), (QColor(), (255, 0, 0))],
    ids=["chosen", "cancelled"],
)
def test_colour_is_chosen_in_a_dialog(bench, monkeypatch, chosen, colour):
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: chosen)
    row = bench.panel.rows[TumourClass.EDEMA]
    row.colour_button.click()
    assert bench.viewer.class_styles[TumourClass.EDEMA].colour == colour
    icon = row.colour_button.icon().pixmap(16, 16).toImage()
    assert icon.pixelColor(8, 8) == QColor(*colour)


def test_every_control_has_a_name(bench):
    for kind in (QAbstractButton, QSlider):
        for control in bench.panel.findChildren(kind):
            name = control.accessibleName()
            if isinstance(control, QAbstractButton):
                name = name or control.text()
            assert name, control


def test_a_union_of_classes_has_its_own_name_alone(bench):
    first, *others = bench.panel.rows.values()
    union = make_result(make_label_map(spacing_mm=(10, 10, 10)))
    probabilities = replace(union.probabilities, class_names=("whole_tumour",))
    bench.session.result = replace(union, probabilities=probabilities)
    assert first.visible_box.text() == "Whole tumour"
    assert first.visible_box.accessibleName() == "Show Whole tumour"
    assert all(row.visible_box.isHidden() for row in others)
    bench.session.result = union
    assert first.visible_box.text() == "Edema"
    assert not any(row.visible_box.isHidden() for row in others)
