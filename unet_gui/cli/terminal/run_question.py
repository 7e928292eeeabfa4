"""The question before a run on a scan that seems unfit for the model."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from unet_gui.cli.terminal.lines import print_warning
from unet_gui.core.shown_text import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable

_YES = frozenset(["y", "yes"])


def can_ask() -> bool:
    """Whether a person sees the question and can answer it."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def is_accepted(name: str, doubts: Iterable[str]) -> bool:
    """Show the doubts about a case, ask, and return whether it is to be segmented.

    Anything but a yes is a no, the end of the input, too.
    """
    for doubt in doubts:
        print_warning(name, doubt)
    question = f"Segment {escaped(name)} anyway? [y/N] "
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in _YES
