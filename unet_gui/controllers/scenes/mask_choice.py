"""Which mask is shown, derived from the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.scenes.decided_mask import predicted_label_map

if TYPE_CHECKING:
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import OverlayMode, ShownMask, ViewerState


def available_masks(session: SessionState) -> tuple[ShownMask, ...]:
    """Return the masks that there are for the open case."""
    there: list[ShownMask] = []
    if session.result is not None:
        there.append("prediction")
    if session.case is not None and session.case.reference is not None:
        there.append("reference")
    return tuple(there)


def effective_mask(session: SessionState, viewer: ViewerState) -> ShownMask | None:
    """Return which mask is shown: the one asked for, else the one that is there."""
    there = available_masks(session)
    if viewer.shown_mask in there:
        return viewer.shown_mask
    return there[0] if there else None


def shown_label_map(session: SessionState, viewer: ViewerState) -> LabelMap | None:
    """Return the prediction or the reference, whether it is visible or hidden."""
    mask = effective_mask(session, viewer)
    if mask == "prediction":
        return predicted_label_map(session)
    return reference_label_map(session) if mask == "reference" else None


def reference_label_map(session: SessionState) -> LabelMap | None:
    """Return the reference of the open case."""
    if session.case is None or session.case.reference is None:
        return None
    return session.case.reference.label_map


def value_in_file(session: SessionState, viewer: ViewerState, label: int) -> int:
    """Return what the file of the shown mask has for an internal value."""
    case = session.case
    is_reference = effective_mask(session, viewer) == "reference"
    if not is_reference or case is None or case.reference is None:
        return label
    return int(case.reference.scheme.encode(np.array([label], np.uint8))[0])


def shown_union(session: SessionState, viewer: ViewerState) -> str | None:
    """Return the region that value 1 of the shown mask is, None if it is a class."""
    is_prediction = effective_mask(session, viewer) == "prediction"
    return session.result.marked_region if is_prediction and session.result else None


def compared_masks(session: SessionState) -> tuple[LabelMap, LabelMap] | None:
    """Return prediction and reference, None unless both are there, on one grid."""
    prediction, reference = predicted_label_map(session), reference_label_map(session)
    if prediction is None or reference is None:
        return None
    return (
        (prediction, reference)
        if prediction.data.shape == reference.data.shape
        else None
    )


def available_modes(session: SessionState) -> tuple[OverlayMode, ...]:
    """Return the ways in which there is something to lay over the image."""
    modes: list[OverlayMode] = ["mask"]
    if session.result is not None and session.result.has_probabilities:
        modes.append("probability")
    if compared_masks(session) is not None:
        modes.append("agreement")
    return tuple(modes)


def effective_mode(session: SessionState, viewer: ViewerState) -> OverlayMode:
    """Return the mode asked for, where that is possible, else the mask."""
    wanted = viewer.overlay_mode
    return wanted if wanted in available_modes(session) else "mask"


def shown_probability(session: SessionState, viewer: ViewerState) -> str | None:
    """Return the class whose probability is asked for, else the first that is there."""
    if session.result is None:
        return None
    names = session.result.probabilities.class_names
    wanted = viewer.probability_class
    return wanted if wanted in names else names[0]


def compared_region(session: SessionState, viewer: ViewerState) -> str:
    """Return the compared region, which is the one marked as a whole if there is."""
    marked = session.result.marked_region if session.result is not None else None
    return marked or viewer.agreement_region
