"""The files of a case and their roles, before anything is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.sequences import display_rank
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from unet_gui.core.case.case import Source
    from unet_gui.core.mask.scheme_ids import SchemeHint

MASK = "mask"
IGNORED = "ignored"
CHOSEN = Text("your choice")


@dataclass(frozen=True, slots=True)
class Unfetched:
    """A file whose content has not been downloaded; it is ignored.

    Attributes
    ----------
    role : str
        The role that it would have by its name.
    cause : str
        The end of a sentence that starts with the file, with the remedy.
    """

    source: Source
    role: str
    cause: str

    @property
    def sentence(self) -> str:
        """The sentence for the user."""
        return Text(
            "{source}, the {role} by its name, {cause}. The case is taken without it.",
            source=self.source.label,
            role=self.role,
            cause=self.cause,
        )


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """The files of one examination, and the role of each.

    Attributes
    ----------
    assignments : tuple of (Source, role)
        A role is the name of a sequence, `MASK` or `IGNORED`.
    scheme_hint : str or None
        Id of the label scheme that names and folders suggest, or that the user chose.
    is_guessed : bool
        Whether the roles are guessed from names; False once the user has set them.
    is_mask_by_header : bool
        Whether a mask on another grid than the scan is placed by its header; otherwise
        it is read voxel by voxel.
    is_scheme_chosen : bool
        Whether the user chose `scheme_hint`, which then overrules the mask's own file.
    clues : tuple of RoleClue
        The clues by which files have their roles, at most one for each source.
    hint : SchemeHint or None
        The suggestion behind `scheme_hint`, with its evidence; None for files of a
        session.
    joined_by : str
        The clues by which the files are one case; empty for a file alone.
    unfetched : tuple of Unfetched
        Files that belong to the case, but whose content has not been downloaded.
    documents : tuple of str
        Series of a DICOM study without images, each a sentence that says what it is.
    fault : str
        The sentence about a case that cannot be read, such as one of a list of cases
        that names a file that is missing; empty if nothing is known against it.
    """

    name: str
    assignments: tuple[tuple[Source, str], ...]
    scheme_hint: str | None = None
    warnings: tuple[str, ...] = ()
    is_guessed: bool = True
    is_mask_by_header: bool = False
    is_scheme_chosen: bool = False
    hint: SchemeHint | None = None
    clues: tuple[RoleClue, ...] = ()
    joined_by: str = ""
    unfetched: tuple[Unfetched, ...] = ()
    documents: tuple[str, ...] = ()
    fault: str = ""

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions about files whose names leave their sequences in doubt."""
        asked = (clue.question for clue in self.clues)
        return tuple(question for question in asked if question is not None)

    def clue_of(self, source: Source) -> RoleClue | None:
        """Return the clue by which a file has its role; None if it is not known."""
        return next((clue for clue in self.clues if clue.source == source), None)

    @property
    def sequences(self) -> tuple[tuple[Source, str], ...]:
        """The assignments that are sequences, in display order."""
        found = [a for a in self.assignments if a[1] not in {MASK, IGNORED}]
        return tuple(sorted(found, key=lambda assignment: display_rank(assignment[1])))

    @property
    def masks(self) -> tuple[Source, ...]:
        """The sources that are masks."""
        return tuple(source for source, role in self.assignments if role == MASK)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files that have to be read, without duplicates."""
        used = (source.path for source, role in self.assignments if role != IGNORED)
        return tuple(dict.fromkeys(used))

    @property
    def wholes(self) -> tuple[Source, ...]:
        """The files and series that have to be read, without duplicates."""
        used = (source.whole for source, role in self.assignments if role != IGNORED)
        return tuple(dict.fromkeys(used))

    @property
    def source_key(self) -> frozenset[tuple[str, int | None, str]]:
        """Paths, channels and series; equal for two lists of the same files."""
        keys = frozenset(_key(source) for source, _ in self.assignments)
        return keys | {(self.fault, None, "")} if self.fault else keys

    def moved(self, moved: Mapping[Path, Path]) -> CaseFiles:
        """Return the files with new paths for those that have moved."""

        def there(source: Source) -> Source:
            return replace(source, path=moved.get(source.path, source.path))

        hint = self.hint
        if hint is not None and hint.mask is not None:
            hint = replace(hint, mask=moved.get(hint.mask, hint.mask))
        return replace(
            self,
            assignments=tuple((there(s), role) for s, role in self.assignments),
            clues=tuple(replace(c, source=there(c.source)) for c in self.clues),
            hint=hint,
        )

    def reassigned(self, roles: Mapping[Source, str]) -> CaseFiles:
        """Return the files with roles set by the user; other roles are kept.

        Warnings about the guess are dropped. The user's choices about the mask, its
        placement and its label scheme, are kept as long as the mask is the same.
        """
        assignments = tuple((s, roles.get(s, role)) for s, role in self.assignments)
        kept = (clue for clue in self.clues if clue.source not in roles)
        chosen = (RoleClue(source, CHOSEN) for source in roles)
        changed = replace(
            self,
            assignments=assignments,
            warnings=(),
            is_guessed=False,
            clues=(*kept, *chosen),
        )
        return changed if changed.masks == self.masks else changed.about_another_mask()

    def about_another_mask(self) -> CaseFiles:
        """Return the files without what the user chose about the mask before."""
        return replace(self, is_mask_by_header=False, is_scheme_chosen=False)

    def read_as(self, scheme_id: str) -> CaseFiles:
        """Return the files with the label scheme that the user chose for the mask."""
        return replace(self, scheme_hint=scheme_id, is_scheme_chosen=True, hint=None)

    def with_choices_of(self, other: CaseFiles) -> CaseFiles:
        """Return the files as they were found, with what the user chose for the same.

        Parameters
        ----------
        other : CaseFiles
            The same files, about which the user may have chosen something before.
        """
        if other is self:
            return self
        files = self
        if not other.is_guessed:
            files = self._as_chosen(other)
        if other.is_scheme_chosen and other.scheme_hint is not None:
            files = files.read_as(other.scheme_hint)
        return replace(files, is_mask_by_header=other.is_mask_by_header)

    def _as_chosen(self, other: CaseFiles) -> CaseFiles:
        """Return the files with the roles of another list of the same.

        What has been found out about series stays as it is now.
        """
        found = {_key(source): source for source, _ in self.assignments}

        def now(source: Source) -> Source:
            same = found.get(_key(source))
            if same is None or same.series is None or source.series is None:
                return source
            choices = source.series.choices
            return replace(same, series=replace(same.series, choices=choices))

        return replace(
            self,
            assignments=tuple((now(s), role) for s, role in other.assignments),
            warnings=(),
            is_guessed=False,
            clues=tuple(replace(c, source=now(c.source)) for c in other.clues),
        )


def _key(source: Source) -> tuple[str, int | None, str]:
    series = source.series.id if source.series else ""
    return str(source.path.absolute()), source.channel, series
