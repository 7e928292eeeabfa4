"""Errors as the command line prints them."""

from __future__ import annotations

import sys
import traceback

from unet_gui.core.errors import InputError, RunError, UnetGuiError


def print_error(error: Exception, *, is_verbose: bool = False) -> int:
    """Print an error as one line on standard error; return its exit code."""
    if is_verbose:
        traceback.print_exception(error)
    if not isinstance(error, UnetGuiError):
        error = RunError(
            f"an internal error, {error!r}; add --verbose for the traceback."
        )
    print("unet-gui:", error, file=sys.stderr)  # its text is always one line
    return 2 if isinstance(error, InputError) else 1
