"""Gathering the examinations of a patient, and following them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.controllers.latest_job import LatestJob
from unet_gui.controllers.measuring.alignment import AlignedPoints, aligned_points
from unet_gui.controllers.measuring.follow import (
    follow_patient,
    follow_record,
    parse_date,
    time_point,
)
from unet_gui.controllers.measuring.follow_report import FollowReportRequest
from unet_gui.controllers.measuring.kept_points import KeptPoints, kept_points_job
from unet_gui.controllers.measuring.measured_case import (
    MaskedCase,
    patient_of_case,
    read_masked_cases,
)
from unet_gui.controllers.measuring.same_patient import (
    OtherPatientError,
    check_patients,
)
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.errors import InputError, UnetGuiError
from unet_gui.core.measuring.followup.criteria import CRITERIA
from unet_gui.core.measuring.followup.follow import FollowOptions
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.case.alignment import Alignment
    from unet_gui.core.case.saved_follow_up import KeptFollowUp
    from unet_gui.core.measuring.followup.circumstances import Circumstances
    from unet_gui.core.measuring.followup.follow import FollowUp, TimePoint
    from unet_gui.state.follow_up import FollowUpState, Position
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


@dataclass(frozen=True, slots=True)
class Patient:
    """All that a follow-up depends on."""

    points: tuple[TimePoint, ...]
    criteria: str
    baseline: int
    aligns: bool = False
    is_one: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Followed:
    """The result of following a patient.

    Attributes
    ----------
    found : FollowUp or None
        None if the examinations do not make a follow-up, for the reason in `problem`.
    is_doubted : bool
        Whether the reason is that they seem to be of different patients.
    """

    aligned: AlignedPoints
    found: FollowUp | None = None
    problem: str = ""
    is_doubted: bool = False


def following_job(patient: Patient) -> Generator[Progress, None, Followed]:
    """Follow a patient; examinations are aligned before, if that is wanted."""
    yield Progress(0, 1, Text("Measuring"))
    aligned = AlignedPoints(patient.points, ())
    try:
        if not patient.is_one:
            check_patients(patient.points)
        if patient.aligns:
            aligned = yield from aligned_points(patient.points)
        options = FollowOptions(baseline=patient.baseline)
        criteria = CRITERIA[patient.criteria]
        found = follow_patient(
            aligned.points, criteria, options, is_one_patient=patient.is_one
        )
        return Followed(aligned, found)
    except UnetGuiError as error:
        is_doubted = isinstance(error, OtherPatientError)
        return Followed(aligned, problem=str(error), is_doubted=is_doubted)


def reading_job(
    paths: Sequence[Path],
) -> Generator[Progress, None, list[MaskedCase]]:
    """Read the cases of some files, each with its mask."""
    yield Progress(0, 1, Text("Reading"))
    return read_masked_cases(paths)


class FollowUpController:
    """Keeps a follow-up up to date with its examinations."""

    def __init__(
        self,
        state: FollowUpState,
        session: SessionState,
        viewer: ViewerState,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._state = state
        self._session = session
        self._viewer = viewer
        self._runner = runner
        self._on_error = on_error
        self._alignments: tuple[Alignment | None, ...] = ()
        self._accepted: set[str] = set()  # names of examinations of one patient
        self._job = LatestJob(runner, following_job, self._show, self._on_ended)
        self._keeping: KeptFollowUp | None = None  # whose scans are being read
        state.events.kept.connect(self._read_kept)
        self._read_kept()

    # examinations

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read cases with their masks, and add each as an examination."""
        listener: Listener[list[MaskedCase]] = Listener(self._add, self._tell)
        self._runner.submit(lambda: reading_job(paths), listener, Lane.IO)

    def add_shown(self) -> None:
        """Add the case of the window with the mask that is shown."""
        case, choice = self._session.case, resolve_masks(self._session, self._viewer)
        label_map = choice.label_map
        if case is None or label_map is None:
            msg = Text("There is no mask to add: segment the case first.")
            self._tell(InputError(msg))
            return
        told = choice.told
        scans = case.sequences_on(label_map.grid)
        shown = MaskedCase(
            case.name,
            label_map,
            told,
            scans,
            patient=patient_of_case(case),
            is_oriented=case.grid.is_oriented,
            files=self._session.case_files,
        )
        self._add([shown])

    def _tell(self, error: Exception) -> None:
        """Tell a fault of the user's input here, and any other one as everywhere."""
        if isinstance(error, UnetGuiError):
            self._state.message = str(error)
        else:
            self._on_error(error)

    def _add(self, cases: Sequence[MaskedCase]) -> None:
        self._change((*self._state.points, *(time_point(case) for case in cases)))

    def remove(self, position: int) -> None:
        """Remove an examination."""
        points = list(self._state.points)
        if 0 <= position < len(points):
            del points[position]
            self._change(tuple(points))

    def move_up(self, position: int) -> None:
        """Put an examination before the one before it."""
        points = list(self._state.points)
        if 0 < position < len(points):
            points.insert(position - 1, points.pop(position))
            self._change(tuple(points))

    def set_day(self, position: int, text: str) -> None:
        """Set the date of an examination; an empty text forgets it.

        Another text than a date is told as an error.
        """
        try:
            day = parse_date(text) if text.strip() else None
        except InputError as error:
            self._tell(error)
            self._state.events.points.emit(self._state.points)
            return
        self._replace(position, day=day)

    def set_circumstances(self, position: int, given: Circumstances) -> None:
        """Set what images do not tell of an examination."""
        self._replace(position, circumstances=given)

    def _replace(self, position: int, **changes: Any) -> None:
        points = list(self._state.points)
        if 0 <= position < len(points):
            points[position] = replace(points[position], **changes)
            self._change(tuple(points))

    def set_criteria(self, criteria: str) -> None:
        """Choose the criteria of response."""
        if criteria in CRITERIA and criteria != self._state.criteria:
            self._state.criteria = criteria
            self._follow()

    def set_aligns(self, aligns: bool) -> None:
        """Choose whether examinations are aligned to the first one."""
        if aligns != self._state.aligns:
            self._state.aligns = aligns
            self._follow()

    def set_baseline(self, position: int) -> None:
        """Choose the baseline."""
        if position != self._state.baseline and 0 <= position < len(self._state.points):
            self._state.baseline = position
            self._follow()

    # from a session

    def _read_kept(self) -> None:
        """Read the scans of a follow-up that a session has kept."""
        kept = self._state.kept
        if kept is None or kept is self._keeping:
            return
        self._keeping = kept
        listener: Listener[KeptPoints] = Listener(
            partial(self._take_kept, kept), self._on_error
        )
        self._runner.submit(lambda: kept_points_job(kept), listener, Lane.IO)

    def _take_kept(self, kept: KeptFollowUp, read: KeptPoints) -> None:
        """Go on with a kept follow-up; examinations added meanwhile come after it."""
        state = self._state
        if state.kept is not kept:
            return
        state.kept, saved = None, kept.saved
        state.aligns = saved.aligns
        if saved.criteria in CRITERIA:
            state.criteria = saved.criteria
        state.baseline = saved.baseline
        if saved.is_one_patient:
            self._accepted = {point.name for point in read.points}
        self._change((*read.points, *state.points))
        state.message = read.message

    def accept_patient(self) -> None:
        """Take the examinations for those of one patient, as the user says."""
        self._accepted = {point.name for point in self._state.points}
        self._state.is_accepted = True
        self._follow()

    def _change(self, points: tuple[TimePoint, ...]) -> None:
        self._state.message = ""
        self._state.is_accepted = {point.name for point in points} <= self._accepted
        self._state.points = points
        if self._state.baseline >= max(len(points) - 1, 1):
            self._state.baseline = 0
        self._follow()

    # what is shown

    def select(self, number: int) -> None:
        """Show a lesion in all examinations."""
        found = self._state.found
        if found is None:
            return
        for track in found.tracking.tracks:
            if track.number == number:
                self._state.selected = number
                time = min(track.places)
                lesion = found.lesion(track, time)
                point = self._state.placed[time]
                if lesion is not None:
                    start, end = lesion.diameters.longest.long
                    middle = [(a + b) / 2 for a, b in zip(start, end, strict=True)]
                    way = point.to_first @ point.label_map.affine
                    right, front, up = way.apply(middle).tolist()
                    self._state.position_mm = (right, front, up)

    def set_position(self, position_mm: Position) -> None:
        """Show a place, in world coordinates of the first examination."""
        self._state.position_mm = position_mm

    def record(self) -> dict[str, Any] | None:
        """Return the follow-up for JSON; None if there is none."""
        found = self._state.found
        if found is None:
            return None
        affines = [point.label_map.affine for point in self._state.placed]
        return follow_record(found, affines, self._alignments)

    def report_request(self, *, has_names: bool) -> FollowReportRequest | None:
        """Return what a report about the follow-up is made from; None without one."""
        found = self._state.found
        if found is None:
            return None
        return FollowReportRequest(
            found, self._state.placed, self._alignments, has_names=has_names
        )

    # following

    def _follow(self) -> None:
        state, patient = self._state, None
        if len(state.points) > 1:
            patient = Patient(
                state.points,
                state.criteria,
                state.baseline,
                state.aligns,
                self._accepted >= {point.name for point in state.points},
            )
        self._job.follow(patient)
        if patient is None:
            state.placed = state.points
            state.found = None
            state.problem = ""
            state.is_doubted = False
        self._job.make()
        state.is_running = self._job.is_running

    def _show(self, followed: Followed) -> None:
        self._alignments = followed.aligned.alignments
        self._state.placed = followed.aligned.points
        self._state.is_doubted = followed.is_doubted
        self._state.problem = followed.problem
        self._state.found = followed.found
        if self._state.found is None:
            return
        numbers = [track.number for track in self._state.found.tracking.tracks]
        if numbers and self._state.selected not in numbers:
            self.select(next(iter((*self._state.found.targets, *numbers))))

    def _on_ended(self, error: Exception | None) -> None:
        self._state.is_running = self._job.is_running
        if error is not None:
            self._on_error(error)
