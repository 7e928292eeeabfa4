"""The content of a montage: the slices of one view, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.decided_mask import has_changed_thresholds
from unet_gui.controllers.scenes.mask_choice import resolve_masks, shown_label_map
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.layout.montage import every_nth, section_of_box, usual_step
from unet_gui.core.mask.labels import CAVITY, CAVITY_TITLE, region_title
from unet_gui.core.mask.palettes import CAVITY_COLOUR, SEEN_FROM, probability_colour
from unet_gui.core.measuring.agreement import (
    AGREEMENT_COLOURS,
    ANY_CLASS,
    AgreementKind,
)
from unet_gui.core.measuring.extents import class_extents
from unet_gui.core.measuring.volumes import labels_outside_scheme, volumes_ml

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.mask_choice import MaskChoice
    from unet_gui.controllers.scenes.scene import Scene, SlicePicture
    from unet_gui.core.case.case import Case
    from unet_gui.core.geometry.planes import EdgeLetters
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.layout.montage import MontageOptions
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

    Runs = list[tuple[int, int]]

_MARGIN = 2  # voxels around the brain
_KINDS = {
    AgreementKind.FOUND: "Found",
    AgreementKind.MISSED: "Missed",
    AgreementKind.FALSE: "False",
    AgreementKind.OTHER_CLASS: "Another class",
}


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A colour and its meaning."""

    text: str
    colour: Colour
    has_fill: bool = True


@dataclass(frozen=True, slots=True)
class Montage:
    """Slices of one plane, with title, facts and legend.

    Attributes
    ----------
    pictures : tuple of SlicePicture
        In the order from the feet, the back or the left.
    section : (row, stop, column, stop)
        The part of each picture that is shown.
    pixel_mm : (width, height)
        Size of a pixel of the pictures in mm.
    facts : tuple of str
        Short statements about what is shown.
    """

    pictures: tuple[SlicePicture, ...]
    section: tuple[int, int, int, int]
    pixel_mm: tuple[float, float]
    letters: EdgeLetters
    title: str
    facts: tuple[str, ...]
    legend: tuple[LegendEntry, ...]

    @property
    def tile_mm(self) -> tuple[float, float]:
        """Width and height of a slice in mm."""
        top, bottom, left, right = self.section
        return ((right - left) * self.pixel_mm[0], (bottom - top) * self.pixel_mm[1])


def resolve_montage(
    session: SessionState, viewer: ViewerState, options: MontageOptions
) -> Montage | None:
    """Return the montage of the open case, None without a case."""
    scene = resolve(session, viewer)
    if scene is None or session.case is None:
        return None
    plane, case = options.plane, session.case
    box = _brain(case)
    runs = tumour_runs(session, viewer, plane) if options.has_tumour_only else []
    runs = runs or [(box.start[plane.normal], box.stop[plane.normal] - 1)]
    step = options.step or usual_step(runs)
    indices = every_nth(runs, step)
    spacing = case.affine.spacing_mm
    return Montage(
        pictures=tuple(replace(scene.picture(plane), index=k) for k in indices),
        section=section_of_box(
            case.shape, plane, box, radiological=scene.is_radiological
        ),
        pixel_mm=(spacing[plane.column_axis], spacing[plane.row_axis]),
        letters=scene.letters(plane),
        title=case.name,
        facts=(
            *_slice_facts(scene, plane, indices, step),
            *_mask_facts(session, scene, viewer),
        ),
        legend=_legend(session, viewer) if viewer.is_mask_visible else (),
    )


def tumour_runs(session: SessionState, viewer: ViewerState, plane: Plane) -> Runs:
    """Return the runs of slices with a visible class of the shown mask."""
    label_map = shown_label_map(session, viewer)
    if session.case is None or label_map is None or not viewer.is_mask_visible:
        return []
    if label_map.data.shape != session.case.shape:
        return []
    styles = viewer.class_styles
    extents = class_extents(label_map)[plane]
    return [
        run for c, found in extents.items() if styles[c].is_visible for run in found
    ]


def _brain(case: Case) -> Box:
    box = brain_box(case.first)
    return Box(
        tuple(max(a - _MARGIN, 0) for a in box.start),
        tuple(min(b + _MARGIN, n) for b, n in zip(box.stop, case.shape, strict=True)),
    )


def _slice_facts(
    scene: Scene, plane: Plane, indices: tuple[int, ...], step: int
) -> tuple[str, ...]:
    last = scene.volume.shape[plane.normal] - 1
    first, *others = indices
    shown = f"slices {first} to {others[-1]}" if others else f"slice {first}"
    slices = f"{plane.name.lower()} {shown} of 0 to {last}"
    is_every = step == 1 or not others
    every = "" if is_every else f", every {step}{_ordinal_ending(step)}"
    if not scene.is_oriented:
        convention = "left and right are a guess"
    elif scene.is_radiological:
        convention = "radiological: the patient's right is on the left"
    else:
        convention = "neurological: the patient's left is on the left"
    if plane is Plane.SAGITTAL and scene.is_oriented:
        convention = "the front is on the left"
    return (scene.sequence, slices + every, convention)


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _mask_facts(
    session: SessionState, scene: Scene, viewer: ViewerState
) -> tuple[str, ...]:
    if scene.label_map is None and not scene.outlines:
        return ()
    choice, model = resolve_masks(session, viewer), ""
    if session.result is not None:
        model = f" by {session.result.model}"
    changed = ", thresholds changed" if has_changed_thresholds(session) else ""
    if choice.mode == "agreement":
        return (f"prediction{model} against the reference{changed}",)
    if choice.mode in ("probability", "stages"):
        return (f"prediction{model}",)
    if choice.mask == "prediction":
        return (f"prediction{model}{changed}",)
    return ("reference",)


def _legend(session: SessionState, viewer: ViewerState) -> tuple[LegendEntry, ...]:
    choice = resolve_masks(session, viewer)
    if choice.mode == "agreement":
        kinds = dict(_KINDS)
        if choice.region != ANY_CLASS:
            del kinds[AgreementKind.OTHER_CLASS]
        return tuple(LegendEntry(t, AGREEMENT_COLOURS[k]) for k, t in kinds.items())
    if choice.mode == "probability":
        name = region_title(choice.probability_class or "")
        return _scale(f"p({name})")
    if choice.mode == "stages":
        return _scale("stages differ by")
    return _class_legend(choice, viewer)


def _scale(name: str) -> tuple[LegendEntry, ...]:
    return tuple(
        LegendEntry(f"{name} {value:g}", probability_colour(value))
        for value in (SEEN_FROM, 0.25, 0.5, 0.75, 1.0)
    )


def _class_legend(choice: MaskChoice, viewer: ViewerState) -> tuple[LegendEntry, ...]:
    label_map = choice.label_map
    if label_map is None:
        return ()
    union, volumes = choice.marked_region, volumes_ml(label_map)
    entries = []
    for tumour_class, style in viewer.class_styles.items():
        if not style.is_visible or (union and tumour_class != 1):
            continue
        name = region_title(union) if union else choice.class_title(tumour_class)
        text = f"{name} {volumes[tumour_class]:.1f} mL"
        entries.append(LegendEntry(text, style.colour, style.has_fill))
    if CAVITY in labels_outside_scheme(label_map):
        entries.append(LegendEntry(f"{CAVITY_TITLE} (no tumour)", CAVITY_COLOUR))
    return tuple(entries)
