"""The mask of the open case as it would be exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.scenes.decided_mask import predicted_label_map
from unet_gui.core.case.exported_mask import ExportedMask
from unet_gui.core.mask.labels import WRITTEN_SCHEMES

if TYPE_CHECKING:
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.labels import TumourClass
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


def session_mask(session: SessionState, viewer: ViewerState) -> ExportedMask | None:
    """Return the mask of the open case that is exported; None without one.

    That is the edited mask while it is shown, else the prediction by the thresholds in
    force, else the edited mask, else the reference. An edited mask in which nothing
    differs from the prediction counts as the prediction.
    """
    case, result = session.case, session.result
    if case is None:
        return None
    scheme = WRITTEN_SCHEMES[session.label_scheme]
    colours = _colours(viewer)
    edited, label_map = session.edited, predicted_label_map(session)
    is_shown = viewer.shown_mask == "edited" or result is None
    if edited is not None and is_shown and not _is_same(edited, result, label_map):
        run = _run_of(edited, result)
        return ExportedMask(
            case,
            edited.label_map,
            run,
            model=edited.model,
            model_version="" if run is None else run.model_version,
            is_edited=True,
            scheme=scheme,
            colours=colours,
            region=edited.region,
        )
    if result is not None and label_map is not None:
        return ExportedMask(
            case,
            label_map,
            result,
            model=result.model,
            model_version=result.model_version,
            scheme=scheme,
            colours=colours,
            region=result.marked_region,
        )
    if case.reference is None:
        return None
    return ExportedMask(
        case,
        case.reference.label_map,
        scheme=scheme,
        colours=colours,
        region=case.reference.scheme.region,
        meaning=case.reference.scheme,
    )


def _run_of(
    edited: EditedMask, result: SegmentationResult | None
) -> SegmentationResult | None:
    """Return the run whose prediction was corrected, for its warnings and its facts."""
    if result is None or (edited.model, edited.region) != (
        result.model,
        result.marked_region,
    ):
        return None
    return result


def _is_same(
    edited: EditedMask, result: SegmentationResult | None, label_map: LabelMap | None
) -> bool:
    if result is None or label_map is None or edited.region != result.marked_region:
        return False
    return np.array_equal(edited.label_map.data, label_map.data)


def _colours(viewer: ViewerState) -> dict[TumourClass, Colour]:
    return {c: style.colour for c, style in viewer.class_styles.items()}
