"""Conversion between the states of the window and the content of a session file."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.cases.unsaved_work import work_of
from unet_gui.controllers.scenes.decided_mask import (
    can_decide,
    decided_label_map,
    model_thresholds,
    redecided,
)
from unet_gui.controllers.sessions.follow_up_saving import kept_follow_up
from unet_gui.controllers.sessions.session_writing import SessionContent
from unet_gui.controllers.sessions.unwritten_work import (
    UnwrittenEdited,
    UnwrittenMask,
    examinations_of,
)
from unet_gui.controllers.view.class_styles import kept_styles, with_kept_styles
from unet_gui.core.case.result import Probabilities, SegmentationResult
from unet_gui.core.case.saved_session import (
    SavedCase,
    SavedLayout,
    SavedSession,
    SavedView,
)
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.image.windowing import Preset
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.labels import TumourClass
from unet_gui.io.sessions.probabilities_file import read_probabilities
from unet_gui.state.cases import CaseView, ListedCase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unet_gui.controllers.sessions.window_states import WindowStates
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.case.saved_session import SavedPrediction
    from unet_gui.state.layout import LayoutState
    from unet_gui.state.viewer import OverlayMode, ShownMask, ViewerState

logger = logging.getLogger(__name__)


# to a file


def collect_session(states: WindowStates) -> SessionContent:
    """Return the content of a session file that is written now.

    Parameters
    ----------
    states : WindowStates
        The view of the shown case must be noted in its list entry already.
    """
    session, viewer, cases = states.session, states.viewer, states.cases
    listed = cases.listed
    shown = next((n for n, c in enumerate(listed) if c.key == cases.current), 0)
    hidden = tuple(c.key for c, s in viewer.class_styles.items() if not s.is_visible)
    saved = SavedSession(
        cases=tuple(map(_saved_case, listed)),
        shown=shown,
        model_id=session.model_id,
        is_radiological=viewer.is_radiological,
        opacity=viewer.opacity,
        is_mask_visible=viewer.is_mask_visible,
        class_styles=kept_styles(viewer),
        hidden_classes=hidden,
        layout=_saved_layout(states.layout, viewer),
        colour_maps=dict(viewer.colour_maps),
        contrast=viewer.contrast.value,
        percentiles=viewer.percentiles,
        has_reference_outline=viewer.has_reference_outline,
        probability_class=viewer.probability_class,
        agreement_region=viewer.agreement_region,
    )
    kept = kept_follow_up(states.follow_up)
    if kept is not None:
        saved = replace(saved, follow_up=kept.saved)
    masks = (*_unwritten_masks(listed), *examinations_of(kept))
    return SessionContent(saved, masks)


def _saved_layout(layout: LayoutState, viewer: ViewerState) -> SavedLayout:
    alone = viewer.maximised
    return SavedLayout(
        layout.layout.value,
        layout.plane.name.lower(),
        layout.links_zoom,
        None if alone is None else alone.name.lower(),
    )


def _unwritten_masks(
    listed: Iterable[ListedCase],
) -> Iterator[UnwrittenMask | UnwrittenEdited]:
    for position, case in enumerate(listed):
        inputs = () if case.is_demo else case.files.paths
        if case.edited is not None:
            yield UnwrittenEdited(
                position=position,
                key=case.key,
                name=case.files.name,
                edited=case.edited,
                grid=case.grid,
                inputs=inputs,
            )
        if case.result is not None:
            yield UnwrittenMask(
                position=position,
                key=case.key,
                name=case.files.name,
                result=case.result,
                thresholds=case.thresholds,
                grid=case.grid,
                inputs=inputs,
                content_ids=case.result_contents,
            )


def _saved_case(listed: ListedCase) -> SavedCase:
    files, case, view = listed.files, listed.case, listed.view
    if case is not None and case.reference is not None:
        files = replace(files, scheme_hint=case.reference.scheme.id)
    if listed.grid is not None:  # it has been read: its roles are known
        files = replace(files, is_guessed=False)
    return SavedCase(
        files=replace(files, warnings=()),
        view=None if view is None else _saved_view(view),
        is_demo=listed.is_demo,
        annotations=listed.annotations,
        progress=listed.progress,
        preparation=listed.preparation,
    )


def _saved_view(view: CaseView) -> SavedView:
    windows = dict(view.windows)
    shown = (view.shown_mask, view.overlay_mode)
    return SavedView(view.voxel, view.sequence, windows, *shown)


# from a file


def restored_result(
    prediction: SavedPrediction, label_map: LabelMap
) -> SegmentationResult:
    """Return the result that a prediction was saved from, given its mask.

    It has probabilities only if they still decide that mask, which may have been
    edited.

    Parameters
    ----------
    label_map : LabelMap
        The mask as read from its file.
    """
    names = prediction.classes or tuple(c.key for c in TumourClass)
    plain = SegmentationResult(
        label_map,
        _no_probabilities(names),
        prediction.model,
        prediction.run.device,
        seconds={},
        warnings=prediction.run.warnings,
        flips=prediction.run.flips,
        plan=prediction.run.plan,
        precision=prediction.run.precision,
        runtime=prediction.run.runtime,
        model_version=prediction.run.model_version,
        seen_as=prediction.seen_as,
        preparation=prediction.preparation,
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
    full = replace(
        plain,
        label_map=own,
        probabilities=probabilities,
        classes=rule,
        least_piece_ml=prediction.least_piece_ml,
        keeps_small_classes=prediction.keeps_small_classes,
        disagreement=kept.disagreement,
        flip_ranges=prediction.flip_ranges,
    )
    decided = decided_label_map(full, prediction.thresholds).data
    return redecided(full) if np.array_equal(decided, label_map.data) else plain


def _no_probabilities(class_names: tuple[str, ...]) -> Probabilities:
    data = np.zeros((0, 0, 0, len(class_names)), np.float16)
    return Probabilities(data, Box((0, 0, 0), (0, 0, 0)), class_names)


def listed_case(
    saved: SavedCase,
    result: SegmentationResult | None,
    edited: EditedMask | None = None,
    *,
    is_saved: bool,
) -> ListedCase:
    """Return a saved case as an entry of the list of open cases.

    Parameters
    ----------
    result : SegmentationResult or None
        Its prediction; None if it has none or the prediction cannot be read.
    edited : EditedMask or None
        Its edited mask; None if it has none or that cannot be read.
    is_saved : bool
        Whether the session is in a file of the user's.
    """
    thresholds: tuple[float, ...] = ()
    if saved.prediction is not None and result is not None and can_decide(result):
        thresholds = saved.prediction.thresholds
    listed = ListedCase(
        0,
        saved.files,
        result=result,
        saved_contents=() if saved.prediction is None else saved.prediction.content_ids,
        thresholds=thresholds,
        view=None if saved.view is None else _case_view(saved.view),
        annotations=saved.annotations,
        is_demo=saved.is_demo,
        edited=edited,
        progress=saved.progress,
        preparation=saved.preparation,
    )
    return replace(listed, saved=work_of(listed)) if is_saved else listed


def is_all_there(
    saved: SavedCase, wanted: ListedCase, listed: ListedCase | None
) -> bool:
    """Return whether all work on a saved case is in the list of open cases.

    Parameters
    ----------
    wanted : ListedCase
        The case as it was read from the file.
    listed : ListedCase or None
        The case as it is listed now, which may have its own work instead.
    """
    if listed is None or not set(saved.annotations) <= set(listed.annotations):
        return False
    if not _has_edited(saved, wanted, listed):
        return False
    if saved.prediction is None:
        return True
    if wanted.result is None or listed.result is None:
        return False
    if saved.prediction.probabilities is not None and not can_decide(listed.result):
        return False
    found, expected = listed.result.label_map, wanted.result.label_map
    is_same = found is expected or np.array_equal(found.data, expected.data)
    return is_same and work_of(listed).prediction == (
        found,
        wanted.thresholds or model_thresholds(listed.result),
    )


def _has_edited(saved: SavedCase, wanted: ListedCase, listed: ListedCase) -> bool:
    """Return whether the edited mask of a saved case is in the list of open cases."""
    if wanted.edited is None:
        return saved.edited is None
    if listed.edited is None:
        return False
    found, expected = listed.edited.label_map, wanted.edited.label_map
    return found is expected or np.array_equal(found.data, expected.data)


def _case_view(view: SavedView) -> CaseView:
    masks: dict[str, ShownMask] = {"reference": "reference", "edited": "edited"}
    shown_mask = masks.get(view.shown_mask, "prediction")
    modes: dict[str, OverlayMode] = {
        "probability": "probability",
        "stages": "stages",
        "agreement": "agreement",
    }
    mode = modes.get(view.overlay_mode, "mask")
    return CaseView(view.voxel, view.sequence, view.windows, shown_mask, mode)


def apply_session(
    saved: SavedSession, states: WindowStates, models: Mapping[str, object]
) -> None:
    """Set the properties that all cases share to those of a session."""
    viewer = states.viewer
    if saved.layout is not None:
        _apply_layout(saved.layout, states.layout, viewer)
        viewer.has_reference_outline = saved.has_reference_outline
        viewer.colour_maps = {**viewer.colour_maps, **saved.colour_maps}
    if saved.probability_class is not None:
        viewer.probability_class = saved.probability_class
    if saved.agreement_region is not None:
        viewer.agreement_region = saved.agreement_region
    if saved.model_id in models:
        states.session.model_id = saved.model_id
    if saved.percentiles is not None:
        viewer.percentiles = saved.percentiles
    viewer.contrast = Preset(saved.contrast)
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
