"""The cases of a list, each from its line."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED, MASK, CaseFiles
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.core.sequences import display_rank
from unet_gui.core.shown_text import brief_name, brief_names
from unet_gui.core.text import Text, joined, listed, plural
from unet_gui.io.cases.case_groups import common_start
from unet_gui.io.cases.find_cases import search_cases
from unet_gui.io.cases.given_series import given_source
from unet_gui.io.cases.lists.table import read_case_table
from unet_gui.io.dicom.finding import may_hold_dicom
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.distinct_names import name_key
from unet_gui.io.names.scheme_hints import scheme_hint
from unet_gui.io.names.sequence_names import strip_separators
from unet_gui.io.path_kinds import is_file

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from unet_gui.core.case.dicom_series import SeriesWishes
    from unet_gui.io.cases.lists.table import CaseTable, ListedLine

_LINES_PER_STEP = 200
_WHOLE = ""  # in place of a role: all sequences of a case
_NO_SCANS = frozenset((MASK, IGNORED))
_LONGEST_NAME = 150  # of a case; its files add to it, and systems take 255


def search_listed_cases(
    path: Path, channels: Sequence[str], wishes: SeriesWishes
) -> Generator[Progress, None, list[CaseFiles]]:
    """Return the cases of a list, in the order of its lines.

    Paths are relative to the folder of the list. A line with a fault, such as a file
    that is missing, is a case that cannot be read, which tells the fault and the line.

    Parameters
    ----------
    channels, wishes :
        As in `search_cases`, for lines that name a 4-D file or a folder.

    Raises
    ------
    InputError
        If the list cannot be read, its columns are not recognised, or two lines name
        one case.
    """
    table = read_case_table(path)
    if not table.lines:
        raise InputError(Text("{path} lists no cases.", path=path))
    found: list[CaseFiles] = []
    lines: dict[str, int] = {}
    owners: dict[Source, int] = {}
    for count, line in enumerate(table.lines):
        reader = _LineReader(table, line, channels, wishes)
        files = yield from reader.case()
        _check_new(files.name, line.number, path, lines)
        found.append(_with_shared(files, line.number, owners))
        if count % _LINES_PER_STEP == 0:
            yield Progress(count, len(table.lines), Text("Looking for scans"))
    if table.columns.unused:
        found[0] = _noted(found[0], _unused(table))
    return found


def _check_new(name: str, number: int, path: Path, lines: dict[str, int]) -> None:
    first = lines.setdefault(name_key(name), number)
    if first != number:
        msg = Text(
            "Lines {first} and {second} of {path} both name the case {name}; give each "
            "case a name of its own, or add a column session.",
            first=first,
            second=number,
            path=path,
            name=name,
        )
        raise InputError(msg)


def _with_shared(files: CaseFiles, number: int, owners: dict[Source, int]) -> CaseFiles:
    """Return a case with a warning if another line has one of its files."""
    for source, _ in files.assignments:
        first = owners.setdefault(source, number)
        if first != number:
            note = Text(
                "Lines {first} and {number} both name {file}.",
                number=number,
                file=source.label,
                first=first,
            )
            files = _noted(files, note)
    return files


def _noted(files: CaseFiles, note: str) -> CaseFiles:
    return replace(files, warnings=(*files.warnings, note))


def _unused(table: CaseTable) -> str:
    return plural(
        len(table.columns.unused),
        "The column {names} of {file} is not used.",
        "The columns {names} of {file} are not used.",
        names=listed(brief_names(table.columns.unused)),
        file=table.path.name,
    )


def _scheme(assignments: Sequence[tuple[Source, str]]) -> dict[str, Any]:
    """Return the fields of a case about the label scheme of its mask."""
    scans = [source.path for source, role in assignments if role not in _NO_SCANS]
    masks = [source.path for source, role in assignments if role == MASK]
    hint = scheme_hint(scans, masks)
    return {"hint": hint, "scheme_hint": hint.id if hint else None}


class _LineReader:
    """Makes a case of a line."""

    def __init__(
        self,
        table: CaseTable,
        line: ListedLine,
        channels: Sequence[str],
        wishes: SeriesWishes,
    ) -> None:
        self._table, self._line = table, line
        self._channels, self._wishes = channels, wishes

    def case(self) -> Generator[Progress, None, CaseFiles]:
        """Return the case; one with a fault if the line has one."""
        paths = self._paths()
        try:
            if self._table.columns.whole is None:
                files = yield from self._of_sequences(paths)
            else:
                files = yield from self._of_whole(paths)
        except InputError as error:
            name = self._name(paths)[:_LONGEST_NAME]
            return CaseFiles(name, (), fault=self._fault(str(error)))
        return files

    def _of_sequences(
        self, paths: dict[str, Path]
    ) -> Generator[Progress, None, CaseFiles]:
        self._check(paths)
        assignments = []
        for role, path in paths.items():
            source = yield from self._source(path)
            assignments.append((source, role))
        assignments.sort(key=lambda a: (a[1] == MASK, display_rank(a[1])))
        return CaseFiles(
            self._name(paths),
            tuple(assignments),
            is_guessed=False,
            clues=tuple(self._clue(source, role) for source, role in assignments),
            joined_by=self._place() if len(assignments) > 1 else "",
            **_scheme(assignments),
        )

    def _of_whole(self, paths: dict[str, Path]) -> Generator[Progress, None, CaseFiles]:
        """Return the one case that a 4-D file or a folder holds."""
        whole = paths.pop(_WHOLE, None)
        if whole is None:
            raise InputError(Text("it names no scan"))
        found = yield from search_cases([whole], self._channels, self._wishes)
        if len(found) != 1:
            msg = Text(
                "{path} holds {count} cases; give each its own line",
                path=whole,
                count=len(found),
            )
            raise InputError(msg)
        named = self._table.columns.case
        files = replace(
            found[0], name=self._name({_WHOLE: whole}) if named else found[0].name
        )
        if MASK not in paths:
            return files
        mask = yield from self._source(paths[MASK])
        assignments = [a for a in files.assignments if a[1] != MASK] + [(mask, MASK)]
        return replace(files, assignments=tuple(assignments), **_scheme(assignments))

    def _paths(self) -> dict[str, Path]:
        folder = self._table.path.absolute().parent
        cells = dict(enumerate(self._line.cells))
        columns = dict(self._table.columns.roles)
        if self._table.columns.whole is not None:
            columns[self._table.columns.whole] = _WHOLE
        return {
            role: Path(os.path.normpath(folder / cells[number]))
            for number, role in columns.items()
            if cells.get(number)
        }

    def _check(self, paths: dict[str, Path]) -> None:
        count, wanted = len(self._line.cells), len(self._table.columns.names)
        if count > wanted:
            msg = Text(
                "it has {count} cells, and there are {wanted} columns",
                count=count,
                wanted=wanted,
            )
            raise InputError(msg)
        if not set(paths) - {MASK}:
            raise InputError(Text("it names no scan"))
        if len(self._name(paths)) > _LONGEST_NAME:
            msg = Text(
                "the name of its case has more than {most} characters",
                most=_LONGEST_NAME,
            )
            raise InputError(msg)
        first: dict[Path, str] = {}
        for role, path in paths.items():
            if first.setdefault(path, role) != role:
                msg = Text(
                    "{path} is both the {first} and the {second}",
                    path=path.name,
                    first=first[path],
                    second=role,
                )
                raise InputError(msg)

    def _source(self, path: Path) -> Generator[Progress, None, Source]:
        if is_file(path) and not may_hold_dicom(path):
            return Source(path)
        source = yield from given_source(path, self._wishes.choices)
        return source

    def _name(self, paths: dict[str, Path]) -> str:
        cells = dict(enumerate(self._line.cells))
        named = [cells.get(number, "") for number in self._table.columns.case]
        if any(named):
            return "_".join(filter(None, named))
        stems = [stem_of(path.name) for path in paths.values()]
        common = strip_separators(common_start(stems)) if stems else ""
        folder = next((path.parent.name for path in paths.values()), "")
        return common or folder or str(Text("line {number}", number=self._line.number))

    def _place(self) -> str:
        return Text(
            "line {number} of {file}",
            number=self._line.number,
            file=self._table.path.name,
        )

    def _clue(self, source: Source, role: str) -> RoleClue:
        columns = self._table.columns
        number = next(n for n, other in columns.roles.items() if other == role)
        name = brief_name(columns.names[number])
        return RoleClue(source, Text("column {name}", name=name))

    def _fault(self, reason: str) -> str:
        return Text(
            "{place:capital}: {reason}",
            place=self._place(),
            reason=joined("", (reason, "" if reason.endswith(".") else ".")),
        )
