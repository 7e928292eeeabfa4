"""Which file of a case plays which part, before anything is read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.core.sequences import display_rank

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from unet_gui.core.case.case import Source

MASK = "mask"
IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """The files of one examination, and the role of each.

    Attributes
    ----------
    assignments : tuple of (Source, role)
        A role is the name of a sequence, `MASK` or `IGNORED`.
    scheme_hint : str or None
        Id of the label scheme that names and folders speak for.
    is_guessed : bool
        Whether the roles come from names; False once the user has set them.
    is_mask_by_header : bool
        Whether a mask whose header places it elsewhere than the scan is put there;
        else it is taken voxel by voxel.
    """

    name: str
    assignments: tuple[tuple[Source, str], ...]
    scheme_hint: str | None = None
    warnings: tuple[str, ...] = ()
    is_guessed: bool = True
    is_mask_by_header: bool = False

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
        """The files that have to be read, each once."""
        used = (source.path for source, role in self.assignments if role != IGNORED)
        return tuple(dict.fromkeys(used))

    def reassigned(self, roles: Mapping[Source, str]) -> CaseFiles:
        """Return the files with the roles that the user has set; others stay.

        The warnings of the guess are gone with it, and so is where another mask was
        put.
        """
        assignments = tuple((s, roles.get(s, role)) for s, role in self.assignments)
        changed = replace(self, assignments=assignments, warnings=(), is_guessed=False)
        is_by_header = self.is_mask_by_header and changed.masks == self.masks
        return replace(changed, is_mask_by_header=is_by_header)
