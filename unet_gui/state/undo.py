"""The steps that can be undone; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from psygnal import SignalGroupDescriptor

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.editing.difference import Difference


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One change of the user.

    Attributes
    ----------
    title : str
        What was done, such as ``add ruler``.
    before, after : mapping of field name to value
        The fields that it changed, each named as ``session.thresholds``.
    difference : Difference or None
        What it changed in the edited mask.
    """

    title: str
    before: Mapping[str, object]
    after: Mapping[str, object]
    difference: Difference | None = None

    @property
    def held_bytes(self) -> int:
        """The memory that it takes by its difference."""
        return 0 if self.difference is None else self.difference.held_bytes


@dataclass
class UndoState:
    """The steps in their order, the latest last. Changed on the main thread only."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
