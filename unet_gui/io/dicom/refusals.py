"""Sentences about files among scans that cannot be read."""

from __future__ import annotations

import errno
from collections import defaultdict
from typing import TYPE_CHECKING

from unet_gui.core.os_faults import os_reason
from unet_gui.core.shown_text import escaped
from unet_gui.core.text import Text, joined, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unet_gui.core.errors import InputError
    from unet_gui.io.dicom.stored_objects import StoredObject

_MOST_TOLD = 3
_FORBIDDEN = (errno.EACCES, errno.EPERM)


def left_out_text(error: InputError) -> Text:
    """Return the sentence of an error about one of many files; the rest is opened."""
    return joined(" ", (escaped(error.args[0]), Text("It is left out.")))


def refusals(refused: Iterable[tuple[StoredObject, OSError]]) -> list[Text]:
    """Return a sentence for each reason for which objects were not read.

    Members of an archive that are damaged are told by the name of the archive.
    """
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for stored, error in refused:
        archive = stored.path.name if stored.member else ""
        reason = "" if archive or error.errno in _FORBIDDEN else os_reason(error)
        groups[archive, reason].append(stored.member or stored.path.name)
    return [_sentence(archive, reason, n) for (archive, reason), n in groups.items()]


def _sentence(archive: str, reason: str, names: Sequence[str]) -> Text:
    told = ", ".join(map(escaped, names[:_MOST_TOLD]))
    told += ", …" if len(names) > _MOST_TOLD else ""
    if archive:
        return plural(
            len(names),
            "{count} file in {archive} is damaged and left out: {names}.",
            "{count} files in {archive} are damaged and left out: {names}.",
            archive=escaped(archive),
            names=told,
        )
    if reason:
        return plural(
            len(names),
            "{count} file cannot be read ({reason}) and is left out: {names}.",
            "{count} files cannot be read ({reason}) and are left out: {names}.",
            reason=reason,
            names=told,
        )
    return plural(
        len(names),
        "{count} file may not be read and is left out: {names}. Ask for the permission "
        "to read it.",
        "{count} files may not be read and are left out: {names}. Ask for the "
        "permission to read them.",
        names=told,
    )
