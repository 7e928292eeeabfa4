"""The response to treatment by RANO.

A response is told against the baseline, progression against the nadir: the smallest
measurement so far.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from unet_gui.core.measuring.followup.circumstances import (
    NOT_GIVEN,
    ClinicalState,
    OtherDisease,
    Steroids,
)
from unet_gui.core.measuring.followup.criteria import ResponseKind
from unet_gui.core.text import Text, plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unet_gui.core.measuring.followup.burden import Burden
    from unet_gui.core.measuring.followup.criteria import Criteria, Limits

CONFIRMING = timedelta(weeks=4)
AFTER_RADIOTHERAPY = timedelta(weeks=12)
_ROUNDING = 1e-9
_SHRUNK = (ResponseKind.COMPLETE, ResponseKind.PARTIAL, ResponseKind.MINOR)
_ON_STEROIDS = (Steroids.LOWER, Steroids.SAME, Steroids.HIGHER)


@dataclass(frozen=True, slots=True)
class Response:
    """The response at one examination.

    Attributes
    ----------
    kind : ResponseKind
        By the criteria.
    rule : str
        The rule that fired, in words and with its numbers.
    by_product, by_volume : ResponseKind
        What the targets' product and volume alone would give.
    nadir_product_mm2, nadir_volume_ml : float
        The smallest values before this examination, the baseline included.
    open : tuple of str
        What would have to be known or confirmed, one sentence each.
    """

    kind: ResponseKind
    rule: str
    by_product: ResponseKind
    by_volume: ResponseKind
    nadir_product_mm2: float
    nadir_volume_ml: float
    open: tuple[str, ...] = ()


def assess_response(
    criteria: Criteria,
    region: str,
    burdens: Sequence[Burden],
    time: int,
    radiotherapy_end: date | None = None,
) -> Response:
    """Return the response at an examination after the baseline.

    Parameters
    ----------
    region : str
        The region that was measured.
    burdens : sequence of Burden
        Of all examinations from the baseline on, in order.
    time : int
        Position of the examination, from 1.
    radiotherapy_end : date or None
        End of radiotherapy, if there was one shortly before.
    """
    return _Assessment(criteria, region, burdens, time, radiotherapy_end).response()


class _Assessment:
    def __init__(
        self,
        criteria: Criteria,
        region: str,
        burdens: Sequence[Burden],
        time: int,
        radiotherapy_end: date | None,
    ) -> None:
        self._criteria, self._region = criteria, region
        self._burdens, self._time = burdens, time
        self._now, self._baseline = burdens[time], burdens[0]
        self._radiotherapy_end = radiotherapy_end
        self._given = self._now.circumstances
        before = burdens[:time]
        self._nadir_mm2 = min(b.product_mm2 for b in before)
        self._nadir_ml = min(b.volume_ml for b in before)
        self._product = self._by_size(criteria.product, "product_mm2")
        self._volume = self._by_size(criteria.volume, "volume_ml")

    def response(self) -> Response:
        """Return the first response of which the conditions are met."""
        kind, rule = self._decided()
        return Response(
            kind,
            rule,
            self._product,
            self._volume,
            self._nadir_mm2,
            self._nadir_ml,
            tuple(self._open(kind)),
        )

    # sizes alone

    def _by_size(self, limits: Limits, field: str) -> ResponseKind:
        now: float = getattr(self._now, field)
        baseline: float = getattr(self._baseline, field)
        nadir = min(getattr(b, field) for b in self._burdens[: self._time])
        if self._has_grown(now, nadir, limits):
            return ResponseKind.PROGRESSIVE
        if baseline <= 0:
            return ResponseKind.STABLE
        if now <= 0:
            return ResponseKind.COMPLETE
        if now <= (1 - limits.partial) * baseline + _ROUNDING:
            return ResponseKind.PARTIAL
        has_minor = self._criteria.has_minor(self._region)
        if has_minor and now <= (1 - limits.minor) * baseline + _ROUNDING:
            return ResponseKind.MINOR
        return ResponseKind.STABLE

    @staticmethod
    def _has_grown(now: float, nadir: float, limits: Limits) -> bool:
        if nadir <= 0:
            return now > 0
        return now >= (1 + limits.progressive) * nadir - _ROUNDING

    # the decision

    def _decided(self) -> tuple[ResponseKind, str]:
        told = self._told_progression() or self._new_lesion()
        if told:
            return ResponseKind.PROGRESSIVE, told
        grown = self._size_rule(ResponseKind.PROGRESSIVE)
        if grown:
            if self._given.steroids is Steroids.LOWER:
                return ResponseKind.UNDECIDED, Text(
                    "{rule} But steroids were lowered: growth is progression on a "
                    "stable or higher dose only.",
                    rule=grown,
                )
            return ResponseKind.PROGRESSIVE, grown
        return self._shrunk()

    def _told_progression(self) -> str:
        """Return the rule by which what the user told is progression, or nothing."""
        if self._given.clinical is ClinicalState.WORSE:
            return Text("The clinical state is worse.")
        if self._given.non_target is OtherDisease.WORSE:
            return Text("Non-target lesions have clearly grown.")
        is_worse = self._given.t2_flair is OtherDisease.WORSE
        if is_worse and self._criteria.counts_t2_flair:
            return Text("The T2/FLAIR signal has clearly increased.")
        return ""

    def _new_lesion(self) -> str:
        counted = self._now.new_measurable
        if self._criteria.small_new_counts:
            counted = self._now.new_lesions
        if not counted:
            return ""
        return Text("There is a new lesion since the baseline.")

    def _size_rule(self, kind: ResponseKind) -> str:
        """Return the rule by which product or volume give a kind, or nothing."""
        if self._product is kind:
            return self._product_rule(kind)
        if self._criteria.counts_volume and self._volume is kind:
            return self._volume_rule(kind)
        return ""

    def _product_rule(self, kind: ResponseKind) -> str:
        reference = self._baseline.product_mm2
        if kind is ResponseKind.PROGRESSIVE:
            return _growth(
                Text("sum of products"),
                self._now.product_mm2,
                self._nadir_mm2,
                "mm²",
                self._criteria.product,
            )
        limits = self._criteria.product
        name = Text("sum of products")
        return _drop(kind, name, self._now.product_mm2, reference, "mm²", limits)

    def _volume_rule(self, kind: ResponseKind) -> str:
        name, limits = Text("volume of the targets"), self._criteria.volume
        if kind is ResponseKind.PROGRESSIVE:
            return _growth(name, self._now.volume_ml, self._nadir_ml, "mL", limits)
        reference = self._baseline.volume_ml
        return _drop(kind, name, self._now.volume_ml, reference, "mL", limits)

    def _shrunk(self) -> tuple[ResponseKind, str]:
        if not self._baseline.product_mm2:
            return ResponseKind.STABLE, Text(
                "There was no measurable lesion at the baseline, so only stable and "
                "progressive disease can be told apart."
            )
        if not self._now.has_lesions:
            return self._complete()
        for kind in _SHRUNK:
            rule = self._size_rule(kind)
            if rule:
                # targets are gone, but other lesions are left
                lesser = kind is ResponseKind.COMPLETE
                return self._allowed(ResponseKind.PARTIAL if lesser else kind, rule)
        return ResponseKind.STABLE, Text(
            "Sum of products {product:+.0f} % against the baseline and {nadir:+.0f} % "
            "against the nadir: neither response nor progression.",
            product=_percent(self._now.product_mm2, self._baseline.product_mm2),
            nadir=_percent(self._now.product_mm2, self._nadir_mm2),
        )

    def _complete(self) -> tuple[ResponseKind, str]:
        if self._now.left_out_ml > 0:
            rule = Text(
                "No lesion is left, but components smaller than 0.1 mL are, {ml:.3f} "
                "mL together; a complete response requires that none is left.",
                ml=self._now.left_out_ml,
            )
            return self._allowed(ResponseKind.PARTIAL, rule)
        rule = Text("No lesion is left.")
        if self._given.steroids in _ON_STEROIDS:
            return self._allowed(
                ResponseKind.PARTIAL,
                Text("{rule} On steroids this is not a complete response.", rule=rule),
            )
        return ResponseKind.COMPLETE, rule

    def _allowed(self, kind: ResponseKind, rule: str) -> tuple[ResponseKind, str]:
        """Return a response, or stable disease if steroids were raised for it."""
        if self._given.steroids is not Steroids.HIGHER:
            return kind, rule
        return ResponseKind.STABLE, Text(
            "{rule} But steroids are higher than at the baseline: this is not a "
            "response.",
            rule=rule,
        )

    # what is open

    def _open(self, kind: ResponseKind) -> list[str]:
        found: list[str] = list(self._doubts())
        for name, sentence in NOT_GIVEN.items():
            is_asked = name != "t2_flair" or self._criteria.counts_t2_flair
            if is_asked and getattr(self._given, name).value == "unknown":
                found.append(sentence)
        small = self._now.new_lesions - self._now.new_measurable
        is_told = self._now.new_measurable or self._criteria.small_new_counts
        if small and not is_told:
            found.append(
                Text(
                    "A new lesion is too small to be measured: it is progression once "
                    "a later examination confirms it."
                )
            )
        if kind in _SHRUNK and not self._is_confirmed():
            found.append(
                Text("To be confirmed by an examination at least 4 weeks later.")
            )
        if kind is ResponseKind.PROGRESSIVE and self._is_soon_after_radiotherapy():
            found.append(
                Text(
                    "Within 12 weeks of the end of radiotherapy, progression has to be "
                    "confirmed by the next examination."
                )
            )
        return found

    def _doubts(self) -> Iterator[str]:
        """Yield what may be wrong with the lesions that were found."""
        yield from self._now.doubts
        if not self._now.shares_lesions:
            yield Text(
                "No lesion lies where one was at the previous examination: check that "
                "the examinations are aligned, or all lesions will seem new."
            )
        if self._now.has_merged:
            yield Text(
                "A target has merged with a lesion that was not a target, which adds "
                "to the sums without growth."
            )
        if self._now.grown_pieces:
            yield plural(
                self._now.grown_pieces,
                "A lesion was smaller than 0.1 mL at the baseline and does not count "
                "as new.",
                "{count} lesions were smaller than 0.1 mL at the baseline and do not "
                "count as new.",
            )

    def _is_confirmed(self) -> bool:
        """Whether a later examination, 4 weeks on or more, shows no growth since."""
        start = self._now.day
        if start is None:
            return False
        later = [b for b in self._burdens[self._time + 1 :] if b.day is not None]
        limit = (1 + self._criteria.product.progressive) * self._now.product_mm2
        for burden in later:
            if burden.product_mm2 > limit or burden.new_lesions:
                return False
            if burden.day is not None and burden.day - start >= CONFIRMING:
                return True
        return False

    def _is_soon_after_radiotherapy(self) -> bool:
        end, day = self._radiotherapy_end, self._now.day
        if not self._criteria.has_radiotherapy_window or end is None or day is None:
            return False
        return timedelta(0) <= day - end <= AFTER_RADIOTHERAPY


def _percent(now: float, before: float) -> float:
    return round(100 * (now / before - 1)) + 0.0 if before else 0.0  # no minus zero


def _growth(name: str, now: float, nadir: float, unit: str, limits: Limits) -> Text:
    if nadir <= 0:
        return Text(
            "The {name} is {now:.4g} {unit}, after it had been zero.",
            name=name,
            now=now,
            unit=unit,
        )
    return Text(
        "The {name} grew from its nadir of {nadir:.4g} to {now:.4g} {unit}, by "
        "{percent:.0f} %; progression begins at {limit:.0f} %.",
        name=name,
        nadir=nadir,
        now=now,
        unit=unit,
        percent=_percent(now, nadir),
        limit=100 * limits.progressive,
    )


def _drop(
    kind: ResponseKind,
    name: str,
    now: float,
    baseline: float,
    unit: str,
    limits: Limits,
) -> Text:
    limit = limits.minor if kind is ResponseKind.MINOR else limits.partial
    return Text(
        "The {name} fell from {baseline:.4g} at the baseline to {now:.4g} {unit}, by "
        "{percent:.0f} %; this response begins at {limit:.0f} %.",
        name=name,
        baseline=baseline,
        now=now,
        unit=unit,
        percent=-_percent(now, baseline),
        limit=100 * limit,
    )
