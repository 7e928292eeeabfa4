"""The edited mask of the shown case, each change of which is one step of undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.view.undo import EDITED
from unet_gui.core.case.edited import EditedMask, Progress
from unet_gui.core.editing.masking import EVERYWHERE
from unet_gui.core.editing.workbench import Workbench
from unet_gui.state.change import change_together
from unet_gui.state.editing import EditingState, LiveStroke
from unet_gui.state.undo import Step

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.view.undo import UndoController
    from unet_gui.core.editing.difference import Difference
    from unet_gui.core.editing.masking import Masking
    from unet_gui.core.editing.patch import Change, Patch
    from unet_gui.core.text import Text
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


class MaskBench:
    """Changes the edited mask; nothing else does, but for another case being shown.

    `changed` hands over the mask before, the mask after, and the difference between
    them, which is None if one of the masks is new or None.
    """

    changed = Signal(object, object, object)

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        cases: CasesState,
        editing: EditingState,
        undo: UndoController,
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._cases = cases
        self._editing = editing
        self._undo = undo
        self._bench: Workbench | None = None
        self._known = session.edited  # as it was last heard of
        self._is_own = False  # whether the mask is being replaced here
        session.events.edited.connect(self._on_edited_changed)
        undo.difference_wanted.connect(self._apply)

    # the whole mask

    def take(self, edited: EditedMask | None, title: Text) -> None:
        """Begin with a mask in place of the one before, or drop that for None."""
        before = self._session.edited
        if edited is before:
            return
        self.cancel()
        self._undo.record(Step(title, {EDITED: before}, {EDITED: edited}))
        self._is_own = True
        self._session.edited = edited
        self._is_own = False
        if edited is not None:
            self.show()
            self._note_begun()

    def show(self) -> None:
        """Show the edited mask in the views."""
        change_together(
            (
                self._viewer,
                {
                    "shown_mask": "edited",
                    "overlay_mode": "mask",
                    "is_mask_visible": True,
                },
            )
        )

    # strokes

    @property
    def now(self) -> npt.NDArray[np.uint8] | None:
        """The labels as they are, (I, J, K), to be read only; None without a mask."""
        bench = self._ready()
        return None if bench is None else bench.now

    def begin(self) -> bool:
        """Begin a stroke; return whether there is a mask to change."""
        bench = self._ready()
        if bench is not None:
            bench.begin()
        return bench is not None

    def paint(self, patch: Patch, value: int, masking: Masking) -> None:
        """Give voxels a label within a stroke."""
        if self._bench is not None and self._bench.is_in_stroke:
            box = self._bench.paint(patch, value, masking)
            if box is not None:
                settled, live = self._bench.settled, self._bench.live()
                self._editing.live = LiveStroke(settled, live, box)

    def end(self, title: Text) -> bool:
        """End a stroke; return whether it has changed anything."""
        if self._bench is None or not self._bench.is_in_stroke:
            return False
        difference = self._bench.end()
        if difference is None:
            self._editing.live = None
            return False
        self._undo.record(Step(title, {}, {}, difference))
        self._settle(difference)
        self._note_begun()
        return True

    def cancel(self) -> None:
        """End a stroke as if it had not been."""
        if self._bench is not None and self._bench.is_in_stroke:
            self._bench.cancel()
            self._editing.live = None

    def put(self, change: Change, title: Text, masking: Masking = EVERYWHERE) -> bool:
        """Change labels in one step; return whether any has changed."""
        if not self.begin() or self._bench is None:
            return False
        self._bench.put(change, masking)
        return self.end(title)

    def fill(
        self, patch: Patch, value: int, title: Text, masking: Masking = EVERYWHERE
    ) -> bool:
        """Give voxels a label in one step; return whether any has changed."""
        if not self.begin() or self._bench is None:
            return False
        self._bench.paint(patch, value, masking)
        return self.end(title)

    # keeping the states in step

    def _ready(self) -> Workbench | None:
        """Return the workbench of the edited mask, which is made when it is needed."""
        edited, case = self._session.edited, self._session.case
        if edited is None or case is None:
            return None
        if self._bench is None:
            self._bench = Workbench(edited.label_map, case.slices.refresh)
        return self._bench

    def _apply(self, difference: Difference) -> None:
        bench = self._ready()
        if bench is not None:
            bench.apply(difference)
            self._settle(difference)

    def _settle(self, difference: Difference) -> None:
        """Tell all what a stroke or a step has made of the mask."""
        before = self._session.edited
        if before is None or self._bench is None:
            return
        self._known = after = before.with_labels(self._bench.settled)
        change_together(
            (self._session, {"edited": after}), (self._editing, {"live": None})
        )
        self.changed.emit(before, after, difference)

    def _on_edited_changed(self, edited: EditedMask | None) -> None:
        """Begin anew with a mask that comes with another case, or from a session."""
        before, self._known = self._known, edited
        if edited is before:
            return
        self._bench = None
        self._editing.live = None
        if not self._is_own:
            self._undo.forget_edits()
        self.changed.emit(before, edited, None)

    def _note_begun(self) -> None:
        """Note that the correction of the case is in progress."""
        current = self._cases.find(self._cases.current)
        if current is not None and current.progress is Progress.NOT_STARTED:
            self._cases.put(replace(current, progress=Progress.IN_PROGRESS))
