"""The controllers of several open cases, connected as in the window."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.viewer_case import make_result
from unet_gui.controllers.cases.cases import CasesController
from unet_gui.controllers.cases.open_case import OpenCaseController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.view.annotations import AnnotationsController
from unet_gui.controllers.view.thresholds import ThresholdController
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.cases import CasesState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


class Desk:
    """The controllers, connected as in the window."""

    def __init__(self, runner=None):
        self.session, self.viewer = SessionState(), ViewerState()
        self.cases, self.tools = CasesState(), AnnotationsState()
        self.errors = []
        runner = runner or SyncJobRunner()
        self.runner = runner
        self.open_case = OpenCaseController(
            self.session,
            self.viewer,
            runner,
            self.errors.append,
            self.cases,
            self.tools,
        )
        self.measure = AnnotationsController(self.tools, self.session)
        self.view = ViewerController(self.session, self.viewer)
        self.thresholds = ThresholdController(self.session)
        self.control = CasesController(self.cases, self.open_case, runner)

    @property
    def names(self):
        return [listed.files.name for listed in self.cases.listed]

    @property
    def shown(self):
        return None if self.session.case is None else self.session.case.name

    def key(self, name):
        return self.cases.listed[self.names.index(name)].key

    def forget_free_memory(self):
        self.open_case.case_list.memory.free_bytes = lambda: -(10**12)


def result_of(case, threshold=0.5):
    """Return a result with one class, whose probability is 0.6 in one voxel."""
    data = np.zeros((*case.shape, 3), np.float16)
    data[4, 5, 4, 0] = 0.6
    labels = np.zeros(case.shape, np.uint8)
    labels[4, 5, 4] = 1
    names = tuple(c.key for c in TumourClass)
    classes = tuple(ClassSpec(int(c), c.key, threshold) for c in TumourClass)
    return replace(
        make_result(LabelMap(labels, case.affine)),
        probabilities=Probabilities(data, Box((0, 0, 0), case.shape), names),
        classes=classes,
    )


RULER = Annotation(
    AnnotationKind.RULER, Plane.AXIAL, 4, ((1.0, 2.5, 4.0), (6.0, 7.0, 4.0))
)
