"""Claims: which process of several on one folder does which case.

A claim is a file that only one process can create. Its owner renews it while it works;
a claim that was not renewed for the length of the lease belongs to nobody any more. No
server is needed, and the folder may be shared by computers: the age of a claim is
measured by the clock of the file system, never by that of one of them.
"""

from __future__ import annotations

import json
import os
import socket
import uuid
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.io.atomic import make_folder
from unet_gui.io.names.distinct_names import safe_name

if TYPE_CHECKING:
    from pathlib import Path

LEASE_S = 300.0
_SUFFIX = ".claim"


@dataclass(frozen=True, slots=True)
class Claim:
    """A case that this process may work on."""

    path: Path
    token: str

    def renew(self) -> bool:
        """Begin the lease anew; return False if another process has taken the case."""
        try:
            if _content(self.path).get("token") != self.token:
                return False
            os.utime(self.path)
        except OSError:
            return False
        return True

    def release(self) -> None:
        """Let others have the case; nothing happens if they have it already."""
        with suppress(OSError):
            if _content(self.path).get("token") == self.token:
                self.path.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims in a folder."""

    folder: Path
    lease_s: float = LEASE_S

    def take(self, case: str) -> Claim | None:
        """Claim a case; None if another process works on it.

        Raises
        ------
        InputError, RunError
            If the folder cannot be made or written to.
        """
        make_folder(self.folder)
        path = self.folder / f"{safe_name(case)}{_SUFFIX}"
        abandoned = self._abandoned_token(path)
        if abandoned is not None and not _removed(path, abandoned):
            return None
        return self._created(path)

    def _created(self, path: Path) -> Claim | None:
        token = uuid.uuid4().hex
        owner = {"token": token, "host": socket.gethostname(), "pid": os.getpid()}
        try:
            handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
        except FileExistsError:
            return None
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(owner, file)
        return Claim(path, token)

    def _abandoned_token(self, path: Path) -> str | None:
        """Return the token of a claim that belongs to nobody any more, else None."""
        try:
            owner = _content(path)
            age_s = self._now_s() - path.stat().st_mtime
        except OSError:
            return None
        is_here = owner.get("host") == socket.gethostname()
        is_dead = is_here and not _runs(owner.get("pid"))
        return str(owner.get("token", "")) if is_dead or age_s > self.lease_s else None

    def _now_s(self) -> float:
        """Return the time by the clock of the file system."""
        probe = self.folder / f".{uuid.uuid4().hex}.now"
        try:
            probe.touch()
            return probe.stat().st_mtime
        finally:
            probe.unlink(missing_ok=True)


def _removed(path: Path, token: str) -> bool:
    """Remove an abandoned claim; return False if another process was faster.

    Only one process can rename the file; the others find it gone. If it is by now the
    claim of a process that was faster, it gets its name back.
    """
    away = path.with_name(f".{uuid.uuid4().hex}{_SUFFIX}")
    try:
        path.rename(away)
        is_abandoned = str(_content(away).get("token", "")) == token
        if not is_abandoned:
            away.rename(path)
            return False
        away.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _content(path: Path) -> dict[str, object]:
    """Return what a claim says; empty while its owner has not written it yet."""
    try:
        content = json.loads(path.read_text("utf-8"))
    except ValueError:
        return {}
    return content if isinstance(content, dict) else {}


def _runs(pid: object) -> bool:
    """Whether a process of this computer runs; True if that cannot be found out."""
    if not isinstance(pid, int) or os.name == "nt":
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
