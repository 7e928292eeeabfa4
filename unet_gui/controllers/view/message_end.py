"""The end of messages that no longer hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unet_gui.state.annotations import AnnotationsState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_GOES_ON = "…"  # the end of a message about work that goes on


class MessageEnd:
    """Ends the message in the status bar once the user looks at something else.

    A message about running work ends with that work, and the hint of a tool with it.
    """

    def __init__(
        self, session: SessionState, viewer: ViewerState, annotations: AnnotationsState
    ) -> None:
        self._session = session
        self._annotations = annotations
        events = viewer.events
        for change in (events.voxel, events.overlay_mode, events.shown_mask):
            change.connect(self._end)
        session.events.thresholds.connect(self._end)

    def _end(self) -> None:
        goes_on = self._session.message.endswith(_GOES_ON)
        if not goes_on and self._annotations.tool is None:
            self._session.message = ""
