"""What a network learns to mark: the three classes, one of them, or a union."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.mask.labels import REGIONS, TumourClass
from unet_gui.core.measuring.metrics import dice, region_dice
from unet_gui.core.model.model_spec import ClassSpec

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

ALL_CLASSES = "classes"
TARGETS = tuple(REGIONS)
_UNION_VALUE = 1


def target_classes(target: str) -> tuple[ClassSpec, ...]:
    """Return the outputs of a network for a target.

    A class keeps its value in label maps; a union has the value 1 and its own name.
    """
    if target == ALL_CLASSES:
        return tuple(ClassSpec(int(c), c.key) for c in TumourClass)
    members = REGIONS[target]
    value = int(members[0]) if len(members) == 1 else _UNION_VALUE
    return (ClassSpec(value, target),)


def class_members(classes: Sequence[ClassSpec]) -> tuple[tuple[int, ...], ...]:
    """Return, for each output, the values of the reference that belong to it."""
    return tuple(tuple(map(int, REGIONS[c.name])) for c in classes)


def region_values(classes: Sequence[ClassSpec]) -> dict[str, tuple[int, ...]]:
    """Return the regions that the outputs mark, with their values in label maps."""
    if len(classes) == len(TumourClass):
        return {name: tuple(map(int, members)) for name, members in REGIONS.items()}
    return {c.name: (c.value,) for c in classes}


def target_dice(
    prediction: npt.NDArray[np.uint8],
    reference: npt.NDArray[np.uint8],
    classes: Sequence[ClassSpec],
) -> dict[str, float]:
    """Return Dice of what the outputs stand for; NaN where undefined.

    Of all three classes together: also of the whole tumour and its core.
    """
    if len(classes) == len(TumourClass):
        return region_dice(prediction, reference)
    return {
        c.name: dice(prediction == c.value, np.isin(reference, REGIONS[c.name]))
        for c in classes
    }
