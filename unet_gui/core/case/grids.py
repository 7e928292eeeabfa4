"""The grids that the sequences of a case lie on, in groups and in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.geometry.grid_difference import shape_text
from unet_gui.core.text import Text, joined, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.image.volume import Volume

LEAST_SHARED = 0.25  # of the smaller field of view, by scans of one examination
LEAST_TURN_DEG = 0.05
_SLICES = (  # by the axis across them
    Text("sagittal slices"),
    Text("coronal slices"),
    Text("axial slices"),
)
_FLAT = 1.5  # times thicker than the other edges are voxels of slices


@dataclass(frozen=True, slots=True)
class GridGroup:
    """Sequences that share a grid."""

    names: tuple[str, ...]
    grid: Grid


def grid_groups(volumes: Mapping[str, Volume]) -> tuple[GridGroup, ...]:
    """Return the grids of volumes, in order, each with those that share it."""
    groups: list[tuple[list[str], Grid]] = []
    for name, volume in volumes.items():
        grid = volume.grid
        home = next((names for names, g in groups if g.is_same_as(grid)), None)
        if home is None:
            groups.append(([name], grid))
        else:
            home.append(name)
    return tuple(GridGroup(tuple(names), grid) for names, grid in groups)


def elsewhere(volumes: Mapping[str, Volume]) -> tuple[str, ...]:
    """Return the volumes that lie apart from the others in the world.

    The others are those around the volume that shares its place with the most; of
    equals, around the first.
    """
    groups = grid_groups(volumes)
    if len(groups) < 2:
        return ()
    met = [
        [g for g in groups if g is home or lie_together(home.grid, g.grid)]
        for home in groups
    ]
    best = max(met, key=lambda there: sum(len(group.names) for group in there))
    return tuple(name for g in groups if g not in best for name in g.names)


def lie_together(one: Grid, other: Grid) -> bool:
    """Whether two fields of view overlap as those of one examination do."""
    return one.shared_part(other) >= LEAST_SHARED


def grid_text(grid: Grid) -> Text:
    """Return a grid in words, with the plane of its slices if they are thick."""
    edges = grid.affine.spacing_mm
    shape, spacing = shape_text(grid.shape), " x ".join(f"{mm:.3g}" for mm in edges)
    across = max(range(3), key=lambda axis: edges[axis])
    rest = max(edge for axis, edge in enumerate(edges) if axis != across)
    if edges[across] < _FLAT * rest:
        return Text("{shape} voxels of {spacing} mm", shape=shape, spacing=spacing)
    return Text(
        "{shape} voxels of {spacing} mm in {slices}",
        shape=shape,
        spacing=spacing,
        slices=_SLICES[across],
    )


def placed_text(grid: Grid, first: Grid, name: str) -> Text:
    """Return a grid in words, and how it is turned against that of sequence `name`."""
    turn_deg = grid.turn_deg(first)
    if turn_deg < LEAST_TURN_DEG:
        return grid_text(grid)
    return Text(
        "{grid}, turned by {turn_deg:.1f}° against {name}",
        grid=grid_text(grid),
        turn_deg=turn_deg,
        name=name,
    )


def grids_sentence(volumes: Mapping[str, Volume]) -> Text | None:
    """Return which sequence lies on which grid, None if all lie on one."""
    groups = grid_groups(volumes)
    if len(groups) < 2:
        return None
    first = groups[0]
    parts = [
        Text(
            "{names}: {grid}",
            names=listed(group.names),
            grid=placed_text(group.grid, first.grid, first.names[0]),
        )
        for group in groups
    ]
    return Text(
        "The sequences lie on {count} grids: {grids}.",
        count=len(groups),
        grids=joined("; ", parts),
    )
