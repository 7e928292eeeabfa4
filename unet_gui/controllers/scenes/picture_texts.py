"""The texts of pictures: facts about what is shown, and the legend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.decided_mask import has_changed_thresholds
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.mask.labels import CAVITY, CAVITY_TITLE, region_title
from unet_gui.core.mask.palettes import CAVITY_COLOUR, SEEN_FROM, probability_colour
from unet_gui.core.measuring.agreement import (
    AGREEMENT_COLOURS,
    ANY_CLASS,
    AgreementKind,
)
from unet_gui.core.measuring.volumes import labels_outside_scheme, volumes_ml
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.mask_choice import MaskChoice
    from unet_gui.controllers.scenes.scene import Scene
    from unet_gui.core.image.compositing import Colour
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_KINDS = {
    AgreementKind.FOUND: Text("Found"),
    AgreementKind.MISSED: Text("Missed"),
    AgreementKind.FALSE: Text("False"),
    AgreementKind.OTHER_CLASS: Text("Another class"),
}


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A colour and its meaning."""

    text: str
    colour: Colour
    has_fill: bool = True


def convention_fact(scene: Scene, plane: Plane) -> str:
    """Return which side of the patient is where."""
    if not scene.is_oriented:
        convention = Text("left and right are a guess")
    elif scene.is_radiological:
        convention = Text("radiological: the patient's right is on the left")
    else:
        convention = Text("neurological: the patient's left is on the left")
    if plane is Plane.SAGITTAL and scene.is_oriented:
        convention = Text("the front is on the left")
    return convention


def mask_facts(
    session: SessionState, scene: Scene, viewer: ViewerState
) -> tuple[str, ...]:
    """Return what the overlay is; empty without one."""
    if scene.label_map is None and not scene.outlines:
        return ()
    choice, result = resolve_masks(session, viewer), session.result
    prediction = Text("prediction")
    if result is not None:
        prediction = Text("prediction by {model}", model=result.model)
    changed = has_changed_thresholds(session)
    if choice.mask == "edited" and choice.mode in ("mask", "agreement"):
        edited = Text("edited mask")
        if choice.mode == "agreement":
            edited = Text("{prediction} against the reference", prediction=edited)
        return (edited,)
    if choice.mode == "agreement":
        fact = Text("{prediction} against the reference", prediction=prediction)
    elif choice.mode in ("probability", "stages"):
        return (prediction,)
    elif choice.mask == "prediction":
        fact = prediction
    else:
        return (Text("reference"),)
    return (Text("{fact}, thresholds changed", fact=fact) if changed else fact,)


def total_fact(session: SessionState, viewer: ViewerState) -> tuple[str, ...]:
    """Return the volume of all classes; empty if they are not shown as classes."""
    choice = resolve_masks(session, viewer)
    label_map = choice.label_map
    if not viewer.is_mask_visible or choice.mode != "mask" or label_map is None:
        return ()
    if choice.marked_region is not None or "whole_tumour" not in choice.told:
        return ()  # it is the only volume, or no class stands for all of the tumour
    total_ml = sum(volumes_ml(label_map).values())
    return (Text("whole tumour {total_ml:.1f} mL", total_ml=total_ml),)


def legend_of(
    session: SessionState, viewer: ViewerState, *, has_volumes: bool = True
) -> tuple[LegendEntry, ...]:
    """Return the legend of the shown overlay; empty if the mask is hidden.

    Parameters
    ----------
    has_volumes : bool
        Whether the volume of each class is given.
    """
    if not viewer.is_mask_visible:
        return ()
    choice = resolve_masks(session, viewer)
    if choice.mode == "agreement":
        kinds = dict(_KINDS)
        if choice.region != ANY_CLASS:
            del kinds[AgreementKind.OTHER_CLASS]
        return tuple(LegendEntry(t, AGREEMENT_COLOURS[k]) for k, t in kinds.items())
    if choice.mode == "probability":
        name = region_title(choice.probability_class or "")
        return _scale(Text("p({name})", name=name))
    if choice.mode == "stages":
        return _scale(Text("stages differ by"))
    return _class_legend(choice, viewer, has_volumes=has_volumes)


def _scale(name: str) -> tuple[LegendEntry, ...]:
    return tuple(
        LegendEntry(
            Text("{name} {value:g}", name=name, value=value), probability_colour(value)
        )
        for value in (SEEN_FROM, 0.25, 0.5, 0.75, 1.0)
    )


def _class_legend(
    choice: MaskChoice, viewer: ViewerState, *, has_volumes: bool
) -> tuple[LegendEntry, ...]:
    label_map = choice.label_map
    if label_map is None:
        return ()
    union, volumes = choice.marked_region, volumes_ml(label_map)
    classes = choice.classes
    entries = []
    for tumour_class, style in viewer.class_styles.items():
        if not style.is_visible or (union and tumour_class != 1):
            continue
        if not union and tumour_class not in classes:
            continue
        name = region_title(union) if union else choice.class_title(tumour_class)
        volume = f" {volumes[tumour_class]:.1f} mL" if has_volumes else ""
        entries.append(LegendEntry(name + volume, style.colour, style.has_fill))
    if CAVITY in labels_outside_scheme(label_map):
        entries.append(
            LegendEntry(Text("{name} (no tumour)", name=CAVITY_TITLE), CAVITY_COLOUR)
        )
    return tuple(entries)
