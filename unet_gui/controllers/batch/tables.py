"""The tables of a batch, made from its manifests."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import REGIONS
from unet_gui.io.atomic import make_folder, writing
from unet_gui.io.tables import write_table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.io.tables import Cell

HEADER = (
    *("case", "state", "mask", *(f"{region}_ml" for region in REGIONS)),
    *("doubt", "seconds", "warnings", "reason"),
)


def write_tables(folder: Path, manifests: Iterable[CaseManifest]) -> None:
    """Write ``results.csv`` and ``results.json``, each of them whole.

    Raises
    ------
    InputError, RunError
        If they cannot be written.
    """
    ordered = sorted(manifests, key=lambda manifest: manifest.case)
    make_folder(folder)
    write_table(folder / "results.csv", HEADER, map(_row, ordered))
    with writing(folder / "results.json") as partial:
        records = [asdict(manifest) for manifest in ordered]
        partial.write_text(json.dumps(records, indent=1) + "\n", "utf-8")


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
