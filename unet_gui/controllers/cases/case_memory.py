"""The volumes of listed cases in memory, and the files as they were read.

Volumes are kept as long as memory allows; those of the case that was shown longest ago
are dropped first, and read again when it is shown again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.cases.case_work import held_bytes_of, without_volumes

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.cases.opened_case import Images
    from unet_gui.state.cases import CasesState

_SHARE_OF_MEMORY = 0.4  # the engine asks for up to half of what is free


class CaseMemory:
    """Knows which cases were shown last, and drops volumes beyond a budget.

    Parameters
    ----------
    free_bytes : callable
        Returns the memory in bytes that is free besides what the cases hold.
    """

    def __init__(self, cases: CasesState, free_bytes: Callable[[], int]) -> None:
        self._cases = cases
        self.free_bytes = free_bytes
        self._images: dict[int, Images] = {}  # to change roles without reading again
        self._shown_last: list[int] = []  # keys, in the order of showing

    def images(self, key: int | None) -> Images:
        """Return the files of a case as read, if they are in memory."""
        return {} if key is None else self._images.get(key, {})

    def keep_images(self, key: int, images: Images) -> None:
        """Keep the files of a case as they were read."""
        self._images[key] = images

    def note_shown(self, key: int) -> None:
        """Note that a case is shown now, and make room for it."""
        self._shown_last = [*(k for k in self._shown_last if k != key), key]
        self.make_room()

    def note_read(self, key: int) -> None:
        """Note that a case was read but not shown; it is the first to be dropped."""
        self._shown_last = [key, *(k for k in self._shown_last if k != key)]
        self.make_room()

    def forget(self, key: int) -> None:
        """Forget a case that is no longer listed."""
        self._images.pop(key, None)
        self._shown_last = [k for k in self._shown_last if k != key]

    def make_room(self) -> None:
        """Drop volumes beyond the budget, except those of the shown case."""
        held = {c.key: held_bytes_of(c) for c in self._cases.listed if c.case}
        total = sum(held.values())
        budget = _SHARE_OF_MEMORY * (self.free_bytes() + total)
        for key in self._shown_last[:-1]:
            if total <= budget:
                return
            listed = self._cases.find(key)
            if listed is not None and key in held:
                total -= held[key]
                self._images.pop(key, None)
                self._cases.put(without_volumes(listed))
