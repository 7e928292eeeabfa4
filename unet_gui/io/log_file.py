"""The log file, without paths and contents of scans."""

from __future__ import annotations

import logging
import platform
import re
import sys
import traceback
from collections import deque
from importlib.metadata import PackageNotFoundError, version
from logging.handlers import RotatingFileHandler
from pathlib import Path

from platformdirs import user_log_dir

from unet_gui.core.errors import UnetGuiError
from unet_gui.core.version import __version__

_BYTES_PER_FILE = 1_000_000
_OLD_FILES = 2
_PACKAGES = (
    *("PySide6-Essentials", "pyqtgraph", "numpy", "nibabel", "isal", "scipy"),
    *("keras", "tensorflow"),
)
_PATH = re.compile(r"(?:[A-Za-z]:\\|\\\\|~?/)[^\n\"'<>|:]+")
_SCAN_NAME = re.compile(
    r"[^\s\"'/\\]+\.(?:nii|nrrd|nhdr|mh[ad]|mg[zh]|mnc|hdr|img|par|rec|dcm)\b\S*",
    re.IGNORECASE,
)


def log_path() -> Path:
    """Return the path of this user's log."""
    return Path(user_log_dir("unet-gui", appauthor=False)) / "unet-gui.log"


def start_logging(path: Path | None = None) -> Path:
    """Write the log of the program to a file; return its path.

    If the file cannot be written, the program runs without one.
    """
    path = path or log_path()
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            path, maxBytes=_BYTES_PER_FILE, backupCount=_OLD_FILES, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(PrivateFormatter())
    package = logging.getLogger("unet_gui")
    package.setLevel(logging.INFO)
    package.addHandler(handler)
    return path


def stop_logging() -> None:
    """Close the log file, at the end of the program and of tests."""
    package = logging.getLogger("unet_gui")
    for handler in list(package.handlers):
        package.removeHandler(handler)
        handler.close()


class PrivateFormatter(logging.Formatter):
    """A formatter that leaves out paths and names of scans."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the record as a line, and its traceback if it has one."""
        text = without_paths(record.getMessage())
        head = f"{self.formatTime(record)} {record.levelname} {record.name}: {text}"
        error = record.exc_info[1] if record.exc_info else None
        return head if error is None else f"{head}\n{private_traceback(error)}"


def without_paths(text: str) -> str:
    """Return a text with paths and scan names replaced by ``<path>``."""
    return _SCAN_NAME.sub("<path>", _PATH.sub("<path>", text))


def private_traceback(error: BaseException) -> str:
    """Return the origin of an error, and its message if that cannot name a scan."""
    lines = []
    for one in _chain(error):
        for frame in traceback.extract_tb(one.__traceback__):
            place = Path(frame.filename)
            name = "/".join(place.parts[-2:])
            lines.append(f"  {name}:{frame.lineno} in {frame.name}")
        lines.append(f"{type(one).__name__}{_private_message(one)}")
    return "\n".join(lines)


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    following: BaseException | None = error
    while following is not None and following not in found:
        found.insert(0, following)
        following = following.__cause__ or following.__context__
    return found


def _private_message(error: BaseException) -> str:
    if isinstance(error, OSError):
        return f" (errno {error.errno})"
    if isinstance(error, UnetGuiError):
        return " (its message was shown to the user)"
    return f": {without_paths(str(error))}"


def diagnostics_text(path: Path | None = None, lines: int = 60) -> str:
    """Return the text for an error report: versions, machine, last log lines."""
    facts = [
        f"unet-gui {__version__}",
        f"Python {sys.version.split()[0]}, {platform.platform()}, {platform.machine()}",
        *(f"{name} {_version(name)}" for name in _PACKAGES),
    ]
    return "\n".join([*facts, "", "Last log lines:", *_last_lines(path, lines)])


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"


def _last_lines(path: Path | None, count: int) -> list[str]:
    try:
        with (path or log_path()).open(encoding="utf-8", errors="replace") as file:
            return [line.rstrip("\n") for line in deque(file, maxlen=count)]
    except OSError:
        return ["(no log)"]
