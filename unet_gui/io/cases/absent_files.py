"""Files of a case that are missing: not downloaded, or links to another file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED, MASK, Unfetched
from unet_gui.core.text import Text
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.sequence_names import meaning_of_name
from unet_gui.io.nifti.unfetched import unfetched_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.case.case_files import CaseFiles

    Assignment = tuple[Source, str]


def without_unfetched(
    assignments: Sequence[Assignment],
) -> tuple[list[Assignment], tuple[Unfetched, ...]]:
    """Ignore files whose content has not been downloaded, and tell which they are.

    If no scan is there, all of them keep their roles, so that reading tells the cause.
    """
    absent: dict[Path, str] = {}
    for path in dict.fromkeys(s.path for s, role in assignments if role != IGNORED):
        text = unfetched_text(path)
        if text is not None:
            absent[path] = text
    used = [a for a in assignments if a[1] != IGNORED]
    scans = [s for s, role in used if role != MASK] or [s for s, _ in used]
    if all(source.path in absent for source in scans):
        return list(assignments), ()
    kept = [(s, IGNORED if s.path in absent else role) for s, role in assignments]
    found = [Unfetched(s, role, absent[s.path]) for s, role in used if s.path in absent]
    return kept, tuple(found)


def with_links(
    assignments: Sequence[Assignment], links: Mapping[Path, Path]
) -> tuple[list[Assignment], list[str]]:
    """Add the links to files of a case whose names speak of another role, ignored.

    Also return a sentence about each, as a file has one role.
    """
    roles = {source.path: role for source, role in assignments}
    kept = list(assignments)
    warnings: list[str] = []
    for link, target in links.items():
        role = meaning_of_name(stem_of(link.name)).role
        if target not in roles or role in {None, roles[target]}:
            continue
        kept.append((Source(link), IGNORED))
        warnings.append(
            Text(
                "{link} is the same file as {target}, by a link, and a file has "
                "one role: it is {taken}, and the link is left out as {role}.",
                link=link.name,
                target=target.name,
                taken=roles[target],
                role=role,
            )
        )
    return kept, warnings


def is_there(files: CaseFiles) -> bool:
    """Whether the content of any file of a case is there."""
    return any(unfetched_text(path) is None for path in files.paths)
