"""The list of open cases, and what it keeps of those that are not shown.

Each case keeps its result, thresholds, annotations and view. Volumes may be dropped to
save memory; predictions stay, with the probabilities that other thresholds can need.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from unet_gui.controllers.cases.case_memory import CaseMemory
from unet_gui.controllers.cases.case_work import (
    annotations_inside,
    fitting_edited,
    fitting_result,
    result_input,
    shown_view,
    view_of,
    with_annotations,
    with_edited,
    with_result,
)
from unet_gui.controllers.cases.thumbnails import thumbnail_of
from unet_gui.core.free_memory import available_bytes
from unet_gui.state.cases import CaseView, ListedCase, input_id
from unet_gui.state.change import change_together

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.cases.opened_case import OpenedCase
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.state.annotations import AnnotationsState
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


class CaseList:
    """Keeps the list in step with the session. All methods are quick.

    Parameters
    ----------
    annotations : AnnotationsState
        The annotations of the case that is shown.
    free_bytes : callable
        Returns the memory in bytes that is free besides what the cases hold.
    """

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        cases: CasesState,
        annotations: AnnotationsState,
        free_bytes: Callable[[], int] = available_bytes,
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._cases = cases
        self.memory = CaseMemory(cases, free_bytes)
        self._annotations = annotations
        self._keys = count(1)
        session.events.result.connect(self._on_result_changed)
        session.events.edited.connect(self._on_edited_changed)
        cases.events.listed.connect(self._on_listed)

    # adding

    def add(self, files: CaseFiles) -> ListedCase:
        """List a case that has not been read, unless it is listed already.

        If another case already has its name, the names of its folders are added.
        """
        known = self._same_sources(files)
        if known is not None:
            return known
        from unet_gui.io.cases.distinct_cases import distinct_cases  # a large room

        (files,) = distinct_cases([files], [c.files for c in self._cases.listed])
        listed = ListedCase(next(self._keys), files)
        self._cases.listed = (*self._cases.listed, listed)
        return listed

    def named(self, opened: OpenedCase, key: int | None) -> OpenedCase:
        """Return a case that has just been read, with its name in the list.

        Parameters
        ----------
        key : int or None
            As for `show_opened`.
        """
        listed = self._cases.find(key) or self.add(opened.files)
        name = listed.files.name
        return replace(
            opened,
            case=replace(opened.case, name=name),
            files=replace(opened.files, name=name),
        )

    def add_saved(self, saved: ListedCase) -> int:
        """List a case of a saved session; return its key.

        A case that is listed already keeps what it has, and takes the rest.
        """
        listed = self.add(saved.files)
        self.leave()
        listed = self._cases.find(listed.key) or listed
        if listed.grid is None:  # never read: nothing has been chosen for it yet
            files = replace(saved.files, name=listed.files.name)
            listed = replace(listed, files=files)
        view = listed.view or saved.view
        listed = replace(listed, view=view, is_demo=saved.is_demo)
        taken = with_edited(with_result(listed, saved), saved)
        taken = with_annotations(taken, saved)
        preparation = taken.preparation or saved.preparation
        taken = replace(taken, preparation=preparation)
        self._cases.put(taken)
        if taken.key == self._cases.current:
            self._show_work(taken)
        return taken.key

    def _show_work(self, listed: ListedCase) -> None:
        """Show the work that has been added to the shown case."""
        if listed.result is not self._session.result:
            self._session.set_result(listed.result, listed.thresholds)
        self._session.edited = listed.edited
        self._annotations.annotations = listed.annotations

    def take_back(self, before: ListedCase) -> None:
        """Give the shown case the result and annotations that it had before."""
        listed = self._cases.find(before.key)
        if listed is not None and listed.key == self._cases.current:
            self.leave()
            listed = self._cases.find(before.key) or listed
            taken = with_annotations(with_edited(listed, before), before)
            if taken.result is None and taken.input_id == before.input_id:
                taken = replace(
                    taken, result=before.result, thresholds=before.thresholds
                )
            self._cases.put(taken)
            self._show_work(taken)

    def show_opened(
        self, opened: OpenedCase, first_view: CaseView, key: int | None
    ) -> None:
        """List a case that has just been read, and show it.

        Parameters
        ----------
        key : int or None
            Key of the listed case that was read; None if it may be a new case.
        """
        before = self._listed_as(opened, key) or self.add(opened.files)
        is_shown_already = before.key == self._cases.current
        listed = self.as_read(opened, before.key) or before
        view = None if is_shown_already else listed.view
        self.memory.keep_images(listed.key, opened.images)
        listed = replace(
            listed,
            files=opened.files,
            case=opened.case,
            input_id=input_id(opened.case),
            grid=opened.case.grid,
            view=view or first_view,
            thumbnail=listed.thumbnail or thumbnail_of(opened.case.first),
            is_demo=opened.is_demo or listed.is_demo,
        )
        for files in opened.others:
            self.add(files)
        self.enter(listed)

    def keep_read(self, opened: OpenedCase, key: int) -> ListedCase | None:
        """Keep a listed case that has been read without showing it.

        Return it as it is listed now; None if it is not listed any more.
        """
        listed = self._cases.find(key)
        if listed is None or key == self._cases.current:
            return listed
        opened = self.named(opened, key)
        listed = self.as_read(opened, key) or listed
        self.memory.keep_images(key, opened.images)
        listed = replace(
            listed,
            files=opened.files,
            case=opened.case,
            input_id=input_id(opened.case),
            grid=opened.case.grid,
            thumbnail=listed.thumbnail or thumbnail_of(opened.case.first),
        )
        self._cases.put(listed)
        self.memory.note_read(key)
        return listed

    def as_read(self, opened: OpenedCase, key: int | None) -> ListedCase | None:
        """Return a listed case with the work that fits it as it has just been read.

        Return None if the case is not listed yet. The list does not change.
        """
        self.leave()
        listed = self._listed_as(opened, key)
        if listed is None:
            return None
        case = replace(opened.case, name=listed.files.name)  # as it will be named
        result = fitting_result(listed, case)
        return replace(
            listed,
            result=result,
            result_input=None if result is None else result_input(listed, case),
            thresholds=listed.thresholds if result is not None else (),
            edited=fitting_edited(listed, case),
            annotations=annotations_inside(listed.annotations, case),
        )

    def _listed_as(self, opened: OpenedCase, key: int | None) -> ListedCase | None:
        return self._cases.find(key) or self._same_sources(opened.files)

    def read_mask_as(self, scheme: LabelScheme) -> None:
        """Read the reference of the shown case in the label scheme that the user chose.

        The choice is kept with the files of the case, so it survives every reload.
        """
        session, current = self._session, self._cases.find(self._cases.current)
        case, files = session.case, session.case_files
        if case is None or case.reference is None:
            return
        asked = case.reference.question
        warnings = tuple(w for w in case.warnings if w != asked)
        chosen = case.reference.read_as(scheme)
        case = replace(case, reference=chosen, warnings=warnings)
        files = None if files is None else files.read_as(scheme.id)
        listed = self._cases.listed
        if current is not None and files is not None:
            changed = replace(current, case=case, files=files)
            listed = self._cases.with_changed(changed)
        change_together(
            (self._cases, {"listed": listed}),
            (session, {"case": case, "case_files": files}),
        )

    # switching

    def leave(self) -> None:
        """Keep view, thresholds and annotations of the shown case in the list."""
        current = self._cases.find(self._cases.current)
        if current is not None and self._session.case is not None:
            self._cases.put(
                replace(
                    current,
                    view=view_of(self._session.case, self._viewer),
                    thresholds=self._session.thresholds,
                    annotations=self._annotations.annotations,
                )
            )

    def enter(self, listed: ListedCase) -> None:
        """Show a case that is in memory; call `leave` before."""
        if listed.case is None:
            return
        self._show(listed)
        self.memory.note_shown(listed.key)

    def _show(self, listed: ListedCase) -> None:
        """Change all states to another case in one step.

        All fields are set before any listener is called. Listeners are then called in
        this order: the list, the session, the viewer, the annotations.
        """
        before, annotations = self._session.case, listed.annotations
        if listed.case is not None:
            annotations = annotations_inside(annotations, listed.case)
        change_together(
            (
                self._cases,
                {"listed": self._cases.with_changed(listed), "current": listed.key},
            ),
            (
                self._session,
                {
                    "case": listed.case,
                    "case_files": listed.files,
                    "other_cases": self._others(listed.key),
                    "result": listed.result,
                    "thresholds": listed.thresholds,
                    "edited": listed.edited,
                },
            ),
            (self._viewer, shown_view(listed, self._viewer)),
            (self._annotations, {"annotations": annotations, "selected": None}),
        )
        if before is not None and before is not listed.case:
            before.slices.clear()  # they are not shown any more

    # removing

    def remove(self, key: int) -> None:
        """Remove a case from the list; the session does not change."""
        self.memory.forget(key)
        if self._cases.current == key:
            self._cases.current = None
        self._cases.listed = tuple(c for c in self._cases.listed if c.key != key)

    def show_nothing(self) -> None:
        """Show no case, as at the start."""
        change_together(
            (self._cases, {"current": None}),
            (
                self._session,
                {
                    "case": None,
                    "case_files": None,
                    "other_cases": self._others(None),
                    "result": None,
                    "thresholds": (),
                    "edited": None,
                },
            ),
            (self._annotations, {"annotations": (), "selected": None}),
        )

    # looking up

    def _others(self, key: int | None) -> tuple[CaseFiles, ...]:
        return tuple(c.files for c in self._cases.listed if c.key != key)

    def _same_sources(self, files: CaseFiles) -> ListedCase | None:
        wanted = files.source_key
        return next(
            (c for c in self._cases.listed if c.files.source_key == wanted), None
        )

    # following the states

    def _on_result_changed(self, result: SegmentationResult | None) -> None:
        """Keep a new result of the shown case with that case."""
        current = self._cases.find(self._cases.current)
        if current is not None and current.result is not result:
            thresholds = self._session.thresholds
            made_for = current.result_input if _is_same_run(current, result) else None
            self._cases.put(
                replace(
                    current,
                    result=result,
                    result_input=made_for,
                    thresholds=thresholds,
                )
            )

    def _on_edited_changed(self, edited: EditedMask | None) -> None:
        """Keep the edited mask of the shown case with that case."""
        current = self._cases.find(self._cases.current)
        if current is not None and current.edited is not edited:
            self._cases.put(replace(current, edited=edited))

    def _on_listed(self) -> None:
        """Offer the listed cases other than the shown one."""
        self._session.other_cases = self._others(self._cases.current)


def _is_same_run(listed: ListedCase, result: SegmentationResult | None) -> bool:
    """Whether a result is that of the case, decided by another rule."""
    before = listed.result
    if before is None or result is None:
        return False
    return before.probabilities is result.probabilities
