"""Several open cases behind the one that is shown: what each keeps, and for how long.

Each case keeps its result, its thresholds, its annotations and how it was looked at.
Volumes are kept as long as there is memory; those of the case that was shown longest
ago go first, and are read again when it is shown again. Predictions stay, and of their
probabilities what other thresholds can need.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from unet_gui.controllers.cases.thumbnails import thumbnail_of
from unet_gui.controllers.scenes.decided_mask import compacted_result
from unet_gui.core.free_memory import available_bytes
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.io.cases.distinct_cases import distinct_cases
from unet_gui.state.cases import CaseView, ListedCase, input_id

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from unet_gui.controllers.cases.opened_case import Images, OpenedCase
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.state.annotations import AnnotationsState
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_SHARE_OF_MEMORY = 0.4  # the engine asks for up to half of what is free


class CaseList:
    """Keeps the list in step with the session; no work of its own takes long.

    Parameters
    ----------
    free_bytes : callable
        Returns the memory that is free besides what the cases hold.
    annotations : AnnotationsState, optional
        Holds the annotations of the case that is shown.
    """

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        cases: CasesState,
        free_bytes: Callable[[], int] = available_bytes,
        annotations: AnnotationsState | None = None,
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._cases = cases
        self._free_bytes = free_bytes
        self._annotations = annotations
        self._images: dict[int, Images] = {}  # so that roles can change
        self._keys = count(1)
        self._shown_last: list[int] = []  # keys, the one shown now last
        self._is_switching = False
        session.events.result.connect(self._on_result_changed)
        session.events.case.connect(self._on_case_changed)

    def images(self, key: int | None) -> Images:
        """Return the files of a case as read, as far as they are held."""
        return {} if key is None else self._images.get(key, {})

    # filling the list

    def add(self, files: CaseFiles) -> ListedCase:
        """List a case that has not been read; one that is listed already stays.

        If another case has the name already, the new one is named with its folders.
        """
        known = self._same_sources(files)
        if known is not None:
            return known
        (files,) = distinct_cases([files], [c.files for c in self._cases.listed])
        listed = ListedCase(next(self._keys), files)
        self._cases.listed = (*self._cases.listed, listed)
        return listed

    def named(self, opened: OpenedCase, key: int | None) -> OpenedCase:
        """Return a case that has just been read with the name that it is listed by.

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

        One that is listed already keeps what it has, and takes the rest.
        """
        listed = self.add(saved.files)
        self.leave()
        listed = self._cases.find(listed.key) or listed
        view = listed.view or saved.view
        listed = replace(listed, view=view, is_demo=saved.is_demo)
        taken = _with_annotations(_with_result(listed, saved), saved)
        self._cases.put(taken)
        if taken.key == self._cases.current:
            self._show_work(taken)
        return taken.key

    def _show_work(self, listed: ListedCase) -> None:
        """Show what has been added to the case that is shown."""
        with self._switching():
            if listed.result is not self._session.result:
                self._session.result = listed.result
                self._session.thresholds = listed.thresholds
            if self._annotations is not None:
                self._annotations.annotations = listed.annotations

    def show_opened(
        self, opened: OpenedCase, first_view: CaseView, key: int | None
    ) -> None:
        """List a case that has just been read, and show it.

        Parameters
        ----------
        key : int or None
            Of the listed case that was read; None if it may be a new one.
        """
        before = self._listed_as(opened, key) or self.add(opened.files)
        is_shown_already = before.key == self._cases.current
        listed = self.as_read(opened, before.key) or before
        view = None if is_shown_already else listed.view
        self._images[listed.key] = opened.images
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
        with self._switching():
            self._cases.put(listed)
            for files in opened.others:
                self.add(files)
        self.enter(listed)

    def as_read(self, opened: OpenedCase, key: int | None) -> ListedCase | None:
        """Return a listed case with the work that still fits it as it was read now.

        None if it is not listed yet. The list does not change.
        """
        self.leave()
        listed = self._listed_as(opened, key)
        if listed is None:
            return None
        case = replace(opened.case, name=listed.files.name)  # as it will be named
        result = _fitting(listed, case)
        return replace(
            listed,
            result=result,
            thresholds=listed.thresholds if result is not None else (),
            annotations=_inside(listed.annotations, case),
        )

    def _listed_as(self, opened: OpenedCase, key: int | None) -> ListedCase | None:
        return self._cases.find(key) or self._same_sources(opened.files)

    # going from one to another

    def leave(self) -> None:
        """Keep how the case that is shown is looked at."""
        current = self._cases.find(self._cases.current)
        if current is not None and self._session.case is not None:
            self._cases.put(
                replace(
                    current,
                    view=view_of(self._viewer),
                    thresholds=self._session.thresholds,
                    annotations=()
                    if self._annotations is None
                    else self._annotations.annotations,
                )
            )

    def enter(self, listed: ListedCase) -> None:
        """Show a case that is in memory; `leave` comes before."""
        session, case = self._session, listed.case
        if case is None:
            return
        with self._switching():
            self._cases.current = listed.key
            if listed.result is not session.result:
                session.result = None
            self._restore_view(listed)
            session.other_cases = self._others(listed.key)
            session.case_files = listed.files
            session.case = case
            if listed.result is not session.result:
                session.result = listed.result
                session.thresholds = listed.thresholds
                self._restore_view(listed)  # a result that comes changes the view
            if self._annotations is not None:
                self._annotations.annotations = _inside(listed.annotations, case)
        self._shown_last = [k for k in self._shown_last if k != listed.key]
        self._shown_last.append(listed.key)
        self.make_room()

    def _restore_view(self, listed: ListedCase) -> None:
        view, viewer = listed.view, self._viewer
        if view is None:
            return
        viewer.voxel = view.voxel
        viewer.windows = dict(view.windows)
        viewer.sequence = view.sequence
        viewer.shown_mask = view.shown_mask
        viewer.overlay_mode = view.overlay_mode

    # emptying it

    def remove(self, key: int) -> None:
        """Take a case off the list; what it is shown as is another matter."""
        self._images.pop(key, None)
        self._shown_last = [k for k in self._shown_last if k != key]
        if self._cases.current == key:
            self._cases.current = None
        self._cases.listed = tuple(c for c in self._cases.listed if c.key != key)
        self._session.other_cases = self._others(self._cases.current)

    def show_nothing(self) -> None:
        """Go back to the beginning, where no case is open."""
        with self._switching():
            self._cases.current = None
            self._session.result = None
            self._session.other_cases = self._others(None)
            self._session.case_files = None
            self._session.case = None

    def make_room(self) -> None:
        """Drop volumes beyond the budget, not of the shown case; no work is lost."""
        held = {c.key: _held_bytes(c) for c in self._cases.listed if c.case}
        total = sum(held.values())
        budget = _SHARE_OF_MEMORY * (self._free_bytes() + total)
        for key in self._shown_last[:-1]:
            if total <= budget:
                return
            listed = self._cases.find(key)
            if listed is not None and key in held:
                total -= held[key]
                self._images.pop(key, None)
                self._cases.put(_without_volumes(listed))

    # what is listed

    def _others(self, key: int | None) -> tuple[CaseFiles, ...]:
        return tuple(c.files for c in self._cases.listed if c.key != key)

    def _same_sources(self, files: CaseFiles) -> ListedCase | None:
        wanted = _sources(files)
        return next(
            (c for c in self._cases.listed if _sources(c.files) == wanted), None
        )

    # following the session

    @contextmanager
    def _switching(self) -> Iterator[None]:
        self._is_switching = True
        try:
            yield
        finally:
            self._is_switching = False

    def _on_result_changed(self, result: SegmentationResult | None) -> None:
        current = self._cases.find(self._cases.current)
        if current is not None and not self._is_switching:
            self._cases.put(replace(current, result=result, thresholds=()))

    def _on_case_changed(self, case: Case | None) -> None:
        """Keep a case whose reference is read otherwise now."""
        current = self._cases.find(self._cases.current)
        if current is not None and case is not None and not self._is_switching:
            self._cases.put(replace(current, case=case))


def view_of(viewer: ViewerState) -> CaseView:
    """Return how the viewer looks at its case."""
    return CaseView(
        viewer.voxel,
        viewer.sequence,
        dict(viewer.windows),
        viewer.shown_mask,
        viewer.overlay_mode,
    )


def _without_volumes(listed: ListedCase) -> ListedCase:
    result = None if listed.result is None else compacted_result(listed.result)
    return replace(listed, case=None, result=result)


def _with_result(listed: ListedCase, other: ListedCase) -> ListedCase:
    """Return a case with the result of another where it fits, and it has none."""
    if listed.result is not None or other.result is None:
        return listed
    unread = replace(listed, result=other.result, input_id=None)
    if listed.case is not None and _fitting(unread, listed.case) is None:
        return listed
    saved = replace(listed.saved, prediction=other.saved.prediction)
    return replace(
        listed, result=other.result, thresholds=other.thresholds, saved=saved
    )


def _with_annotations(listed: ListedCase, other: ListedCase) -> ListedCase:
    """Return a case with the annotations of another, where it has none."""
    if listed.annotations:
        return listed
    annotations = other.annotations
    if listed.case is not None:
        annotations = _inside(annotations, listed.case)
    saved = replace(listed.saved, annotations=other.saved.annotations)
    return replace(listed, annotations=annotations, saved=saved)


def _inside(annotations: tuple[Annotation, ...], case: Case) -> tuple[Annotation, ...]:
    """Return the annotations in slices of a case, which may have changed on disk."""
    return tuple(a for a in annotations if a.fits(case.shape))


def _fitting(listed: ListedCase, case: Case) -> SegmentationResult | None:
    """Return the result of a case that has been read anew, None if it has changed."""
    result = listed.result
    if result is None or listed.input_id == input_id(case):
        return result
    if listed.input_id is not None:
        return None
    label_map = result.label_map  # of a saved session
    differs = grid_difference(
        case.shape, case.affine, label_map.data.shape, label_map.affine
    )
    return result if differs is None else None


def _held_bytes(listed: ListedCase) -> int:
    case, result = listed.case, listed.result
    if case is None:
        return 0
    held = sum(volume.held_bytes for volume in case.sequences.values())
    return held + (result.probabilities.data.nbytes if result is not None else 0)


def _sources(files: CaseFiles) -> frozenset[tuple[str, int | None]]:
    return frozenset((str(s.path.absolute()), s.channel) for s, _ in files.assignments)
