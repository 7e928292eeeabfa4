"""The report of a fault, without names of files of the user."""

from __future__ import annotations

import platform
import re
import traceback
from pathlib import Path

from unet_gui.core.version import __version__

# file names may contain the names of patients
_PATH = re.compile(r"""(['"])[^'"\n]*[/\\][^'"\n]*\1|(?<!\w)(?:[A-Za-z]:)?[/\\]\S+""")
_CODE_LINE = re.compile(r'^\s*File ".*", line \d+')
_LONGEST_LINE = 300


def report_text(error: BaseException) -> str:
    """Return versions and traceback, without paths outside the code."""
    lines = "".join(traceback.format_exception(error)).splitlines()
    head = (
        f"unet-gui {__version__}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}"
    )
    return "\n".join([head, "", *map(_without_paths, lines)])


def _without_paths(line: str) -> str:
    if _CODE_LINE.match(line):
        return line.replace(str(Path.home()), "~")
    return _PATH.sub("<path>", line)[:_LONGEST_LINE]
