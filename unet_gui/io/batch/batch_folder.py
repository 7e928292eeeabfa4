"""The layout of the folder of a batch.

Masks lie at the top, their manifests in ``manifests`` and the claims of processes that
are at work in ``claims``. Above some ten thousand cases, file systems and people prefer
smaller folders; masks and manifests are then spread over 256 folders each.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.io.names.distinct_names import safe_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MANIFEST_SUFFIX = ".json"
_MANIFESTS, _CLAIMS = "manifests", "claims"


@dataclass(frozen=True, slots=True)
class BatchFolder:
    """The folder of a batch.

    Attributes
    ----------
    is_sharded : bool
        Whether masks and manifests are spread over folders named by two letters.
    """

    path: Path
    is_sharded: bool = False

    @classmethod
    def opened(cls, path: Path, *, is_sharded: bool = False) -> BatchFolder:
        """Return the folder as an earlier call laid it out, or as asked for."""
        manifests = path / _MANIFESTS
        if not manifests.is_dir():
            return cls(path, is_sharded)
        has_shards = any(entry.is_dir() for entry in manifests.iterdir())
        has_files = any(manifests.glob(f"*{MANIFEST_SUFFIX}"))
        return cls(path, has_shards or (is_sharded and not has_files))

    @property
    def claims(self) -> Path:
        """The folder of the claims."""
        return self.path / _CLAIMS

    @property
    def manifests(self) -> Path:
        """The folder of the manifests."""
        return self.path / _MANIFESTS

    def masks_of(self, case: str) -> Path:
        """Return the folder of the mask of a case."""
        return self.path / self._shard(case) if self.is_sharded else self.path

    def manifest_of(self, case: str) -> Path:
        """Return the path of the manifest of a case."""
        folder = self.manifests
        if self.is_sharded:
            folder /= self._shard(case)
        return folder / f"{safe_name(case)}{MANIFEST_SUFFIX}"

    def all_manifests(self) -> Iterator[Path]:
        """Yield the paths of the manifests that are there, in the order of names."""
        pattern = f"*/*{MANIFEST_SUFFIX}" if self.is_sharded else f"*{MANIFEST_SUFFIX}"
        found = self.manifests.glob(pattern)
        hidden = (path for path in found if not path.name.startswith("."))
        yield from sorted(hidden, key=lambda path: path.name)

    def _shard(self, case: str) -> str:
        return hashlib.sha256(case.encode()).hexdigest()[:2]
