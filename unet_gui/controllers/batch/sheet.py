"""Making the contact sheet of a batch."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING

from unet_gui.controllers.batch.pictures import picture_job
from unet_gui.core.batch.contact_sheet import ContactSheet, SheetCard
from unet_gui.core.batch.manifest import FAILED
from unet_gui.core.batch.rows import batch_counts
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.mask.labels import region_title
from unet_gui.core.mask.segments import segments_of
from unet_gui.core.model.card_page import RESEARCH_ONLY
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text, plural
from unet_gui.core.version import __version__

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from unet_gui.controllers.batch.overview import Overview
    from unet_gui.core.batch.rows import BatchRow
    from unet_gui.io.batch.batch_folder import BatchFolder

REGIONS_SHOWN = ("whole_tumour", "tumour_core", "enhancing")
# absolute paths in quotation marks, which may hold spaces, and those without
_QUOTED = re.compile(r"(?<=(['\"]))(?:[A-Za-z]:)?[/\\][^'\"]*(?=\1)")
_PATH = re.compile(r"(?<!\S)(?:[A-Za-z]:)?(?:[/\\][^\s/\\:;,()'\"]+)+[/\\]?")
_ORDER = Text(
    "The most doubtful cases come first. The score is the root of the sum of squares "
    "of all signs of doubt, each divided by its limit; doubt is an estimate of 1 - "
    "Dice."
)


def sheet_job(
    overview: Overview, most: int | None = None
) -> Generator[Progress, None, ContactSheet]:
    """Make a contact sheet; pictures that are not kept yet are made, a second each.

    Parameters
    ----------
    most : int or None
        Only so many of the cases, the most doubtful ones.
    """
    rows = [row for row in overview.rows if row.has_mask]
    shown = rows if most is None else rows[:most]
    cards = []
    for number, row in enumerate(shown, start=1):
        yield Progress(number - 1, len(shown), Text("Drawing {case}", case=row.case))
        cards.append((yield from _card(overview.folder, number, row)))
    failed = [row for row in overview.rows if row.state == FAILED]
    return ContactSheet(
        title=Text("Contact sheet of a batch"),
        facts=(overview.folder.path.resolve().name, *_facts(rows)),
        notice=RESEARCH_ONLY,
        counts=_counts(overview.rows),
        legend=_legend(rows),
        cards=tuple(cards),
        failures=tuple((r.case, without_paths(_reason(r))) for r in failed),
        failures_title=Text("Failed"),
        notes=(_ORDER, *_left_out(len(rows) - len(shown))),
    )


def _reason(row: BatchRow) -> str:
    return "" if row.manifest is None else row.manifest.reason


def _facts(rows: Sequence[BatchRow]) -> tuple[str, ...]:
    models = dict.fromkeys(
        row.manifest.settings.model for row in rows if row.manifest is not None
    )
    made = f"{datetime.now().astimezone():%Y-%m-%d}"
    return (*models, f"unet-gui {__version__}", made)


def _counts(rows: Sequence[BatchRow]) -> tuple[tuple[str, str], ...]:
    counts = batch_counts(rows)
    found = (
        (counts.done, Text("done")),
        (counts.failed, Text("failed")),
        (counts.left, Text("not done yet")),
        (counts.doubtful, Text("to be looked at")),
        (counts.decided, Text("decided")),
    )
    return tuple((str(count), what) for count, what in found)


def _legend(
    rows: Sequence[BatchRow],
) -> tuple[tuple[str, tuple[int, int, int]], ...]:
    import numpy as np

    region = rows[0].marked_region if rows else None
    segments = segments_of(np.zeros((1, 1, 1), np.uint8), region)
    return tuple((str(s.title), s.colour) for s in segments)


def _left_out(count: int) -> tuple[str, ...]:
    if count <= 0:
        return ()
    text = plural(
        count,
        "{count} less doubtful case is left out.",
        "{count} less doubtful cases are left out.",
    )
    return (text,)


def _card(
    folder: BatchFolder, number: int, row: BatchRow
) -> Generator[Progress, None, SheetCard]:
    manifest = row.manifest
    picture, problem = None, ""
    try:
        if manifest is not None:
            picture = yield from picture_job(folder, manifest)
    except UnetGuiError as error:
        problem = without_paths(str(error))
    doubt = None if manifest is None else manifest.doubt
    decision = row.review.decision
    return SheetCard(
        number=number,
        name=row.case,
        volumes=tuple(_volumes(row)),
        score=Text("score {score:.1f}", score=row.quality.score),
        doubt="" if doubt is None else Text("Doubt {doubt:.2f}", doubt=doubt),
        reasons=tuple(map(without_paths, row.quality.reasons)),
        decision=row.review.text,
        kind="differ" if decision is None else str(decision),
        picture=picture,
        problem=problem,
    )


def _volumes(row: BatchRow) -> Generator[tuple[str, str], None, None]:
    names = [name for name in REGIONS_SHOWN if row.volume_ml(name) is not None]
    if not names and row.manifest is not None:
        names = [k for k, ml in row.manifest.volumes_ml.items() if ml is not None]
    for name in names:
        yield str(region_title(name)), f"{row.volume_ml(name):.1f} mL"


def without_paths(text: str) -> str:
    """Return a sentence with the names of files in place of their paths."""
    if isinstance(text, Text):
        return text.mapped(_names_only)
    return _names_only(text)


def _names_only(words: str) -> str:
    path = PurePath(words)
    if path.is_absolute() and path.name:
        return path.name
    quoted = _QUOTED.sub(lambda found: _name(found.group()), words)
    return _PATH.sub(lambda found: _name(found.group()), quoted)


def _name(path: str) -> str:
    return re.split(r"[/\\]", path.rstrip("/\\"))[-1]
