from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QColorDialog,
    QComboBox,
    QScrollArea,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from tests.ui.overlay_bench import (
    result_with_probabilities,
    with_disagreement,
)
from tests.ui.panels.mask.legend_bench import Bench
from tests.viewer_case import SHAPE, make_case, make_label_map, make_result
from unet_gui.controllers.scenes.probe import probe_text
from unet_gui.controllers.scenes.shown_overlay import resolve_overlay
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BINARY_255, BRATS, BRATS2024, TumourClass
from unet_gui.core.mask.palettes import CAVITY_COLOUR
from unet_gui.core.measuring.volumes import volumes_ml
from unet_gui.ui.panels.mask import mask_page


def test_the_panel_shows_volumes_and_their_sum(bench):
    assert bench.volumes() == ["5.0 mL", "3.0 mL", "2.0 mL"]
    assert bench.page.total_label.text() == "10.0 mL"


def test_volumes_are_measured_once_per_label_map(qtbot, monkeypatch):
    measured = []

    def counted(label_map):
        measured.append(label_map)
        return volumes_ml(label_map)

    monkeypatch.setattr(mask_page, "volumes_ml", counted)
    bench = Bench(qtbot, reference=True)
    bench.controller.set_voxel((1, 2, 3))
    bench.controller.change_opacity(0.1)
    bench.controller.toggle_mask()
    assert len(measured) == 1
    bench.controller.show_mask("reference")
    assert measured[-1] is bench.reference


def test_the_volumes_disappear_with_the_result(bench):
    bench.session.set_result(None)
    assert bench.volumes() == ["", "", ""]
    assert bench.page.total_label.text() == ""


def test_the_switch_chooses_prediction_or_reference(qtbot):
    bench = Bench(qtbot, reference=True)
    buttons = bench.page.mask_buttons
    assert buttons["prediction"].isChecked()
    buttons["reference"].click()
    assert bench.viewer.shown_mask == "reference"
    assert bench.volumes() == ["9.0 mL", "6.0 mL", "3.0 mL"]
    bench.session.set_result(make_result())  # a new result is shown at once
    assert buttons["prediction"].isChecked()


def test_a_missing_mask_cannot_be_chosen(bench):
    buttons = bench.page.mask_buttons
    assert buttons["prediction"].isEnabled()
    assert not buttons["reference"].isEnabled()
    bench.session.set_result(None)
    assert not any(b.isEnabled() or b.isChecked() for b in buttons.values())
    bench.session.set_result(make_result())
    assert buttons["prediction"].isChecked()


def test_the_check_box_and_the_state_follow_each_other(bench):
    bench.panel.visible_box.click()
    assert not bench.viewer.is_mask_visible
    bench.controller.toggle_mask()
    assert bench.panel.visible_box.isChecked()


def test_the_slider_and_the_state_follow_each_other(bench):
    bench.panel.opacity_slider.setValue(80)
    assert bench.viewer.opacity == 0.8
    assert bench.panel.opacity_label.text() == "80 %"
    bench.controller.set_opacity(0.123)
    assert bench.panel.opacity_slider.value() == 12
    assert bench.viewer.opacity == 0.123  # not rounded to the slider's steps


def test_a_check_box_hides_its_class(bench):
    row = bench.page.rows[TumourClass.ENHANCING]
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
def test_a_colour_is_chosen_in_a_dialog(bench, monkeypatch, chosen, colour):
    monkeypatch.setattr(QColorDialog, "getColor", lambda *_: chosen)
    row = bench.page.rows[TumourClass.EDEMA]
    row.colour_button.click()
    assert bench.viewer.class_styles[TumourClass.EDEMA].colour == colour
    icon = row.colour_button.icon().pixmap(16, 16).toImage()
    assert icon.pixelColor(8, 8) == QColor(*colour)


def test_every_control_has_a_name(bench):
    for kind in (QAbstractButton, QComboBox, QSlider):
        for control in bench.panel.findChildren(kind):
            name = control.accessibleName()
            if isinstance(control, QAbstractButton):
                name = name or control.text()
            assert name, control


def test_a_model_of_one_region_shows_the_name_of_that_region_alone(bench):
    first, *others = bench.page.rows.values()
    result = make_result(make_label_map(spacing_mm=(10, 10, 10)))
    probabilities = replace(result.probabilities, class_names=("whole_tumour",))
    bench.session.set_result(replace(result, probabilities=probabilities))
    assert first.visible_box.text() == "Whole tumour"
    assert first.visible_box.accessibleName() == "Show Whole tumour"
    assert all(row.visible_box.isHidden() for row in others)
    bench.session.set_result(result)
    assert first.visible_box.text() == "Edema"
    assert not any(row.visible_box.isHidden() for row in others)


# the modes


def test_only_modes_with_data_are_offered(qtbot):
    bench = Bench(qtbot, result=False)
    buttons = bench.panel.mode_control.buttons
    assert [key for key, b in buttons.items() if b.isEnabled()] == ["mask"]
    bench.session.set_result(result_with_probabilities())
    assert buttons["probability"].isEnabled()
    assert not buttons["agreement"].isEnabled()
    bench = Bench(qtbot, reference=True)
    buttons = bench.panel.mode_control.buttons
    assert [key for key, b in buttons.items() if not b.isEnabled()] == ["stages"]
    assert buttons["stages"].isHidden()
    bench.session.set_result(with_disagreement(bench.session.result))
    assert all(b.isEnabled() and not b.isHidden() for b in buttons.values())


@pytest.mark.parametrize("mode", ["mask", "probability", "stages", "agreement"])
def test_each_mode_shows_its_own_page_only(qtbot, mode):
    bench = Bench(qtbot, reference=True)
    bench.session.set_result(with_disagreement(bench.session.result))
    bench.viewer.is_mask_visible = False
    bench.panel.mode_control.buttons[mode].click()
    assert bench.viewer.overlay_mode == mode
    assert bench.viewer.is_mask_visible
    pages = {
        "mask": bench.panel.page("mask"),
        "probability": bench.panel.page("probability"),
        "stages": bench.panel.page("stages"),
        "agreement": bench.panel.page("agreement"),
    }
    assert [m for m, page in pages.items() if not page.isHidden()] == [mode]


def test_a_mode_without_data_is_left_and_comes_back_with_the_data(qtbot):
    bench = Bench(qtbot)
    bench.controls.modes.set_mode("probability")
    bench.session.set_result(None)
    assert bench.panel.mode_control.buttons["mask"].isChecked()
    bench.session.set_result(result_with_probabilities())
    assert bench.panel.mode_control.buttons["probability"].isChecked()


def test_the_colour_bar_has_room_for_its_numbers_when_first_shown(qtbot):
    bench = Bench(qtbot, reference=True)
    holder, area = QWidget(), QScrollArea()
    qtbot.addWidget(area)
    column = QVBoxLayout(holder)
    column.addWidget(bench.panel)
    column.addStretch(1)
    area.setWidgetResizable(True)
    area.setWidget(holder)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    column.setContentsMargins(0, 0, 0, 0)
    area.resize(320, 200)
    area.show()
    qtbot.waitExposed(area)
    for mode in ("mask", "agreement", "probability"):
        qtbot.wait(30)
        bench.controls.modes.set_mode(mode)
    qtbot.wait(30)
    bar = bench.panel.page("probability").colour_bar
    assert bar.height() >= bar.sizeHint().height()


def test_the_class_of_the_probability_can_be_chosen(bench):
    bench.controls.modes.set_mode("probability")
    combo = bench.panel.page("probability").class_combo
    assert combo.currentText() == "Edema"
    combo.setCurrentIndex(2)
    combo.activated.emit(2)
    assert bench.viewer.probability_class == "enhancing"


# styles


def test_custom_colours_are_not_a_palette(bench):
    combo = bench.page.palette_combo
    assert combo.currentText() == "Course / ITK-SNAP"
    combo.activated.emit(combo.findData("colour_blind_safe"))
    styles = bench.viewer.class_styles
    assert styles[TumourClass.EDEMA].colour == (0, 114, 178)
    assert combo.currentText() == "Colour-blind safe"
    bench.controller.set_class_colour(TumourClass.EDEMA, (1, 2, 3))
    assert combo.currentIndex() == -1


def test_the_menu_of_a_class_changes_its_style(bench):
    menu = bench.page.rows[TumourClass.EDEMA].style_menu
    actions = {a.text(): a for a in menu.actions()}
    actions["Outline"].trigger()
    {a.text(): a for a in actions["Outline width"].menu().actions()}["3 px"].trigger()
    fills = actions["Opacity of the fill"].menu().actions()
    {a.text(): a for a in fills}["50%"].trigger()
    style = bench.viewer.class_styles[TumourClass.EDEMA]
    assert (style.look, style.outline_px, style.opacity) == ("outline", 3, 0.5)
    assert actions["Outline"].isChecked()
    assert not actions["Fill"].isChecked()
    actions["Show only this class"].trigger()
    visible = [c for c, s in bench.viewer.class_styles.items() if s.is_visible]
    assert visible == [TumourClass.EDEMA]


def test_labels_outside_the_scheme_are_named(bench):
    assert bench.page.others_label.isHidden()
    mask = make_label_map()
    mask.data[0, 0, :2] = (7, 9)
    bench.session.set_result(make_result(mask))
    assert bench.page.others_label.text().endswith("label 7, label 9")
    assert not bench.page.others_label.isHidden()


def test_a_label_outside_the_scheme_keeps_its_value_of_the_file(bench):
    """Enhancing is 4 in BraTS; a 3 is none of its classes."""
    stored = np.zeros(SHAPE, np.uint8)
    stored[0, 0, :2] = (3, 4)
    mask = LabelMap(BRATS.decode(stored), make_label_map().affine)
    reference = replace(make_case(reference=mask).reference, scheme=BRATS)
    bench.session.set_result(None)
    bench.session.case = replace(bench.session.case, reference=reference)
    assert bench.page.others_label.text().endswith(": label 3")
    probes = [probe_text(bench.session, bench.viewer, (0, 0, k)) for k in (0, 1)]
    assert probes[0].endswith("label 3")
    assert probes[1].endswith("Enhancing")


def test_a_resection_cavity_is_named_and_is_no_tumour(bench):
    stored = np.zeros(SHAPE, np.uint8)
    stored[0, 0, :2] = (3, 4)
    mask = LabelMap(BRATS2024.decode(stored), make_label_map().affine)
    reference = replace(make_case(reference=mask).reference, scheme=BRATS2024)
    bench.session.set_result(None)
    bench.session.case = replace(bench.session.case, reference=reference)
    assert bench.page.others_label.text() == "Violet, no tumour: resection cavity"
    assert volumes_ml(mask)[TumourClass.ENHANCING] > 0
    assert sum(volumes_ml(mask).values()) == volumes_ml(mask)[TumourClass.ENHANCING]
    probe = probe_text(bench.session, bench.viewer, (0, 0, 1))
    assert probe.endswith("resection cavity")
    overlay = resolve_overlay(bench.session, bench.viewer, SHAPE)
    assert overlay.colours[-1].colour == CAVITY_COLOUR


def test_a_binary_reference_is_called_whole_tumour(bench):
    stored = np.zeros(SHAPE, np.uint8)
    stored[0, 0, :2] = 255
    mask = LabelMap(BINARY_255.decode(stored), make_label_map().affine)
    reference = replace(make_case(reference=mask).reference, scheme=BINARY_255)
    bench.session.set_result(None)
    bench.session.case = replace(bench.session.case, reference=reference)
    assert bench.page.rows[TumourClass.EDEMA].visible_box.text() == "Whole tumour"
    assert probe_text(bench.session, bench.viewer, (0, 0, 1)).endswith("Whole tumour")


# thresholds


def test_the_outline_of_the_reference_is_offered_if_there_are_two_masks(qtbot):
    assert Bench(qtbot).page.outline_box.isHidden()
    bench = Bench(qtbot, reference=True)
    bench.page.outline_box.click()
    assert bench.viewer.has_reference_outline
    bench.controller.show_mask("reference")
    assert not bench.page.outline_box.isEnabled()


def test_without_a_mask_the_panel_gives_advice(qtbot):
    bench = Bench(qtbot, result=False)
    page = bench.page
    assert "segment the case" in page.empty_label.text()
    assert not page.empty_label.isHidden()
    assert page.volume_head.isHidden()
    assert page.total_caption.isHidden()
    bench.session.set_result(make_result())
    assert page.empty_label.isHidden()
    assert not page.total_caption.isHidden()
    bench.session.set_result(None)
    bench.session.case = None
    assert "Open a case" in page.empty_label.text()
