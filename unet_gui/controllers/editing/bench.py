"""The edited mask of the shown case, each change of which is one step of undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.controllers.latest_job import LatestJob
from unet_gui.controllers.view.undo import EDITED
from unet_gui.core.case.edited import EditedMask
from unet_gui.core.case.edited import Progress as Correction
from unet_gui.core.editing.masking import EVERYWHERE
from unet_gui.core.editing.workbench import Workbench
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.state.change import change_together
from unet_gui.state.editing import EditingState, LiveStroke
from unet_gui.state.undo import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.view.undo import UndoController
    from unet_gui.core.editing.difference import Difference
    from unet_gui.core.editing.masking import Masking
    from unet_gui.core.editing.patch import Change, Patch
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


_LANE = Lane.JOURNAL  # in that of reading, jobs wait for the mask to rest
_FREE_AT_FIRST = 2  # strokes take turns; one array is held while lesions are found


def _bench_job(label_map: LabelMap) -> Generator[Progress, None, Workbench]:
    """Make the workbench of a mask with the array of its first stroke."""
    yield Progress(0, 1, Text("Preparing the correction"))
    bench = Workbench(label_map)
    bench.make_spare()
    return bench


class MaskBench:
    """Changes the edited mask; nothing else does, but for another case being shown.

    `changed` hands over the mask before, the mask after, and the difference between
    them, which is None if one of the masks is new or None. `stepping` hands over the
    label map before, that after, and the box in which they differ, before anybody else
    hears of the latter, so that what is known of the one can follow to the other.
    `replaced` hands over a mask that the user took in place of another one.
    """

    changed = Signal(object, object, object)
    replaced = Signal(object)
    stepping = Signal(object, object, object)

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        cases: CasesState,
        editing: EditingState,
        undo: UndoController,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._cases = cases
        self._editing = editing
        self._undo = undo
        self._bench: Workbench | None = None
        self._known = session.edited  # as it was last heard of
        self._is_own = False  # whether the mask is being replaced here
        self._runner = runner
        self._on_error = on_error
        self._ahead = LatestJob(
            runner,
            _bench_job,
            self._take_bench,
            self._on_ahead,
            is_patient=True,
            lane=_LANE,
        )
        session.events.edited.connect(self._on_edited_changed)
        editing.events.tool.connect(self._make_ahead)
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
        if edited is not None and before is not None:
            self.replaced.emit(edited)
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
            self._ahead.follow(None)
            self._bench = Workbench(edited.label_map)
            self._bench.on_changed = case.slices.refresh
        return self._bench

    def _make_ahead(self) -> None:
        """Make the workbench in the background once a tool is chosen."""
        edited = self._session.edited
        is_wanted = self._editing.tool is not None and self._bench is None
        if is_wanted and edited is not None:
            self._ahead.follow(edited.label_map)
            self._ahead.make()

    def _take_bench(self, bench: Workbench) -> None:
        edited, case = self._session.edited, self._session.case
        if self._bench is not None or edited is None or case is None:
            return
        self._ahead.follow(None)  # it holds the mask no longer
        if edited.label_map is bench.settled:
            bench.on_changed = case.slices.refresh
            self._bench = bench
            self._supply(_FREE_AT_FIRST)

    def _supply(self, free: int = 1) -> None:
        """Have an array copied in the background if fewer are free for strokes."""
        bench = self._bench
        order = None if bench is None else bench.order_spare(free)
        if bench is None or order is None:
            return

        def job() -> Generator[Progress, None, None]:
            yield Progress(0, 1, Text("Preparing the correction"))
            order.make()

        def on_ended(*_: object) -> None:
            bench.receive(order)

        listener = Listener(on_ended, on_ended, on_cancelled=on_ended)
        self._runner.submit(job, listener, _LANE)

    def _on_ahead(self, error: Exception | None) -> None:
        if isinstance(error, MemoryError):
            return  # the first stroke tries again, and tells
        if error is not None:
            self._on_error(error)

    def _apply(self, difference: Difference) -> None:
        bench = self._ready()
        if bench is not None:
            self.cancel()  # a stroke that runs is given up, on the screen as well
            bench.apply(difference)
            self._settle(difference)

    def _settle(self, difference: Difference) -> None:
        """Tell all what a stroke or a step has made of the mask."""
        before = self._session.edited
        if before is None or self._bench is None:
            return
        self._known = after = before.with_labels(self._bench.settled)
        maps, box = (before.label_map, after.label_map), difference.box
        self.stepping.emit(*maps, box)
        self._editing.live = LiveStroke(*maps, box)  # views draw the box only
        change_together(
            (self._session, {"edited": after}), (self._editing, {"live": None})
        )
        self.changed.emit(before, after, difference)
        self._supply()

    def _on_edited_changed(self, edited: EditedMask | None) -> None:
        """Start again with a mask that comes with another case, or from a session."""
        before, self._known = self._known, edited
        if edited is before:
            return
        self._bench = None
        self._ahead.follow(None)
        self._editing.live = None
        if not self._is_own:
            self._undo.forget_edits()
        self.changed.emit(before, edited, None)
        self._make_ahead()

    def _note_begun(self) -> None:
        """Note that the correction of the case is in progress."""
        current = self._cases.find(self._cases.current)
        if current is not None and current.progress is Correction.NOT_STARTED:
            self._cases.put(replace(current, progress=Correction.IN_PROGRESS))
