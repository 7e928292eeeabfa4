"""A patient over several examinations, as the follow-up window shows it; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from psygnal import SignalGroupDescriptor

if TYPE_CHECKING:
    from unet_gui.core.case.saved_follow_up import KeptFollowUp

    # not at run time: it is a large room, which a start does not need
    from unet_gui.core.measuring.followup.follow import FollowUp, TimePoint


Position = tuple[float, float, float]


@dataclass
class FollowUpState:
    """The examinations and what was found. Changed on the main thread only.

    Attributes
    ----------
    criteria : str
        Id of the criteria of response.
    aligns : bool
        Whether examinations are aligned to the first one; otherwise they share their
        world coordinates.
    placed : tuple of TimePoint
        The examinations as they were followed, with their maps to the first one.
    baseline : int
        Position of the baseline among the examinations.
    found : FollowUp or None
        None until there are two examinations that make a follow-up.
    problem : str
        Why there is none; empty otherwise.
    is_doubted : bool
        Whether the reason is that they seem to be of different patients, which the
        user can deny.
    message : str
        What went wrong last with an entry or a file; empty after a change.
    selected : int or None
        Number of the lesion that is shown in all examinations.
    position_mm : (R, A, S) or None
        The shown place, in world coordinates of the first examination.
    is_accepted : bool
        Whether the user said that all examinations are of one patient.
    kept : KeptFollowUp or None
        That of a session, until its scans are read when the window is opened.
    """

    points: tuple[TimePoint, ...] = ()
    criteria: str = "rano2"
    aligns: bool = False
    placed: tuple[TimePoint, ...] = ()
    baseline: int = 0
    found: FollowUp | None = None
    problem: str = ""
    is_doubted: bool = False
    message: str = ""
    is_running: bool = False
    selected: int | None = None
    position_mm: Position | None = None
    is_accepted: bool = False
    kept: KeptFollowUp | None = None

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
