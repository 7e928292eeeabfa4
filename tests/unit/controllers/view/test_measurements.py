"""Measurements that follow the shown mask, and diameters that can be moved."""

from __future__ import annotations

import numpy as np
import pytest

from tests.ui.overlay_bench import OverlayBench, result_with_probabilities
from tests.viewer_case import SHAPE
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.view.measurements import MeasurementsController
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.state.measurements import MeasurementsState


def mask(width=6):
    """A lesion of two classes and a small one, in voxels of 1 mL."""
    data = np.zeros(SHAPE, np.uint8)
    data[:4, 2 : 2 + width, 2:8] = 1
    data[1:3, 3:5, 3:5] = 3
    data[13:15, 4, 4] = 3
    return LabelMap(data, Affine.from_spacing((10, 10, 10)))


class Bench(OverlayBench):
    def __init__(self):
        super().__init__(result=result_with_probabilities(mask()), reference=mask(4))
        self.measurements = MeasurementsState()
        self.measuring = MeasurementsController(
            self.measurements,
            self.session,
            self.viewer,
            self.controller,
            SyncJobRunner(),
            pytest.fail,
        )
        self.measuring.set_watched(self, is_watched=True)


@pytest.fixture
def bench():
    return Bench()


def test_nothing_is_measured_unless_it_is_seen(bench):
    bench.measuring.set_watched(bench, is_watched=False)
    before = bench.measurements.measured
    bench.viewer.shown_mask = "reference"
    assert bench.measurements.measured is before
    bench.measuring.set_watched(bench, is_watched=True)
    assert bench.measurements.measured is not before


def test_measurements_follow_mask_and_region(bench):
    assert bench.measurements.measured.region == "enhancing"
    bench.measuring.set_region("whole_tumour")
    assert bench.measurements.measured.lesions[0].volume_ml == pytest.approx(144)
    bench.viewer.shown_mask = "reference"
    assert bench.measurements.measured.lesions[0].volume_ml == pytest.approx(96)
    _, full, _ = bench.measuring.full()
    assert full.volumes_ml == bench.measurements.measured.volumes_ml
    assert full.intensities
    bench.session.set_result(None)
    bench.session.case = None
    assert bench.measurements.measured is None
    assert bench.measuring.full() is None


def test_a_lesion_is_shown_with_its_diameters(bench):
    bench.measuring.set_region("whole_tumour")
    bench.measuring.go_to(0)
    found = bench.measurements.measured.lesions[0].diameters.longest
    assert [line.points for line in bench.measurements.lines] == [
        found.long,
        found.short,
    ]
    assert bench.viewer.voxel[2] == found.index
    bench.measuring.go_to(5)
    assert bench.measurements.selected == 0


def test_moved_diameters_are_marked_and_can_be_restored(bench):
    bench.measuring.set_region("whole_tumour")
    bench.measuring.go_to(0)
    found = bench.measurements.lines
    i, j, k = found[0].points[0]
    bench.measuring.move_end(0, 0, (i + 1, j, k))
    lengths = bench.measuring.edited_mm(0)
    assert len(lengths) == 2
    assert bench.measuring.edited_mm(1) == ()
    bench.measuring.move_end(0, 0, found[0].points[1])  # no length is left
    assert bench.measuring.edited_mm(0) == lengths
    bench.measuring.go_to(1)
    bench.measuring.go_to(0)
    assert bench.measuring.edited_mm(0) == lengths
    bench.measuring.restore()
    assert bench.measurements.lines == found
    assert bench.measuring.edited_mm(0) == ()


def test_the_selected_lesion_stays_selected_when_the_mask_changes(bench):
    bench.measuring.set_region("whole_tumour")
    bench.measuring.go_to(0)
    bench.viewer.shown_mask = "reference"
    assert bench.measurements.selected == 0
    found = bench.measurements.measured.lesions[0].diameters.longest
    assert bench.measurements.lines[0].points == found.long
