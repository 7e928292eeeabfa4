from __future__ import annotations

import pytest

from tests.viewer_case import NAMES, make_case, make_volume
from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.controllers.view.contrast import ContrastController
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.core.image.colour_maps import ColourMap
from unet_gui.core.image.windowing import Preset, WindowLevel, preset_window
from unet_gui.state.change import change_together
from unet_gui.state.contrast import ContrastState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


class LateRunner(SyncJobRunner):
    """Runs jobs when it is told to."""

    def __init__(self):
        self.waiting = []

    def submit(self, job, listener, lane=Lane.COMPUTE):
        self.waiting.append((job, listener, lane))

    def run(self):
        waiting, self.waiting = self.waiting, []
        for parts in waiting:
            super().submit(*parts)


class Bench:
    def __init__(self, case=None):
        self.session, self.viewer = SessionState(case), ViewerState(sequence="FLAIR")
        self.contrast, self.runner, self.errors = ContrastState(), LateRunner(), []
        self.view = view = ViewerController(self.session, self.viewer)
        self.controller = ContrastController(
            self.contrast,
            self.session,
            self.viewer,
            view,
            self.runner,
            self.errors.append,
        )

    @property
    def window(self):
        return self.viewer.windows["FLAIR"]


@pytest.fixture
def bench():
    return Bench(make_case())


def test_the_ends_of_the_range_set_window_and_level(bench):
    bench.controller.set_range(100, 300)
    assert bench.window == WindowLevel(200, 200)
    bench.controller.set_window(WindowLevel(7, 3))
    assert bench.window == WindowLevel(7, 3)


@pytest.mark.parametrize("preset", Preset)
def test_presets_set_the_window_of_the_shown_sequence(bench, preset):
    bench.controller.set_range(1, 2)
    bench.controller.choose_preset(preset)
    flair = bench.session.case.sequences["FLAIR"]
    assert bench.window == preset_window(flair, preset, "FLAIR")


def test_a_preset_holds_for_all_sequences_but_those_set_by_hand(bench):
    case, viewer = bench.session.case, bench.viewer
    viewer.sequence = "T1w"
    bench.controller.set_range(100, 300)
    assert bench.controller.preset() is None
    viewer.sequence = "FLAIR"
    bench.controller.choose_preset(Preset.WIDE)
    bench.view.select_sequence("T1Gd")
    assert bench.controller.preset() is Preset.WIDE
    wide = preset_window(case.sequences["T1Gd"], Preset.WIDE, "T1Gd")
    assert viewer.windows["T1Gd"] == wide
    bench.view.select_sequence("T1w")
    assert viewer.windows["T1w"] == WindowLevel(200, 200)
    assert bench.controller.preset() is None
    bench.controller.choose_preset(Preset.FULL)
    assert bench.controller.preset() is Preset.FULL
    for name, window in viewer.windows.items():
        assert window == preset_window(case.sequences[name], Preset.FULL, name)


def test_a_preset_holds_for_the_next_case(bench):
    bench.controller.choose_preset(Preset.WIDE)
    case = make_case(shape=(22, 30, 25))
    change_together(
        (bench.viewer, {"windows": {}, "manual_windows": frozenset()}),
        (bench.session, {"case": case}),
    )
    assert bench.window == preset_window(case.sequences["FLAIR"], Preset.WIDE, "FLAIR")
    assert bench.controller.preset() is Preset.WIDE


def test_a_preset_that_is_restored_is_shown(bench):
    bench.viewer.contrast = Preset.FULL
    flair = bench.session.case.sequences["FLAIR"]
    assert bench.window == preset_window(flair, Preset.FULL, "FLAIR")


def test_the_automatic_window_is_a_preset_as_well(bench):
    bench.controller.choose_preset(Preset.WIDE)
    bench.controller.set_range(1, 2)
    bench.view.reset_window()
    assert bench.controller.preset() is Preset.AUTOMATIC
    assert bench.viewer.manual_windows == frozenset()


def test_colour_maps_are_kept_per_sequence_and_shown(bench):
    bench.controller.choose_colour_map("hot")
    bench.controller.toggle_inverted()
    bench.viewer.sequence = "T1w"
    assert bench.controller.colour_map() == ColourMap()
    bench.viewer.sequence = "FLAIR"
    assert bench.controller.colour_map() == ColourMap("hot", is_inverted=True)
    scene = resolve(bench.session, bench.viewer)
    assert scene.colour_map == ColourMap("hot", is_inverted=True)
    bench.controller.toggle_inverted()
    assert bench.controller.colour_map() == ColourMap("hot")


def test_the_histogram_is_computed_once_in_the_background(bench):
    bench.controller.want_histogram()
    bench.controller.want_histogram()
    assert [lane for _, _, lane in bench.runner.waiting] == [Lane.IO]
    assert bench.contrast.histograms == {}
    bench.runner.run()
    assert set(bench.contrast.histograms) == {"FLAIR"}
    bench.controller.want_histogram()
    assert not bench.runner.waiting


def test_the_histogram_of_the_previous_case_is_dropped(bench):
    bench.controller.want_histogram()
    bench.session.case = make_case(shape=(22, 30, 25))
    bench.controller.want_histogram()
    late, fresh = bench.runner.waiting
    bench.runner.waiting = [late]
    bench.runner.run()
    assert bench.contrast.histograms == {}
    bench.runner.waiting = [fresh]
    bench.runner.run()
    assert set(bench.contrast.histograms) == {"FLAIR"}


def test_an_error_is_reported_and_the_job_can_be_repeated(bench):
    bench.controller.want_histogram()
    (_, waiting, _), *_ = bench.runner.waiting
    waiting.on_error(MemoryError("no room"))
    assert len(bench.errors) == 1
    bench.controller.want_histogram()
    assert len(bench.runner.waiting) == 2
    bench.runner.waiting[1][1].on_cancelled()
    bench.controller.want_histogram()
    assert len(bench.runner.waiting) == 3


def test_without_a_case_nothing_happens():
    bench = Bench()
    bench.controller.want_histogram()
    bench.controller.choose_preset(Preset.FULL)
    bench.controller.toggle_inverted()
    assert bench.viewer == ViewerState(sequence="FLAIR")
    assert not bench.runner.waiting


@pytest.mark.parametrize("name", [*NAMES, "other"])
def test_presets_differ_as_their_names_say(name):
    volume = make_volume()
    window = {p: preset_window(volume, p, name) for p in Preset}
    automatic, full = window[Preset.AUTOMATIC], window[Preset.FULL]
    assert full.low <= automatic.low < automatic.high <= full.low + 1.1 * full.window
    assert window[Preset.WIDE].low == pytest.approx(automatic.low)
    assert window[Preset.WIDE].window > automatic.window
    assert window[Preset.TUMOUR].window < automatic.window
