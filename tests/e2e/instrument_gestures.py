"""Mouse gestures on rulers, sliders, docks and the 3-D view on a real display."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from tests.e2e.gesture_tools import do, drag, place_in, wait_until
from unet_gui.core.geometry.planes import Plane


def measure_with_ruler(window, record: dict) -> None:
    """Draw a ruler, move its end, pan, and remove it."""
    tools, (i, j, k) = window.parts.states.annotations, window.parts.states.viewer.voxel
    view = window.ortho_view.views[Plane.AXIAL]
    start, end = place_in(view, (i - 20, j, k)), place_in(view, (i + 20, j, k))
    do("key", "m")
    drag(start, end, 1)
    (annotation,) = tools.annotations
    record["ruler"] = _ends(annotation)
    do("key", "Escape")
    record["tool_ends"] = tools.tool is None
    moved = place_in(view, (i + 20, j - 15, k))
    drag(end, moved, 1)
    record["moved"] = _ends(tools.annotations[0])
    record["crosshair_stayed"] = window.parts.states.viewer.voxel == (i, j, k)
    before = place_in(view, (i, j, k))
    do("keydown", "shift")
    drag(before, before + QPoint(30, 10), 1)
    do("keyup", "shift")
    shift = place_in(view, (i, j, k)) - before
    record["panned"] = [shift.x(), shift.y()]
    removed = place_in(view, (i - 20, j, k))
    do("mousemove", removed.x(), removed.y(), "click", 3)
    record["is_removed"] = tools.annotations == ()
    record["ends"] = [[i - 20, j], [i + 20, j], [i + 20, j - 15]]


def _ends(annotation) -> list[list[float]]:
    return [list(point[:2]) for point in annotation.points]


def drag_the_strip(window, record: dict) -> None:
    """Drag along the slice slider, and turn the wheel over it."""
    viewer, view = window.parts.states.viewer, window.ortho_view.views[Plane.AXIAL]
    strip = window.views.instruments.of(view).slider
    voxel = viewer.voxel
    ends = [QPoint(strip.width() // 2, round(strip.y_of(k))) for k in (40, 90)]
    drag(*map(strip.mapToGlobal, ends), 1)
    record["slice"] = viewer.voxel[2]
    do("click", 4)
    record["after_wheel"] = viewer.voxel[2]
    record["same_place"] = viewer.voxel[:2] == voxel[:2]


def float_a_dock(window, record: dict) -> None:
    """Drag a panel out by its title, and dock it again by a double click."""
    dock = window.docks.by_key["segment"]
    title = dock.mapToGlobal(QPoint(60, 10))
    drag(title, title - QPoint(500, 150), 1)
    record["floats"] = dock.isFloating()
    where = dock.mapToGlobal(QPoint(60, 10))
    do("mousemove", where.x(), where.y(), "click", "--repeat", 2, "--delay", 60, 1)
    wait_until(lambda: not dock.isFloating())
    record["is_back"] = not dock.isFloating()


def turn_and_pick(window, record: dict) -> None:
    """Show the 3-D view, turn it and click on the surface."""
    do("key", "v")
    surfaces, viewer = window.docks.surface_dock, window.parts.states.viewer
    wait_until(surfaces.isVisible)
    canvas = surfaces.slot.view.canvas
    wait_until(lambda: bool(canvas.shown_scene and canvas.shown_scene.layers))
    canvas.grab()
    record["has_opengl"] = canvas.has_opengl
    middle = canvas.mapToGlobal(canvas.rect().center())
    before, voxel = canvas.camera, viewer.voxel
    drag(middle, middle + QPoint(60, 0), 1)
    record["turned_deg"] = canvas.camera.azimuth_deg - before.azimuth_deg
    record["only_turned"] = viewer.voxel == voxel
    do("mousemove", middle.x(), middle.y(), "click", 4)
    record["is_nearer"] = canvas.camera.zoom > before.zoom
    do("click", 1)
    record["is_picked"] = viewer.voxel != voxel
    do("key", "v")
    wait_until(lambda: not surfaces.isVisible())
