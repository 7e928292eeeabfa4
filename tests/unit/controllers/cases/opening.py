"""A controller that opens cases, and a runner that waits to be released."""

from __future__ import annotations

from unittest.mock import Mock

from unet_gui.controllers.cases.open_case import OpenCaseController
from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.state.cases import CasesState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


class HeldJobRunner:
    """Keeps jobs back until `run` is called, in any order."""

    def __init__(self):
        self.jobs = []

    def submit(self, job, listener, lane=Lane.COMPUTE):
        handle = Mock(cancelled=False)
        handle.cancel = lambda: setattr(handle, "cancelled", True)
        self.jobs.append((job, listener, handle, lane))
        return handle

    def run(self, number, *, heed_cancel=True):
        job, listener, handle, lane = self.jobs[number]
        if handle.cancelled and heed_cancel:
            listener.on_cancelled()
        else:
            SyncJobRunner().submit(job, listener, lane)


class Opening:
    """A controller with its state and its reports."""

    def __init__(self, runner=None):
        self.session, self.viewer = SessionState(), ViewerState()
        self.runner = runner or SyncJobRunner()
        self.errors, self.cases = [], CasesState()
        self.controller = OpenCaseController(
            self.session, self.viewer, self.runner, self.errors.append, self.cases
        )
