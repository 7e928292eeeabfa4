"""The view with which a case that has just been read is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.cases.case_work import manual_windows
from unet_gui.controllers.scenes.display_grid import display_volume, moved_voxel
from unet_gui.state.cases import CaseView

if TYPE_CHECKING:
    from unet_gui.controllers.cases.opened_case import OpenedCase
    from unet_gui.core.case.case import Case
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ShownMask, ViewerState


def first_view(
    opened: OpenedCase, session: SessionState, viewer: ViewerState
) -> CaseView:
    """Return the first view of a case that has been read.

    If the shown case was read again, its view stays for all files that are still part
    of it.
    """
    before, case = session.case, opened.case
    first = CaseView(
        opened.voxel,
        opened.sequence,
        {},
        "prediction" if case.reference is None else "reference",
        viewer.overlay_mode,
    )
    if before is None or not _same_examination(before, case):
        return first
    renamed = _new_names(before, case)
    kept = {renamed[n]: w for n, w in manual_windows(viewer).items() if n in renamed}
    has_result = session.result is not None
    sequence = renamed.get(viewer.sequence, opened.sequence)
    old, new = display_volume(before, viewer).grid, case.sequences[sequence].grid
    return replace(
        first,
        voxel=moved_voxel(viewer.voxel, old, new),
        sequence=sequence,
        windows=kept,
        shown_mask=_mask_after(before, case, viewer.shown_mask, has_result=has_result),
    )


def _mask_after(
    before: Case, case: Case, shown: ShownMask, *, has_result: bool
) -> ShownMask:
    """Return the mask to show of a case that was read again."""
    if case.reference is None:
        return "prediction"
    same = before.reference and before.reference.source == case.reference.source
    if same and has_result:
        return shown
    return "prediction" if has_result else "reference"


def _same_examination(before: Case, after: Case) -> bool:
    """Whether a place is the same in both cases."""
    paths = {source.path for source in before.sources.values()}
    shared = paths & {source.path for source in after.sources.values()}
    is_one_grid = before.is_on_one_grid and after.is_on_one_grid
    return bool(shared) and (before.shape == after.shape or not is_one_grid)


def _new_names(before: Case, after: Case) -> dict[str, str]:
    """Return the new name of each sequence whose file is still part of the case."""
    names = {source: name for name, source in after.sources.items()}
    return {n: names[s] for n, s in before.sources.items() if s in names}
