"""The decisions of people about the masks of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from unet_gui.core.text import Text, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Decision(StrEnum):
    """A decision about a mask; `OPEN` takes an earlier one back."""

    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"
    OPEN = "open"

    @property
    def name_text(self) -> Text:
        """The decision in a word, for the user."""
        return _TITLES[self]


_TITLES = {
    Decision.ACCEPT: Text("Accepted"),
    Decision.REJECT: Text("Rejected"),
    Decision.EDIT: Text("Edit later"),
    Decision.OPEN: Text("Not decided"),
}


@dataclass(frozen=True, slots=True)
class ReviewEntry:
    """A decision of one person.

    Attributes
    ----------
    initials : str
        Of the person.
    time : str
        ISO 8601, in UTC.
    """

    case: str
    decision: Decision
    initials: str
    time: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class CaseReview:
    """The decisions about a case that hold, one of each person.

    Attributes
    ----------
    entries : tuple of ReviewEntry
        In the order in which they were made; none of them is `Decision.OPEN`.
    """

    entries: tuple[ReviewEntry, ...] = ()

    @property
    def decision(self) -> Decision | None:
        """The common decision; `OPEN` if nobody decided, None if people differ."""
        found = {entry.decision for entry in self.entries}
        if not found:
            return Decision.OPEN
        return found.pop() if len(found) == 1 else None

    @property
    def text(self) -> Text:
        """The decisions in words, with initials; empty if there are none."""
        return joined(", ", (_entry_text(entry) for entry in self.entries))

    def of(self, initials: str) -> Decision:
        """Return what a person has decided."""
        found = (e.decision for e in self.entries if e.initials == initials)
        return next(found, Decision.OPEN)


NO_REVIEW = CaseReview()


def _entry_text(entry: ReviewEntry) -> Text:
    note = f" ({entry.note})" if entry.note else ""
    return joined("", (entry.decision.name_text, f" {entry.initials}{note}"))


def reviews_of(entries: Iterable[ReviewEntry]) -> Mapping[str, CaseReview]:
    """Return the decisions that hold by the name of the case.

    Of several decisions of a person about a case, the last one holds.
    """
    last: dict[str, dict[str, ReviewEntry]] = {}
    for entry in entries:
        of_case = last.setdefault(entry.case, {})
        of_case.pop(entry.initials, None)  # so that the order is that of the last ones
        if entry.decision is not Decision.OPEN:
            of_case[entry.initials] = entry
    return {case: CaseReview(tuple(found.values())) for case, found in last.items()}
