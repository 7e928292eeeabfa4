"""Options that say which file is which sequence, and the question about a file.

The modules that look for cases are imported late, because the window parses the same
options before it turns off garbage collection.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.case.dicom_series import Gaps, SeriesChoices, SeriesWishes
from unet_gui.core.errors import InputError
from unet_gui.core.sequences import MriSequence

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from unet_gui.core.case.case import Source
    from unet_gui.core.case.case_files import CaseFiles, Unfetched
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
    group = parser.add_argument_group("which file is which, where names do not say")
    for name, role in OPTIONS.items():
        group.add_argument(
            f"--{name}", type=Path, metavar="FILE", help=f"the {role} of the one case"
        )
    group.description = (
        "FILE may be a folder with one DICOM series, or FOLDER#7 for series 7 of it."
    )
    add_channels_option(group)
    _add_series_options(parser)


def _add_series_options(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("which series of a DICOM study, and its slices")
    group.add_argument(
        "--series",
        type=_numbers,
        default=(),
        metavar="3,5,…",
        help="numbers of the series to take, as unet-gui info lists them; the others "
        "are set aside",
    )
    group.add_argument(
        "--gaps",
        choices=("fill", "keep", "refuse"),
        default="fill",
        help="missing or unevenly spaced slices: fill (default) interpolates them; "
        "keep takes the slices as evenly spaced; refuse ends with an error",
    )
    group.add_argument(
        "--tilt",
        choices=("correct", "keep"),
        default="correct",
        help="slices of a tilted gantry: correct (default) resamples them onto a "
        "rectangular grid; keep leaves them with a sheared affine",
    )


def add_mask_scheme_options(parser: argparse.ArgumentParser) -> None:
    """Add the options for the meaning of the values of the mask of a case."""
    group = parser.add_argument_group("what the values of the mask mean")
    add_label_scheme_options(group, "mask_scheme", "the mask", ("--label-scheme",))
    add_label_values_option(group, "mask_scheme")


def add_channels_option(parser: argparse._ActionsContainer) -> None:
    """Add the option for the order of channels."""
    parser.add_argument(
        "--channels",
        type=_sequences,
        default=(),
        metavar="FLAIR,T1w,…",
        help="the sequences of a 4-D file, or of files numbered _0000, in order",
    )


def add_label_scheme_options(
    parser: argparse._ActionsContainer, dest: str, mask: str, names: Sequence[str]
) -> None:
    """Add the options for the meaning of the values of a mask.

    Parameters
    ----------
    mask : str
        The masks that are meant, in words.
    names : sequence of str
        The options, such as ``--label-scheme``.
    """
    parser.add_argument(
        *names,
        dest=dest,
        type=_scheme_id,
        metavar="SCHEME",
        help=f"label scheme of {mask}; default: recognised",
    )


def add_label_values_option(parser: argparse._ActionsContainer, dest: str) -> None:
    """Add the option that spells out the meaning of each value of a mask."""
    parser.add_argument(
        "--label-values",
        dest=dest,
        type=_spelled_id,
        metavar="1=edema,…",
        help="the classes of its values, in place of a label scheme: edema, "
        "non-enhancing, enhancing, cavity, other, or whole-tumour or core alone",
    )


def _scheme_id(text: str) -> str:
    from unet_gui.core.mask.labels import LABEL_SCHEMES

    if text not in LABEL_SCHEMES:
        known = ", ".join(sorted(LABEL_SCHEMES))
        msg = f"{text} is not a label scheme; give one of {known}, or --label-values"
        raise ArgumentTypeError(msg)
    return text


def _spelled_id(text: str) -> str:
    from unet_gui.io.names.label_names import spelled_scheme

    try:
        return spelled_scheme(text).id
    except InputError as error:
        raise ArgumentTypeError(str(error)) from error


def _sequences(text: str) -> tuple[str, ...]:
    from unet_gui.io.names.decathlon import channel_sequence

    words = [word.strip() for word in text.split(",") if word.strip()]
    return tuple(channel_sequence(word) for word in words)


def _numbers(text: str) -> tuple[int, ...]:
    words = [word.strip() for word in text.split(",") if word.strip()]
    if not words or not all(word.isascii() and word.isdigit() for word in words):
        msg = f"{text} is not a list of numbers such as 3,5"
        raise ArgumentTypeError(msg)
    return tuple(map(int, words))


def given_roles(options: argparse.Namespace) -> GivenRoles:
    """Return the roles and the order of channels that were given.

    Raises
    ------
    InputError
        If two channels are given the same sequence.
    """
    from unet_gui.io.cases.given_roles import GivenRoles

    channels = distinct_channels(options)
    paths = {str(role): getattr(options, name) for name, role in OPTIONS.items()}
    given = {r: p for r, p in paths.items() if p is not None}
    scheme = getattr(options, "mask_scheme", None)
    return GivenRoles(given, channels, scheme, _series_wishes(options))


def _series_wishes(options: argparse.Namespace) -> SeriesWishes:
    """Return what the options say of the series of DICOM studies, if there are any."""
    gaps = getattr(options, "gaps", "fill")
    tilt = getattr(options, "tilt", "correct")
    choices = SeriesChoices(Gaps(gaps), corrects_tilt=tilt == "correct")
    return SeriesWishes(getattr(options, "series", ()), choices)


def distinct_channels(options: argparse.Namespace) -> tuple[str, ...]:
    """Return the order of channels that was given; empty without one.

    Raises
    ------
    InputError
        If two channels are given the same sequence.
    """
    channels: tuple[str, ...] = options.channels
    doubles = [name for name in channels if channels.count(name) > 1]
    if doubles:
        msg = f"--channels names {doubles[0]} twice; each channel is another sequence."
        raise InputError(msg)
    return channels


def check_decided(files: CaseFiles) -> None:
    """Refuse a case with a file whose name leaves its sequence in doubt.

    So is a case with a sequence that has not been downloaded: it was acquired.

    Raises
    ------
    InputError
        With the options that decide.
    """
    asked = [clue for clue in files.clues if clue.asked]
    if asked:
        raise InputError(" ".join(map(_question, asked)))
    absent = [unfetched for unfetched in files.unfetched if unfetched.role != MASK]
    if absent:
        raise InputError(" ".join(map(_absent_text, absent)))


def _absent_text(unfetched: Unfetched) -> str:
    return (
        f"{unfetched.source.label}, the {unfetched.role} by its name, "
        f"{unfetched.cause}. To continue without it, name the other files only."
    )


def _place(source: Source) -> str:
    """Return how a series is named on the command line."""
    number = "" if source.series is None else source.series.title.split(" ")[0]
    return f"{source.path}#{number}" if number.isdigit() else str(source.path)


def _question(clue: RoleClue) -> str:
    guesses = " or ".join(clue.asked)
    series = clue.source.series
    told = "Its name says" if series is None else "Its headers say"
    place = "FILE" if series is None else _place(clue.source)
    options = {role: f"--{name} {place}" for name, role in OPTIONS.items()}
    choices = " or ".join(options[MriSequence(role)] for role in clue.asked)
    return (
        f"Which sequence is {clue.source.label}? {told} {clue.text}, which may "
        f"mean {guesses}. Say so by {choices}, or give the other files only."
    )
