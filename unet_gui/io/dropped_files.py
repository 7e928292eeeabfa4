"""The files that another program hands over by a drag, as a list of addresses (URIs).

After RFC 2483 (text/uri-list) and RFC 8089 (file URIs), and what programs send besides:
a host's name, one slash instead of three, and bytes that are not UTF-8.
"""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

_SCHEME = b"file:"
_LOCAL_HOSTS = ("", "localhost", "127.0.0.1", "::1", "[::1]")


@dataclass(frozen=True, slots=True)
class DroppedFiles:
    """The files of a drag.

    Attributes
    ----------
    paths : tuple of Path
        Files and folders of this computer, which may not exist.
    elsewhere : tuple of (host, name)
        Files that another computer holds.
    """

    paths: tuple[Path, ...] = ()
    elsewhere: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.paths or self.elsewhere)

    def check_here(self) -> None:
        """Refuse files of other computers.

        Raises
        ------
        InputError
            If there is one.
        """
        if not self.elsewhere:
            return
        host, name = self.elsewhere[0]
        more = len(self.elsewhere) - 1
        names: str = name
        if more:
            names = Text("{names} and {count} more", names=name, count=more)
        msg = Text(
            "{names}: the address names the computer {host}, and only "
            "files of this one can be opened; copy them here, or open them in "
            "a folder where that computer is mounted.",
            names=names,
            host=host,
        )
        raise InputError(msg)


def dropped_files(addresses: bytes) -> DroppedFiles:
    """Return the files in a list of addresses; other addresses are left out.

    Parameters
    ----------
    addresses : bytes
        As of the type ``text/uri-list``: one per line, comments after ``#``.
    """
    paths: list[Path] = []
    elsewhere: list[tuple[str, str]] = []
    for line in addresses.replace(b"\0", b"\n").splitlines():
        address = line.strip(b" \t")
        if address[: len(_SCHEME)].lower() != _SCHEME:
            continue
        host, path = _parts(address[len(_SCHEME) :])
        if path and sys.platform == "win32" and not _is_this_computer(host):
            paths.append(Path(f"//{host}{path}"))  # a share, which Windows opens
        elif path and _is_this_computer(host):
            paths.append(Path(path))
        elif path:
            elsewhere.append((host, Path(path).name or path))
    return DroppedFiles(tuple(paths), tuple(elsewhere))


def _parts(rest: bytes) -> tuple[str, str]:
    """Return host and path of a file URI without its scheme.

    A ``?`` or ``#`` belongs to the path: programs that forget to encode it mean a name.
    """
    host = b""
    if rest.startswith(b"//"):
        host, slash, path = rest[2:].partition(b"/")
        rest = slash + path
    if not rest.startswith(b"/"):
        return "", ""
    name = unquote_to_bytes(host).decode("ascii", "replace")
    return name, _local_path(os.fsdecode(unquote_to_bytes(rest)))


def _local_path(path: str) -> str:
    if sys.platform == "win32" and path[2:3] in {":", "|"}:  # /C:/scans
        return path[1] + ":" + path[3:]
    return path.replace("\0", "")


def _is_this_computer(host: str) -> bool:
    wanted = host.lower().rstrip(".")
    if wanted in _LOCAL_HOSTS:
        return True
    name = socket.gethostname().lower().rstrip(".")
    own = {name, name.partition(".")[0]}
    return wanted in own or wanted.removesuffix(".local") in own
