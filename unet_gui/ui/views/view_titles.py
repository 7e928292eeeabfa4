"""The texts in the corners of a view: plane, slice, sequence and convention."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.core.geometry.planes import Plane
from unet_gui.core.shown_text import escaped

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.scene import Scene


def plane_name(plane: Plane) -> str:
    """Return the name of a plane."""
    translate = QCoreApplication.translate
    names: dict[Plane, str] = {
        Plane.AXIAL: translate("SliceCanvas", "Axial"),
        Plane.CORONAL: translate("SliceCanvas", "Coronal"),
        Plane.SAGITTAL: translate("SliceCanvas", "Sagittal"),
    }
    return names[plane]


def titles_of(scene: Scene, plane: Plane, other: Scene | None) -> tuple[str, ...]:
    """Return the titles of a view, the longest first.

    Slices are counted from 1. A short title leaves out their number, then the plane;
    what tells views of one plane apart stays.

    Parameters
    ----------
    other : Scene or None
        Shown beside the scene, in a swipe.
    """
    name = plane_name(plane)
    number = scene.voxel[plane.normal] + 1
    count = scene.volume.shape[plane.normal]
    full = QCoreApplication.translate("SliceCanvas", "{0} {1} of {2}")
    caption = escaped(scene.caption)
    if other is not None:
        caption += f" | {escaped(other.caption)}"
    after = f"  {caption}" if caption else ""
    return (
        f"{full.format(name, number, count)}{after}",
        f"{name} {number}{after}",
        f"{number}{after}",
        caption or str(number),
    )


def convention_of(scene: Scene) -> str:
    """Return the convention by which left and right of a scene are shown."""
    translate = QCoreApplication.translate
    if not scene.is_oriented:
        return translate("SliceCanvas", "Left and right are a guess")
    if scene.is_radiological:
        return translate("SliceCanvas", "Radiological")
    return translate("SliceCanvas", "Neurological")
