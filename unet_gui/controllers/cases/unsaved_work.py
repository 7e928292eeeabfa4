"""Predictions, edited masks and annotations that are in no file of the user's yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from psygnal import Signal

from unet_gui.controllers.scenes.decided_mask import model_thresholds
from unet_gui.state.cases import SavedWork

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from unet_gui.controllers.cases.case_list import CaseList
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.state.cases import CasesState, ListedCase, PredictionId


@dataclass(frozen=True, slots=True)
class UnsavedCase:
    """The work on a case that would be lost."""

    name: str
    has_prediction: bool
    annotation_count: int
    has_edited: bool = False

    @property
    def has_work(self) -> bool:
        """Whether anything would be lost."""
        return self.has_prediction or self.has_edited or self.annotation_count > 0


@dataclass(frozen=True, slots=True, eq=False)
class UnsavedQuestion:
    """The work that would be lost, and the action that would lose it.

    Attributes
    ----------
    go_on : callable
        Does what was asked for, if the user agrees.
    keys : collection of int, optional
        Keys of the cases that it concerns, by default all.
    """

    cases: tuple[UnsavedCase, ...]
    go_on: Callable[[], None]
    keys: Collection[int] | None = None


class UnsavedWork:
    """Knows which cases have unsaved work, and asks before an action drops it.

    `asked` hands over an `UnsavedQuestion`; if nothing is connected to it, no action is
    held back. Work on the demo case does not count: it can be made again.
    """

    asked = Signal(object)

    def __init__(self, cases: CasesState, listing: CaseList) -> None:
        self._cases = cases
        self._list = listing

    def cases(self, keys: Collection[int] | None = None) -> tuple[UnsavedCase, ...]:
        """Return the unsaved work on these cases, by default on all."""
        self._list.leave()
        listed = (c for c in self._cases.listed if keys is None or c.key in keys)
        found = (_unsaved(c) for c in listed if not c.is_demo)
        return tuple(c for c in found if c.has_work)

    def before(
        self, go_on: Callable[[], None], keys: Collection[int] | None = None
    ) -> None:
        """Go on at once, or after a question if work on these cases would be lost."""
        if not self.ask(go_on, keys):
            go_on()

    def ask(
        self, go_on: Callable[[], None], keys: Collection[int] | None = None
    ) -> bool:
        """Ask if work on these cases would be lost, and go on if the user agrees.

        Returns
        -------
        bool
            Whether the user was asked.
        """
        cases = self.cases(keys) if len(self.asked) else ()
        if cases:
            self.asked.emit(UnsavedQuestion(cases, go_on, keys))
        return bool(cases)

    def ask_changed(self, go_on: Callable[[], None], changed: ListedCase) -> bool:
        """Ask if a change of a listed case would drop work that is not saved.

        Parameters
        ----------
        changed : ListedCase
            The case as it will be.

        Returns
        -------
        bool
            Whether the user was asked.
        """
        self._list.leave()
        listed = self._cases.find(changed.key)
        if listed is None or listed.is_demo or not len(self.asked):
            return False
        lost = _unsaved(listed, work_of(changed))
        if lost.has_work:
            self.asked.emit(UnsavedQuestion((lost,), go_on, (changed.key,)))
        return lost.has_work

    # saved work

    def current(self) -> tuple[tuple[int, SavedWork], ...]:
        """Return the work on each case as it is now, for `note` once it is saved."""
        self._list.leave()
        return tuple((c.key, work_of(c)) for c in self._cases.listed)

    def note(self, saved: Sequence[tuple[int, SavedWork]]) -> None:
        """Note work that has been saved to a file."""
        for key, work in saved:
            listed = self._cases.find(key)
            if listed is not None:
                self._cases.put(replace(listed, saved=work))

    def note_mask(
        self, result: SegmentationResult, thresholds: tuple[float, ...]
    ) -> None:
        """Note a prediction that has been saved as the thresholds decide it."""
        prediction = _prediction(result, thresholds)
        for listed in self._cases.listed:
            shown = listed.result
            if shown is not None and shown.label_map is result.label_map:
                saved = replace(listed.saved, prediction=prediction)
                self._cases.put(replace(listed, saved=saved))

    def note_edited(self, edited: EditedMask) -> None:
        """Note an edited mask that has been saved as it is."""
        for listed in self._cases.listed:
            shown = listed.edited
            if shown is not None and shown.label_map is edited.label_map:
                saved = replace(listed.saved, edited=edited.label_map)
                self._cases.put(replace(listed, saved=saved))


def work_of(listed: ListedCase) -> SavedWork:
    """Return the work on a case as it is now."""
    result = listed.result
    prediction = None if result is None else _prediction(result, listed.thresholds)
    edited = None if listed.edited is None else listed.edited.label_map
    return SavedWork(prediction, listed.annotations, edited)


def _prediction(
    result: SegmentationResult, thresholds: tuple[float, ...]
) -> PredictionId:
    return result.label_map, thresholds or model_thresholds(result)


def _unsaved(listed: ListedCase, kept: SavedWork | None = None) -> UnsavedCase:
    """Return the work on a case that is neither saved nor in `kept`."""
    work, saved, kept = work_of(listed), listed.saved, kept or SavedWork()
    prediction = work.prediction
    is_lost = prediction not in (None, saved.prediction, kept.prediction)
    lost = [m for m in work.annotations if m not in kept.annotations]
    count = len(lost) if work.annotations != saved.annotations else 0
    is_edited = work.edited not in (None, saved.edited, kept.edited)
    return UnsavedCase(listed.files.name, is_lost, count, is_edited)
