"""A label map under correction: strokes change it in place, steps go back and forth.

Label maps are never changed once others have them. A stroke therefore works in a spare
array, of which only what changed since has to be brought up to date; at its end it
becomes the label map, and the array before becomes a spare. An array is copied again
only while somebody still holds all spares, such as a file that is being written. The
first spares can be made ahead, so that not even the first strokes wait for a copy.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.editing.difference import Difference, difference_between
from unet_gui.core.editing.label_counts import LabelCounts
from unet_gui.core.editing.masking import EVERYWHERE
from unet_gui.core.geometry.box import Box, common_box
from unet_gui.core.image.volume import LabelMap

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from unet_gui.core.editing.masking import Masking
    from unet_gui.core.editing.patch import Change, Patch

    Labels = npt.NDArray[np.uint8]

_MOST_FREE = 2  # that nobody holds, kept for the next strokes
_MOST_SPARES = 6  # others hold them while lesions and surfaces are measured


class Workbench:
    """Holds the label map that is corrected.

    Parameters
    ----------
    label_map : LabelMap
        Where to begin; it does not change.

    Attributes
    ----------
    on_changed : callable
        Called with an array and a box each time that voxels of an array that was
        shown before have changed, so that copies of them can follow.
    """

    def __init__(self, label_map: LabelMap) -> None:
        self.settled = label_map
        self.on_changed: Callable[[Labels, Box], None] = lambda _data, _box: None
        self._counts = LabelCounts(label_map)
        self._spares: list[_Spare] = []
        self._orders: list[SpareOrder] = []  # at most one
        self._work: Labels | None = None  # while a stroke runs
        self._dirty: Box | None = None

    def make_spare(self) -> None:
        """Make the array of the first stroke; in any thread, before any stroke."""
        self._spares.append(_Spare(self.settled.data.copy(order="K"), None))

    def order_spare(self, free: int = 1) -> SpareOrder | None:
        """Order another array if fewer are free than are wanted, else return None."""
        is_enough = sum(spare.is_alone() for spare in self._spares) >= free
        if self._orders or is_enough or len(self._spares) >= _MOST_SPARES:
            return None
        self._orders.append(SpareOrder(self.settled))
        return self._orders[0]

    def receive(self, order: SpareOrder) -> None:
        """Take an array that was ordered, or forget the order if it was not made."""
        if order in self._orders:
            self._orders.remove(order)
            if order.made is not None:
                self._spares.append(_Spare(order.made, order.stale))
            order.made = None

    @property
    def is_in_stroke(self) -> bool:
        """Whether a stroke has begun and not ended."""
        return self._work is not None

    @property
    def now(self) -> Labels:
        """The labels as they are, (I, J, K); to be read only."""
        return self.settled.data if self._work is None else self._work

    # strokes

    def begin(self) -> None:
        """Begin a stroke."""
        if self._work is None:
            self._work, self._dirty = self._fresh_array(), None

    def paint(
        self, patch: Patch, value: int, masking: Masking = EVERYWHERE
    ) -> Box | None:
        """Give voxels a label where the masking allows it, within a stroke.

        Returns
        -------
        Box or None
            Where labels may have changed; None if none has.
        """
        if self._work is None:
            msg = "paint within a stroke"
            raise RuntimeError(msg)
        here = self._work[patch.box.slices]
        allowed = masking.allowed(self.settled.data, self._work, patch.box)
        mask = patch.mask if allowed is None else patch.mask & allowed
        mask = mask & (here != value)
        if not mask.any():
            return None
        here[mask] = value
        self._touch(patch.box)
        return patch.box

    def put(self, change: Change, masking: Masking = EVERYWHERE) -> Box | None:
        """Give a box other labels where the masking allows it, within a stroke."""
        if self._work is None:
            msg = "put within a stroke"
            raise RuntimeError(msg)
        here = self._work[change.box.slices]
        allowed = masking.allowed(self.settled.data, self._work, change.box)
        mask = here != change.labels
        if allowed is not None:
            mask &= allowed
        if not mask.any():
            return None
        np.copyto(here, change.labels, where=mask)
        self._touch(change.box)
        return change.box

    def live(self) -> LabelMap:
        """Return the labels within a stroke as a new label map of the same array.

        Only for drawing: the array goes on changing.
        """
        return LabelMap(self.now, self.settled.affine)

    def end(self) -> Difference | None:
        """End a stroke; return what it changed, None if nothing."""
        work, dirty = self._work, self._dirty
        self._work = self._dirty = None
        if work is None:
            return None
        found = None
        if dirty is not None:
            found = difference_between(self.settled.data, work, dirty)
        if found is None:
            self._spares.append(_Spare(work, dirty))
        else:
            self._settle(work, found.box)
        return found

    def cancel(self) -> None:
        """End a stroke as if it had not been."""
        if self._work is not None:
            self._spares.append(_Spare(self._work, self._dirty))
            self._work = self._dirty = None

    # steps

    def apply(self, difference: Difference) -> None:
        """Go one step back or forth.

        Raises
        ------
        ValueError
            If the difference does not fit; nothing has changed then.
        """
        self.cancel()
        work = self._fresh_array()
        try:
            difference.apply(work)
        except ValueError:
            self._spares.append(_Spare(work, None))
            raise
        self.on_changed(work, difference.box)
        self._settle(work, difference.box)

    # arrays

    def _touch(self, box: Box) -> None:
        self._dirty = common_box((self._dirty, box))
        if self._work is not None:
            self.on_changed(self._work, box)

    def _settle(self, work: Labels, box: Box) -> None:
        """Let a changed array be the label map; the one before becomes a spare."""
        before = self.settled.data
        self._counts.follow(before, work, box)
        self.settled = LabelMap(work, self.settled.affine)
        self._counts.note(self.settled)
        for spare in self._spares:
            spare.stale = common_box((spare.stale, box))
        for order in self._orders:
            order.stale = common_box((order.stale, box))
        if before.flags.owndata:  # views of others' arrays are not all counted
            self._spares.append(_Spare(before, box))
        self._drop_spares()

    def _drop_spares(self) -> None:
        """Keep few arrays that nobody holds; the others take no memory of ours."""
        free = [spare for spare in self._spares if spare.is_alone()]
        dropped = free[:-_MOST_FREE]
        self._spares = [s for s in self._spares if s not in dropped][-_MOST_SPARES:]

    def _fresh_array(self) -> Labels:
        """Return an array like the settled one that nobody else holds."""
        for place in reversed(range(len(self._spares))):
            spare = self._spares[place]
            if spare.is_alone():
                del self._spares[place]
                if spare.stale is not None:
                    part = spare.stale.slices
                    spare.data[part] = self.settled.data[part]
                    self.on_changed(spare.data, spare.stale)
                return spare.data
        return self.settled.data.copy(order="K")


@dataclass(slots=True, eq=False)
class SpareOrder:
    """A copy of a label map, to be made in another thread.

    Attributes
    ----------
    stale : Box or None
        What has changed since it was ordered.
    """

    label_map: LabelMap
    made: Labels | None = None
    stale: Box | None = None

    def make(self) -> None:
        """Make the copy."""
        self.made = self.label_map.data.copy(order="K")


@dataclass(slots=True, eq=False)
class _Spare:
    """An array that differs from the settled one only in a box."""

    data: Labels
    stale: Box | None

    def is_alone(self) -> bool:
        """Whether nobody else holds the array."""
        return _references(self) <= _OWN_REFERENCES


def _references(spare: _Spare) -> int:
    return sys.getrefcount(spare.data)


_OWN_REFERENCES = _references(  # differs between versions of Python
    _Spare(np.empty(1, np.uint8), None)
)
