"""Cases of which the user says the roles of files or the order of channels."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CHOSEN, IGNORED, MASK, CaseFiles
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.core.sequences import display_rank
from unet_gui.core.text import Text
from unet_gui.io.cases.case_groups import common_start
from unet_gui.io.cases.find_cases import find_cases, search_cases
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.scheme_hints import scheme_hint
from unet_gui.io.names.sequence_names import strip_separators

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.progress import Progress


@dataclass(frozen=True, slots=True)
class GivenRoles:
    """Roles that the user gives to files, and the order of channels.

    Attributes
    ----------
    files : mapping of role to Path
        A role is the name of a sequence or `MASK`.
    channels : tuple of str
        The sequences of 4-D files and of nnU-Net's numbered files; may be empty.
    label_scheme : str or None
        Id of the label scheme of all masks.
    """

    files: Mapping[str, Path] = field(default_factory=dict)
    channels: tuple[str, ...] = ()
    label_scheme: str | None = None

    @property
    def is_given(self) -> bool:
        """Whether the user says anything."""
        return self != GivenRoles()


def find_given_cases(paths: Sequence[Path], given: GivenRoles) -> list[CaseFiles]:
    """Find cases as `find_cases` does; files with a given role form one of them.

    Other files under `paths` may belong to that case, too.

    Raises
    ------
    InputError
        If a file is given two roles, there is another case under `paths`, or a file
        is missing.
    """
    return run_to_end(search_given_cases(paths, given))


def search_given_cases(
    paths: Sequence[Path], given: GivenRoles
) -> Generator[Progress, None, list[CaseFiles]]:
    """Do the work of `find_given_cases` as a job that can be cancelled."""
    found = yield from _search(paths, given)
    if given.label_scheme is None:
        return found
    return [files.read_as(given.label_scheme) for files in found]


def _search(
    paths: Sequence[Path], given: GivenRoles
) -> Generator[Progress, None, list[CaseFiles]]:
    if not given.files:
        found = yield from search_cases(paths, given.channels)
        return found
    _check(given.files)
    files = [path.resolve() for path in given.files.values()]
    others = [path for path in paths if path.resolve() not in files]
    rest = []
    if others:
        rest = yield from search_cases(others, given.channels)
    kept = [without for case in rest if (without := _without(case, files)).sequences]
    if len(kept) > 1:
        names = ", ".join(case.name for case in kept[:2]) + (", …" if kept[2:] else "")
        msg = Text(
            "The paths hold {count} other cases ({names}), and files with a given role "
            "belong to one; give the files of one case.",
            count=len(kept),
            names=names,
        )
        raise InputError(msg)
    return [_joined(kept, given.files)]


def _check(files: Mapping[str, Path]) -> None:
    first: dict[Path, str] = {}
    for role, path in files.items():
        other = first.setdefault(path.resolve(), role)
        if other != role:
            msg = Text(
                "{path} is given as {other} and as {role}; a file has one role.",
                path=path.name,
                other=other,
                role=role,
            )
            raise InputError(msg)
    find_cases(list(files.values()))  # refuses missing files and other formats


def _without(case: CaseFiles, paths: Sequence[Path]) -> CaseFiles:
    """Return a case without some files."""
    kept = tuple(a for a in case.assignments if a[0].path.resolve() not in paths)
    clues = tuple(c for c in case.clues if c.source.path.resolve() not in paths)
    return replace(case, assignments=kept, clues=clues)


def _joined(found: Sequence[CaseFiles], files: Mapping[str, Path]) -> CaseFiles:
    """Return the case of the files with given roles, and of the others found."""
    given = tuple((Source(path), role) for role, path in files.items())
    case = found[0] if found else CaseFiles(_name_of(list(files.values())), ())
    others = [(s, IGNORED if role in files else role) for s, role in case.assignments]
    assignments = tuple(sorted((*given, *others), key=_rank))
    replaced = {s for s, role in assignments if role == IGNORED}
    clues = [clue for clue in case.clues if clue.source not in replaced]
    clues += [RoleClue(source, CHOSEN) for source, _ in given]
    masks = [s.path for s, role in assignments if role == MASK]
    scans = [s.path for s, role in assignments if role not in {MASK, IGNORED}]
    hint = scheme_hint(scans, masks)
    return replace(
        case,
        assignments=assignments,
        scheme_hint=hint.id if hint else None,
        hint=hint,
        is_guessed=False,
        clues=tuple(clues),
        joined_by=CHOSEN if len(assignments) > 1 else "",
        unfetched=tuple(u for u in case.unfetched if u.role not in files),
    )


def _rank(assignment: tuple[Source, str]) -> tuple[bool, int]:
    role = assignment[1]
    return role in {MASK, IGNORED}, display_rank(role)


def _name_of(paths: Sequence[Path]) -> str:
    """Return the start that the names share, or the name of their folder."""
    stems = [stem_of(path.name) for path in paths]
    common = strip_separators(common_start(stems))
    return common or paths[0].absolute().parent.name or stems[0]
