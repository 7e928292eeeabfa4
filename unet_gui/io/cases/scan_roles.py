"""The roles of the scans of one examination, each with the clue that decided."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case import Source
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.errors import InputError
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, template
from unet_gui.io.images.reading import channel_count
from unet_gui.io.names.decathlon import channel_names, dataset_description
from unet_gui.io.names.sequence_names import strip_separators

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from unet_gui.io.cases.named_files import Group, NamedFile

_DESCRIBED = "dataset.json"
_GIVEN = "--channels"
_ASSUMED = Text("an assumed order of channels")
_NUMBERED = Text("channels are numbered")
_MOST_SEQUENCES = 16  # of one file; more are a series, such as one over time
_FIRST = template("the first of {count} volumes")
_CUSTOM = tuple(str(sequence) for sequence in MriSequence)


def scan_roles(
    file: NamedFile, channels: Sequence[str], *, is_set: bool
) -> list[tuple[RoleClue, str]]:
    """Return a role for each channel of a file, with its clue.

    Parameters
    ----------
    channels : sequence of str
        The order of the channels that the user gave; may be empty.
    is_set : bool
        Whether other scans belong to the same examination.

    Raises
    ------
    InputError
        If the file has another number of channels than `channels`.
    """
    if file.channel is not None:
        return [_numbered_role(file.path, file.channel, channels)]
    if file.role is not None and is_set:
        return [(RoleClue(Source(file.path), file.guess.clue), file.role)]
    count = channel_count(file.path)
    if count == 1:
        return [_named_role(file)]
    names, clue = _channel_order(file.path, count, channels)
    is_assumed = clue == _ASSUMED
    return [
        (RoleClue(Source(file.path, number), clue, is_assumed=is_assumed), name)
        for number, name in enumerate(names)
    ]


def _named_role(file: NamedFile) -> tuple[RoleClue, str]:
    """Return the role that a name tells; a doubtful one is a question."""
    guess, source = file.guess, Source(file.path)
    if file.role is not None or guess.sequence is None:
        return RoleClue(source, guess.clue), file.role or _extra_name(file)
    asked = tuple(str(sequence) for sequence in guess.candidates)
    return RoleClue(source, guess.clue, asked), file.stem


def _extra_name(file: NamedFile) -> str:
    """Return the part of the name after the common prefix, such as ADC."""
    return strip_separators(file.stem.removeprefix(file.prefix)) or file.stem


def _numbered_role(
    path: Path, channel: int, channels: Sequence[str]
) -> tuple[RoleClue, str]:
    """Return the role of a file with nnU-Net's number of a channel."""
    described = _described_names(path)
    names: Sequence[str] = _CUSTOM
    clue: str = _ASSUMED
    if channels:
        names, clue = tuple(channels), _GIVEN
    elif described:
        names, clue = described, _DESCRIBED
    if channel >= len(names):
        return RoleClue(Source(path), _NUMBERED), str(channel)
    return RoleClue(Source(path), clue, is_assumed=clue == _ASSUMED), names[channel]


def _channel_order(
    path: Path, count: int, channels: Sequence[str]
) -> tuple[tuple[str, ...], str]:
    """Return the sequences of the channels of a 4-D file, and what tells them."""
    if channels:
        if len(channels) != count:
            msg = Text(
                "{path} has {count} channels, but --channels names {named}; "
                "name each of them.",
                path=path.name,
                count=count,
                named=len(channels),
            )
            raise InputError(msg)
        return tuple(channels), _GIVEN
    described = _described_names(path)
    if len(described) == count:
        return described, _DESCRIBED
    if len(_CUSTOM) == count:
        return _CUSTOM, _ASSUMED
    if count > _MOST_SEQUENCES:
        return ("1",), Text(_FIRST, count=count)
    return tuple(str(number) for number in range(1, count + 1)), _NUMBERED


def _described_names(path: Path) -> tuple[str, ...]:
    return channel_names(dataset_description(path.absolute().parent) or {})


def open_clues(clues: Sequence[RoleClue], roles: Collection[str]) -> list[RoleClue]:
    """Return the clues without questions that other files of the case answer.

    A file is none of the sequences that it may be if other files are all of those.
    """
    return [
        replace(clue, asked=()) if set(clue.asked) <= set(roles) else clue
        for clue in clues
    ]


def order_warnings(scans: Group, clues: Sequence[RoleClue]) -> list[str]:
    """Return a warning if nothing but custom tells which channel is which sequence.

    Another one is about a series, the first volume of which stands for it.
    """
    return [*map(_series_warning, filter(_is_series, clues)), *_assumed(scans, clues)]


def _is_series(clue: RoleClue) -> bool:
    return isinstance(clue.text, Text) and clue.text.template == _FIRST


def _series_warning(clue: RoleClue) -> str:
    return Text(
        "{path} holds a series, such as one over time or of directions, and is shown "
        "by {first}; give --channels to open all of them.",
        path=clue.source.path.name,
        first=clue.text,
    )


def _assumed(scans: Group, clues: Sequence[RoleClue]) -> list[str]:
    assumed = [clue for clue in clues if clue.is_assumed]
    if not assumed:
        return []
    is_numbered = assumed[0].source.channel is None
    subject = (
        Text("the files of {prefix}", prefix=scans[0].prefix)
        if is_numbered
        else scans[0].path.name
    )
    return [
        Text(
            "The sequences of {subject} are assumed to be in the order {order}, "
            "because no dataset.json says so; correct them if they are not "
            "(--channels on the command line).",
            subject=subject,
            order=", ".join(_CUSTOM),
        )
    ]
