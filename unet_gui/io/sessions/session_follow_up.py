"""Conversion between the follow-up of a session and the entry of its file."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from unet_gui.core.case.saved_follow_up import SavedExamination, SavedFollowUp
from unet_gui.core.case.saved_session import SavedCase
from unet_gui.core.text import Text
from unet_gui.io.decoding import DecodingError
from unet_gui.io.sessions.session_cases import (
    case_entry,
    file_entry,
    found_file,
    saved_case,
)
from unet_gui.io.sessions.session_entries import ExaminationEntry, FollowUpEntry

if TYPE_CHECKING:
    from pathlib import Path


def follow_up_entry(saved: SavedFollowUp, folder: Path) -> FollowUpEntry:
    """Return the entry of a follow-up; `folder` is that of the session file."""
    return FollowUpEntry(
        examinations=tuple(_entry(each, folder) for each in saved.examinations),
        criteria=saved.criteria,
        aligns=saved.aligns,
        baseline=saved.baseline,
        is_one_patient=saved.is_one_patient,
    )


def _entry(saved: SavedExamination, folder: Path) -> ExaminationEntry:
    files, mask = saved.files, saved.mask
    return ExaminationEntry(
        name=saved.name,
        told=saved.told,
        scans=None if files is None else case_entry(SavedCase(files), folder),
        day=None if saved.day is None else saved.day.isoformat(),
        circumstances=saved.circumstances,
        patient=saved.patient,
        is_oriented=saved.is_oriented,
        mask=None if mask is None else file_entry(mask, folder),
    )


def saved_follow_up(entry: FollowUpEntry, folder: Path) -> SavedFollowUp:
    """Return a follow-up, whose files are looked for in both of their places.

    Raises
    ------
    DecodingError
        If a date does not exist, or an examination has scans without files.
    """
    return SavedFollowUp(
        tuple(_examination(each, folder) for each in entry.examinations),
        entry.criteria,
        entry.aligns,
        max(entry.baseline, 0),
        entry.is_one_patient,
    )


def _examination(entry: ExaminationEntry, folder: Path) -> SavedExamination:
    scans, mask = entry.scans, entry.mask
    return SavedExamination(
        entry.name,
        entry.told,
        None if scans is None else saved_case(scans, folder).files,
        None if entry.day is None else _day(entry.day),
        entry.circumstances,
        entry.patient,
        entry.is_oriented,
        None if mask is None else found_file(mask, folder),
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        msg = Text("{text} is not a date", text=text)
        raise DecodingError(msg) from error
