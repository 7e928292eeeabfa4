"""Undoing and redoing what the user did to the shown case."""

from __future__ import annotations

import time
from functools import partial
from typing import TYPE_CHECKING, Any

from psygnal import Signal

from unet_gui.controllers.scenes.annotation_home import is_on_views
from unet_gui.core.measuring.annotations import AnnotationKind
from unet_gui.core.text import Text
from unet_gui.state.change import change_together
from unet_gui.state.undo import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from unet_gui.core.geometry.box import Box
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.state.annotations import AnnotationsState
    from unet_gui.state.session import SessionState
    from unet_gui.state.undo import UndoState
    from unet_gui.state.viewer import ViewerState

_MOST_STEPS = 50  # besides those of the edited mask
_MOST_BYTES = 256 << 20  # of differences of the edited mask
_ONE_STEP_S = 1.0  # changes of one field that follow sooner are one step
_ANNOTATIONS = "annotations.annotations"
_THRESHOLDS = "session.thresholds"
_RESULT = "session.result"
EDITED = "session.edited"
_TITLES = {
    "viewer.class_styles": Text("change classes"),
    "viewer.is_mask_visible": Text("show or hide mask"),
    _THRESHOLDS: Text("change thresholds"),
    _RESULT: Text("segment"),
}
_MOVED = {
    AnnotationKind.RULER: Text("move ruler"),
    AnnotationKind.ANGLE: Text("move angle"),
}
_ADDED = {
    AnnotationKind.RULER: Text("add ruler"),
    AnnotationKind.ANGLE: Text("add angle"),
}
_REMOVED = {
    AnnotationKind.RULER: Text("remove ruler"),
    AnnotationKind.ANGLE: Text("remove angle"),
}


class UndoController:
    """Records changes of rulers, visibility, thresholds, predictions and edited masks.

    The steps belong to the shown case: they end when another one is shown. Steps of
    thresholds end with their prediction; of earlier predictions, one is kept. Strokes
    are kept as long as memory allows.

    `difference_wanted` hands over the difference of a step that is undone or redone;
    whoever corrects the mask applies it.
    """

    difference_wanted = Signal(object)

    def __init__(
        self,
        undo: UndoState,
        session: SessionState,
        viewer: ViewerState,
        annotations: AnnotationsState,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._undo = undo
        self._states: dict[str, Any] = {
            "session": session,
            "viewer": viewer,
            "annotations": annotations,
        }
        self._clock = clock
        self._changed_at_s = 0.0
        self._is_restoring = False
        self._case = session.case
        self._known = self._snapshot()
        session.events.case.connect(self._on_case_changed)
        session.events.result.connect(self._on_result_changed)
        for signal, field in (
            (session.events.thresholds, _THRESHOLDS),
            (viewer.events.class_styles, "viewer.class_styles"),
            (viewer.events.is_mask_visible, "viewer.is_mask_visible"),
            (annotations.events.annotations, _ANNOTATIONS),
        ):
            signal.connect(partial(self._record, field))  # weak, unlike a lambda

    def undo(self) -> None:
        """Undo the latest step."""
        if self._undo.done:
            *done, step = self._undo.done
            self._restore(step.before, step)
            self._undo.undone = (*self._undo.undone, step)
            self._undo.done = tuple(done)

    def record(self, step: Step) -> None:
        """Add a step of the edited mask that has just been done."""
        self._known = self._snapshot()
        self._changed_at_s = 0.0
        self._put((*self._undo.done, step))

    def forget_edits(self) -> None:
        """Drop the steps of an edited mask that was not replaced by one of them."""
        if self._is_restoring:
            return
        self._undo.done = tuple(s for s in self._undo.done if not _is_edit(s))
        self._undo.undone = tuple(s for s in self._undo.undone if not _is_edit(s))

    def redo(self) -> None:
        """Do the step again that was undone last."""
        if self._undo.undone:
            *undone, step = self._undo.undone
            self._restore(step.after, step)
            self._undo.done = (*self._undo.done, step)
            self._undo.undone = tuple(undone)

    # restoring

    def _restore(self, values: Mapping[str, object], step: Step) -> None:
        self._is_restoring = True
        by_state: dict[str, dict[str, object]] = {}
        for name, value in values.items():
            state, _, field = name.partition(".")
            by_state.setdefault(state, {})[field] = value
        if "annotations" in by_state:
            by_state["annotations"]["selected"] = None
        changes = [(self._states[state], f) for state, f in by_state.items()]
        change_together(*changes)
        if step.difference is not None:
            self.difference_wanted.emit(step.difference)
        self._known = self._snapshot()
        self._is_restoring = False
        self._changed_at_s = 0.0  # the next change is a separate step
        self._show_place(step)

    def _show_place(self, step: Step) -> None:
        """Move the crosshair to an annotation or a part of the mask that changes."""
        if step.difference is not None:
            self._go_into(step.difference.box)
        changed = _difference(step.before, step.after)
        viewer, case = self._states["viewer"], self._states["session"].case
        if changed and case is not None and is_on_views(changed[0], case, viewer):
            voxel = list(viewer.voxel)
            voxel[changed[0].plane.normal] = changed[0].index
            viewer.voxel = tuple(voxel)

    def _go_into(self, box: Box) -> None:
        """Move the crosshair to the middle of a box, unless it is in it."""
        viewer = self._states["viewer"]
        inside = zip(box.start, viewer.voxel, box.stop, strict=True)
        if not all(a <= v < b for a, v, b in inside):
            middle = zip(box.start, box.stop, strict=True)
            viewer.voxel = tuple((a + b) // 2 for a, b in middle)

    # recording

    def _value(self, name: str) -> object:
        state, _, field = name.partition(".")
        return getattr(self._states[state], field)

    def _snapshot(self) -> dict[str, object]:
        return {name: self._value(name) for name in (*_TITLES, _ANNOTATIONS)}

    def _record(self, name: str) -> None:
        """Record a change of one field, unless it came with another case or result."""
        before, after = self._known[name], self._value(name)
        self._known[name] = after
        if self._is_restoring or before is after or before == after:
            return
        self._add(Step(_title(name, before, after), {name: before}, {name: after}))

    def _add(self, step: Step) -> None:
        done, now_s = self._undo.done, self._clock()
        follows = now_s - self._changed_at_s < _ONE_STEP_S
        if done and follows and _continues(done[-1], step):
            step = Step(step.title, done[-1].before, step.after)
            done = done[:-1]
        self._changed_at_s = now_s
        self._put((*done, step))

    def _put(self, done: tuple[Step, ...]) -> None:
        self._undo.done = _within_limits(done)
        self._undo.undone = ()

    def _on_case_changed(self) -> None:
        """Forget the steps of another case, or of files in other roles."""
        before, self._case = self._case, self._states["session"].case
        self._known = self._snapshot()
        if self._case is None or before is None or not _same(before, self._case):
            self._undo.done = self._undo.undone = ()

    def _on_result_changed(self) -> None:
        names = (_RESULT, _THRESHOLDS)
        before = {name: self._known[name] for name in names}
        after = {name: self._value(name) for name in names}
        self._known.update(after)
        if self._is_restoring or before[_RESULT] is after[_RESULT]:
            return
        kept = [s for s in self._undo.done if not {*s.before} & {*names}]
        self._undo.done, self._undo.undone = tuple(kept), ()
        if _is_other_run(before[_RESULT], after[_RESULT]):
            self._add(Step(_TITLES[_RESULT], before, after))


def _is_edit(step: Step) -> bool:
    return step.difference is not None or EDITED in step.before


def _within_limits(done: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the latest steps: all strokes that memory allows, and 50 others.

    Strokes only make sense in their order, so that none is left out in between.
    """
    others = held = 0
    kept: list[Step] = []
    for step in reversed(done):
        held += step.held_bytes
        others += not _is_edit(step)
        if held > _MOST_BYTES:
            break
        if _is_edit(step) or others <= _MOST_STEPS:
            kept.append(step)
    return tuple(reversed(kept))


def _is_other_run(before: Any, after: Any) -> bool:
    """Whether a prediction replaces that of an earlier run."""
    if before is None or after is None:
        return False
    return before.probabilities is not after.probabilities


def _same(before: Any, after: Any) -> bool:
    return bool(before.has_same_input(after))


def _continues(last: Step, step: Step) -> bool:
    """Whether a step goes on with the last one, as while a slider is dragged."""
    one_field = {*last.before} == {*step.before} == {_THRESHOLDS}
    return one_field or (last.title == step.title and step.title in _MOVED.values())


def _title(name: str, before: object, after: object) -> str:
    if name != _ANNOTATIONS:
        return _TITLES[name]
    changed = _difference({name: before}, {name: after})
    kind = changed[0].kind if changed else AnnotationKind.RULER
    counts = [len(items) for items in (before, after) if isinstance(items, tuple)]
    if counts[0] == counts[1]:
        return _MOVED[kind]
    if abs(counts[0] - counts[1]) > 1:
        return Text("remove all annotations")
    return (_ADDED if counts[0] < counts[1] else _REMOVED)[kind]


def _difference(
    before: Mapping[str, Any], after: Mapping[str, Any]
) -> list[Annotation]:
    """Return the annotations that are in one of two lists only, new ones first."""
    old, new = before.get(_ANNOTATIONS, ()), after.get(_ANNOTATIONS, ())
    return [*(a for a in new if a not in old), *(a for a in old if a not in new)]
