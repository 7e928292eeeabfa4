"""Reasons to doubt a result that the scans give before a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.preparation import Step
from unet_gui.segmentation.input.modality import modality_warnings
from unet_gui.segmentation.input.plausibility import (
    is_about_skull,
    plausibility_warnings,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from unet_gui.core.case.case import Case


def scan_doubts(case: Case, wanted: Sequence[str]) -> tuple[str, ...]:
    """Return what makes the scans unlike those that the models were made for.

    The case keeps the sentences, so that they are found once only.

    Parameters
    ----------
    wanted : sequence of str
        Names of the sequences that the model takes; missing ones are ignored.
    """

    def find() -> tuple[str, ...]:
        there = {n: case.sequences[n] for n in wanted if n in case.sequences}
        return (*modality_warnings(there), *plausibility_warnings(case, wanted))

    return case.facts.latest("scan_doubts", tuple(wanted), find)


def are_doubts_known(case: Case, wanted: Sequence[str]) -> bool:
    """Return whether `scan_doubts` has looked at the scans, so that it is quick now."""
    return case.facts.known("scan_doubts", tuple(wanted)) is not None


def run_doubts(
    case: Case, wanted: Sequence[str], steps: Collection[Step] = ()
) -> tuple[str, ...]:
    """Return all reasons to ask before a run: those of the files, and of the scans.

    Parameters
    ----------
    steps : collection of Step
        The steps of the preparation that will be done; a skull that they remove is no
        reason.
    """
    doubts = (*case.doubts, *scan_doubts(case, wanted))
    if Step.BRAIN not in steps:
        return doubts
    return tuple(text for text in doubts if not is_about_skull(text))
