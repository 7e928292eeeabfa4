"""The table of a call that segments cases: one row for each case."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import REGIONS, TumourClass
from unet_gui.core.measuring.volumes import volumes_ml, with_regions
from unet_gui.core.text import Text
from unet_gui.io.atomic import make_folder
from unet_gui.io.cases.reading.labelled_case import read_marked, read_mask
from unet_gui.io.names.label_names import given_hint
from unet_gui.io.tables import read_table, write_table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from unet_gui.controllers.runs.segmented_case import SegmentedCase
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.io.tables import Cell

HEADER = (
    *("case", "model", *(f"{region}_ml" for region in REGIONS)),
    *("warnings", "doubt", "seconds"),
)
MEASURED_FROM_FILE = Text(
    "The mask existed already; the volumes were measured from it."
)


@dataclass(slots=True)
class BatchTable:
    """A CSV file that is rewritten, as a whole, after each case.

    Attributes
    ----------
    path : Path
        The file.
    rows : dict of str to tuple
        The rows by the name of the case, in the order of the file.
    """

    path: Path
    rows: dict[str, tuple[Cell, ...]] = field(default_factory=dict)

    @classmethod
    def continued(cls, path: Path) -> BatchTable:
        """Return the table of an interrupted call with its rows, or an empty one.

        Raises
        ------
        InputError
            If the file is something else.
        """
        rows = read_table(path, HEADER) if path.exists() else []
        return cls(path, {row[0]: tuple(row) for row in rows})

    def add_result(self, name: str, done: SegmentedCase) -> None:
        """Write the row of a case that was segmented.

        Raises
        ------
        InputError, RunError
            If the file cannot be written.
        """
        record = done.as_json()
        sure = done.result.uncertainty
        self._add(
            name,
            record["model"],
            record["volumes_ml"],
            " ".join(record["warnings"]),
            None if sure is None or sure.doubt is None else round(sure.doubt, 3),
            round(sum(record["seconds"].values()), 1),
        )

    def add_failure(self, name: str, error: Exception) -> None:
        """Write the row of a case that failed, with the error among the warnings."""
        self._add(name, None, {}, str(error))

    def add_existing(
        self, name: str, mask: Path, scheme: LabelScheme, spec: ModelSpec
    ) -> None:
        """Write the row of a case that is left out, unless it has one.

        Raises
        ------
        InputError
            If its mask cannot be read.
        """
        if name not in self.rows:
            volumes = _measured_ml(mask, scheme, spec)
            self._add(name, None, volumes, MEASURED_FROM_FILE)

    def _add(
        self,
        name: str,
        model: str | None,
        volumes: Mapping[str, float | None],
        warnings: str,
        doubt: float | None = None,
        seconds: float | None = None,
    ) -> None:
        every = with_regions(volumes)
        cells = (None if ml is None else round(ml, 3) for ml in map(every.get, REGIONS))
        self.rows[name] = (name, model, *cells, warnings, doubt, seconds)
        make_folder(self.path.parent)
        write_table(self.path, HEADER, self.rows.values())


def _measured_ml(
    mask: Path, scheme: LabelScheme, spec: ModelSpec
) -> Mapping[str, float]:
    """Return the volumes of a mask that a model like this one wrote.

    Its header tells the label scheme of the call that wrote it, which may be another.
    """
    names = [entry.name for entry in spec.classes]
    if len(names) == 1 and names[0] not in {c.key for c in TumourClass}:
        marked, _ = read_marked(mask)  # a region, written as one value
        return {names[0]: sum(volumes_ml(marked).values())}
    found, _ = read_mask(mask, hint=given_hint(scheme.id))
    volumes = {c.key: ml for c, ml in volumes_ml(found.label_map).items()}
    return {name: ml for name, ml in volumes.items() if name in names}
