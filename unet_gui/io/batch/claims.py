"""Claims: which process of several on one folder does which case.

A claim is a file that only one process can create. Its owner renews it while it works;
a claim that was not renewed for the length of the lease belongs to nobody any more, and
neither does one of a process of this computer that has ended. No server is needed, and
the folder may be shared by computers: the age of a claim is measured by the clock of
the file system, never by that of one of them.
"""

from __future__ import annotations

import json
import os
import socket
import time
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.errors import RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.atomic import make_folder
from unet_gui.io.names.distinct_names import safe_name

if TYPE_CHECKING:
    from collections.abc import Mapping

LEASE_S = 300.0
_SUFFIX = ".claim"
_OWN_PROCESSES = Path("/proc/self/ns/pid")  # a container has its own numbers


@dataclass(frozen=True, slots=True)
class Claim:
    """A case that this process may work on.

    Attributes
    ----------
    losses : int
        How many processes in a row have ended or fallen silent while they had it.
    """

    path: Path
    token: str
    losses: int = 0

    def renew(self) -> bool:
        """Begin the lease again; return False if another process has taken the case."""
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
        path = self._path(case)
        try:
            return self._taken(path)
        except OSError as error:
            msg = Text(
                "{path} cannot be written: {reason}.",
                path=path,
                reason=os_reason(error),
            )
            raise RunError(msg) from error

    def losses(self, case: str) -> int:
        """Return how many processes in a row were lost while they had a case."""
        try:
            owner = self._abandoned(self._path(case))
        except OSError:
            return 0
        return 0 if owner is None else 1 + _losses(owner)

    def _path(self, case: str) -> Path:
        return self.folder / f"{safe_name(case)}{_SUFFIX}"

    def _taken(self, path: Path) -> Claim | None:
        claim = _created(path, 0)
        if claim is not None:
            return claim
        abandoned = self._abandoned(path)
        if abandoned is None or not _removed(path, str(abandoned.get("token", ""))):
            return None
        return _created(path, 1 + _losses(abandoned))

    def _abandoned(self, path: Path) -> Mapping[str, object] | None:
        """Return a claim that belongs to nobody any more, else None."""
        try:
            owner = _content(path)
            written_s = path.stat().st_mtime
        except FileNotFoundError:
            return None
        is_dead = owner.get("host") == _place() and not _runs(owner.get("pid"))
        return owner if is_dead or self._now_s() - written_s > self.lease_s else None

    def _now_s(self) -> float:
        """Return the time by the clock of the file system."""
        probe = self.folder / f".{uuid.uuid4().hex}.now"
        try:
            probe.touch()
            return probe.stat().st_mtime
        finally:
            probe.unlink(missing_ok=True)


def _losses(owner: Mapping[str, object]) -> int:
    losses = owner.get("losses")
    return losses if isinstance(losses, int) else 0


def _place() -> str:
    """Return what tells this computer's numbers of processes from those of others."""
    try:
        numbers = f" {_OWN_PROCESSES.readlink()}"
    except OSError:  # not Linux
        numbers = ""
    return socket.gethostname() + numbers


def _created(path: Path, losses: int) -> Claim | None:
    """Write a claim; None if another process was faster."""
    token = uuid.uuid4().hex
    owner = {"token": token, "host": _place(), "pid": os.getpid(), "losses": losses}
    if not _written(path, json.dumps(owner).encode()):
        return None
    return Claim(path, token, losses)


def _written(path: Path, content: bytes) -> bool:
    """Write a whole file, unless there is one by then."""
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o644)
    except FileExistsError:
        return False
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except OSError:  # half of it would keep others from the case
        path.unlink(missing_ok=True)
        raise
    return True


def claimed_names(folder: Path, lease_s: float = LEASE_S) -> list[str]:
    """Return the names, as parts of files, of the cases that are worked on.

    Nothing is written: ages are measured by this computer's clock, which is enough to
    show them.
    """
    names = []
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.endswith(_SUFFIX) and not entry.name.startswith("."):
                path = folder / entry.name
                if _is_alive(path, lease_s):
                    names.append(entry.name.removesuffix(_SUFFIX))
    return sorted(names)


def _is_alive(path: Path, lease_s: float) -> bool:
    try:
        owner, age_s = _content(path), time.time() - path.stat().st_mtime
    except OSError:
        return False
    is_here = owner.get("host") == _place()
    return age_s <= lease_s and (not is_here or _runs(owner.get("pid")))


def _removed(path: Path, token: str) -> bool:
    """Remove an abandoned claim; return False if another process was faster.

    Only one process can rename the file; the others find it gone. If it is by now the
    claim of a process that was faster, it gets its name back, unless yet another one
    has claimed the case meanwhile.
    """
    away = path.with_name(f".{uuid.uuid4().hex}{_SUFFIX}")
    try:
        path.rename(away)
    except FileNotFoundError:
        return False
    try:
        content = away.read_bytes()
        is_abandoned = str(_parsed(content).get("token", "")) == token
        if not is_abandoned:
            _written(path, content)
    finally:
        away.unlink(missing_ok=True)
    return is_abandoned


def _content(path: Path) -> dict[str, object]:
    """Return what a claim says; empty while its owner has not written it yet."""
    return _parsed(path.read_bytes())


def _parsed(written: bytes) -> dict[str, object]:
    try:
        content = json.loads(written)
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def _runs(pid: object) -> bool:
    """Whether a process of this computer runs; True if that cannot be found out."""
    import psutil

    if not isinstance(pid, int):
        return True
    try:
        # one that has ended is there until its parent asks for it
        is_ended: bool = psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
    except (psutil.Error, OSError, OverflowError):
        return True
    return not is_ended
