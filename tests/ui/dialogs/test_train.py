from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from tests.ui.widgets.test_theme import contrast
from unet_gui.core.layout.curve_plot import (
    COLOURS_ON_DARK,
    COLOURS_ON_LIGHT,
    Curve,
    curve_colour,
)
from unet_gui.core.mask.labels import TumourClass
from unet_gui.state.training import TrainingState
from unet_gui.state.viewer import ClassStyle, ViewerState, default_class_styles
from unet_gui.ui.dialogs.curves_view import CurvePlot
from unet_gui.ui.dialogs.train import TrainActions, TrainDialog
from unet_gui.ui.widgets.theme import theme_palette


class Asked:
    def __init__(self) -> None:
        self.started, self.stops, self.imported = [], 0, []

    def stop(self) -> None:
        self.stops += 1


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def dialog(qtbot, asked, no_leaked_widgets):
    state = TrainingState()
    actions = TrainActions(asked.started.append, asked.stop, asked.imported.append)
    viewer = ViewerState()
    dialog = TrainDialog(state, viewer, actions)
    dialog.viewer = viewer
    dialog.state = state
    dialog.show()
    yield dialog
    dialog.close()
    dialog.deleteLater()


def test_the_request_has_the_values_of_the_form(dialog, asked, tmp_path) -> None:
    assert not dialog.start_button.isEnabled()
    dialog.dataset_edit.setText(str(tmp_path))
    dialog.output_edit.setText(str(tmp_path / "mine"))
    dialog.network_combo.setCurrentIndex(
        dialog.network_combo.findText("unet2d-classic", Qt.MatchFlag.MatchStartsWith)
    )
    dialog.minutes_spin.setValue(2.5)
    dialog.start_button.click()
    (request,) = asked.started
    assert (request.dataset, request.output) == (tmp_path, tmp_path / "mine")
    assert (request.network, request.minutes) == ("unet2d-classic", 2.5)
    assert request.recipe == ""


def test_a_recipe_trains_all_stages_of_a_model(dialog, asked) -> None:
    dialog.dataset_edit.setText("a")
    dialog.output_edit.setText("b")
    index = dialog.network_combo.findText("glioma", Qt.MatchFlag.MatchStartsWith)
    dialog.network_combo.setCurrentIndex(index)
    dialog.start_button.click()
    (request,) = asked.started
    assert request.recipe == "glioma"
    assert request.words()[4:6] == ("--recipe", "glioma")


def test_buttons_follow_the_run(dialog, asked) -> None:
    dialog.dataset_edit.setText("a")
    dialog.output_edit.setText("b")
    assert not dialog.stop_button.isEnabled()
    dialog.state.is_training = True
    dialog.state.message = "Epoch 1"
    assert not dialog.start_button.isEnabled()
    assert dialog.message_label.text() == "Epoch 1"
    dialog.stop_button.click()
    assert asked.stops == 1
    dialog.state.is_stopping = True
    assert dialog.stop_button.text() == "End at once"
    dialog.state.is_training = dialog.state.is_stopping = False
    assert dialog.start_button.isEnabled()


def test_the_bar_shows_the_share_of_the_time(dialog) -> None:
    assert not dialog.bar.isVisible()
    dialog.state.is_training = True
    assert dialog.bar.maximum() == 0  # busy
    dialog.state.share = 0.25
    assert dialog.bar.value() == dialog.bar.maximum() / 4
    dialog.state.is_training = False
    assert not dialog.bar.isVisible()


def test_the_reason_of_a_failure_is_in_the_dialog(dialog) -> None:
    dialog.state.error = "The disk is full."
    assert dialog.faults.texts == ("The disk is full.",)
    assert dialog.faults.isVisible()
    dialog.state.error = ""
    assert not dialog.faults.isVisible()


def test_rare_options_are_folded_away(dialog, asked) -> None:
    assert not dialog.options.isVisible()
    dialog.options_part.button.click()
    assert dialog.options.isVisible()
    dialog.dataset_edit.setText("a")
    dialog.output_edit.setText("b")
    dialog.start_button.click()
    options = dialog.options
    options.title_edit.setText(" Mine ")
    options.share_combo.setCurrentText("30 %")
    options.augmentation_combo.setCurrentText("strong")
    options.device_combo.setCurrentText("CPU")
    options.resume_box.setChecked(True)
    dialog.start_button.click()
    plain, changed = asked.started
    assert len(plain.words()) == 8
    assert changed.words()[8:] == (
        *("--title", "Mine", "--validation", "0.3", "--device", "cpu"),
        *("--augmentation", "strong", "--resume"),
    )


def test_a_typed_number_of_minutes_is_what_was_typed(dialog, qtbot) -> None:
    dialog.minutes_spin.selectAll()
    qtbot.keyClicks(dialog.minutes_spin, "12.5")
    dialog.minutes_spin.clearFocus()
    assert dialog.minutes_spin.value() == 12.5


def test_the_finished_model_is_imported_with_one_click(dialog, asked) -> None:
    assert not dialog.import_button.isEnabled()
    dialog.state.output = Path("/models/mine")
    dialog.import_button.click()
    assert asked.imported == [Path("/models/mine")]


def test_the_curves_grow_and_start_again(dialog) -> None:
    curves, state = dialog.curves, dialog.state
    state.loss = ((1, 0.9), (2, 0.5))
    state.dice = {"edema": ((2, 0.3),), "enhancing": ((2, 0.1),)}
    red, blue = (255, 0, 0), (0, 0, 255)
    assert curves.loss_plot.curves == (Curve("loss", ((1, 0.9), (2, 0.5))),)
    edema = Curve("Edema", ((2, 0.3),), red)
    enhancing = Curve("Enhancing", ((2, 0.1),), blue)
    assert curves.dice_plot.curves == (edema, enhancing)
    yellow = ClassStyle((240, 228, 66))
    dialog.viewer.class_styles = default_class_styles() | {TumourClass.EDEMA: yellow}
    assert curves.dice_plot.curves[0].colour == yellow.colour
    dialog.viewer.class_styles = default_class_styles()
    state.loss, state.dice = (), {"edema": ((1, 0.2),)}
    assert curves.loss_plot.curves == (Curve("loss"),)
    assert curves.dice_plot.curves == (Curve("Edema", ((1, 0.2),), red),)


@pytest.mark.parametrize(
    ("scheme", "colours"),
    [
        (Qt.ColorScheme.Light, COLOURS_ON_LIGHT),
        (Qt.ColorScheme.Dark, COLOURS_ON_DARK),
    ],
)
@pytest.mark.parametrize("role", [QPalette.ColorRole.Window, QPalette.ColorRole.Base])
def test_the_curves_contrast_with_the_background_of_the_theme(
    scheme, colours, role
) -> None:
    """WCAG 2.2 requires a contrast of 3:1 for graphics."""
    ground = theme_palette(scheme).color(role)
    assert all(contrast(QColor(colour), ground) >= 3 for colour in colours)


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_axes_and_curves_are_painted_in_the_colours_of_the_theme(qtbot, scheme) -> None:
    plot = CurvePlot("Loss", "Epoch")
    qtbot.addWidget(plot)
    plot.setPalette(theme_palette(scheme))
    plot.resize(400, 200)
    plot.show_curves([Curve("loss", ((0, 0.5), (1, 0.5)))], 1)
    picture = plot.grab().toImage()
    seen = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    text = plot.palette().color(QPalette.ColorRole.WindowText)
    is_dark = scheme == Qt.ColorScheme.Dark
    assert {text.name(), curve_colour(0, on_dark=is_dark)} <= seen


def test_a_change_of_the_theme_repaints_the_curves(qtbot) -> None:
    plot = CurvePlot("Loss", "Epoch")
    qtbot.addWidget(plot)
    pictures = []
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        plot.setPalette(theme_palette(scheme))
        pictures.append(plot.grab().toImage())
    assert pictures[0] != pictures[1]
