"""The folder in which windows keep their sessions, and the sessions left behind in it.

A window that ends in order removes its session. A window that crashes leaves it, and
the operating system releases the lock on it.
"""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path

from platformdirs import user_state_dir

from unet_gui.io.sessions.session_lock import is_held
from unet_gui.io.sessions.session_path import SESSION_SUFFIX, masks_folder


def kept_sessions_folder() -> Path:
    """Return the folder in which the windows of this user keep their sessions."""
    return Path(user_state_dir("unet-gui", appauthor=False)) / "sessions"


def new_session_path(folder: Path | None = None) -> Path:
    """Return a path for a kept session that no other window has or will have."""
    name = f"{os.getpid()}-{secrets.token_hex(8)}{SESSION_SUFFIX}"
    return (folder or kept_sessions_folder()) / name


def interrupted_sessions(folder: Path | None = None) -> tuple[Path, ...]:
    """Return the sessions that no window holds any more, the newest first."""
    folder = folder or kept_sessions_folder()
    try:
        files = [p for p in folder.iterdir() if p.is_file()]
    except OSError:
        return ()
    sessions = (p for p in files if p.name.endswith(SESSION_SUFFIX))
    left = [path for path in sessions if not is_held(path)]
    return tuple(sorted(left, key=kept_at_s, reverse=True))


def kept_at_s(path: Path) -> float:
    """Return the time at which a session was kept, 0 if it no longer exists."""
    try:
        return max(path.stat().st_mtime, 0.0)
    except OSError:
        return 0.0


def remove_session(path: Path) -> bool:
    """Remove a kept session and its masks; return whether the session file is gone."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    shutil.rmtree(masks_folder(path), ignore_errors=True)
    return True
