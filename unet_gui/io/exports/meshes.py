"""Surfaces as meshes of triangles, in world millimetres: right, anterior, superior.

STL after the format of 3D Systems, PLY after G. Turk (1994), OBJ after Wavefront.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from unet_gui.io.atomic import writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.view3d.surfaces import Surface

MeshKind = Literal["stl", "ply", "obj"]
MESH_KINDS: tuple[MeshKind, ...] = ("stl", "ply", "obj")
MOST_SAMPLES = 20_000_000  # of a mesh that is written; finer than those on the screen
MOST_VERTICES = 1_000_000
_SPACE = "RAS, mm"
_STL_HEADER_BYTES = 80


def write_mesh(
    path: Path, surface: Surface, name: str, colour: Colour, kind: MeshKind
) -> None:
    """Write a surface; STL carries no colour, and OBJ does as many programs read it.

    Raises
    ------
    RunError
        If the file cannot be written; nothing is left behind then.
    """
    title = name.encode("ascii", "replace").decode()
    writers: dict[str, Callable[[Surface, str, Colour], bytes]] = {
        "stl": _stl,
        "ply": _ply,
        "obj": _obj,
    }
    content = writers[kind](surface, title, colour)
    with writing(path) as partial:
        partial.write_bytes(content)


def _stl(surface: Surface, title: str, colour: Colour) -> bytes:
    """Return binary STL: each triangle with its normal and three corners."""
    del colour
    kind = np.dtype(
        [("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("attribute", "<u2")]
    )
    corners = surface.vertices_mm[surface.faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    lengths = np.linalg.norm(normals, axis=1, keepdims=True)
    triangles = np.zeros(len(corners), kind)
    triangles["normal"] = normals / np.maximum(lengths, 1e-20)
    triangles["corners"] = corners
    # a header that begins with "solid" would be taken for text
    header = f"binary STL; {_SPACE}; SPACE=RAS; {title}".encode()[:_STL_HEADER_BYTES]
    count = np.uint32(len(triangles)).astype("<u4").tobytes()
    return b"".join((header.ljust(_STL_HEADER_BYTES), count, triangles.tobytes()))


def _ply(surface: Surface, title: str, colour: Colour) -> bytes:
    """Return binary PLY with normals, and the colour at each corner."""
    places = ("x", "y", "z", "nx", "ny", "nz")
    shades = ("red", "green", "blue")
    corner = np.dtype([*((p, "<f4") for p in places), *((s, "u1") for s in shades)])
    vertices = np.zeros(len(surface.vertices_mm), corner)
    for axis, (place, normal) in enumerate(zip(places[:3], places[3:], strict=True)):
        vertices[place] = surface.vertices_mm[:, axis]
        vertices[normal] = surface.normals[:, axis]
        vertices[shades[axis]] = colour[axis]
    faces = np.zeros(len(surface.faces), np.dtype([("n", "u1"), ("at", "<i4", 3)]))
    faces["n"], faces["at"] = 3, surface.faces
    header = [
        "ply",
        "format binary_little_endian 1.0",
        f"comment {title}; {_SPACE}",
        f"element vertex {len(vertices)}",
        *(f"property float {place}" for place in places),
        *(f"property uchar {shade}" for shade in shades),
        f"element face {len(faces)}",
        "property list uchar int vertex_indices",
        "end_header",
    ]
    return b"".join(
        ("\n".join([*header, ""]).encode(), vertices.tobytes(), faces.tobytes())
    )


def _obj(surface: Surface, title: str, colour: Colour) -> bytes:
    """Return OBJ in text, with the colour after the place of each corner."""
    shade = " ".join(f"{part / 255:.4g}" for part in colour)
    lines = [f"# {title}; {_SPACE}", f"o {title.replace(' ', '_')}"]
    lines += [f"v {x:.4f} {y:.4f} {z:.4f} {shade}" for x, y, z in surface.vertices_mm]
    lines += [f"vn {x:.4f} {y:.4f} {z:.4f}" for x, y, z in surface.normals]
    faces = surface.faces.astype(np.int64) + 1
    lines += [f"f {a}//{a} {b}//{b} {c}//{c}" for a, b, c in faces]
    return "\n".join([*lines, ""]).encode()
