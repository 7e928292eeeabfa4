"""Errors and warnings as the command line prints them: one line each."""

from __future__ import annotations

import logging
import sys
import traceback

from unet_gui.core.errors import InputError, RunError, UnetGuiError
from unet_gui.core.shown_text import escaped


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


class _LineHandler(logging.Handler):
    """Prints a warning of the log as one line, with the error that caused it."""

    def emit(self, record: logging.LogRecord) -> None:
        cause = record.exc_info[1] if record.exc_info else None
        text = record.getMessage() + (f": {cause}" if cause else "")
        print("unet-gui:", escaped(text), file=sys.stderr)


def print_log_in_lines() -> None:
    """Print warnings in lines, unless the log goes to a file."""
    logging.lastResort = _LineHandler(logging.WARNING)
