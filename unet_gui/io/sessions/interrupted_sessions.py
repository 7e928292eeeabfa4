"""Where the program keeps its session while it runs, and what others left behind.

One that was ended in order leaves nothing behind.
"""

from __future__ import annotations

import os
import platform
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_state_dir

from unet_gui.core.case.saved_session import SESSION_SUFFIX
from unet_gui.io.sessions.session_file import masks_folder

if TYPE_CHECKING:
    from collections.abc import Iterable


def kept_sessions_folder() -> Path:
    """Return where the sessions of this user's windows are kept."""
    return Path(user_state_dir("unet-gui", appauthor=False)) / "sessions"


def own_session_path(folder: Path | None = None) -> Path:
    """Return where this process keeps its session."""
    return _path(folder or kept_sessions_folder(), os.getpid())


def _path(folder: Path, pid: int) -> Path:
    """Return a name that no other process of any machine has or will have."""
    machine = re.sub(r"[^\w.]", "_", platform.node())
    return folder / f"{machine}-{pid}-{_start_s(pid)}{SESSION_SUFFIX}"


def _start_s(pid: int) -> int | None:
    """Return when a process was started, None if there is none."""
    import psutil

    try:
        return int(psutil.Process(pid).create_time())
    except psutil.Error:
        return None


def interrupted_sessions(folder: Path | None = None) -> tuple[Path, ...]:
    """Return the sessions of windows that did not end in order, newest first."""
    folder = folder or kept_sessions_folder()
    machine = re.sub(r"[^\w.]", "_", platform.node())
    pattern = re.compile(rf"{re.escape(machine)}-(\d+)-\d+{re.escape(SESSION_SUFFIX)}")
    try:
        files = [p for p in folder.iterdir() if p.is_file()]
    except OSError:
        return ()
    left = []
    for path in files:
        match = pattern.fullmatch(path.name)
        if match is not None and _path(folder, int(match.group(1))) != path:
            left.append(path)
    return tuple(sorted(left, key=kept_at_s, reverse=True))


def kept_at_s(path: Path) -> float:
    """Return when a session was kept, 0 if it is gone meanwhile."""
    try:
        return max(path.stat().st_mtime, 0.0)
    except OSError:
        return 0.0


def remove_sessions(paths: Iterable[Path]) -> None:
    """Remove kept sessions with their masks; what cannot be removed stays."""
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            continue
        shutil.rmtree(masks_folder(path), ignore_errors=True)
