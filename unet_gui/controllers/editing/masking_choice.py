"""From what the user chose to the voxels that tools may change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.editing.masking import IntensityRange, Masking
from unet_gui.core.editing.settings import WHOLE_TUMOUR
from unet_gui.core.mask.labels import TumourClass

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.editing.settings import MaskingChoice


def resolve_masking(choice: MaskingChoice, case: Case, shown: str) -> Masking:
    """Return the limits of tools in a case.

    Parameters
    ----------
    shown : str
        The shown sequence, whose intensities count unless another one is chosen.
    """
    inside: tuple[int, ...] | None = None
    if choice.inside is not None:
        is_whole = choice.inside == WHOLE_TUMOUR
        inside = tuple(map(int, TumourClass)) if is_whole else (choice.inside,)
    return Masking(
        inside=inside,
        over=None if choice.over is None else (choice.over,),
        intensity=_intensity(choice, case, shown),
        brain=case.first if choice.is_in_brain else None,
    )


def masking_sequence(choice: MaskingChoice, case: Case, shown: str) -> str:
    """Return the sequence on the grid of the mask whose intensities count."""
    usable = case.on_first_grid
    there = [name for name in (choice.sequence, shown) if name in usable]
    return there[0] if there else next(iter(usable))


def _intensity(choice: MaskingChoice, case: Case, shown: str) -> IntensityRange | None:
    if not choice.uses_intensity:
        return None
    volume = case.sequences[masking_sequence(choice, case, shown)]
    low, high = sorted((choice.low, choice.high))
    return IntensityRange(volume, low, high)
