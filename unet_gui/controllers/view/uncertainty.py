"""Keeping the lesions of the shown mask, and how sure it is, up to date."""

from __future__ import annotations

import math
import time
from typing import TYPE_CHECKING

from unet_gui.controllers.latest_job import LatestJob
from unet_gui.controllers.scenes.display_grid import crosshair_in
from unet_gui.controllers.scenes.mask_choice import (
    mask_signals,
    resolve_masks,
    shown_label_map,
)
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text, joined

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.scenes.mask_uncertainty import MaskToMeasure
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.case.uncertainty import Uncertainty
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.session import SessionState
    from unet_gui.state.uncertainty import UncertaintyState
    from unet_gui.state.viewer import ViewerState

# A threshold that is being dragged changes many times a second, and a new result is
# painted first: NumPy on two threads would delay the window by the interpreter's lock.
_REST_S, _RESTS = 0.05, 3
# The longer it takes to find the lesions of a mask, the longer it has to rest, so that
# this does not fall into the next stroke of a brush.
_VOXELS_PER_REST = 2_000_000
_MOST_RESTS = 20


def _measuring_job(mask: MaskToMeasure) -> Generator[Progress, None, Uncertainty]:
    """Measure a mask that has been shown, unchanged, for a moment."""
    from unet_gui.controllers.scenes.mask_uncertainty import uncertainty_job

    rests = _RESTS
    for rest in range(_MOST_RESTS):
        if rest == rests:
            break
        yield Progress(rest, rests, Text("Waiting for the mask to rest"))
        time.sleep(_REST_S)
        rests = _RESTS + _voxels_searched(mask.label_map) // _VOXELS_PER_REST
    return (yield from uncertainty_job(mask))


def _voxels_searched(label_map: LabelMap) -> int:
    """Return the number of voxels in which lesions are looked for."""
    from unet_gui.core.measuring.tumour_box import tumour_box

    box = tumour_box(label_map)
    return 0 if box is None else math.prod(box.shape)


class UncertaintyController:
    """Measures the shown mask in the background, and goes to its lesions.

    What measures is imported with the first mask; a start does not need it.
    """

    def __init__(
        self,
        state: UncertaintyState,
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
        self._label_map: LabelMap | None = None  # the one that is measured
        self._owner: object = None  # what the numbers on show belong to
        self._measuring = LatestJob(
            runner, _measuring_job, self._show, self._on_ended, is_patient=True
        )
        for change in mask_signals(session, viewer):
            change.connect(self._follow)
        self._follow()

    def go_to_lesion(self, position: int) -> None:
        """Move the crosshair to a lesion; positions count from 0, largest first."""
        measured = self._state.measured
        if measured is None or not 0 <= position < len(measured.lesions):
            return
        facts = measured.lesions[position]
        label_map = self._label_map or shown_label_map(self._session, self._viewer)
        if label_map is not None:
            self._view.go_to_voxel(facts.voxel, label_map.grid)
        message = Text(
            "Lesion {number} of {count}, {volume_ml:.1f} mL",
            number=position + 1,
            count=len(measured.lesions),
            volume_ml=facts.volume_ml,
        )
        self._session.message = joined(". ", filter(None, (message, facts.flag)))

    def lesion_here(self) -> int | None:
        """Return the position of the lesion at the crosshair, None if there is none."""
        from unet_gui.core.measuring.lesions import find_lesions

        if self._label_map is None or self._state.measured is None:
            return None
        place = crosshair_in(self._session, self._viewer, self._label_map.grid)
        return find_lesions(self._label_map).position_at(place)

    def _follow(self) -> None:
        choice = resolve_masks(self._session, self._viewer)
        label_map, source = choice.label_map, None
        owner: object = None
        if label_map is not None:
            from unet_gui.controllers.scenes.mask_uncertainty import MaskToMeasure

            is_prediction = choice.mask == "prediction"
            result = choice.result if is_prediction else None
            thresholds = choice.thresholds if is_prediction else ()
            source = MaskToMeasure(label_map, result, thresholds)
            owner = result or label_map
            if choice.mask == "edited":  # the numbers stay until those after a stroke
                owner = self._session.case
        self._label_map = None if self._measuring.follow(source) else self._label_map
        if owner is not self._owner:
            self._owner = owner
            self._state.measured = None
        self._measuring.make()

    def _show(self, measured: Uncertainty) -> None:
        choice = resolve_masks(self._session, self._viewer)
        self._label_map = choice.label_map
        self._state.measured = measured

    def _on_ended(self, error: Exception | None) -> None:
        if error is not None:
            self._on_error(error)
