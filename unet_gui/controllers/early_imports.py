"""Imports of the rooms that the first case needs, in the background."""

from __future__ import annotations

import logging
from importlib import import_module
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.controllers.jobs import JobHandle, JobRunner

logger = logging.getLogger(__name__)
# What uses them imports them where it uses them, and would make the window wait then.
ROOMS = (
    "unet_gui.io.cases.given_roles",
    "unet_gui.controllers.cases.opening_jobs",
    "unet_gui.controllers.runs.segmentation_job",
    "unet_gui.segmentation.preparation.prepared_run",
    "unet_gui.core.measuring.measured_lesion",
    "unet_gui.controllers.scenes.shown_volumes",
    "unet_gui.controllers.scenes.mask_uncertainty",
    "unet_gui.controllers.sessions.saved_sessions",
    "unet_gui.controllers.exports.mask_plan",
    "unet_gui.io.sessions.edit_journal",
)


def import_early(runner: JobRunner) -> JobHandle:
    """Import `ROOMS` once the window is there, and before a case asks for them."""
    listener: Listener[None] = Listener(lambda _: None, _on_failed)
    return runner.submit(_importing, listener, Lane.IO)


def _importing() -> Generator[Progress, None, None]:
    for done, room in enumerate(ROOMS):
        yield Progress(done, len(ROOMS), "")
        import_module(room)


def _on_failed(error: Exception) -> None:
    """Log the error; whoever needs the room will meet and tell it."""
    logger.warning("A room cannot be imported early (%s)", type(error).__name__)
