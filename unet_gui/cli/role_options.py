"""Options that say which file is which sequence, and the question about a file.

The modules that look for cases are imported late, because the window parses the same
options before it turns off garbage collection.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.errors import InputError
from unet_gui.core.sequences import MriSequence

if TYPE_CHECKING:
    import argparse

    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.role_clues import RoleClue
    from unet_gui.io.cases.given_roles import GivenRoles

OPTIONS = {
    "flair": MriSequence.FLAIR,
    "t1": MriSequence.T1W,
    "t1gd": MriSequence.T1GD,
    "t2": MriSequence.T2W,
    "mask": MASK,
}


def add_role_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the roles of files and the order of channels."""
    group = parser.add_argument_group("which file is which, if its name does not tell")
    for name, role in OPTIONS.items():
        group.add_argument(
            f"--{name}", type=Path, metavar="FILE", help=f"the {role} of the one case"
        )
    add_channels_option(group)


def add_channels_option(parser: argparse._ActionsContainer) -> None:
    """Add the option for the order of channels."""
    parser.add_argument(
        "--channels",
        type=_sequences,
        default=(),
        metavar="FLAIR,T1w,…",
        help="the sequences of a 4-D file, or of files numbered _0000, in their order",
    )


def _sequences(text: str) -> tuple[str, ...]:
    from unet_gui.io.names.decathlon import channel_sequence

    words = [word.strip() for word in text.split(",") if word.strip()]
    return tuple(channel_sequence(word) for word in words)


def given_roles(options: argparse.Namespace) -> GivenRoles:
    """Return the roles and the order of channels that were given.

    Raises
    ------
    InputError
        If two channels are given the same sequence.
    """
    from unet_gui.io.cases.given_roles import GivenRoles

    channels = options.channels
    doubles = [name for name in channels if channels.count(name) > 1]
    if doubles:
        msg = f"--channels names {doubles[0]} twice; each channel is another sequence."
        raise InputError(msg)
    paths = {str(role): getattr(options, name) for name, role in OPTIONS.items()}
    return GivenRoles({r: p for r, p in paths.items() if p is not None}, channels)


def check_decided(files: CaseFiles) -> None:
    """Refuse a case with a file whose name leaves its sequence in doubt.

    Raises
    ------
    InputError
        With the options that decide.
    """
    asked = [clue for clue in files.clues if clue.asked]
    if asked:
        raise InputError(" ".join(map(_question, asked)))


def _question(clue: RoleClue) -> str:
    guesses = " or ".join(clue.asked)
    options = {role: f"--{name} FILE" for name, role in OPTIONS.items()}
    choices = " or ".join(options[MriSequence(role)] for role in clue.asked)
    return (
        f"Which sequence is {clue.source.label}? Its name says {clue.text}, which may "
        f"mean {guesses}. Say so by {choices}, or give the other files only."
    )
