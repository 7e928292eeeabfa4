"""Sequences that lie apart from the others, or of which the place is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.grids import elsewhere, grid_groups
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.core.text import Text, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.case.case import Source
    from unet_gui.core.image.volume import Volume


def leave_out_misfits(
    volumes: dict[str, Volume],
    sources: Mapping[str, Source],
    is_oriented: Mapping[str, bool],
) -> list[str]:
    """Take sequences out of a case that lie elsewhere; return a sentence for each.

    Sequences on different grids may stay, as long as their headers place them in one
    world, and their fields of view overlap.

    Raises
    ------
    InputError
        If sequences lie on different grids, and a header does not tell where.
    """
    groups = grid_groups(volumes)
    if len(groups) < 2:
        return []
    lost = next((name for name, known in is_oriented.items() if not known), None)
    if lost is not None:
        raise InputError(_no_place_text(volumes, sources, lost))
    told: list[str] = []
    for name in elsewhere(volumes):
        del volumes[name]
        told.append(
            Text(
                "By its header, {file} lies apart from the other scans, and it is "
                "left out as {name}; open it alone, or correct its header.",
                file=sources[name].label,
                name=name,
            )
        )
    return told


def _no_place_text(
    volumes: Mapping[str, Volume], sources: Mapping[str, Source], lost: str
) -> Text:
    """Return why scans on different grids cannot be shown together."""
    own = volumes[lost]
    other = next(n for n, v in volumes.items() if not v.grid.is_same_as(own.grid))
    first = volumes[other]
    return Text(
        "{pair} are not on one grid ({differs}), and {file} does not tell where it "
        "lies; bring them onto one grid first, or open them one by one.",
        pair=listed((sources[other].label, sources[lost].label)),
        differs=grid_difference(first.shape, first.affine, own.shape, own.affine),
        file=sources[lost].label,
    )
