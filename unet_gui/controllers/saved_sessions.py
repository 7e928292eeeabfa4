"""From the state to what a session file says, and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.controllers.case_list import (
    decided_label_map,
    no_probabilities,
    view_of,
)
from unet_gui.core.case import SourceGrid
from unet_gui.core.labels import MSD, TumourClass
from unet_gui.core.result import SegmentationResult
from unet_gui.core.saved_session import (
    SavedCase,
    SavedPrediction,
    SavedSession,
    SavedView,
)
from unet_gui.io.masks import write_mask
from unet_gui.state.cases import CaseView, ListedCase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from unet_gui.core.volume import LabelMap
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ShownMask, ViewerState


@dataclass(frozen=True, slots=True, eq=False)
class UnwrittenMask:
    """A prediction that goes into a file beside the session file."""

    path: Path
    result: SegmentationResult
    thresholds: tuple[float, ...]
    grid: SourceGrid | None
    inputs: tuple[Path, ...]

    @property
    def identity(self) -> tuple[int, tuple[float, ...]]:
        """Equal as long as the same would be written; while `result` lives."""
        return id(self.result.label_map), self.thresholds

    def write(self) -> None:
        """Write the mask, as the thresholds in force decide it."""
        label_map = decided_label_map(self.result, self.thresholds)
        grid = self.grid or _grid_of(label_map)
        write_mask(self.path, label_map, grid, MSD, overwrite=True, inputs=self.inputs)


def _grid_of(label_map: LabelMap) -> SourceGrid:
    """Return the grid in RAS+ order; for a case that has not been read again."""
    i, j, k = label_map.data.shape
    affine = label_map.affine
    return SourceGrid((i, j, k), ("R", "A", "S"), affine, affine, 1)


# to a file


def collect_session(
    session: SessionState, viewer: ViewerState, cases: CasesState, masks: Path
) -> tuple[SavedSession, tuple[UnwrittenMask, ...]]:
    """Return what a session file says now, and the masks that go beside it.

    Parameters
    ----------
    masks : Path
        Folder of the masks.
    """
    listed = [_as_it_is(c, session, viewer, cases) for c in cases.listed]
    unwritten = {
        c.key: _unwritten(c, c.result, number, masks)
        for number, c in enumerate(listed, start=1)
        if c.result is not None
    }
    saved = tuple(_saved_case(c, unwritten.get(c.key)) for c in listed)
    shown = next((n for n, c in enumerate(listed) if c.key == cases.current), 0)
    styles = {
        c.key: {
            "colour": style.colour,
            "look": style.look,
            "outline_px": style.outline_px,
            "opacity": style.opacity,
        }
        for c, style in viewer.class_styles.items()
    }
    hidden = tuple(c.key for c, s in viewer.class_styles.items() if not s.is_visible)
    collected = SavedSession(
        saved,
        shown,
        session.model_id,
        viewer.is_radiological,
        viewer.opacity,
        viewer.is_mask_visible,
        styles,
        hidden,
    )
    return collected, tuple(unwritten.values())


def _as_it_is(
    listed: ListedCase, session: SessionState, viewer: ViewerState, cases: CasesState
) -> ListedCase:
    """Return a case with its view; that of the shown one is the viewer's."""
    if listed.key != cases.current or session.case is None:
        return listed
    return replace(listed, view=view_of(viewer), thresholds=session.thresholds)


def _unwritten(
    listed: ListedCase, result: SegmentationResult, number: int, masks: Path
) -> UnwrittenMask:
    name = "".join(c if c.isalnum() or c in "-_." else "_" for c in listed.files.name)
    path = masks / f"{number}_{name[:80]}_seg.nii.gz"
    inputs = () if listed.is_demo else listed.files.paths
    return UnwrittenMask(path, result, listed.thresholds, listed.grid, inputs)


def _saved_case(listed: ListedCase, mask: UnwrittenMask | None) -> SavedCase:
    files, case, view = listed.files, listed.case, listed.view
    if case is not None and case.reference is not None:
        files = replace(files, scheme_hint=case.reference.scheme.id)
    if listed.grid is not None:  # it was read, so that the roles are known
        files = replace(files, is_guessed=False)
    return SavedCase(
        replace(files, warnings=()),
        None if mask is None else _saved_prediction(mask),
        None
        if view is None
        else SavedView(view.voxel, view.sequence, dict(view.windows), view.shown_mask),
        listed.is_demo,
    )


def _saved_prediction(mask: UnwrittenMask) -> SavedPrediction:
    result = mask.result
    thresholds = mask.thresholds or tuple(c.threshold for c in result.classes)
    names = result.probabilities.class_names
    return SavedPrediction(mask.path, result.model, names, thresholds)


# from a file


def listed_case(saved: SavedCase, label_map: LabelMap | None) -> ListedCase:
    """Return a saved case as one to list; without its mask if that is lost."""
    view, prediction, result = saved.view, saved.prediction, None
    if prediction is not None and label_map is not None:
        names = prediction.classes or tuple(c.key for c in TumourClass)
        result = SegmentationResult(
            label_map, no_probabilities(names), prediction.model, "", seconds={}
        )
    shown_view = None
    if view is not None:
        shown_mask: ShownMask = (
            "reference" if view.shown_mask == "reference" else "prediction"
        )
        shown_view = CaseView(view.voxel, view.sequence, view.windows, shown_mask)
    return ListedCase(
        0, saved.files, result=result, view=shown_view, is_demo=saved.is_demo
    )


def apply_session(
    saved: SavedSession,
    session: SessionState,
    viewer: ViewerState,
    models: Mapping[str, object],
) -> None:
    """Set what holds for all cases as the file says."""
    if saved.model_id in models:
        session.model_id = saved.model_id
    viewer.is_radiological = saved.is_radiological
    viewer.opacity = saved.opacity
    viewer.is_mask_visible = saved.is_mask_visible
    viewer.class_styles = {
        c: replace(
            style,
            **saved.class_styles.get(c.key, {}),
            is_visible=c.key not in saved.hidden_classes,
        )
        for c, style in viewer.class_styles.items()
    }
