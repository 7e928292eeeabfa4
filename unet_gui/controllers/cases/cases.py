"""Switching between open cases, and closing them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.cases.thumbnails import ThumbnailController

if TYPE_CHECKING:
    from unet_gui.controllers.cases.open_case import OpenCaseController
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.state.cases import CasesState, ListedCase


class CasesController:
    """Switches between the open cases and closes them.

    `unsaved` asks the user before a case with unsaved work is closed.
    """

    def __init__(
        self, cases: CasesState, open_case: OpenCaseController, runner: JobRunner
    ) -> None:
        self._cases = cases
        self._open_case = open_case
        self.thumbnails = ThumbnailController(cases, runner)
        self.unsaved = open_case.unsaved

    def switch(self, key: int) -> None:
        """Show another case, after reading it if it is not in memory."""
        self._open_case.switch(key)

    def next(self) -> None:
        """Show the next case; the first one follows the last."""
        self._step(1)

    def previous(self) -> None:
        """Show the previous case; the last one precedes the first."""
        self._step(-1)

    def _step(self, step: int) -> None:
        keys = [listed.key for listed in self._cases.listed]
        if len(keys) > 1 and self._open_case.wanted in keys:
            position = keys.index(self._open_case.wanted) + step
            self.switch(keys[position % len(keys)])

    def close(self, key: int | None = None) -> None:
        """Close a case, by default the shown one, and cancel its segmentation.

        The next case is shown instead, preferably one that is in memory. The user is
        asked about unsaved work first.
        """
        key = self._cases.current if key is None else key
        if key is not None:
            self.unsaved.before(partial(self._close, key), (key,))

    def _close(self, key: int) -> None:
        listed = self._cases.find(key)
        if listed is None:
            return
        was_shown = key == self._cases.current
        place = self._cases.listed.index(listed)
        self._open_case.case_list.remove(key)
        if was_shown:
            self._show_instead(place)

    def close_all(self) -> None:
        """Close all cases after asking about unsaved work."""
        self.unsaved.before(self._close_all)

    def _close_all(self) -> None:
        self._open_case.abandon()
        for listed in self._cases.listed:
            self._open_case.case_list.remove(listed.key)
        self._open_case.case_list.show_nothing()

    def _show_instead(self, place: int) -> None:
        left = self._cases.listed
        after: list[ListedCase] = [*left[place:], *reversed(left[:place])]
        in_memory = [listed for listed in after if listed.case is not None]
        self._open_case.case_list.show_nothing()
        for listed in [*in_memory, *after][:1]:
            self.switch(listed.key)
