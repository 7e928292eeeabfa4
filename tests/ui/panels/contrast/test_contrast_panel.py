from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.view.contrast import ContrastController
from unet_gui.core.image.colour_maps import ColourMap
from unet_gui.core.image.windowing import Preset, WindowLevel
from unet_gui.state.contrast import ContrastState
from unet_gui.ui.panels.contrast.contrast_panel import ContrastPanel

LEFT = Qt.MouseButton.LeftButton


class Bench(ViewerSetup):
    def __init__(self, qtbot, case):
        super().__init__(case)
        self.contrast = ContrastState()
        self.adjust = ContrastController(
            self.contrast,
            self.session,
            self.viewer,
            self.controller,
            SyncJobRunner(),
            pytest.fail,
        )
        self.panel = ContrastPanel(
            self.session, self.contrast, self.viewer, self.adjust
        )
        qtbot.addWidget(self.panel)

    @property
    def window(self):
        return self.viewer.windows["FLAIR"]

    def drag(self, qtbot, start, end):
        view = self.panel.histogram
        qtbot.mousePress(view, LEFT, pos=QPoint(round(start), 30))
        QTest.mouseMove(view, QPoint(round(end), 30))
        qtbot.mouseRelease(view, LEFT, pos=QPoint(round(end), 30))


@pytest.fixture
def bench(qtbot):
    bench = Bench(qtbot, make_case())
    bench.panel.resize(300, 300)
    bench.panel.show()
    qtbot.waitExposed(bench.panel)
    return bench


def test_the_histogram_is_counted_once_the_panel_is_visible(qtbot):
    bench = Bench(qtbot, make_case())
    assert not bench.contrast.histograms
    bench.panel.show()
    assert set(bench.contrast.histograms) == {"FLAIR"}
    bench.controller.select_sequence("T1Gd")
    assert set(bench.contrast.histograms) == {"FLAIR", "T1Gd"}
    assert bench.panel.title.text() == "T1Gd"


def test_the_handles_are_dragged_one_by_one_or_together(qtbot, bench):
    view = bench.panel.histogram
    bench.adjust.set_range(*np.percentile(make_case().first.data, (30, 98)))
    before = bench.window
    low, high = view.x_of(before.low), view.x_of(before.high)
    bench.drag(qtbot, low, low + 40)
    assert view.x_of(bench.window.low) == pytest.approx(low + 40, abs=1)
    assert bench.window.high == pytest.approx(before.high)
    bench.drag(qtbot, high, high - 50)
    assert view.x_of(bench.window.high) == pytest.approx(high - 50, abs=1)
    width = bench.window.window
    bench.drag(qtbot, (low + high) / 2, (low + high) / 2 - 20)
    assert view.x_of(bench.window.low) == pytest.approx(low + 20, abs=1)
    assert bench.window.window == pytest.approx(width)


def test_the_handles_stop_at_each_other_and_at_the_ends(qtbot, bench):
    view, before = bench.panel.histogram, bench.window
    bench.drag(qtbot, view.x_of(before.low), view.width() + 50)
    assert bench.window == before
    bench.drag(qtbot, view.x_of(before.high), view.width() + 500)
    assert bench.window == before


def test_a_double_click_brings_back_the_automatic_window(qtbot, bench):
    before = bench.window
    bench.adjust.set_range(1, 2)
    qtbot.mouseDClick(bench.panel.histogram, LEFT)
    assert bench.window == before


@pytest.mark.parametrize(
    ("key", "d_low", "d_high"),
    [("Right", 1, 1), ("Left", -1, -1), ("Up", -1, 1), ("Down", 1, -1)],
)
def test_the_arrow_keys_move_and_widen_the_window(qtbot, bench, key, d_low, d_high):
    before = bench.window
    qtbot.keyClick(bench.panel.histogram, getattr(Qt.Key, f"Key_{key}"))
    histogram = bench.contrast.histograms["FLAIR"]
    step = (histogram.high - histogram.low) / 100
    assert bench.window.low == pytest.approx(before.low + d_low * step)
    assert bench.window.high == pytest.approx(before.high + d_high * step)


def test_typed_numbers_set_the_window_and_follow_it(bench):
    bench.panel.width_box.setValue(300)
    bench.panel.level_box.setValue(420)
    assert bench.window == WindowLevel(300, 420)
    bench.controller.set_window(WindowLevel(0.5, 0.25))
    assert bench.panel.width_box.value() == 0.5
    assert bench.panel.level_box.value() == 0.25
    assert bench.window == WindowLevel(0.5, 0.25)


@pytest.mark.parametrize("preset", Preset)
def test_each_preset_has_a_button(qtbot, bench, preset):
    bench.adjust.choose_preset(preset)
    wanted = bench.window
    bench.adjust.set_range(1, 2)
    qtbot.mouseClick(bench.panel.presets[preset], LEFT)
    assert bench.window == wanted


def test_typed_percentiles_set_the_window_and_are_kept(bench):
    low, high = bench.panel.percent_boxes
    low.setValue(10)
    high.setValue(90)
    flair = bench.session.case.sequences["FLAIR"]
    inside = flair.data[flair.data > 0]
    assert bench.window.low == pytest.approx(np.percentile(inside, 10))
    assert bench.window.high == pytest.approx(np.percentile(inside, 90))
    assert checked(bench) == [Preset.PERCENTILES]
    assert bench.viewer.percentiles == (10, 90)


def test_the_chosen_colour_map_is_shown_below_the_histogram(qtbot, bench):
    box, view = bench.panel.map_box, bench.panel.histogram
    box.setCurrentIndex(box.findData("viridis"))
    box.activated.emit(box.currentIndex())
    bench.panel.inverted_box.click()
    assert bench.adjust.colour_map() == ColourMap("viridis", is_inverted=True)
    bench.adjust.set_range(300, 500)
    ramp = view.height() - 12
    colour = view.grab().toImage().pixelColor(view.width() - 9, ramp)
    assert colour.lightness() < 60
    bench.controller.select_sequence("T1w")
    assert (box.currentData(), bench.panel.inverted_box.isChecked()) == ("grey", False)


def test_the_area_between_the_handles_is_tinted(bench):
    view = bench.panel.histogram
    bench.adjust.set_range(400, 700)
    image = view.grab().toImage()
    inside, outside = (image.pixelColor(round(view.x_of(v)), 4) for v in (550, 100))
    assert isinstance(inside, QColor)
    assert inside.blue() - inside.red() > outside.blue() - outside.red()


def test_the_panel_waits_for_a_case(qtbot):
    bench = Bench(qtbot, None)
    bench.panel.show()
    assert not bench.panel.presets[Preset.FULL].isEnabled()
    assert not bench.panel.histogram.grab().isNull()
    bench.session.case = make_case()
    assert bench.panel.presets[Preset.FULL].isEnabled()
    assert set(bench.contrast.histograms) == {"FLAIR"}


def checked(bench):
    return [p for p, button in bench.panel.presets.items() if button.isChecked()]


def test_the_preset_in_force_is_marked(qtbot, bench):
    assert checked(bench) == [Preset.AUTOMATIC]
    qtbot.mouseClick(bench.panel.presets[Preset.TUMOUR], LEFT)
    assert checked(bench) == [Preset.TUMOUR]
    qtbot.mouseClick(bench.panel.presets[Preset.TUMOUR], LEFT)
    assert checked(bench) == [Preset.TUMOUR]
    bench.adjust.set_range(1, 2)
    assert checked(bench) == []
    assert bench.panel.title.text() == "FLAIR: manual"
    bench.controller.select_sequence("T1w")
    assert checked(bench) == [Preset.TUMOUR]
    assert bench.panel.title.text() == "T1w"
