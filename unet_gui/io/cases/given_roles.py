"""Cases of which the user says the roles of files or the order of channels."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import CHOSEN, IGNORED, MASK, CaseFiles
from unet_gui.core.case.dicom_series import SeriesWishes
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.core.sequences import display_rank
from unet_gui.core.text import Text
from unet_gui.io.cases.case_groups import common_start
from unet_gui.io.cases.distinct_cases import distinct_cases
from unet_gui.io.cases.find_cases import search_cases
from unet_gui.io.cases.given_series import given_source
from unet_gui.io.cases.lists.cases import search_listed_cases
from unet_gui.io.cases.lists.table import is_case_list
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.scheme_hints import scheme_hint
from unet_gui.io.names.sequence_names import strip_separators

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.case.case import Source
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
    series : SeriesWishes
        Which series of DICOM studies are taken, and how.
    """

    files: Mapping[str, Path] = field(default_factory=dict)
    channels: tuple[str, ...] = ()
    label_scheme: str | None = None
    series: SeriesWishes = field(default_factory=SeriesWishes)

    @property
    def is_given(self) -> bool:
        """Whether the user says anything."""
        return self != GivenRoles()

    @property
    def says_roles(self) -> bool:
        """Whether the user says what files or their channels are."""
        return bool(self.files or self.channels or self.label_scheme)


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
        found = yield from _search_all(paths, given)
        return found
    _check(given.files)
    sources: dict[str, Source] = {}
    for role, path in given.files.items():
        sources[role] = yield from given_source(path, given.series.choices)
    files = [path.resolve() for path in given.files.values()]
    others = [path for path in paths if path.resolve() not in files]
    rest = []
    if others:
        rest = yield from search_cases(others, given.channels, given.series)
    kept = [without for case in rest if (without := _without(case, sources)).sequences]
    if len(kept) > 1:
        names = ", ".join(case.name for case in kept[:2]) + (", …" if kept[2:] else "")
        msg = Text(
            "The paths hold {count} other cases ({names}), and files with a given role "
            "belong to one; give the files of one case.",
            count=len(kept),
            names=names,
        )
        raise InputError(msg)
    return [_joined(kept, sources)]


def _search_all(
    paths: Sequence[Path], given: GivenRoles
) -> Generator[Progress, None, list[CaseFiles]]:
    """Search for cases, in lists of them as well as in files and folders."""
    lists = [path for path in dict.fromkeys(paths) if is_case_list(path)]
    if not lists:
        found = yield from search_cases(paths, given.channels, given.series)
        return found
    others = [path for path in paths if path not in lists]
    found = []
    if others:
        found = yield from search_cases(others, given.channels, given.series)
    for path in lists:
        found += yield from search_listed_cases(path, given.channels, given.series)
    return distinct_cases(found)


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


def _without(case: CaseFiles, given: Mapping[str, Source]) -> CaseFiles:
    """Return a case without the files and series with given roles."""
    keys = {_key(source) for source in given.values()}
    kept = tuple(a for a in case.assignments if _key(a[0]) not in keys)
    clues = tuple(c for c in case.clues if _key(c.source) not in keys)
    return replace(case, assignments=kept, clues=clues)


def _key(source: Source) -> tuple[Path, str]:
    return source.path.resolve(), source.series.id if source.series else ""


def _joined(found: Sequence[CaseFiles], files: Mapping[str, Source]) -> CaseFiles:
    """Return the case of the files with given roles, and of the others found."""
    given = tuple((source, role) for role, source in files.items())
    paths = [source.path for source in files.values()]
    case = found[0] if found else CaseFiles(_name_of(paths), ())
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
