"""The content of a picture of the views, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.annotation_home import is_on_views
from unet_gui.controllers.scenes.display_grid import has_one_grid
from unet_gui.controllers.scenes.displays import resolve_displays
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.controllers.scenes.picture_texts import (
    convention_fact,
    legend_of,
    mask_facts,
    total_fact,
)
from unet_gui.controllers.scenes.picture_tiles import (
    PictureSheet,
    PictureTile,
    StillPicture,
)
from unet_gui.controllers.scenes.scene import SwipePicture
from unet_gui.core.geometry.planes import Plane, point_to_pixel
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.layout.montage import section_of_box
from unet_gui.core.layout.picture import ALL_VIEWS
from unet_gui.core.measuring.annotations import annotation_text
from unet_gui.core.text import Text, lowered

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.scenes.displays import Display
    from unet_gui.controllers.scenes.scene import Scene, SlicePicture
    from unet_gui.core.layout.picture import PictureOptions
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.state.states import States

    Section = tuple[int, int, int, int]
    Drawn = tuple[tuple[tuple[float, float], ...], str]  # places and text

_ONE_MM = (1.0, 1.0)


@dataclass(frozen=True, slots=True, eq=False)
class ShownView:
    """A view on the screen.

    Attributes
    ----------
    plane : Plane or None
        None for the 3D view.
    sequence : str or None
        None if it shows the chosen sequence.
    section : (row, stop, column, stop)
        The part of the slice that is seen, in pixels of the slice.
    pixels : (rows, columns) uint32 array or None
        What the 3D view shows, 0xffRRGGBB.
    """

    plane: Plane | None
    sequence: str | None = None
    section: tuple[int, int, int, int] = (0, 0, 0, 0)
    pixels: npt.NDArray[np.uint32] | None = None

    @property
    def title(self) -> str:
        """The name by which the user chooses it."""
        if self.plane is None:
            return Text("3-D view")
        return self.sequence or Text(self.plane.name.capitalize())


def resolve_picture(
    states: States, views: Sequence[ShownView], options: PictureOptions
) -> PictureSheet | None:
    """Return the picture of the open case as the views show it, None without a case.

    Parameters
    ----------
    views : sequence of ShownView
        All that are shown; `options` chooses among them.
    """
    chosen = _chosen(views, options)
    displays = resolve_displays(
        {view.sequence for view in chosen},
        states.session,
        states.viewer,
        states.comparison,
    )
    if states.session.case is None or not displays or not chosen:
        return None
    tiles = tuple(
        _still(view.pixels)
        if view.pixels is not None
        else _tile(states, view, displays[view.sequence], options)
        for view in chosen
        if view.pixels is not None or view.plane is not None
    )
    scenes = [displays[view.sequence].scene for view in chosen if view.plane]
    is_to_scale = not options.is_as_shown or len(tiles) == 1
    return PictureSheet(
        tiles=tiles,
        tile_mm=_room(tiles, is_to_scale=is_to_scale),
        is_to_scale=is_to_scale,
        title=states.session.case.name if options.has_case else "",
        facts=_facts(states, chosen, scenes, options),
        legend=legend_of(
            states.session, states.viewer, has_volumes=options.has_volumes
        ),
    )


def _chosen(views: Sequence[ShownView], options: PictureOptions) -> list[ShownView]:
    if options.view == ALL_VIEWS or options.view >= len(views):
        return list(views)
    return [views[options.view]]


def _room(tiles: Sequence[PictureTile], *, is_to_scale: bool) -> tuple[float, float]:
    """Return the room that holds every tile, in mm if they are to scale."""
    sizes = [t.size_mm for t in tiles if not isinstance(t.picture, StillPicture)]
    sizes = sizes or [tile.size_mm for tile in tiles]
    if not is_to_scale:
        sizes = [(w / max(w, h), h / max(w, h)) for w, h in sizes]
    return max(w for w, _ in sizes), max(h for _, h in sizes)


def _still(pixels: npt.NDArray[np.uint32]) -> PictureTile:
    rows, columns = pixels.shape
    return PictureTile(StillPicture(pixels), (0, rows, 0, columns), _ONE_MM)


def _tile(
    states: States, view: ShownView, display: Display, options: PictureOptions
) -> PictureTile:
    plane, scene = view.plane or Plane.AXIAL, display.scene
    section = _section(states, plane, scene)
    if options.is_as_shown and view.section[1] > view.section[0]:
        section = view.section
    spacing = scene.volume.spacing_mm
    return PictureTile(
        picture=_picture(display, plane, section),
        section=section,
        pixel_mm=(spacing[plane.column_axis], spacing[plane.row_axis]),
        letters=scene.letters(plane) if options.has_letters else None,
        caption=_caption(scene, plane) if options.has_slice else "",
        crosshair=_place(scene, plane, scene.voxel) if options.has_crosshair else None,
        annotations=_annotations(states, scene, plane)
        if options.has_annotations
        else (),
        diameters=_diameters(states, scene, plane) if options.has_diameters else (),
    )


def _section(states: States, plane: Plane, scene: Scene) -> Section:
    """Return the part of a slice that holds the brain."""
    case = states.session.case
    is_one = case is not None and has_one_grid(case, states.viewer)
    box = brain_box(case.first if is_one and case is not None else scene.volume)
    return section_of_box(
        scene.volume.shape, plane, box, radiological=scene.is_radiological
    )


def _picture(
    display: Display, plane: Plane, section: Section
) -> SwipePicture | SlicePicture:
    picture = display.scene.picture(plane)
    if display.other is None:
        return picture
    _, _, left, right = section
    column = left + round(display.divider * (right - left))
    return SwipePicture(picture, display.other.picture(plane), column)


def _place(scene: Scene, plane: Plane, point: Sequence[float]) -> tuple[float, float]:
    return point_to_pixel(
        scene.volume.shape, plane, point, radiological=scene.is_radiological
    )


def _annotations(states: States, scene: Scene, plane: Plane) -> tuple[Drawn, ...]:
    """Return the annotations in the shown slice of a plane."""
    case = states.session.case
    if case is None:
        return ()
    return tuple(
        _drawn(annotation, scene, plane)
        for annotation in states.annotations.annotations
        if _is_in_slice(annotation, scene, plane)
        and is_on_views(annotation, case, states.viewer)
    )


def _diameters(states: States, scene: Scene, plane: Plane) -> tuple[Drawn, ...]:
    """Return the diameters of the selected lesion that lie in the shown slice."""
    label_map = resolve_masks(states.session, states.viewer).label_map
    if label_map is None or not scene.volume.grid.is_same_as(label_map.grid):
        return ()
    found = [
        _drawn(line, scene, plane)
        for line in states.measurements.lines
        if _is_in_slice(line, scene, plane)
    ]
    if states.measurements.selected in states.measurements.edited:
        return tuple((p, Text("{text}, edited", text=text)) for p, text in found)
    return tuple(found)


def _is_in_slice(annotation: Annotation, scene: Scene, plane: Plane) -> bool:
    here = (plane, scene.voxel[plane.normal])
    return (annotation.plane, annotation.index) == here


def _drawn(annotation: Annotation, scene: Scene, plane: Plane) -> Drawn:
    return (
        tuple(_place(scene, plane, point) for point in annotation.points),
        annotation_text(annotation, scene.volume.affine),
    )


def _caption(scene: Scene, plane: Plane) -> str:
    count = scene.volume.shape[plane.normal]
    name = Text(plane.name.capitalize())
    number = scene.voxel[plane.normal] + 1
    if not scene.caption:
        return Text(
            "{plane} {number} of {count}", plane=name, number=number, count=count
        )
    return Text(
        "{sequence}, {plane} {number} of {count}",
        sequence=scene.caption,
        plane=lowered(name),
        number=number,
        count=count,
    )


def _facts(
    states: States,
    views: Sequence[ShownView],
    scenes: Sequence[Scene],
    options: PictureOptions,
) -> tuple[str, ...]:
    """Return sequences, convention and what the overlay is."""
    if not scenes or not options.has_slice:
        return ()
    names = list(dict.fromkeys(scene.sequence for scene in scenes))
    planes = [view.plane for view in views if view.plane is not None]
    across = next((p for p in planes if p is not Plane.SAGITTAL), planes[0])
    return (
        ", ".join(names),
        convention_fact(scenes[0], across),
        *mask_facts(states.session, scenes[0], states.viewer),
        *(total_fact(states.session, states.viewer) if options.has_volumes else ()),
    )
