"""The words that may come next on a command line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from unet_gui.cli.commands import SUMMARIES, command_word
from unet_gui.core.model.architecture import NETWORK_TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def completions(words: Sequence[str]) -> list[str]:
    """Return the words that may stand in the place of the last one; empty for paths.

    Parameters
    ----------
    words : sequence of str
        Those after ``unet-gui``; the last one is incomplete or empty.
    """
    *before, begun = words or [""]
    before = [word for word in before if word != "="]  # bash splits --option=value
    begun = "" if begun == "=" else begun
    return [word for word in _candidates(before, begun) if word.startswith(begun)]


def _candidates(before: Sequence[str], begun: str) -> Iterable[str]:
    from unet_gui.cli.main import command_parser, window_parser

    name = command_word(before)
    parser = command_parser(name)[1] if name in SUMMARIES else window_parser()
    options = {o: action for action in _shown(parser) for o in action.option_strings}
    asked = options.get(before[-1]) if before else None
    if asked is not None and asked.nargs != 0:
        return _values(asked)
    if begun.startswith("-"):
        return options
    if not command_word(before):
        return SUMMARIES
    return [
        value
        for action in _shown(parser)
        if not action.option_strings
        for value in _values(action)
    ]


def _shown(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """Return the options and arguments that the help shows."""
    actions = parser._actions  # noqa: SLF001 - argparse lists them nowhere else
    return [action for action in actions if action.help != argparse.SUPPRESS]


def _values(action: argparse.Action) -> Iterable[str]:
    """Return the values of an option or argument; none if they are paths or numbers."""
    if action.choices is not None:
        return map(str, action.choices)
    if action.dest == "model":
        return _model_ids()
    if action.metavar == "SCHEME":
        return _scheme_ids()
    return {
        "network": tuple(NETWORK_TITLES),
        "device": ("auto", "cpu", "gpu"),
    }.get(action.dest, ())


def _scheme_ids() -> Iterable[str]:
    from unet_gui.core.mask.labels import LABEL_SCHEMES

    return sorted(LABEL_SCHEMES)


def _model_ids() -> Iterable[str]:
    from unet_gui.controllers.models.installed import installed_models

    return installed_models(checks_hashes=False)
