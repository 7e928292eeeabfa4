"""Lines of text as commands print them."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from unet_gui.core.shown_text import escaped, escaped_lines

if TYPE_CHECKING:
    from typing import NoReturn


def print_lines(text: str, *, is_error: bool = False) -> None:
    """Print a text at once, with the odd characters in its lines escaped."""
    stream = sys.stderr if is_error else sys.stdout
    print(escaped_lines(text), file=stream, flush=True)


def print_warning(name: str, warning: str) -> None:
    """Print a warning about a case as one line on standard error."""
    print(escaped(f"{name}: {warning}"), file=sys.stderr, flush=True)


class Parser(argparse.ArgumentParser):
    """A parser whose errors repeat the words of the call with odd ones escaped."""

    def error(self, message: str) -> NoReturn:
        """Print usage and error; end with exit code 2."""
        super().error(escaped(message))
