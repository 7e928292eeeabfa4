"""Lines of text as commands print them."""

from __future__ import annotations

import sys

from unet_gui.core.shown_text import escaped, escaped_lines


def print_lines(text: str, *, is_error: bool = False) -> None:
    """Print a text at once, with the odd characters in its lines escaped."""
    stream = sys.stderr if is_error else sys.stdout
    print(escaped_lines(text), file=stream, flush=True)


def print_warning(name: str, warning: str) -> None:
    """Print a warning about a case as one line on standard error."""
    print(escaped(f"{name}: {warning}"), file=sys.stderr, flush=True)
