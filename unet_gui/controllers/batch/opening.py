"""Opening cases of a batch in the viewer, each with its mask."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.batch.recorded_case import recorded_files, recorded_mask
from unet_gui.controllers.jobs import Lane, Listener, ignore
from unet_gui.controllers.sessions.saved_sessions import listed_case, restored_result
from unet_gui.core.case.edited import Progress as Correction
from unet_gui.core.case.saved_session import SavedCase, SavedPrediction, SavedView
from unet_gui.core.errors import InputError
from unet_gui.core.measuring.volumes import largest_section, volumes_ml
from unet_gui.core.progress import Progress
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.cases.cases import CasesController
    from unet_gui.controllers.cases.open_case import OpenCaseController
    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.io.batch.batch_folder import BatchFolder
    from unet_gui.state.cases import CasesState, ListedCase
    from unet_gui.state.session import SessionState


# Records have volumes to a thousandth of a millilitre.
_TOLERANCE_ML, _TOLERANCE = 0.002, 0.001


def reading_job(
    folder: BatchFolder, manifest: CaseManifest
) -> Generator[Progress, None, ListedCase]:
    """Find the scans of a case and read its mask, as its prediction."""
    yield Progress(0, 1, Text("Reading {name}", name=manifest.case))
    files = yield from recorded_files(manifest)
    mask = recorded_mask(folder, manifest)
    region = manifest.marked_region
    prediction = SavedPrediction(
        mask=folder.path / manifest.mask,
        model=manifest.settings.model,
        classes=(region,) if region else tuple(manifest.settings.thresholds),
    )
    known = {str(text) for text in files.warnings}  # told of the case already
    result = replace(
        restored_result(prediction, mask),
        warnings=(
            *_changed_since(manifest, mask),
            *(text for text in manifest.warnings if text not in known),
        ),
        device=manifest.device,
    )
    case = SavedCase(files, prediction, _first_view(files, mask))
    return listed_case(case, result, is_saved=True)


def _changed_since(manifest: CaseManifest, mask: LabelMap) -> tuple[str, ...]:
    """Return a warning if the mask has other volumes than its record says."""
    found = {c.key: ml for c, ml in volumes_ml(mask).items()}
    region = manifest.marked_region
    if region is not None and region not in found:
        found = {region: sum(found.values())}
    recorded = {key: manifest.volumes_ml.get(key) for key in found}
    is_same = all(
        ml is None or abs(found[key] - ml) <= _TOLERANCE_ML + _TOLERANCE * ml
        for key, ml in recorded.items()
    )
    if is_same:
        return ()
    msg = Text(
        "The mask was changed after the batch: the table of the batch has the volumes "
        "from before."
    )
    return (msg,)


def _first_view(files: CaseFiles, mask: LabelMap) -> SavedView | None:
    """Return the view of the middle of the largest section; None if it is empty.

    The mask is on the grid of FLAIR, or of the first sequence without FLAIR.
    """
    centre = largest_section(mask)
    names = [role for _, role in files.sequences]
    if centre is None or not names:
        return None
    home = MriSequence.FLAIR if MriSequence.FLAIR in names else names[0]
    return SavedView(centre, str(home))


def _is_same(listed: ListedCase, wanted: ListedCase) -> bool:
    """Whether a case shows the mask that is wanted."""
    if listed.result is None or wanted.result is None:
        return False
    found, expected = listed.result.label_map, wanted.result.label_map
    return found is expected or np.array_equal(found.data, expected.data)


@dataclass(frozen=True, slots=True, eq=False)
class _Viewer:
    session: SessionState
    cases: CasesState
    open_case: OpenCaseController
    closing: CasesController


class BatchOpening:
    """Opens a case of a batch; those opened before are closed if nothing is lost.

    So a hundred cases can be looked at without a hundred of them being open. What has
    been changed, or was open before, stays; so does the one that is still shown while
    the next one is read.

    Attributes
    ----------
    on_opened : callable
        Receives the name of a case in the batch and its key among the open cases, just
        before the case is shown.
    """

    def __init__(
        self,
        session: SessionState,
        cases: CasesState,
        open_case: OpenCaseController,
        closing: CasesController,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._viewer = _Viewer(session, cases, open_case, closing)
        self._runner = runner
        self._on_error = on_error
        self._handle: JobHandle | None = None
        self._own: set[int] = set()  # keys of the cases that were opened here
        self.on_opened: Callable[[str, int], None] = ignore

    def open(self, folder: BatchFolder, manifest: CaseManifest) -> None:
        """Show a case with its mask, after reading both."""
        if self._handle is not None:
            self._handle.cancel()
        listener = Listener(partial(self._show, manifest.case), self._fail)
        job = partial(reading_job, folder, manifest)
        self._handle = self._runner.submit(job, listener, Lane.IO)

    def _show(self, case: str, wanted: ListedCase) -> None:
        self._handle = None
        cases, open_case = self._viewer.cases, self._viewer.open_case
        before = {listed.key for listed in cases.listed}
        key = open_case.case_list.add_saved(wanted)
        for earlier in [k for k in self._own if k != key and self._is_untouched(k)]:
            self._own.discard(earlier)
            open_case.case_list.remove(earlier)
        if key not in before:
            self._own.add(key)
        self._take_mask(key, wanted)
        self.on_opened(case, key)
        open_case.switch(key)

    def _take_mask(self, key: int, wanted: ListedCase) -> None:
        """Give a case that was open already the mask of the batch, or tell why not."""
        cases, session = self._viewer.cases, self._viewer.session
        listed = cases.find(key)
        if listed is None or wanted.result is None or _is_same(listed, wanted):
            return
        if self._viewer.closing.unsaved.cases((key,)) or listed.edited is not None:
            msg = Text(
                "{case} was open already and keeps its own mask. To see that of the "
                "batch, close the case and open it from the batch again.",
                case=listed.files.name,
            )
            self._on_error(InputError(msg))
            return
        cases.put(
            replace(listed, result=wanted.result, thresholds=(), saved=wanted.saved)
        )
        if key == cases.current:
            session.set_result(wanted.result)

    def _is_untouched(self, key: int) -> bool:
        cases, unsaved = self._viewer.cases, self._viewer.closing.unsaved
        listed = cases.find(key)
        return (
            listed is not None
            and key != cases.current
            and key not in (cases.running, *cases.queued)
            and listed.edited is None
            and not listed.annotations
            and listed.progress is Correction.NOT_STARTED
            and not unsaved.cases((key,))
        )

    def _fail(self, error: Exception) -> None:
        self._handle = None
        self._on_error(error)
