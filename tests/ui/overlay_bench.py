"""Controllers of the overlay on a small case, for tests of the legend."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import SHAPE, make_case, make_label_map, make_result
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.view.agreement import AgreementController
from unet_gui.controllers.view.class_styles import ClassStyleController
from unet_gui.controllers.view.overlay_controls import OverlayControls
from unet_gui.controllers.view.overlay_modes import OverlayModeController
from unet_gui.controllers.view.thresholds import ThresholdController
from unet_gui.controllers.view.uncertainty import UncertaintyController
from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.box import Box
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.uncertainty import DISAGREEMENT
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.state.agreement import AgreementState
from unet_gui.state.uncertainty import UncertaintyState

CLASSES = tuple(ClassSpec(int(c), c.key) for c in TumourClass)


def result_with_probabilities(label_map=None, sure=0.8):
    """Return a result whose probabilities are `sure` in the mask and 0.1 elsewhere."""
    label_map = label_map or make_label_map()
    data = np.full((*SHAPE, 3), 0.1, np.float16)
    for channel, value in enumerate((1, 2, 3)):
        data[..., channel][label_map.data == value] = sure
    names = tuple(spec.name for spec in CLASSES)
    kept = Probabilities(data, Box((0, 0, 0), SHAPE), names)
    return replace(make_result(label_map), probabilities=kept, classes=CLASSES)


def with_disagreement(result):
    """The result with a disagreement of stages of 0.5 in the first sagittal slice."""
    data = np.zeros((*SHAPE, 1), np.float16)
    data[0] = 0.5
    layer = Probabilities(data, Box((0, 0, 0), SHAPE), (DISAGREEMENT,))
    return replace(result, disagreement=layer)


class OverlayBench(ViewerSetup):
    def __init__(self, *, result=None, reference=None, errors=None, **viewer):
        super().__init__(make_case(reference=reference), result, **viewer)
        self.errors = [] if errors is None else errors
        agreement, uncertainty = AgreementState(), UncertaintyState()
        self.controls = OverlayControls(
            modes=OverlayModeController(self.session, self.viewer),
            styles=ClassStyleController(self.viewer),
            thresholds=ThresholdController(self.session),
            comparing=AgreementController(
                agreement,
                self.session,
                self.viewer,
                self.controller,
                SyncJobRunner(),
                self.errors.append,
            ),
            agreement=agreement,
            measuring=UncertaintyController(
                uncertainty,
                self.session,
                self.viewer,
                self.controller,
                SyncJobRunner(),
                self.errors.append,
            ),
            uncertainty=uncertainty,
        )
