"""The cases of a batch that are still to be done."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.controllers.batch.recorded_case import roles_of
from unet_gui.controllers.batch.tables import known_manifests
from unet_gui.core.case.case_files import IGNORED, MASK
from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.batch.input_record import is_unchanged
from unet_gui.io.batch.manifest_file import read_manifest
from unet_gui.io.path_kinds import is_there

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.batch.manifest import BatchSettings, CaseManifest, SourceRole
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.io.batch.batch_folder import BatchFolder


def part_of(cases: Sequence[CaseFiles], part: tuple[int, int]) -> list[CaseFiles]:
    """Return the `part[0]`-th of `part[1]` parts, counted from 1: every n-th case."""
    number, count = part
    return list(cases[number - 1 :: count])


def with_recorded_names(
    folder: BatchFolder, cases: Sequence[CaseFiles]
) -> list[CaseFiles]:
    """Return the cases with the names that they have in a batch.

    The name of a case depends on the other cases of a call: two of one name get those
    of their folders as well. A batch that grows would otherwise do a case again, under
    another name.
    """
    names = {files.name for files in cases}
    new = {f.name for f in cases if not is_there(folder.manifest_of(f.name))}
    recorded = _recorded_names(folder) if new else {}
    found = []
    for files in cases:
        name = recorded.get(_scans(roles_of(files))) if files.name in new else None
        is_free = name is not None and name not in names
        found.append(replace(files, name=name) if name and is_free else files)
    return found


def _recorded_names(folder: BatchFolder) -> dict[frozenset[tuple[str, str]], str]:
    """Return the names of the cases of a batch by their scans, where that is clear."""
    names: dict[frozenset[tuple[str, str]], str] = {}
    twice = {_scans(())}  # which is so in records of earlier versions
    for manifest in known_manifests(folder, lambda *_: None):
        scans = _scans(manifest.roles)
        if scans in names:
            twice.add(scans)
        names[scans] = manifest.case
    return {scans: name for scans, name in names.items() if scans not in twice}


def _scans(roles: Sequence[SourceRole]) -> frozenset[tuple[str, str]]:
    scans = (entry for entry in roles if entry.role not in (MASK, IGNORED))
    return frozenset((entry.path, entry.series) for entry in scans)


def parse_part(text: str) -> tuple[int, int]:
    """Return ``2/8`` as (2, 8).

    Raises
    ------
    InputError
        If the text is not such a part.
    """
    number, _, count = text.partition("/")
    if number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count):
        return int(number), int(count)
    msg = Text("{text!r} is not a part; write 2/8 for the second of eight.", text=text)
    raise InputError(msg)


def is_finished(folder: BatchFolder, files: CaseFiles, settings: BatchSettings) -> bool:
    """Return whether the mask of a case is there and nothing has changed since.

    Raises
    ------
    InputError
        If its manifest is damaged, or is that of other scans or of another model.
    """
    manifest = read_manifest(folder.manifest_of(files.name))
    if manifest is None:
        return False
    check_same(folder, files, settings, manifest)
    recorded = {entry.path for entry in manifest.inputs}
    return (
        manifest.is_done
        and recorded.issuperset(map(str, input_paths(files)))
        and _has_same_roles(manifest, files)
        and is_there(folder.path / manifest.mask)
        and all(is_unchanged(entry, Path(entry.path)) for entry in manifest.inputs)
    )


def _has_same_roles(manifest: CaseManifest, files: CaseFiles) -> bool:
    """Whether each scan is still the sequence that it was in the batch.

    It is not once the user says which is which. Records of earlier versions have no
    roles.
    """
    scans = replace(files, assignments=files.sequences)
    now = roles_of(scans)
    recorded = [entry for entry in manifest.roles if entry.role not in (MASK, IGNORED)]
    return not manifest.roles or set(recorded) == set(now)


def check_same(
    folder: BatchFolder,
    files: CaseFiles,
    settings: BatchSettings,
    manifest: CaseManifest,
) -> None:
    """Refuse to put a case in the place of another one.

    Raises
    ------
    InputError
        If the manifest is of other scans, or its mask was decided otherwise.
    """
    recorded = {entry.path for entry in manifest.inputs}
    now = {str(path) for path in input_paths(files)}
    if recorded and now and recorded.isdisjoint(now):
        msg = Text(
            "{folder} already holds a case {case} made from other scans; give another "
            "folder.",
            folder=folder.path,
            case=files.name,
        )
        raise InputError(msg)
    if manifest.is_done and manifest.settings != settings:
        msg = Text(
            "{folder} holds masks of {model} with other options; give another folder, "
            "or --overwrite to do its cases again.",
            folder=folder.path,
            model=manifest.settings.model,
        )
        raise InputError(msg)


def input_paths(files: CaseFiles) -> list[Path]:
    """Return the scans of a case, each path once and absolute.

    Masks and ignored files decide nothing, and may come and go: a mask that was drawn
    since, or the case's own in the folder of the batch, makes it no other case.
    """
    paths = (source.path.absolute() for source, _ in files.sequences)
    return sorted(dict.fromkeys(paths))
