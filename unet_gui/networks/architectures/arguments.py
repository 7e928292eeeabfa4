"""Checks of the arguments of networks and trainings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


def check_at_least(name: str, value: int, least: int) -> None:
    """Refuse a value below `least`."""
    if value < least:
        msg = Text(
            "{name} must be at least {least}, got {value}.",
            name=name,
            least=least,
            value=value,
        )
        raise InputError(msg)


def check_one_of(name: str, value: str, known: Collection[str]) -> None:
    """Refuse a value that is not among the known ones."""
    if value not in known:
        msg = Text(
            "{name} must be one of {known}, got {value!r}.",
            name=name,
            known=", ".join(known),
            value=value,
        )
        raise InputError(msg)


def check_multiples(name: str, lengths: Sequence[int | None], multiple: int) -> None:
    """Refuse lengths that are neither open nor multiples of `multiple`."""
    if any(n is not None and (n < 1 or n % multiple) for n in lengths):
        msg = Text(
            "{name} must be multiples of {multiple}, got {lengths}.",
            name=name,
            multiple=multiple,
            lengths=tuple(lengths),
        )
        raise InputError(msg)


def check_unet_arguments(
    channels: int,
    classes: int,
    depth: int,
    base_filters: int,
    spatial_shape: Sequence[int | None],
) -> None:
    """Refuse arguments that define no U-Net of any kind."""
    check_at_least("depth", depth, 2)
    check_at_least("base_filters", base_filters, 1)
    check_at_least("channels", channels, 1)
    check_at_least("classes", classes, 1)
    check_multiples("spatial_shape", spatial_shape, 2 ** (depth - 1))
