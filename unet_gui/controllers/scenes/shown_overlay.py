"""What is laid over the image, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.decided_mask import predicted_label_map
from unet_gui.controllers.scenes.label_slices import (
    AgreementOfMasks,
    ProbabilityOfClass,
)
from unet_gui.controllers.scenes.mask_choice import (
    compared_masks,
    compared_region,
    effective_mask,
    effective_mode,
    reference_label_map,
    shown_label_map,
    shown_probability,
)
from unet_gui.core.image.compositing import Colour, LabelColour, LabelColours
from unet_gui.core.mask.palettes import (
    OUTSIDE_SCHEME,
    probability_colours,
)
from unet_gui.core.measuring.agreement import AGREEMENT_COLOURS
from unet_gui.core.measuring.volumes import labels_outside_scheme

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.label_slices import LabelSource
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_RIMMED_WIDTH_PX = 2
_MARKED = (255, 255, 255)  # what a class's probability makes of it


@dataclass(frozen=True, slots=True)
class ClassOutline:
    """The border of one label, drawn over the picture.

    `has_rim` sets it off from what is filled in the same colour.
    """

    source: LabelSource
    label: int
    colour: Colour
    width_px: int
    has_rim: bool = False


@dataclass(frozen=True, slots=True)
class Overlay:
    """What is filled, and what is outlined."""

    source: LabelSource
    colours: LabelColours
    outlines: tuple[ClassOutline, ...] = ()


def resolve_overlay(
    session: SessionState, viewer: ViewerState, shape: Voxel
) -> Overlay | None:
    """Return what is laid over an image of `shape`, None if nothing is."""
    if not viewer.is_mask_visible:
        return None
    mode = effective_mode(session, viewer)
    if mode == "probability":
        return _probability(session, viewer, shape)
    if mode == "agreement":
        return _agreement(session, viewer, shape)
    return _mask(session, viewer, shape)


def _mask(session: SessionState, viewer: ViewerState, shape: Voxel) -> Overlay | None:
    label_map = shown_label_map(session, viewer)
    if label_map is None or label_map.data.shape != shape:
        return None
    others = tuple(
        LabelColour(label, OUTSIDE_SCHEME) for label in labels_outside_scheme(label_map)
    )
    return Overlay(
        label_map,
        (*_fills(viewer), *others),
        (*_outlines(label_map, viewer), *_reference_outlines(session, viewer, shape)),
    )


def _fills(viewer: ViewerState) -> LabelColours:
    return tuple(
        LabelColour(int(tumour_class), style.colour, style.opacity)
        for tumour_class, style in viewer.class_styles.items()
        if style.is_visible and style.has_fill
    )


def _outlines(label_map: LabelMap, viewer: ViewerState) -> tuple[ClassOutline, ...]:
    return tuple(
        ClassOutline(label_map, int(tumour_class), style.colour, style.outline_px)
        for tumour_class, style in viewer.class_styles.items()
        if style.is_visible and style.has_outline
    )


def _reference_outlines(
    session: SessionState, viewer: ViewerState, shape: Voxel
) -> tuple[ClassOutline, ...]:
    reference = reference_label_map(session)
    if not viewer.has_reference_outline or reference is None:
        return ()
    is_shown = effective_mask(session, viewer) == "reference"
    if is_shown or reference.data.shape != shape:
        return ()
    return tuple(
        ClassOutline(reference, int(c), style.colour, _RIMMED_WIDTH_PX, has_rim=True)
        for c, style in viewer.class_styles.items()
        if style.is_visible
    )


def _probability(
    session: SessionState, viewer: ViewerState, shape: Voxel
) -> Overlay | None:
    name, result = shown_probability(session, viewer), session.result
    if result is None or name is None or result.label_map.data.shape != shape:
        return None
    channel = result.probabilities.class_names.index(name)
    source = ProbabilityOfClass(result.probabilities, channel, shape)
    return Overlay(source, probability_colours(), _marked(session, channel))


def _marked(session: SessionState, channel: int) -> tuple[ClassOutline, ...]:
    """Outline what is marked as the class whose probability is shown."""
    label_map, result = predicted_label_map(session), session.result
    if label_map is None or result is None or not result.classes:
        return ()
    value = result.classes[channel].value
    return (ClassOutline(label_map, value, _MARKED, _RIMMED_WIDTH_PX, has_rim=True),)


def _agreement(
    session: SessionState, viewer: ViewerState, shape: Voxel
) -> Overlay | None:
    masks = compared_masks(session)
    if masks is None or masks[0].data.shape != shape or session.result is None:
        return None
    region = compared_region(session, viewer)
    source = AgreementOfMasks(*masks, region, session.result.marked_region)
    return Overlay(source, _agreement_colours())


@lru_cache(maxsize=1)
def _agreement_colours() -> LabelColours:
    return tuple(LabelColour(int(kind), c) for kind, c in AGREEMENT_COLOURS.items())
