"""An error as the command line says it."""

from __future__ import annotations

import sys
import traceback

from unet_gui.core.errors import InputError, UnetGuiError


def print_error(error: Exception, *, is_verbose: bool = False) -> int:
    """Print an error as one line on standard error; return its exit code."""
    if is_verbose:
        traceback.print_exception(error)
    text = str(error)
    if not isinstance(error, UnetGuiError):
        text = f"a fault of the program, {error!r}; --verbose says where."
    print("unet-gui:", " ".join(text.splitlines()), file=sys.stderr)
    return 2 if isinstance(error, InputError) else 1
