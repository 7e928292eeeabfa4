"""Showing the sequences as they were aligned, and moving them by hand."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.geometry.affine import Affine

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.controllers.runs.preparation import PreparationController
    from unet_gui.state.preparation import PreparationState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_STAY = Affine(np.eye(4))
Vector = tuple[float, float, float]


class AlignedViewsController:
    """Keeps the motions of the views those of the latest alignment of the open case.

    Without an alignment, and while the user compares with the headers, there are none.
    A mask of a prepared case fits the other sequences only as they were aligned.
    """

    def __init__(
        self,
        state: PreparationState,
        session: SessionState,
        viewer: ViewerState,
        preparation: PreparationController,
    ) -> None:
        self._state = state
        self._preparation = preparation
        self._session = session
        self._viewer = viewer
        for change in (
            session.events.case,
            session.events.result,
            state.events.plan,
            state.events.record,
            state.events.is_shown_aligned,
            viewer.events.motions,  # another case comes without any
        ):
            change.connect(self._follow)
        self._follow()

    @property
    def motions(self) -> dict[str, Affine]:
        """The motions set by hand or by the latest alignment; empty without one."""
        case, result, plan = self._session.case, self._session.result, self._state.plan
        if case is None:
            return {}
        if plan is not None and plan.motions:
            return dict(plan.motions)
        made = self._preparation.prepared_case()
        record = None if made is None else made.record
        if record is None and result is not None:
            record = result.preparation
        found = {} if record is None else record.motions
        return {n: m for n, m in found.items() if n in case.sequences}

    def set_shown_aligned(self, *, is_aligned: bool) -> None:
        """Place the sequences as they were aligned, or by their headers."""
        self._state.is_shown_aligned = is_aligned

    def nudge(
        self, name: str, shift_mm: Vector = (0, 0, 0), turn_deg: Vector = (0, 0, 0)
    ) -> None:
        """Move and turn one sequence by the axes of the body, RAS+, and show it so.

        The motions of all sequences are then taken as they are shown.

        Parameters
        ----------
        turn_deg : (3,) float
            About the axes to the right, to the front and to the top, through the middle
            of the fixed sequence; from the first to the second, as R to A about S.
        """
        plan = self._state.plan
        case = self._session.case
        if plan is None or case is None or name not in plan.placed:
            return
        if name == plan.fixed:
            return
        motions = {n: _STAY for n in plan.placed if n != plan.fixed} | self.motions
        grid = case.sequences[plan.fixed].grid
        middle = grid.affine.apply((np.asarray(grid.shape) - 1) / 2)
        turn = _turned_about(middle, turn_deg)
        motions[name] = Affine.from_parts(np.eye(3), shift_mm) @ turn @ motions[name]
        self._state.is_shown_aligned = True
        self._preparation.set_motions(motions)

    def undo_nudges(self) -> None:
        """Let an alignment find the motions again."""
        self._preparation.set_motions({})

    def _follow(self) -> None:
        wanted = self.motions if self._state.is_shown_aligned else {}
        if wanted != self._viewer.motions:
            self._viewer.motions = wanted


def _turned_about(middle: npt.NDArray[np.float64], turn_deg: Vector) -> Affine:
    """Return the rotation about a point, (3,) in mm, by an axis times its angle."""
    angle = math.radians(float(np.linalg.norm(turn_deg)))
    if angle == 0:
        return _STAY
    x, y, z = np.radians(turn_deg) / angle
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    linear = np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * cross @ cross
    return Affine.from_parts(linear, middle - linear @ middle)
