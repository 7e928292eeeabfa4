"""From the state to what a session file says, and back."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.cases.unsaved_work import work_of
from unet_gui.controllers.scenes.decided_mask import (
    can_decide,
    compacted_result,
    decided_label_map,
    model_thresholds,
)
from unet_gui.controllers.view.class_styles import kept_styles, with_kept_styles
from unet_gui.core.case.case import SourceGrid
from unet_gui.core.case.result import Probabilities, SegmentationResult
from unet_gui.core.case.saved_session import (
    SavedCase,
    SavedLayout,
    SavedPrediction,
    SavedSession,
    SavedView,
)
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.labels import MSD, TumourClass
from unet_gui.io.masks.mask_file import write_mask
from unet_gui.io.sessions.probabilities_file import (
    KeptProbabilities,
    read_probabilities,
    write_probabilities,
)
from unet_gui.state.cases import CaseView, ListedCase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from unet_gui.state.cases import CasesState, PredictionId
    from unet_gui.state.layout import LayoutState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import OverlayMode, ShownMask, ViewerState

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class WindowStates:
    """The states that a session file is about."""

    session: SessionState
    viewer: ViewerState
    layout: LayoutState
    cases: CasesState


@dataclass(frozen=True, slots=True, eq=False)
class UnwrittenMask:
    """A prediction that goes into a file beside the session file."""

    path: Path
    result: SegmentationResult
    thresholds: tuple[float, ...]
    grid: SourceGrid | None
    inputs: tuple[Path, ...]

    @property
    def prediction(self) -> PredictionId:
        """Equal as long as the same would be written."""
        return self.result.label_map, self.thresholds

    @property
    def probabilities_path(self) -> Path | None:
        """Where the probabilities go; None if there are none."""
        if not can_decide(self.result):
            return None
        stem = self.path.name.removesuffix("_seg.nii.gz")
        return self.path.with_name(f"{stem}_probabilities.npz")

    def write(self) -> None:
        """Write the mask, as the thresholds in force decide it, and what decides it."""
        label_map = decided_label_map(self.result, self.thresholds)
        grid = self.grid or _grid_of(label_map)
        write_mask(self.path, label_map, grid, MSD, overwrite=True, inputs=self.inputs)
        if self.probabilities_path is not None:
            result = compacted_result(self.result)
            kept = KeptProbabilities(result.probabilities, result.label_map.data)
            write_probabilities(self.probabilities_path, kept)


def _grid_of(label_map: LabelMap) -> SourceGrid:
    """Return the grid in RAS+ order; for a case that has not been read again."""
    i, j, k = label_map.data.shape
    affine = label_map.affine
    return SourceGrid((i, j, k), ("R", "A", "S"), affine, affine, 1)


# to a file


def collect_session(
    states: WindowStates, masks: Path
) -> tuple[SavedSession, tuple[UnwrittenMask, ...]]:
    """Return what a session file says now, and the masks that go beside it.

    Parameters
    ----------
    states : WindowStates
        With the view of the shown case noted.
    masks : Path
        Folder of the masks.
    """
    session, viewer, cases = states.session, states.viewer, states.cases
    listed = cases.listed
    unwritten = {
        c.key: _unwritten(c, c.result, number, masks)
        for number, c in enumerate(listed, start=1)
        if c.result is not None
    }
    saved = tuple(_saved_case(c, unwritten.get(c.key)) for c in listed)
    shown = next((n for n, c in enumerate(listed) if c.key == cases.current), 0)
    hidden = tuple(c.key for c, s in viewer.class_styles.items() if not s.is_visible)
    collected = SavedSession(
        saved,
        shown,
        session.model_id,
        viewer.is_radiological,
        viewer.opacity,
        viewer.is_mask_visible,
        kept_styles(viewer),
        hidden,
        _saved_layout(states.layout, viewer),
        dict(viewer.colour_maps),
        viewer.has_reference_outline,
    )
    return collected, tuple(unwritten.values())


def _saved_layout(layout: LayoutState, viewer: ViewerState) -> SavedLayout:
    alone = viewer.maximised
    return SavedLayout(
        layout.layout.value,
        layout.plane.name.lower(),
        layout.links_zoom,
        None if alone is None else alone.name.lower(),
    )


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
        None if view is None else _saved_view(view),
        listed.is_demo,
        listed.annotations,
    )


def _saved_view(view: CaseView) -> SavedView:
    windows = dict(view.windows)
    shown = (view.shown_mask, view.overlay_mode)
    return SavedView(view.voxel, view.sequence, windows, *shown)


def _saved_prediction(mask: UnwrittenMask) -> SavedPrediction:
    result = mask.result
    return SavedPrediction(
        mask.path,
        result.model,
        result.probabilities.class_names,
        mask.thresholds or model_thresholds(result),
        result.classes,
        mask.probabilities_path,
    )


# from a file


def restored_result(
    prediction: SavedPrediction, label_map: LabelMap
) -> SegmentationResult:
    """Return the result that a prediction was saved from, after its mask is read.

    With probabilities if they still decide that mask, which may have been edited.
    """
    names = prediction.classes or tuple(c.key for c in TumourClass)
    plain = SegmentationResult(
        label_map, _no_probabilities(names), prediction.model, "", seconds={}
    )
    path, rule = prediction.probabilities, prediction.rule
    if path is None or len(rule) != len(names):
        return plain
    try:
        kept = read_probabilities(path, label_map.data.shape, names)
    except InputError as error:
        logger.warning("Probabilities are left out (%s)", type(error.__cause__))
        return plain
    own = LabelMap(kept.labels, label_map.affine)
    probabilities = kept.probabilities
    full = replace(plain, label_map=own, probabilities=probabilities, classes=rule)
    decided = decided_label_map(full, prediction.thresholds).data
    return full if np.array_equal(decided, label_map.data) else plain


def _no_probabilities(class_names: tuple[str, ...]) -> Probabilities:
    data = np.zeros((0, 0, 0, len(class_names)), np.float16)
    return Probabilities(data, Box((0, 0, 0), (0, 0, 0)), class_names)


def listed_case(
    saved: SavedCase, result: SegmentationResult | None, *, is_saved: bool
) -> ListedCase:
    """Return a saved case as one to list; without its prediction if that is lost.

    Parameters
    ----------
    is_saved : bool
        Whether the user knows of the file that it comes from.
    """
    thresholds: tuple[float, ...] = ()
    if saved.prediction is not None and result is not None and can_decide(result):
        thresholds = saved.prediction.thresholds
    listed = ListedCase(
        0,
        saved.files,
        result=result,
        thresholds=thresholds,
        view=None if saved.view is None else _case_view(saved.view),
        annotations=saved.annotations,
        is_demo=saved.is_demo,
    )
    return replace(listed, saved=work_of(listed)) if is_saved else listed


def _case_view(view: SavedView) -> CaseView:
    shown_mask: ShownMask = (
        "reference" if view.shown_mask == "reference" else "prediction"
    )
    modes: dict[str, OverlayMode] = {
        "probability": "probability",
        "agreement": "agreement",
    }
    mode = modes.get(view.overlay_mode, "mask")
    return CaseView(view.voxel, view.sequence, view.windows, shown_mask, mode)


def apply_session(
    saved: SavedSession, states: WindowStates, models: Mapping[str, object]
) -> None:
    """Set what holds for all cases as the file says."""
    viewer = states.viewer
    if saved.layout is not None:
        _apply_layout(saved.layout, states.layout, viewer)
        viewer.has_reference_outline = saved.has_reference_outline
        viewer.colour_maps = {**viewer.colour_maps, **saved.colour_maps}
    if saved.model_id in models:
        states.session.model_id = saved.model_id
    viewer.is_radiological = saved.is_radiological
    viewer.opacity = saved.opacity
    viewer.is_mask_visible = saved.is_mask_visible
    viewer.class_styles = {
        c: replace(style, is_visible=c.key not in saved.hidden_classes)
        for c, style in with_kept_styles(viewer, saved.class_styles).items()
    }


def _apply_layout(saved: SavedLayout, layout: LayoutState, viewer: ViewerState) -> None:
    layout.layout = Layout(saved.layout)
    layout.plane = Plane[saved.plane.upper()]
    layout.links_zoom = saved.links_zoom
    alone = saved.maximised
    viewer.maximised = None if alone is None else Plane[alone.upper()]
