"""Half-written files of programs that were killed, which the next one removes.

The name of a partial file tells who writes it. It is removed once that process has
ended; one of another machine, or after a restart, once it is a day old.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

PREFIX = ".partial-"
_DEAD_AFTER_S = 86_400
_OWNED = re.compile(re.escape(PREFIX) + r"([0-9a-f]{8})-(\d+)-", re.ASCII)
# the start of the machine, and the container, in which ids of processes are unique
_PLACES = (Path("/proc/sys/kernel/random/boot_id"), Path("/proc/self/ns/pid"))

_swept: set[Path] = set()


def partial_prefix() -> str:
    """Return the start of the name of a partial file of this process."""
    return f"{PREFIX}{_place()}-{os.getpid()}-"


@cache
def _place() -> str:
    facts = [platform.node()]
    with suppress(OSError, ValueError):
        facts += [_PLACES[0].read_text("ascii"), str(_PLACES[1].readlink())]
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()[:8]


def remove_stale_partials(folder: Path) -> None:
    """Remove what killed programs left half written in a folder.

    A folder is looked through once by each process; what cannot be removed stays.
    """
    if folder in _swept:
        return
    _swept.add(folder)
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(PREFIX) and _is_stale(entry):
                with suppress(OSError):
                    Path(entry.path).unlink()


def _is_stale(entry: os.DirEntry[str]) -> bool:
    if not entry.is_file(follow_symlinks=False):
        return False
    owner = _OWNED.match(entry.name)
    if owner and owner[1] == _place() and sys.platform != "win32":
        return not _is_running(int(owner[2]))
    return time.time() - entry.stat().st_mtime > _DEAD_AFTER_S


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
