"""The record of how predictions were computed, in session files."""

from __future__ import annotations

from unet_gui.core.case.saved_session import SavedRun
from unet_gui.io.sessions.session_entries import RunEntry
from unet_gui.io.sessions.session_texts import texts_in, texts_out


def run_entry(run: SavedRun) -> RunEntry:
    """Return the entry of a run."""
    return RunEntry(
        device=run.device,
        runtime=run.runtime,
        precision=run.precision,
        flips=run.flips,
        plan=texts_out(run.plan),
        warnings=texts_out(run.warnings),
        model_version=run.model_version,
    )


def saved_run(entry: RunEntry) -> SavedRun:
    """Return the run of an entry.

    Raises
    ------
    DecodingError
        If a sentence does not fit its words.
    """
    return SavedRun(
        entry.device,
        entry.runtime,
        entry.precision,
        entry.flips,
        texts_in(entry.plan),
        texts_in(entry.warnings),
        entry.model_version,
    )
