"""A mask that is opened alone and joins the case that is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import IGNORED, MASK
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.core.text import Text
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.sequence_names import meaning_of_name

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case, Source
    from unet_gui.core.case.case_files import CaseFiles


def lone_mask(case: Case) -> Source | None:
    """Return the mask of a case that consists of one mask only, else None."""
    reference = case.reference
    is_alone = reference is not None and set(case.sources.values()) == {
        reference.source
    }
    return reference.source if reference is not None and is_alone else None


def with_mask(files: CaseFiles, mask: Source) -> CaseFiles:
    """Return the files of the shown case with another mask."""
    others = tuple(
        (source, IGNORED if role == MASK else role)
        for source, role in files.assignments
        if source != mask
    )
    added = replace(
        files,
        assignments=(*others, (mask, MASK)),
        warnings=_name_warnings(files, mask),
        is_guessed=False,
    )
    return added if files.masks == (mask,) else added.about_another_mask()


def _name_warnings(files: CaseFiles, mask: Source) -> tuple[str, ...]:
    """Return a warning if the names suggest two patients."""
    own = _numbers(mask)
    others = [_numbers(source) for source, _ in files.sequences]
    if any(own <= other or other <= own for other in others):
        return ()
    return (
        Text(
            "{mask} was added to {files}, although its name suggests another case.",
            mask=mask.label,
            files=files.name,
        ),
    )


def _numbers(source: Source) -> set[str]:
    """Return the words with digits, except those that name a sequence or a mask."""
    words = meaning_of_name(stem_of(source.path.name)).rest.split()
    return {word for word in words if any(c.isdigit() for c in word)}


def check_taken(case: Case, alone: Case, mask: Source) -> None:
    """Refuse a mask that does not fit the shown case.

    Parameters
    ----------
    case : Case
        The shown case, with the mask if it fits.
    alone : Case
        The mask as a separate case.

    Raises
    ------
    InputError
        If the mask does not fit.
    """
    if case.reference is not None and case.reference.source == mask:
        return
    own = alone.first
    differs = grid_difference(own.shape, own.affine, case.shape, case.affine)
    msg = Text(
        "{mask} fits no open case: it differs from {case} in {differs}; open "
        "it together with its scan.",
        mask=mask.label,
        case=case.name,
        differs=differs,
    )
    raise InputError(msg)
