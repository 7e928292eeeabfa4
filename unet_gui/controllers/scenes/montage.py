"""The content of a montage: the slices of one view, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.display_grid import has_one_grid, label_map_in_views
from unet_gui.controllers.scenes.picture_texts import (
    convention_fact,
    legend_of,
    mask_facts,
)
from unet_gui.controllers.scenes.picture_tiles import PictureTile
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import EdgeLetters, Plane
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.layout.montage import every_nth, section_of_box, usual_step
from unet_gui.core.measuring.extents import class_extents
from unet_gui.core.text import Text, lowered

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.picture_texts import LegendEntry
    from unet_gui.controllers.scenes.scene import Scene, SlicePicture
    from unet_gui.core.case.case import Case
    from unet_gui.core.layout.montage import MontageOptions
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

    Runs = list[tuple[int, int]]

_MARGIN = 2  # voxels around the brain


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

    @property
    def is_to_scale(self) -> bool:
        """Whether all slices have one scale."""
        return True

    @property
    def tiles(self) -> tuple[PictureTile, ...]:
        """The slices with their texts; all letters are on the first one alone.

        Left and right are on every slice, because slices may be cut out.
        """
        across = EdgeLetters(self.letters.left, self.letters.right, "", "")
        return tuple(
            PictureTile(
                picture,
                self.section,
                self.pixel_mm,
                across if number else self.letters,
                str(picture.index + 1),
            )
            for number, picture in enumerate(self.pictures)
        )


def resolve_montage(
    session: SessionState, viewer: ViewerState, options: MontageOptions
) -> Montage | None:
    """Return the montage of the open case, None without a case."""
    scene = resolve(session, viewer)
    if scene is None or session.case is None:
        return None
    plane, case = options.plane, session.case
    box = _brain(case, scene, is_one=has_one_grid(case, viewer))
    runs = tumour_runs(session, viewer, plane) if options.has_tumour_only else []
    runs = runs or [(box.start[plane.normal], box.stop[plane.normal] - 1)]
    step = options.step or usual_step(runs)
    indices = every_nth(runs, step)
    spacing = scene.volume.spacing_mm
    return Montage(
        pictures=tuple(replace(scene.picture(plane), index=k) for k in indices),
        section=section_of_box(
            scene.volume.shape, plane, box, radiological=scene.is_radiological
        ),
        pixel_mm=(spacing[plane.column_axis], spacing[plane.row_axis]),
        letters=scene.letters(plane),
        title=case.name,
        facts=(
            *_slice_facts(scene, plane, indices, step),
            *mask_facts(session, scene, viewer),
        ),
        legend=legend_of(session, viewer),
    )


def tumour_runs(session: SessionState, viewer: ViewerState, plane: Plane) -> Runs:
    """Return the runs of slices with a visible class of the shown mask."""
    if session.case is None or not viewer.is_mask_visible:
        return []
    label_map = label_map_in_views(session, viewer)
    if label_map is None:
        return []
    styles = viewer.class_styles
    extents = class_extents(label_map)[plane]
    return [
        run for c, found in extents.items() if styles[c].is_visible for run in found
    ]


def _brain(case: Case, scene: Scene, *, is_one: bool) -> Box:
    shape = scene.volume.shape
    box = brain_box(case.first if is_one else scene.volume)
    return Box(
        tuple(max(a - _MARGIN, 0) for a in box.start),
        tuple(min(b + _MARGIN, n) for b, n in zip(box.stop, shape, strict=True)),
    )


def _slice_facts(
    scene: Scene, plane: Plane, indices: tuple[int, ...], step: int
) -> tuple[str, ...]:
    count = scene.volume.shape[plane.normal]
    first, *others = (index + 1 for index in indices)
    name = lowered(Text(plane.name.capitalize()))
    slices = Text(
        "{plane} slice {first} of {count}", plane=name, first=first, count=count
    )
    if others:
        slices = Text(
            "{plane} slices {first} to {last} of {count}",
            plane=name,
            first=first,
            last=others[-1],
            count=count,
        )
    if step > 1 and others:
        ordinal = f"{step}{_ordinal_ending(step)}"  # with the number for languages
        slices = Text(
            "{slices}, every {ordinal}", slices=slices, ordinal=ordinal, step=step
        )
    return (scene.sequence, slices, convention_fact(scene, plane))


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
