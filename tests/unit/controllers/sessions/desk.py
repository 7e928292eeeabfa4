"""The controllers of sessions, connected as in the window."""

from __future__ import annotations

from tests.unit.controllers.cases.desk import Desk
from unet_gui.controllers.sessions.session_files import SessionFilesController
from unet_gui.controllers.sessions.window_states import WindowStates
from unet_gui.state.follow_up import FollowUpState
from unet_gui.state.layout import LayoutState


class SessionDesk(Desk):
    def __init__(self, runner=None):
        super().__init__(runner)
        self.layout, self.follow_up = LayoutState(), FollowUpState()
        self.files = SessionFilesController(
            WindowStates(
                self.session, self.viewer, self.layout, self.cases, self.follow_up
            ),
            self.open_case,
            self.control.unsaved,
            self.runner,
            self.errors.append,
            {"fast": None},
        )
        self.asked = []
        self.files.files_missing.connect(self._on_missing)

    def _on_missing(self, read):
        self.asked.append(read)


def labels(desk):
    return desk.session.result.label_map.data


def labels_of_first(desk):
    return desk.cases.listed[0].result.label_map.data
