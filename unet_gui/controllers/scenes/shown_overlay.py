"""The overlay of the image, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.label_slices import (
    AgreementOfMasks,
    ProbabilityOfClass,
)
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.image.compositing import Colour, LabelColour, LabelColours
from unet_gui.core.mask.palettes import (
    outside_colour,
    probability_colours,
)
from unet_gui.core.measuring.agreement import AGREEMENT_COLOURS
from unet_gui.core.measuring.volumes import labels_outside_scheme

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.label_slices import LabelSource
    from unet_gui.controllers.scenes.mask_choice import MaskChoice
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_RIMMED_WIDTH_PX = 2
_MARKED = (255, 255, 255)  # outline of the voxels that got the class


@dataclass(frozen=True, slots=True)
class ClassOutline:
    """The outline of one label, drawn over the picture.

    With `has_rim` it stands out from a fill of the same colour.
    """

    source: LabelSource
    label: int
    colour: Colour
    width_px: int
    has_rim: bool = False


@dataclass(frozen=True, slots=True)
class Overlay:
    """The filled labels and the outlined ones."""

    source: LabelSource
    colours: LabelColours
    outlines: tuple[ClassOutline, ...] = ()


def resolve_overlay(
    session: SessionState, viewer: ViewerState, shape: Voxel
) -> Overlay | None:
    """Return the overlay of an image of `shape`, None if there is none."""
    if not viewer.is_mask_visible:
        return None
    choice = resolve_masks(session, viewer)
    if choice.mode == "probability":
        return _probability(choice, shape)
    if choice.mode == "stages":
        return _stages(choice, shape)
    if choice.mode == "agreement":
        return _agreement(choice, shape)
    return _mask(choice, viewer, shape)


def _mask(choice: MaskChoice, viewer: ViewerState, shape: Voxel) -> Overlay | None:
    label_map = choice.label_map
    if label_map is None or label_map.data.shape != shape:
        return None
    others = tuple(
        LabelColour(label, outside_colour(label))
        for label in labels_outside_scheme(label_map)
    )
    return Overlay(
        label_map,
        (*_fills(viewer), *others),
        (*_outlines(label_map, viewer), *_reference_outlines(choice, viewer, shape)),
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
    choice: MaskChoice, viewer: ViewerState, shape: Voxel
) -> tuple[ClassOutline, ...]:
    reference = choice.reference_map
    if not viewer.has_reference_outline or reference is None:
        return ()
    if choice.mask == "reference" or reference.data.shape != shape:
        return ()
    return tuple(
        ClassOutline(reference, int(c), style.colour, _RIMMED_WIDTH_PX, has_rim=True)
        for c, style in viewer.class_styles.items()
        if style.is_visible
    )


def _probability(choice: MaskChoice, shape: Voxel) -> Overlay | None:
    name, result = choice.probability_class, choice.result
    if result is None or name is None or result.label_map.data.shape != shape:
        return None
    channel = result.probabilities.class_names.index(name)
    source = ProbabilityOfClass(result.probabilities, channel, shape)
    return Overlay(source, probability_colours(), _marked(choice, channel))


def _stages(choice: MaskChoice, shape: Voxel) -> Overlay | None:
    """Return the disagreement of the stages, and outlines of all that is marked."""
    result, label_map = choice.result, choice.prediction_map
    if result is None or result.disagreement is None or label_map is None:
        return None
    if label_map.data.shape != shape:
        return None
    source = ProbabilityOfClass(result.disagreement, 0, shape)
    outlines = tuple(
        ClassOutline(label_map, entry.value, _MARKED, _RIMMED_WIDTH_PX, has_rim=True)
        for entry in result.classes
    )
    return Overlay(source, probability_colours(), outlines)


def _marked(choice: MaskChoice, channel: int) -> tuple[ClassOutline, ...]:
    """Outline the voxels that got the class whose probability is shown."""
    label_map, result = choice.prediction_map, choice.result
    if label_map is None or result is None or not result.classes:
        return ()
    value = result.classes[channel].value
    return (ClassOutline(label_map, value, _MARKED, _RIMMED_WIDTH_PX, has_rim=True),)


def _agreement(choice: MaskChoice, shape: Voxel) -> Overlay | None:
    masks = choice.compared
    if masks is None or masks[0].data.shape != shape:
        return None
    source = AgreementOfMasks(*masks, choice.region, choice.compared_region)
    return Overlay(source, _agreement_colours())


@lru_cache(maxsize=1)
def _agreement_colours() -> LabelColours:
    return tuple(LabelColour(int(kind), c) for kind, c in AGREEMENT_COLOURS.items())
