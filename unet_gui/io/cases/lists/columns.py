"""The columns of a list of cases, by their names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.errors import InputError
from unet_gui.core.shown_text import brief_name, brief_names
from unet_gui.core.text import Text, listed
from unet_gui.io.names.sequence_guess import guess_sequence
from unet_gui.io.names.sequence_names import meaning_of_name, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_CASES = frozenset(
    (
        *("case", "id", "name", "subject", "patient", "participant"),
        *("examination", "exam", "study"),
    )
)
_SESSIONS = frozenset(("session", "visit", "timepoint"))
_CASE_ENDS = frozenset(("id", "name", "no", "nr", "number"))
_WHOLES = frozenset(
    (
        *("image", "images", "file", "files", "path", "paths", "folder"),
        *("scan", "scans"),
    )
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The meaning of the columns of a list.

    Attributes
    ----------
    roles : mapping of int to str
        The number of a column and the sequence, or `MASK`, that its files are.
    case : tuple of int
        The columns that name the case: that of the patient and that of the session.
    unused : tuple of str
        The names of the other columns.
    whole : int or None
        The column of whole cases, 4-D files or folders, if there is none of sequences.
    """

    names: tuple[str, ...]
    roles: dict[int, str]
    case: tuple[int, ...]
    unused: tuple[str, ...]
    whole: int | None = None


def recognised_columns(file: str, names: Sequence[str]) -> Columns:
    """Return what the columns of the first line are.

    Parameters
    ----------
    file : str
        Name of the list, for messages.

    Raises
    ------
    InputError
        If no column is that of a sequence, or two columns are that of one.
    """
    roles: dict[int, str] = {}
    for number, name in enumerate(names):
        role = _role(name)
        if role in roles.values():
            raise InputError(_twice(file, names, number, roles))
        if role:
            roles[number] = role
    whole = None
    if not set(roles.values()) - {MASK}:
        whole = _first(names, _WHOLES)
        if whole is None:
            raise InputError(_no_sequence(file, names))
    named = (_first(names, _CASES), _first(names, _SESSIONS))
    case = tuple(number for number in named if number is not None)
    known = {*roles, *case, whole}
    unused = tuple(name for n, name in enumerate(names) if n not in known and name)
    return Columns(tuple(names), roles, case, unused, whole)


def _first(names: Sequence[str], words: frozenset[str]) -> int | None:
    """Return the first column that is named by a word."""
    return next((n for n, name in enumerate(names) if _is(name, words)), None)


def _role(name: str) -> str:
    guess = guess_sequence(name)
    if guess.sequence is not None:
        return str(guess.sequence) if guess.is_certain else ""
    return MASK if meaning_of_name(name).role == MASK else ""


def _is(name: str, words: frozenset[str]) -> bool:
    """Whether a column is named by a word, perhaps with one such as ``id`` behind."""
    own = words_of(name)
    return bool(own) and own[0] in words and set(own[1:]) <= _CASE_ENDS


def _twice(file: str, names: Sequence[str], number: int, roles: dict[int, str]) -> Text:
    role = _role(names[number])
    return Text(
        "The columns {first} and {second} of {file} both name the {role}; leave one of "
        "them.",
        first=brief_name(next(names[n] for n in roles if roles[n] == role)),
        second=brief_name(names[number]),
        file=file,
        role=role,
    )


def _no_sequence(file: str, names: Sequence[str]) -> Text:
    return Text(
        "{file} has no column of a sequence; its first line must name the columns, "
        "such as case,flair,t1,t1gd,t2, and it names {names}.",
        file=file,
        names=listed(brief_names([name for name in names if name])) or Text("none"),
    )
