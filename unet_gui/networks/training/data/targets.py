"""The targets of a training: the three classes, or one class or region alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import REGIONS, TumourClass
from unet_gui.core.model.model_spec import ClassSpec

if TYPE_CHECKING:
    from collections.abc import Sequence

ALL_CLASSES = "classes"
TARGETS = tuple(REGIONS)
_REGION_VALUE = 1


def target_classes(target: str) -> tuple[ClassSpec, ...]:
    """Return the classes that a network marks for a target.

    A single class keeps its value in label maps; a region of several classes has its
    own name and the value 1.
    """
    if target == ALL_CLASSES:
        return tuple(ClassSpec(int(c), c.key) for c in TumourClass)
    members = REGIONS[target]
    value = int(members[0]) if len(members) == 1 else _REGION_VALUE
    return (ClassSpec(value, target),)


def class_members(classes: Sequence[ClassSpec]) -> tuple[tuple[int, ...], ...]:
    """Return, for each class, the values of the reference that belong to it."""
    return tuple(tuple(map(int, REGIONS[c.name])) for c in classes)
