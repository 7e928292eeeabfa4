"""Options for the preparation of scans on the command line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from unet_gui.core.case.preparation import PreparationChoice, parse_steps

if TYPE_CHECKING:
    from unet_gui.core.case.preparation import Step

_PREPARE_HELP = (
    "what is done to the scans before: auto (default), only what a case needs; none; "
    "or some of align,brain,bias,grid: lay the sequences on each other, remove the "
    "skull, even out the brightness, resample to 1 mm"
)
_ALIGN_TO_HELP = (
    "the sequence on which align lays the others; default: T1Gd, else FLAIR, else the "
    "first"
)


def add_prepare_options(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    add = parser.add_argument
    add("--prepare", type=parse_prepare, metavar="STEPS", help=_PREPARE_HELP)
    add("--align-to", metavar="SEQUENCE", help=_ALIGN_TO_HELP)


def parse_prepare(text: str) -> frozenset[Step] | None:
    """Return the steps of ``--prepare``; None for ``auto``.

    Raises
    ------
    ArgumentTypeError
        If a step is unknown.
    """
    try:
        return parse_steps(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(error.args[0]) from error


def preparation_choice(options: argparse.Namespace) -> PreparationChoice:
    """Return the choice in the options of a call."""
    return PreparationChoice(options.prepare, options.align_to)
