"""Reasons why scans need preparation before a model: other grids, the skull."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text, listed
from unet_gui.segmentation.input.plausibility import (
    SKULL,
    SKULL_DOUBT,
    extent_texts,
    is_about_skull,
    skull_text,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.grids import GridGroup
    from unet_gui.core.image.volume import Volume


class Need(Enum):
    """A kind of reason to prepare scans before a run."""

    GRIDS = "grids"  # the sequences do not lie on the grid of the masks
    SKULL = "skull"  # the whole head, not the brain alone
    MASKS = "masks"  # some sequences show the brain alone, others the whole head


@dataclass(frozen=True, slots=True)
class PreparationNeed:
    """One reason to prepare a case.

    Attributes
    ----------
    names : tuple of str
        The sequences that have to be changed.
    text : str
        The reason, as a sentence for the user.
    """

    kind: Need
    names: tuple[str, ...]
    text: str


def needs_preparation(
    case: Case, wanted: Iterable[str] | None = None
) -> tuple[PreparationNeed, ...]:
    """Return the reasons to prepare a case before a run; empty if it is ready.

    The case keeps them, so that they are found once only.

    Parameters
    ----------
    wanted : iterable of str or None
        Names of the sequences that the model takes; missing ones are ignored. None
        stands for all sequences of the case.
    """
    names = tuple(case.sequences if wanted is None else wanted)

    def find() -> tuple[PreparationNeed, ...]:
        there = {name: case.sequences[name] for name in names if name in case.sequences}
        return (*_grid_needs(case, there), *_skull_needs(_skulls(case, names), there))

    return case.facts.latest("preparation needs", names, find)


def skull_doubt(case: Case, wanted: Iterable[str]) -> Text | None:
    """Return the sign of a skull in scans from which it seems to be removed.

    It is a part of a sentence; None if all signs agree.

    Parameters
    ----------
    wanted : iterable of str
        Names of the sequences that the model takes; missing ones are ignored.
    """
    texts = (text for _, text in _skulls(case, tuple(wanted)))
    doubts = (text for text in texts if text and text.template == SKULL_DOUBT)
    return next((text.arguments["found"] for text in doubts), None)


def _skulls(case: Case, names: tuple[str, ...]) -> list[tuple[GridGroup, Text | None]]:
    """Return for the sequences of each grid why they may show a skull."""
    return [
        (group, text if isinstance(text, Text) and is_about_skull(text) else None)
        for group, text in extent_texts(case, names)
    ]


def check_prepared(case: Case, wanted: Iterable[str]) -> None:
    """Refuse a case that no model can take as it is.

    Raises
    ------
    InputError
        If the sequences do not share the grid of the case.
    """
    text = unprepared_text(case, wanted)
    if text:
        raise InputError(text)


def unprepared_text(case: Case, wanted: Iterable[str]) -> str:
    """Return why no model can take a case as it is; empty if one can."""
    there = {name: case.sequences[name] for name in wanted if name in case.sequences}
    return next((need.text for need in _grid_needs(case, there)), "")


def _grid_needs(case: Case, there: dict[str, Volume]) -> list[PreparationNeed]:
    """Return a need if a sequence lies on another grid than masks of the case do."""
    if case.is_on_one_grid:
        return []
    home = case.first.grid
    apart = tuple(n for n, v in there.items() if not v.grid.is_same_as(home))
    if not apart:
        return []
    text = Text(
        "{names} and {first} of {case} lie on different grids, and a model takes "
        "sequences on one grid only; they have to be prepared first.",
        names=", ".join(apart),
        first=next(iter(case.sequences)),
        case=case.name,
    )
    return [PreparationNeed(Need.GRIDS, apart, text)]


def _skull_needs(
    skulls: Iterable[tuple[GridGroup, Text | None]], there: dict[str, Volume]
) -> list[PreparationNeed]:
    found: list[PreparationNeed] = []
    for group, text in skulls:
        if text is None or text.template != SKULL:
            continue
        own = {name: _shows_skull(there[name]) for name in group.names}
        found.append(PreparationNeed(Need.SKULL, group.names, text))
        bare = [name for name, shows in own.items() if not shows]
        if bare and len(bare) < len(own):
            heads = [name for name, shows in own.items() if shows]
            found.append(_unlike(heads, bare))
    return found


def _shows_skull(volume: Volume) -> bool:
    text = skull_text([volume])
    return text is not None and text.template == SKULL


def _unlike(heads: list[str], bare: list[str]) -> PreparationNeed:
    text = Text(
        "{heads} with the whole head, {bare} with the brain alone: a model takes "
        "sequences that are alike.",
        heads=listed(heads),
        bare=listed(bare),
    )
    return PreparationNeed(Need.MASKS, tuple(heads), text)
