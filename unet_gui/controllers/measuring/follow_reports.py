"""Reports about a follow-up for the window, as the dialog of reports asks for them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.controllers.measuring.follow_report import make_follow_report
from unet_gui.core.errors import UnetGuiError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unet_gui.controllers.exports.results_controller import ResultsController
    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.controllers.measuring.follow_controller import FollowUpController
    from unet_gui.core.case.report import Report

REPORT_NAME = "follow-up_report.html"


class FollowReports:
    """Makes and saves reports about the follow-up."""

    report_name = REPORT_NAME

    def __init__(
        self,
        follow_up: FollowUpController,
        results: ResultsController,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._follow_up = follow_up
        self._results = results
        self._runner = runner
        self._on_error = on_error

    def make_report(
        self,
        *,
        has_names: bool,
        on_made: Callable[[Report], None],
        on_failed: Callable[[Exception], None],
    ) -> JobHandle | None:
        """Make a report; None if there is no follow-up.

        A fault that is none of the input is told as everywhere, too.
        """
        request = self._follow_up.report_request(has_names=has_names)
        if request is None:
            return None
        listener = Listener(on_made, partial(self._on_report_failed, on_failed))
        return self._runner.submit(
            lambda: make_follow_report(request), listener, Lane.IO
        )

    def _on_report_failed(
        self, on_failed: Callable[[Exception], None], error: Exception
    ) -> None:
        on_failed(error)
        if not isinstance(error, UnetGuiError):
            self._on_error(error)

    def save(self, path: Path, write: Callable[[Path], None]) -> None:
        """Let a function write a file in the background; an old one is replaced."""
        self._results.save(path, write)
