"""The diameters of the selected lesion in the views."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from tests.ui.instrument_bench import InstrumentBench
from tests.viewer_case import SHAPE, make_case
from unet_gui.core.image.volume import LabelMap


@pytest.fixture
def bench(qtbot):
    data = np.zeros(SHAPE, np.uint8)
    data[3:12, 5:20, 10:12] = 3
    label_map = LabelMap(data, make_case().affine)
    bench = InstrumentBench(qtbot, label_map=label_map)
    bench.measuring.set_watched(bench, is_watched=True)
    bench.measuring.go_to(0)
    return bench


def test_diameters_are_drawn_in_their_slice_only(bench):
    texts = [drawn.text for drawn in bench.of().diameters.drawn]
    found = bench.measurements.measured.lesions[0].diameters.longest
    assert texts == [f"{found.long_mm:.1f} mm", f"{found.short_mm:.1f} mm"]
    i, j, _ = bench.viewer.voxel
    bench.controller.set_voxel((i, j, 0))
    assert bench.of().diameters.drawn == ()


def test_an_end_can_be_dragged_and_counts_as_edited(bench):
    end = bench.place(bench.measurements.lines[0].points[0])
    voxel = bench.viewer.voxel
    bench.drag(end, end + QPointF(30, 0))
    assert bench.viewer.voxel == voxel  # the crosshair stays
    assert bench.measuring.edited_mm(0)
    assert bench.of().diameters.drawn[0].text.endswith(", edited")
    bench.measuring.set_watched(bench, is_watched=False)
    assert bench.of().diameters.drawn == ()


def test_a_ruler_may_begin_on_a_diameter(bench):
    end = bench.place(bench.measurements.lines[0].points[0])
    bench.measure.toggle_ruler()
    bench.drag(end, end + QPointF(30, 0))
    assert len(bench.tools.annotations) == 1
    assert bench.measuring.edited_mm(0) == ()
