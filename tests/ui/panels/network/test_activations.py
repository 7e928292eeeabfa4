import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.small_unet import SMALL_UNET
from tests.viewer_case import make_case
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.model.feature_maps import FeatureMaps
from unet_gui.state.architecture import ArchitectureState
from unet_gui.state.session import SessionState
from unet_gui.ui.panels.network.activations_bar import ActivationsBar
from unet_gui.ui.panels.network.activations_window import (
    ActivationsWindow,
    FeatureMapModel,
)

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")


def make_maps(maps=40, slices=6, crosshair=2):
    pixels = np.zeros((maps, slices, 8, 10), np.uint8)
    pixels[:] = (np.arange(slices) * 40)[None, :, None, None]
    pixels[1, :, 0, 0] = 255  # at the lower left in stored order
    ranges = np.tile(np.array([-1.5, 2.0], np.float32), (maps, 1))
    shape = (10, 8, slices, maps)
    return FeatureMaps(
        "conv of model", shape, Plane.AXIAL, pixels, ranges, crosshair, True
    )


class Controller:
    """Refuses with a text, or counts the starts."""

    def __init__(self, state):
        self.state, self.text, self.starts = state, "", 0

    def refusal(self):
        return self.text

    def start(self):
        self.starts += 1
        self.state.is_computing = True


@pytest.fixture
def window(qtbot):
    window = ActivationsWindow()
    qtbot.addWidget(window)
    window.show_maps(make_maps())
    return window


@pytest.fixture
def state():
    return ArchitectureState(description=SMALL_UNET, layer=0)


@pytest.fixture
def session():
    return SessionState()


@pytest.fixture
def controller(state):
    return Controller(state)


@pytest.fixture
def bar(qtbot, state, session, controller):
    bar = ActivationsBar(state, session, controller)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def grey_at(model, row, x, y):
    pixmap = model.index(row).data(Qt.ItemDataRole.DecorationRole)
    return pixmap.toImage().pixelColor(x, y).lightness()


def test_every_map_has_a_picture(window):
    assert window.isVisible()
    assert window.model.rowCount() == 40
    assert window.title.text() == "conv of model"
    assert "(10, 8, 6, 40)" in window.shape_label.text()
    pixmap = window.model.index(39).data(Qt.ItemDataRole.DecorationRole)
    assert (pixmap.width(), pixmap.height()) == (128, 102)
    assert window.model.index(39).data() == "39"
    tooltip = window.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert tooltip == "Map 0: black is -1.5, white is 2"


def test_the_window_starts_at_the_crosshair_and_the_slider_moves_on(window):
    assert window.slice_label.text() == "Axial slice 3 of 6"
    assert grey_at(window.model, 0, 5, 5) == 80
    window.slider.setValue(5)
    assert window.slice_label.text() == "Axial slice 6 of 6"
    assert grey_at(window.model, 0, 5, 5) == 200


def test_pictures_are_oriented_like_the_views(window):
    # the patient's right is on the left, so columns and rows are both reversed
    assert grey_at(window.model, 1, 125, 99) == 255
    assert grey_at(window.model, 1, 3, 3) == 80


def test_a_single_slice_needs_no_slider(window):
    window.show_maps(make_maps(slices=1, crosshair=0))
    assert not window.slider.isVisible()
    assert not window.slice_label.isVisible()
    window.show_maps(make_maps())
    assert window.slider.isVisible()


def test_the_grid_scrolls(window):
    bar = window.grid.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    last = window.grid.visualRect(window.model.index(39))
    assert window.grid.viewport().rect().intersects(last)


def test_the_model_keeps_the_rules_of_qt(qtbot):
    model = FeatureMapModel()
    # the tester warns of a broken rule, and a warning fails the test
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    model.show_slice(0)
    model.show_maps(make_maps())
    model.show_slice(1)
    model.show_maps(make_maps(maps=3))
    assert tester.model() is model


def test_the_button_starts_the_run(bar, controller):
    assert bar.button.isEnabled()
    bar.button.click()
    assert controller.starts == 1
    assert not bar.button.isEnabled()
    assert "Computing" in bar.note.text()


def test_the_button_is_off_and_says_why(bar, controller, state, session):
    controller.text = "Open a case."
    state.layer = 3
    assert not bar.button.isEnabled()
    assert bar.note.text() == bar.button.toolTip() == "Open a case."
    controller.text = ""
    session.case = make_case()
    assert bar.button.isEnabled()
    assert bar.note.text() == ""


def test_the_note_says_that_the_run_waits_for_a_segmentation(bar, state, session):
    session.is_segmenting = True
    state.is_computing = True
    assert "Waiting" in bar.note.text()
    session.is_segmenting = False
    assert "Computing" in bar.note.text()


def test_all_maps_are_shown_in_one_window(bar, state):
    assert bar.window_of_maps is None
    state.feature_maps = make_maps()
    window = bar.window_of_maps
    assert window.isVisible()
    window.close()
    state.feature_maps = make_maps(maps=2)
    assert bar.window_of_maps is window
    assert window.isVisible()
    assert window.model.rowCount() == 2
    state.feature_maps = None
    assert window.model.rowCount() == 2
