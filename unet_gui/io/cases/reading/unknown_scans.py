"""Scans without a known name in a case that lacks a sequence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import chained, plural
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.name_tokens import tokens_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from unet_gui.core.case.case import Source
    from unet_gui.core.case.case_files import CaseFiles


def unknown_scan_warnings(
    files: CaseFiles, names: Collection[str], sources: Mapping[str, Source]
) -> list[str]:
    """Return a warning about scans that may be what a case lacks.

    Scans with names of other sequences, such as ADC, are not meant, and neither are
    those about which there is a question.

    Parameters
    ----------
    names : collection of str
        The sequences of the case as it is assembled.
    """
    missing = [str(sequence) for sequence in MriSequence if sequence not in names]
    if not files.is_guessed or not 0 < len(missing) < len(MriSequence):
        return []
    asked = {clue.source for clue in files.clues if clue.asked}
    unknown = [
        sources[name].label
        for name in names
        if name not in list(MriSequence)
        and sources[name].channel is None
        and sources[name] not in asked
        and sources[name].series is None  # its headers were looked at
        and not _is_another(sources[name])
    ]
    if not unknown:
        return []
    return [
        plural(
            len(unknown),
            "{case} has no {missing}, and {unknown} tells no sequence by name; say so "
            "if a file is what is missing.",
            "{case} has no {missing}, and {unknown} tell no sequence by name; say so "
            "if a file is what is missing.",
            case=files.name,
            missing=chained("{first} and no {last}", missing),
            unknown=", ".join(unknown),
        )
    ]


def _is_another(source: Source) -> bool:
    """Whether a name speaks of another sequence."""
    return any(token.is_family for token in tokens_of(stem_of(source.path.name)))
