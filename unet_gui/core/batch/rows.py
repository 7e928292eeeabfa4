"""A batch as a table: a row for each case, the most doubtful first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.batch.manifest import DONE, FAILED, CaseManifest
from unet_gui.core.batch.quality import CaseQuality, batch_quality
from unet_gui.core.batch.review import NO_REVIEW, CaseReview, Decision
from unet_gui.core.measuring.volumes import with_regions
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

RUNNING, WAITING = "running", "waiting"  # beside those of a manifest
STATE_TITLES = {
    DONE: Text("Done"),
    FAILED: Text("Failed"),
    RUNNING: Text("In hand"),
    WAITING: Text("Waiting"),
}
_RANKS = {DONE: 0, FAILED: 1, RUNNING: 2, WAITING: 3}
_UNKNOWN = CaseQuality(0.0)


@dataclass(frozen=True, slots=True)
class BatchRow:
    """A case of a batch with all that is known of it.

    Attributes
    ----------
    state : str
        One of `STATE_TITLES`.
    manifest : CaseManifest or None
        None if the case has not been finished yet.
    review, outdated : CaseReview
        The decisions about its mask, and those about an earlier one.
    """

    case: str
    state: str
    manifest: CaseManifest | None = None
    quality: CaseQuality = _UNKNOWN
    review: CaseReview = NO_REVIEW
    outdated: CaseReview = NO_REVIEW

    @property
    def has_mask(self) -> bool:
        """Whether there is a mask to look at and to decide about."""
        return self.manifest is not None and self.manifest.is_done

    def volume_ml(self, region: str) -> float | None:
        """Return the volume of a class or region in mL; None if it is unknown."""
        if self.manifest is None:
            return None
        return with_regions(self.manifest.volumes_ml).get(region)

    @property
    def marked_region(self) -> str | None:
        """The region that the only value of the mask stands for, if it is one."""
        return None if self.manifest is None else self.manifest.marked_region

    @property
    def seconds(self) -> float | None:
        """The time that the case took; None if it is unknown."""
        times = {} if self.manifest is None else self.manifest.seconds
        return sum(times.values()) if times else None

    @property
    def notes(self) -> tuple[str, ...]:
        """The reason for a failure or a doubt; else the warnings of the case."""
        if self.manifest is None:
            return ()
        if self.manifest.reason:
            return (self.manifest.reason,)
        if not self.outdated.entries:
            return self.quality.reasons
        text = Text(
            "The mask was made again after this decision: {text}",
            text=self.outdated.text,
        )
        return (text, *self.quality.reasons)


@dataclass(frozen=True, slots=True)
class BatchCounts:
    """The number of cases of a batch in each state.

    Attributes
    ----------
    doubtful : int
        Of those that are done, how many have a reason to be looked at that nobody
        has decided about yet.
    decided : int
        How many somebody has decided about.
    """

    done: int = 0
    failed: int = 0
    left: int = 0
    doubtful: int = 0
    decided: int = 0

    @property
    def total(self) -> int:
        """All cases."""
        return self.done + self.failed + self.left


def batch_rows(
    manifests: Iterable[CaseManifest],
    reviews: Mapping[str, CaseReview],
    running: Collection[str] = (),
    planned: Collection[str] = (),
) -> tuple[BatchRow, ...]:
    """Return the rows: done and most doubtful first, then failed, then the others.

    Parameters
    ----------
    running : collection of str
        Names of cases that a process works on.
    planned : collection of str
        Names of all cases that are still to be done.
    """
    known = {manifest.case: manifest for manifest in manifests}
    quality = batch_quality(list(known.values()))
    names = dict.fromkeys([*quality, *sorted(known), *planned, *sorted(running)])
    at_work, to_do = set(running), set(planned)
    rows = [
        BatchRow(
            name,
            _state(name, known.get(name), at_work, to_do),
            known.get(name),
            quality.get(name, _UNKNOWN),
            *_parted(reviews.get(name, NO_REVIEW), known.get(name)),
        )
        for name in names
    ]
    return tuple(sorted(rows, key=lambda row: _RANKS[row.state]))


def _parted(
    review: CaseReview, manifest: CaseManifest | None
) -> tuple[CaseReview, CaseReview]:
    """Return the decisions about the present mask, and those about an earlier one.

    Both times are written in UTC to the second, so that they compare as texts.
    """
    made = "" if manifest is None else manifest.finished
    kept = tuple(e for e in review.entries if not e.time or e.time >= made)
    if len(kept) == len(review.entries):
        return review, NO_REVIEW
    others = tuple(e for e in review.entries if e not in kept)
    return CaseReview(kept), CaseReview(others)


def _state(
    name: str, manifest: CaseManifest | None, running: set[str], planned: set[str]
) -> str:
    if name in running:
        return RUNNING
    if name in planned or manifest is None:
        return WAITING
    return manifest.state


def batch_counts(rows: Iterable[BatchRow]) -> BatchCounts:
    """Count the rows."""
    rows = list(rows)
    states = [row.state for row in rows]
    return BatchCounts(
        done=states.count(DONE),
        failed=states.count(FAILED),
        left=states.count(RUNNING) + states.count(WAITING),
        doubtful=sum(
            row.state == DONE and row.quality.is_doubtful and not row.review.entries
            for row in rows
        ),
        decided=sum(row.review.decision is not Decision.OPEN for row in rows),
    )
