"""The card of a model in short, for a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.report import Facts, Paragraph, ReportSection, Table
from unet_gui.core.mask.labels import region_title
from unet_gui.core.model.card_metrics import case_rows, mean_table
from unet_gui.core.model.model_spec import MOST_LACKING
from unet_gui.core.text import Text, listed, lowered, plural

if TYPE_CHECKING:
    from unet_gui.core.case.report import Block
    from unet_gui.core.model.model_spec import ModelSpec


def model_section(spec: ModelSpec) -> ReportSection:
    """Return the card of the model in short."""
    blocks: list[Block] = [
        Paragraph(_marks(spec)),
        Facts(
            (
                (Text("May be missing"), _may_lack(spec)),
                (Text("Licence"), spec.card.licence or Text("not stated")),
            )
        ),
    ]
    found = mean_table(spec.card.metrics)
    if found is not None:
        note = plural(
            len(case_rows(spec.card.metrics)),
            "Figures of the {count} case of the model's card.",
            "Means over the {count} cases of the model's card.",
        )
        blocks.append(Table(found.columns, found.rows, note))
    return ReportSection(Text("The model"), tuple(blocks))


def _marks(spec: ModelSpec) -> Text:
    classes = listed(lowered(region_title(c.name)) for c in spec.classes)
    return plural(
        len(spec.stages),
        "Marks {classes} on {sequences}, in {count} stage.",
        "Marks {classes} on {sequences}, in {count} stages.",
        classes=classes,
        sequences=listed(spec.sequences),
    )


def _may_lack(spec: ModelSpec) -> str:
    """Return the sequences that may be missing from a case."""
    if not spec.may_lack:
        return Text("none")
    if len(spec.may_lack) == 1:
        return spec.may_lack[0]
    most = min(MOST_LACKING, len(spec.may_lack), len(spec.sequences) - 1)
    return plural(
        most,
        "{count} of {names}",
        "up to {count} of {names}",
        names=listed(spec.may_lack),
    )
