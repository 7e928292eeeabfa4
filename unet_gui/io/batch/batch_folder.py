"""The layout of the folder of a batch.

Masks lie at the top, their manifests in ``manifests`` and the claims of processes that
are at work in ``claims``. Above some ten thousand cases, file systems and people prefer
smaller folders; masks and manifests are then spread over 256 folders each.

In a derivative of a BIDS data set, masks lie as BIDS has them, and all else lies in
``logs/unet-gui``, where validators do not look.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.names.bids_names import examination_folder
from unet_gui.io.names.distinct_names import safe_name
from unet_gui.io.path_kinds import is_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

MANIFEST_SUFFIX = ".json"
_SHARDS = [f"{number:02x}" for number in range(256)]
_MANIFESTS, _CLAIMS, _THUMBNAILS = "manifests", "claims", "thumbnails"
_BIDS_STATE = Path("logs", "unet-gui")


@dataclass(frozen=True, slots=True)
class BatchFolder:
    """The folder of a batch.

    Attributes
    ----------
    is_sharded : bool
        Whether masks and manifests are spread over folders named by two letters.
    is_bids : bool
        Whether it is a derivative of a BIDS data set, and cases are its examinations.
    """

    path: Path
    is_sharded: bool = False
    is_bids: bool = False

    @classmethod
    def opened(cls, path: Path, *, is_sharded: bool = False) -> BatchFolder:
        """Return the folder as an earlier call laid it out, or as asked for.

        Raises
        ------
        InputError
            If it may not be read.
        """
        if is_folder(path / _BIDS_STATE / _MANIFESTS):
            return cls(path, is_bids=True)
        try:
            with os.scandir(path / _MANIFESTS) as entries:
                for entry in entries:
                    if not entry.name.startswith("."):
                        return cls(path, is_folder(entry))
        except (FileNotFoundError, NotADirectoryError):
            pass
        except OSError as error:
            msg = Text(
                "{path} cannot be read: {reason}.", path=path, reason=os_reason(error)
            )
            raise InputError(msg) from error
        return cls(path, is_sharded)

    @property
    def state(self) -> Path:
        """The folder of manifests, claims and tables."""
        return self.path / _BIDS_STATE if self.is_bids else self.path

    @property
    def claims(self) -> Path:
        """The folder of the claims."""
        return self.state / _CLAIMS

    @property
    def manifests(self) -> Path:
        """The folder of the manifests."""
        return self.state / _MANIFESTS

    def masks_of(self, case: str) -> Path:
        """Return the folder of the mask of a case."""
        if self.is_bids:
            return self.path / examination_folder(case)
        return self.path / self._shard(case) if self.is_sharded else self.path

    def manifest_of(self, case: str) -> Path:
        """Return the path of the manifest of a case."""
        folder = self.manifests
        if self.is_sharded:
            folder /= self._shard(case)
        return folder / f"{safe_name(case)}{MANIFEST_SUFFIX}"

    def thumbnail_of(self, case: str) -> Path:
        """Return the path of the small picture of a case."""
        folder = self.state / _THUMBNAILS
        if self.is_sharded:
            folder /= self._shard(case)
        return folder / f"{safe_name(case)}.webp"

    def all_manifests(self) -> Iterator[Path]:
        """Yield the paths of the manifests that are there, in the order of names."""
        top = self.manifests
        folders = [top / shard for shard in _SHARDS] if self.is_sharded else [top]
        found = [
            (name.removesuffix(MANIFEST_SUFFIX), folder)
            for folder in folders
            for name in _names(folder)
            if name.endswith(MANIFEST_SUFFIX) and not name.startswith(".")
        ]
        for stem, folder in sorted(found):
            yield Path(folder, f"{stem}{MANIFEST_SUFFIX}")

    def _shard(self, case: str) -> str:
        return hashlib.sha256(case.encode()).hexdigest()[:2]


def _names(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - a million paths take a gigabyte
    except FileNotFoundError:
        return []
