"""The steps that can be undone; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from psygnal import SignalGroupDescriptor

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One change of the user.

    Attributes
    ----------
    title : str
        What was done, such as ``add ruler``.
    before, after : mapping of field name to value
        The fields that it changed, each named as ``session.thresholds``.
    """

    title: str
    before: Mapping[str, object]
    after: Mapping[str, object]


@dataclass
class UndoState:
    """The steps in their order, the latest last. Changed on the main thread only."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
