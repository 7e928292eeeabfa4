"""The language of the files that commands write for readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.settings import LANGUAGES
from unet_gui.core.speech import ENGLISH

if TYPE_CHECKING:
    import argparse

    from unet_gui.core.speech import Speech

_WORDS = (*LANGUAGES[1:], LANGUAGES[0])  # the system's last


def add_language_option(parser: argparse.ArgumentParser) -> None:
    """Add the option of the language that reports are written in."""
    parser.add_argument(
        "--language",
        choices=_WORDS,
        default="en",
        help="of reports: en (default), de, fr, or system for the system's own",
    )


def chosen_speech(options: argparse.Namespace) -> Speech:
    """Return the language of the call."""
    if options.language == "en":
        return ENGLISH
    from unet_gui.ui.widgets.translation import speech_of  # the catalogue is Qt's

    return speech_of(options.language)
