"""Cases of a batch from their records: the files with their roles, and the mask."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.batch.manifest import SourceRole
from unet_gui.core.errors import InputError
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.text import Text
from unet_gui.io.batch.input_record import is_unchanged
from unet_gui.io.cases.find_cases import search_cases
from unet_gui.io.cases.reading.labelled_case import read_mask
from unet_gui.io.path_kinds import is_file, is_there

if TYPE_CHECKING:
    from collections.abc import Generator

    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.case.case import Source
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.progress import Progress
    from unet_gui.io.batch.batch_folder import BatchFolder


def roles_of(files: CaseFiles) -> tuple[SourceRole, ...]:
    """Return the roles of the files of a case, as its manifest records them."""
    return tuple(_role_of(source, role) for source, role in files.assignments)


def _role_of(source: Source, role: str) -> SourceRole:
    path, channel, series = _key(source)
    return SourceRole(path, role, channel, series)


def recorded_files(
    manifest: CaseManifest,
) -> Generator[Progress, None, CaseFiles]:
    """Find the files of a case, with the roles that they had in the batch.

    A warning tells scans that have changed since.

    Raises
    ------
    InputError
        If a file no longer exists, or the record names none.
    """
    paths = [Path(entry.path) for entry in manifest.inputs]
    for path in paths:
        if not is_there(path):
            msg = Text(
                "{path} no longer exists, so {case} cannot be opened.",
                path=path,
                case=manifest.case,
            )
            raise InputError(msg)
    if not paths:
        msg = Text("The scans of {case} are not recorded.", case=manifest.case)
        raise InputError(msg)
    found = yield from search_cases(paths)
    files = _with_roles(found, manifest)
    records = ((entry, Path(entry.path)) for entry in manifest.inputs)
    changed = [path.name for entry, path in records if not is_unchanged(entry, path)]
    warnings = (*files.warnings, *_told(changed))
    return replace(files, name=manifest.case, warnings=warnings)


def _told(changed: list[str]) -> tuple[Text, ...]:
    if not changed:
        return ()
    names = ", ".join(changed)
    msg = Text(
        "{names} changed after the mask was made: the mask may not fit.", names=names
    )
    return (msg,)


def _with_roles(found: list[CaseFiles], manifest: CaseManifest) -> CaseFiles:
    """Return the files as one case, with the recorded roles if there are any."""
    if not manifest.roles:
        return found[0]
    sources = {_key(s): s for files in found for s, _ in files.assignments}
    known = {
        key: entry.role
        for entry in manifest.roles
        if (key := (entry.path, entry.channel, entry.series)) in sources
    }
    clues = tuple(clue for files in found for clue in files.clues)
    return replace(
        found[0],
        assignments=tuple((sources[key], role) for key, role in known.items()),
        clues=tuple(clue for clue in clues if _key(clue.source) in known),
    )


def recorded_mask(folder: BatchFolder, manifest: CaseManifest) -> LabelMap:
    """Read the mask of a case.

    Returns
    -------
    LabelMap
        In RAS+ order.

    Raises
    ------
    InputError
        If there is none, or it cannot be read.
    """
    path = folder.path / manifest.mask
    if not manifest.mask or not is_file(path):
        msg = Text("{case} has no mask.", case=manifest.case)
        raise InputError(msg)
    scheme = scheme_of_id(manifest.settings.label_scheme)
    return read_mask(path, scheme)[0].label_map


def _key(source: Source) -> tuple[str, int | None, str]:
    series = source.series.id if source.series else ""
    return str(source.path.absolute()), source.channel, series
