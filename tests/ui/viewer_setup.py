"""The states and the controller that the views need."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


class FakeSurface(QLabel):
    """A stand-in for the 3-D view, which is slow to make."""

    maximise_wanted = Signal()


class ViewerSetup:
    def __init__(self, case, result=None, **viewer):
        self.session = SessionState(case=case, result=result)
        self.viewer = ViewerState(**viewer)
        self.controller = ViewerController(self.session, self.viewer)
        self.parts = (self.session, self.viewer, self.controller)
