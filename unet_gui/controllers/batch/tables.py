"""The tables of a batch, made from its records on disk.

They are written record by record, for a million of them do not fit into memory.
"""

from __future__ import annotations

import json
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import REGIONS
from unet_gui.io.atomic import make_folder, writing
from unet_gui.io.batch.manifest_file import read_manifest
from unet_gui.io.parquet import check_parquet, parquet_rows
from unet_gui.io.tables import table_rows

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.io.batch.batch_folder import BatchFolder
    from unet_gui.io.tables import Cell

HEADER = (
    *("case", "state", "mask", *(f"{region}_ml" for region in REGIONS)),
    *("doubt", "seconds", "warnings", "reason"),
)
_TEXTS = ("case", "state", "mask", "warnings", "reason")
_LEAST_S = 10.0  # between two versions of the tables
_BYTES_PER_S = 1_000_000  # of results.csv, with what else is written; measured
_SHARE = 20  # of the time; a rewrite takes one part of so many at most


def known_manifests(
    folder: BatchFolder, warn: Callable[[str, str], None]
) -> Iterator[CaseManifest]:
    """Yield the records that are there, in the order of names.

    Parameters
    ----------
    warn : callable
        Called with the name of a record that is damaged, and with the reason.
    """
    for path in folder.all_manifests():
        try:
            manifest = read_manifest(path)
        except InputError as error:
            warn(path.name, str(error))
            continue
        if manifest is not None:
            yield manifest


def write_tables(
    folder: Path, manifests: Iterable[CaseManifest], *, as_parquet: bool = False
) -> None:
    """Write ``results.csv`` and ``results.json``, each of them whole.

    Parameters
    ----------
    manifests : iterable of CaseManifest
        In the order of the tables; each is let go once it is written.
    as_parquet : bool
        Write ``results.parquet`` in place of ``results.json``.

    Raises
    ------
    InputError, RunError
        If they cannot be written, or PyArrow is missing for Parquet.
    """
    make_folder(folder)
    with ExitStack() as files:
        rows = [files.enter_context(table_rows(folder / "results.csv", HEADER))]
        records: list[Callable[[CaseManifest], None]] = []
        if as_parquet:
            columns = {name: str if name in _TEXTS else float for name in HEADER}
            path = folder / "results.parquet"
            rows.append(files.enter_context(parquet_rows(path, columns)))
        else:
            records.append(files.enter_context(_records(folder / "results.json")))
        for manifest in manifests:
            cells = _row(manifest)
            for add_row in rows:
                add_row(cells)
            for add in records:
                add(manifest)


@dataclass(slots=True)
class GrowingTables:
    """The tables of a batch that runs, rewritten now and then.

    Each time costs as much as there are records. The pauses grow with the cost, so that
    it stays a twentieth of the time; and where several processes work on a folder, one
    of them writes the tables for all.

    Attributes
    ----------
    warn : callable
        As of `known_manifests`; called at the end only.
    """

    folder: BatchFolder
    warn: Callable[[str, str], None]
    as_parquet: bool = False
    _due_s: float = field(init=False)
    _pause_s: float = _LEAST_S
    _seen_ns: int = 0

    def __post_init__(self) -> None:
        if self.as_parquet:
            check_parquet()
        self._due_s = time.monotonic() + self._pause_s

    def grow(self) -> None:
        """Write the tables if it is time, with what other processes did meanwhile.

        Raises
        ------
        InputError, RunError
            If they cannot be written.
        """
        if time.monotonic() < self._due_s:
            return
        written_ns = self._written_ns()
        if written_ns != self._seen_ns:  # another process has written them
            self._seen_ns = written_ns
            self._pause_for(self._table_bytes() / _BYTES_PER_S)
        else:
            self._write(lambda *_: None)
        self._due_s = time.monotonic() + self._pause_s

    def finish(self) -> None:
        """Write the tables as they are to stay.

        Raises
        ------
        InputError, RunError
            If they cannot be written.
        """
        self._write(self.warn)

    def _write(self, warn: Callable[[str, str], None]) -> None:
        started_s = time.monotonic()
        manifests = known_manifests(self.folder, warn)
        write_tables(self.folder.state, manifests, as_parquet=self.as_parquet)
        self._pause_for(time.monotonic() - started_s)
        self._seen_ns = self._written_ns()

    def _pause_for(self, cost_s: float) -> None:
        self._pause_s = max(_LEAST_S, _SHARE * cost_s)

    def _written_ns(self) -> int:
        found = self._found()
        return 0 if found is None else found.st_mtime_ns

    def _table_bytes(self) -> int:
        found = self._found()
        return 0 if found is None else found.st_size

    def _found(self) -> os.stat_result | None:
        try:
            return (self.folder.state / "results.csv").stat()
        except OSError:
            return None


@contextmanager
def _records(path: Path) -> Iterator[Callable[[CaseManifest], None]]:
    """Give a function that adds a record to a list in JSON, one on each line."""
    with writing(path) as partial, partial.open("w", encoding="utf-8") as file:
        before = "[\n"

        def add(manifest: CaseManifest) -> None:
            nonlocal before
            file.write(before + json.dumps(manifest, default=_fields))
            before = ",\n"

        yield add
        file.write("[]\n" if before == "[\n" else "\n]\n")


def _fields(record: Any) -> dict[str, Any]:
    """Return the entries of a record; `asdict` copies them, which takes long."""
    return {entry.name: getattr(record, entry.name) for entry in fields(record)}


def _row(manifest: CaseManifest) -> tuple[Cell, ...]:
    volumes = (manifest.volumes_ml.get(region) for region in REGIONS)
    return (
        *(manifest.case, manifest.state, manifest.mask),
        *(None if ml is None else round(ml, 3) for ml in volumes),
        None if manifest.doubt is None else round(manifest.doubt, 3),
        round(sum(manifest.seconds.values()), 1) if manifest.seconds else None,
        " ".join(manifest.warnings),
        manifest.reason,
    )
