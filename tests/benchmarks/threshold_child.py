"""Move the threshold of a result in the window, and its opacity.

Arguments: the files of a case with a mask, from which probabilities are made.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from event_loop import run_event_loop_until
from own_window import make_window
from scipy.ndimage import gaussian_filter
from stepping import step_times, watch_paints

from unet_gui.controllers.scenes.decided_mask import LOWEST_THRESHOLD
from unet_gui.core.case.result import Probabilities, SegmentationResult
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.segmentation.decision.rule import decide

_SIZE = (1600, 1000)
_SMOOTH_VOXELS = 3.0  # width of the zone of uncertain probabilities


def make_result(case) -> SegmentationResult:
    """Return a result that is uncertain around the border of the reference."""
    box, truth = brain_box(case.first), case.reference.label_map.data
    masks = [(truth[box.slices] == c).astype(np.float32) for c in TumourClass]
    smooth = [gaussian_filter(mask, _SMOOTH_VOXELS) for mask in masks]
    data = np.stack(smooth, axis=-1).astype(np.float16)
    classes = tuple(ClassSpec(int(c), c.key) for c in TumourClass)
    labels = np.zeros(case.shape, np.uint8)
    labels[box.slices] = decide(data, classes)
    return SegmentationResult(
        LabelMap(labels, case.affine),
        Probabilities(data, box, tuple(c.key for c in TumourClass)),
        "benchmark",
        "CPU",
        {"tiles": 1.0},
        classes=classes,
        least_piece_ml=0.1,  # components are counted at every move
    )


def main(files: list[Path]) -> None:
    watch_paints()  # before Qt looks up the paint methods
    own = make_window({})
    own.window.resize(*_SIZE)
    own.window.show()
    own.open(files)
    own.session.set_result(make_result(own.session.case))
    panel = own.window.docks.legend_panel
    own.window.parts.controllers.viewer.go_to_tumour()
    run_event_loop_until(
        lambda: own.window.parts.controllers.overlay.agreement.counts is not None
    )
    sliders = panel.thresholds.sliders

    def move_threshold(step: int) -> None:
        sliders[step % 3].setValue(30 + (step * 7) % 41)

    def move_opacity(step: int) -> None:
        panel.opacity_slider.setValue(30 + (step * 7) % 41)

    data = own.session.result.probabilities.data
    record = {
        "candidates": int((data.max(axis=-1) >= LOWEST_THRESHOLD).sum()),
        "threshold_ms": step_times(move_threshold),
        "opacity_ms": step_times(move_opacity),
    }
    print(json.dumps(record), flush=True)
    own.window.close()


main([Path(argument) for argument in sys.argv[1:]])
