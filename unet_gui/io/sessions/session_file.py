"""Reading and writing session files: JSON that names the files of the open cases.

Each file is named twice: by its path relative to the folder of the session file, so
that both can be moved together, and by its absolute path, so that the session file can
be moved alone.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.core.case.saved_session import (
    SESSION_FORMAT,
    SavedLayout,
    SavedSession,
)
from unet_gui.core.errors import InputError
from unet_gui.core.image.colour_maps import ColourMap
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.atomic import check_output, writing
from unet_gui.io.decoding import DecodingError, decode, json_text
from unet_gui.io.path_kinds import is_file, is_folder
from unet_gui.io.sessions.session_cases import case_entry, saved_case
from unet_gui.io.sessions.session_entries import LayoutEntry, SessionEntry
from unet_gui.io.sessions.session_follow_up import follow_up_entry, saved_follow_up
from unet_gui.io.settings_file import known_class_styles

if TYPE_CHECKING:
    from collections.abc import Iterable

_LARGEST_BYTES = 20_000_000


# out


def write_session(path: Path, session: SavedSession) -> None:
    """Write a session file completely or not at all.

    Raises
    ------
    InputError
        If the folder is missing or cannot be written to.
    RunError
        If the file cannot be written; a session that it replaces is as it was then.
    """
    check_output(path, overwrite=True)
    text = json_text(_entry(session, path.absolute().parent))
    with writing(path) as partial:
        partial.write_text(text, "utf-8")


def _entry(session: SavedSession, folder: Path) -> SessionEntry:
    return SessionEntry(
        shown=session.shown,
        model=session.model_id,
        radiological=session.is_radiological,
        opacity=session.opacity,
        mask_visible=session.is_mask_visible,
        class_styles=session.class_styles,
        hidden_classes=session.hidden_classes,
        layout=None if session.layout is None else _layout_entry(session.layout),
        colour_maps=dict(session.colour_maps),
        contrast=session.contrast,
        percentiles=session.percentiles,
        reference_outline=session.has_reference_outline,
        probability_class=session.probability_class,
        agreement_region=session.agreement_region,
        follow_up=None
        if session.follow_up is None
        else follow_up_entry(session.follow_up, folder),
        cases=tuple(case_entry(case, folder) for case in session.cases),
    )


def _layout_entry(layout: SavedLayout) -> LayoutEntry:
    return LayoutEntry(
        views=layout.layout,
        plane=layout.plane,
        links_zoom=layout.links_zoom,
        maximised=layout.maximised,
    )


# in


def read_session(path: Path) -> SavedSession:
    """Read a session file; each file is looked for in both of its places.

    Raises
    ------
    InputError
        If the file cannot be read or is not a session file.
    """
    content = _read_content(path)
    try:
        return _session(content, path.absolute().parent)
    except DecodingError as error:
        raise _no_session(path) from error


def _read_content(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise _no_session(path)
        content = json.loads(path.read_bytes())
    except OSError as error:
        msg = Text(
            "{path} cannot be read: {reason}.",
            path=path,
            reason=os_reason(error),
        )
        raise InputError(msg) from error
    except (ValueError, RecursionError) as error:
        raise _no_session(path) from error
    if not isinstance(content, dict) or type(content.get("format")) is not int:
        raise _no_session(path)
    if content["format"] != SESSION_FORMAT:
        msg = Text(
            "{path} was saved by a newer version of unet-gui. Open it with "
            "that version, or open the scans themselves.",
            path=path.name,
        )
        raise InputError(msg)
    return content


def _no_session(path: Path) -> InputError:
    return InputError(
        Text(
            "{path} is not a session of unet-gui, or it is damaged. Open the "
            "scans themselves.",
            path=path.name,
        )
    )


def _session(content: dict[str, Any], folder: Path) -> SavedSession:
    styles = known_class_styles(content.get("class_styles", {}))
    entry = decode({**content, "class_styles": styles}, SessionEntry)
    cases = tuple(saved_case(case, folder) for case in entry.cases)
    return SavedSession(
        cases=cases,
        shown=min(max(entry.shown, 0), max(len(cases) - 1, 0)),
        model_id=entry.model,
        is_radiological=entry.radiological,
        opacity=min(max(entry.opacity, 0.0), 1.0),
        is_mask_visible=entry.mask_visible,
        class_styles=entry.class_styles,
        hidden_classes=entry.hidden_classes,
        layout=None if entry.layout is None else _saved_layout(entry.layout),
        colour_maps={
            sequence: ColourMap(*pair) for sequence, pair in entry.colour_maps.items()
        },
        contrast=entry.contrast,
        percentiles=entry.percentiles,
        has_reference_outline=entry.reference_outline,
        probability_class=entry.probability_class,
        agreement_region=entry.agreement_region,
        follow_up=None
        if entry.follow_up is None
        else saved_follow_up(entry.follow_up, folder),
    )


def _saved_layout(entry: LayoutEntry) -> SavedLayout:
    return SavedLayout(entry.views, entry.plane, entry.links_zoom, entry.maximised)


# files that have moved


def missing_files(session: SavedSession) -> tuple[Path, ...]:
    """Return the scans and masks of a session that no longer exist."""
    return tuple(path for path in session.paths if not _is_there(path))


def _is_there(path: Path) -> bool:
    return is_file(path) or is_folder(path)  # a folder of DICOM


def found_likewise(old: Path, new: Path, missing: Iterable[Path]) -> dict[Path, Path]:
    """Return the new places of missing files, given that of one of them.

    A file is looked for where it is if the same folder above all of them has moved. A
    file of the same folder is also looked for beside the one that was found. Files of
    other folders are not: equal names there belong to other patients.
    """
    shared = 0
    while old.parts[-1 - shared :] == new.parts[-1 - shared :] and shared < min(
        len(old.parts), len(new.parts)
    ):
        shared += 1
    before = Path(*old.parts[: len(old.parts) - shared])
    after = Path(*new.parts[: len(new.parts) - shared])
    found = {old: new}
    for path in missing:
        places = []
        if path.is_relative_to(before):
            places.append(after / path.relative_to(before))
        if path.parent == old.parent:
            places.append(new.parent / path.name)
        free = (p for p in places if p not in found.values() and is_file(p))
        place = next(free, None)
        if place is not None and path != old:
            found[path] = place
    return found
