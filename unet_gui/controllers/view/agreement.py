"""Counting the voxels in which prediction and reference agree or differ."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.latest_job import LatestJob
from unet_gui.controllers.scenes.mask_choice import mask_signals, resolve_masks
from unet_gui.core.mask.labels import region_title
from unet_gui.core.measuring.agreement import (
    ANY_CLASS,
    AgreementKind,
    PairCounts,
    pair_counts,
    pair_counts_after,
    worst_voxel,
)
from unet_gui.core.model.training_cases import SEEN_IN_TRAINING
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.scenes.mask_choice import MaskChoice
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.agreement import AgreementState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

    Masks = tuple[LabelMap, LabelMap]
    Source = tuple[
        Masks, str | None
    ]  # the masks, and the region that value 1 of the first stands for

_WRONG = {
    AgreementKind.MISSED: Text("missed"),
    AgreementKind.FALSE: Text("false"),
    AgreementKind.OTHER_CLASS: Text("of another class"),
}


def counting_job(source: Source) -> Generator[Progress, None, PairCounts]:
    """Count the pairs of labels in the whole case."""
    masks, marked_region = source
    yield Progress(0, 1, Text("Comparing with the reference"))
    return pair_counts(*masks, marked_region)


def _slice_counts(masks: Masks, k: int, marked_region: str | None) -> PairCounts:
    """Count the pairs of labels in one axial slice."""
    slices = [replace(mask, data=mask.data[:, :, k : k + 1]) for mask in masks]
    return pair_counts(slices[0], slices[1], marked_region)


def _slice_text(counts: PairCounts, k: int, region: str) -> Text:
    """Return the Dice coefficient and the volumes of errors in a slice, as a text."""
    volumes = counts.volumes_ml(region)
    figures = (
        []
        if region == ANY_CLASS
        else [Text("Dice {dice:.2f}", dice=counts.dice(region))]
    )
    figures += [
        Text("{volume_ml:.1f} mL {kind}", volume_ml=volumes[kind], kind=title)
        for kind, title in _WRONG.items()
        if kind is not AgreementKind.OTHER_CLASS or region == ANY_CLASS
    ]
    return Text(
        "{region} in axial slice {number}: {figures}",
        region=region_title(region),
        number=k + 1,
        figures=joined(", ", figures),
    )


def _seen_end(choice: MaskChoice) -> str:
    result = choice.result
    is_seen = result is not None and bool(result.seen_as)
    return Text(" ({seen})", seen=SEEN_IN_TRAINING) if is_seen else ""


class AgreementController:
    """Keeps the counts up to date with the two masks."""

    def __init__(
        self,
        state: AgreementState,
        session: SessionState,
        viewer: ViewerState,
        view: ViewerController,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._state = state
        self._session = session
        self._viewer = viewer
        self._view = view
        self._on_error = on_error
        self._counting = LatestJob(
            runner, counting_job, self._show, self._on_ended, is_patient=True
        )
        self._source: Source | None = None
        self._ahead: tuple[Source, PairCounts] | None = None  # of the mask to come
        for change in mask_signals(session, viewer):
            change.connect(self._follow)
        self._follow()

    def go_to_worst(self) -> None:
        """Move the crosshair to the axial slice with the most errors."""
        choice = resolve_masks(self._session, self._viewer)
        masks, marked = choice.compared, choice.compared_region
        if masks is None:
            return
        prediction, reference = (mask.data for mask in masks)
        region = choice.region
        place = worst_voxel(prediction, reference, region, marked)
        if place is not None:
            self._view.go_to_voxel(place, masks[0].grid)
            counts = _slice_counts(masks, place[2], marked)
            text = _slice_text(counts, place[2], region)
            self._session.message = text + _seen_end(choice)
        elif choice.mask == "edited":
            self._session.message = Text("Edited and reference agree in every voxel")
        else:
            self._session.message = Text(
                "Prediction and reference agree in every voxel"
            )

    def follow_step(self, before: LabelMap, after: LabelMap, box: Box) -> None:
        """Count what a step of correction changes, before its mask is shown.

        Parameters
        ----------
        box : Box
            Where the two label maps of the edited mask may differ.
        """
        source, counts = self._source, self._state.counts
        is_known = counts is not None and not self._counting.is_running
        if source is None or counts is None or not is_known:
            return
        (shown, reference), marked_region = source
        if shown is before:
            parts = (m.data[box.slices] for m in (before, after, reference))
            counted = pair_counts_after(counts, *parts)
            self._ahead = ((after, reference), marked_region), counted

    def _follow(self) -> None:
        choice = resolve_masks(self._session, self._viewer)
        masks = choice.compared
        source = None if masks is None else (masks, choice.compared_region)
        ahead, self._ahead = self._ahead, None
        if self._counting.follow(source) and source is None:
            self._state.counts = None
        self._source = source
        if ahead is not None and ahead[0] == source:
            self._counting.take(ahead[1])
        else:
            self._counting.make()

    def _show(self, counts: PairCounts) -> None:
        self._state.counts = counts

    def _on_ended(self, error: Exception | None) -> None:
        if error is not None:
            self._on_error(error)
