"""The states whose content goes into a session file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unet_gui.state.follow_up import FollowUpState

if TYPE_CHECKING:
    from unet_gui.state.cases import CasesState
    from unet_gui.state.layout import LayoutState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


@dataclass(frozen=True, slots=True, eq=False)
class WindowStates:
    """The states whose content goes into a session file."""

    session: SessionState
    viewer: ViewerState
    layout: LayoutState
    cases: CasesState
    follow_up: FollowUpState = field(default_factory=FollowUpState)
