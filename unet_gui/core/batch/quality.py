"""The order in which to review the cases of a batch, with the reasons.

Each sign of doubt is divided by its limit. A case's score is the root of the sum of
the squares of its signs, so that one strong sign or several weak ones put it first;
signs beyond their limit are told in words.

Outliers are found by the modified z-score of Iglewicz and Hoaglin (How to Detect and
Handle Outliers, 1993): the distance from the median of the batch in units of 1.4826
times the median absolute deviation, with their limit of 3.5. Volumes are compared by
their logarithms and numbers of lesions by their square roots, which have about the same
variance whatever the number (Anscombe 1948, doi:10.1093/biomet/35.3-4.246).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.mask.labels import region_title
from unet_gui.core.measuring.volumes import with_regions
from unet_gui.core.text import Text, plural, template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    import numpy.typing as npt

    from unet_gui.core.batch.manifest import CaseManifest

    Floats = npt.NDArray[np.float64]

LEAST_CASES = 8  # fewer say nothing of what is usual in a batch
OUTLIER_Z = 3.5
# Limits of the signs themselves. Cases of a batch that the default model has done well
# stay below half of them; those that it has missed are beyond.
DOUBT_LIMIT = 0.2
LIMITS = {"entropy": 0.6, "stages": 0.3, "mirror": 0.2}
_TEMPLATES = {
    "entropy": template(
        "Tumour is uncertain where it is possible: entropy {value} bit"
    ),
    "stages": template("The two stages differ by {value} inside the mask"),
    "mirror": template("Mirror images change the volume by up to ±{value} %"),
}
OUTLIER_REGIONS = ("whole_tumour", "tumour_core", "enhancing")
_STRONGEST = 3.0  # more than this says nothing more
_CAUTION = 1.0  # a warning about the scans or their preparation
_OTHER_WARNING = 0.3
_EMPTY = 2.0  # nothing is marked
_SMALLEST_ML = 0.1  # smaller volumes count as this one
_MAD_TO_SD = 1.4826  # of normally distributed numbers
# Batches that are more alike than this have no outliers for that alone: a fifth of
# the volume, and the standard deviation of the root of a count.
_LEAST_SPREAD = {"volume": 0.2, "lesions": 0.5, "doubt": 0.03}


@dataclass(frozen=True, slots=True)
class Reason:
    """A sign of doubt about a case.

    Attributes
    ----------
    tell : callable
        Returns what it is, in words; empty if it is not told.
    strength : float
        The sign by its limit; from 1 on it is told.
    """

    tell: Callable[[], str]
    strength: float


@dataclass(frozen=True, slots=True)
class CaseQuality:
    """The doubt about a case.

    Attributes
    ----------
    score : float
        Larger for cases that should be looked at first.
    reasons : tuple of str
        Strongest first.
    """

    score: float
    reasons: tuple[str, ...] = ()

    @property
    def is_doubtful(self) -> bool:
        """Whether there is a reason to look at the case."""
        return bool(self.reasons)


def batch_quality(manifests: Sequence[CaseManifest]) -> dict[str, CaseQuality]:
    """Return how much each case that is done is to be doubted, most doubtful first.

    Parameters
    ----------
    manifests : sequence of CaseManifest
        Of all cases; those that failed are left out.
    """
    done = [manifest for manifest in manifests if manifest.is_done]
    signs = [[*_own_signs(manifest)] for manifest in done]
    if len(done) >= LEAST_CASES:
        for found in (_volume_signs(done), _lesion_signs(done), _doubt_signs(done)):
            for position, reason in found:
                signs[position].append(reason)
    judged = {m.case: _judged(own) for m, own in zip(done, signs, strict=True)}
    ordered = sorted(judged, key=lambda case: (-judged[case].score, case))
    return {case: judged[case] for case in ordered}


def _judged(signs: Iterable[Reason]) -> CaseQuality:
    strongest = sorted(signs, key=lambda sign: -sign.strength)
    total = sum(min(sign.strength, _STRONGEST) ** 2 for sign in strongest)
    told = dict.fromkeys(sign.tell() for sign in strongest if sign.strength >= 1)
    return CaseQuality(math.sqrt(total), tuple(filter(None, told)))


def _own_signs(manifest: CaseManifest) -> Iterable[Reason]:
    """Yield what a case's own record says of it."""
    whole = _marked_ml(manifest)
    if whole == 0:
        yield Reason(_empty_text, _EMPTY)
    if manifest.doubt is not None:
        yield Reason(
            partial(_dice_text, 1 - manifest.doubt), manifest.doubt / DOUBT_LIMIT
        )
    for name, limit in LIMITS.items():
        if (value := manifest.doubts.get(name)) is not None:
            yield Reason(partial(_sign_text, name, value), value / limit)
    for caution in manifest.cautions:
        yield Reason(partial(str, caution), _CAUTION)
    others = len(manifest.warnings) - len(manifest.cautions)
    if others > 0:
        yield Reason(str, _OTHER_WARNING)


def _empty_text() -> Text:
    return Text("Nothing is marked")


def _dice_text(dice: float) -> Text:
    return Text("The probabilities suggest a Dice of only {dice:.2f}", dice=dice)


def _sign_text(name: str, value: float) -> Text:
    number = f"{100 * value:.0f}" if name == "mirror" else f"{value:.2f}"
    return Text(_TEMPLATES[name], value=number)


def _marked_ml(manifest: CaseManifest) -> float | None:
    """Return the volume of all that is marked; None if it is unknown."""
    volumes = with_regions(manifest.volumes_ml)
    known = [ml for ml in volumes.values() if ml is not None]
    return max(known, default=None)


def _volume_signs(done: Sequence[CaseManifest]) -> Iterable[tuple[int, Reason]]:
    volumes = [with_regions(manifest.volumes_ml) for manifest in done]
    regions = [*OUTLIER_REGIONS]
    if all(each.get("whole_tumour") is None for each in volumes):
        regions = sorted({name for each in volumes for name in each})
    for region in regions:
        numbers = _numbers(each.get(region) for each in volumes)
        scores = robust_z(np.log(np.maximum(numbers, _SMALLEST_ML)), "volume")
        median = float(np.nanmedian(numbers)) if np.isfinite(numbers).any() else 0.0
        for position in np.flatnonzero(np.isfinite(scores)).tolist():
            tell = partial(_volume_text, region, float(numbers[position]), median)
            yield position, Reason(tell, abs(float(scores[position])) / OUTLIER_Z)


def _volume_text(region: str, ml: float, median: float) -> Text:
    return Text(
        "{region} {ml} mL, median of the batch {median} mL",
        region=region_title(region),
        ml=_short(ml),
        median=_short(median),
    )


def _lesion_signs(done: Sequence[CaseManifest]) -> Iterable[tuple[int, Reason]]:
    counts = _numbers(manifest.lesions for manifest in done)
    scores = robust_z(np.sqrt(counts), "lesions")
    median = float(np.nanmedian(counts)) if np.isfinite(counts).any() else 0.0
    for position in np.flatnonzero(scores > 0).tolist():
        tell = partial(_lesion_text, int(counts[position]), median)
        yield position, Reason(tell, float(scores[position]) / OUTLIER_Z)


def _lesion_text(count: int, median: float) -> Text:
    return plural(
        count,
        "{count} lesion, median of the batch {median:g}",
        "{count} lesions, median of the batch {median:g}",
        median=median,
    )


def _doubt_signs(done: Sequence[CaseManifest]) -> Iterable[tuple[int, Reason]]:
    doubts = _numbers(manifest.doubt for manifest in done)
    scores = robust_z(doubts, "doubt")
    median = float(np.nanmedian(doubts)) if np.isfinite(doubts).any() else 0.0
    # doubts beyond their own limit have been told already
    for position in np.flatnonzero((scores > 0) & (doubts < DOUBT_LIMIT)).tolist():
        tell = partial(_doubt_text, float(doubts[position]), median)
        yield position, Reason(tell, float(scores[position]) / OUTLIER_Z)


def _doubt_text(doubt: float, median: float) -> Text:
    return Text(
        "Doubt {doubt:.2f}, median of the batch {median:.2f}",
        doubt=doubt,
        median=median,
    )


def robust_z(values: Floats, kind: str = "doubt") -> Floats:
    """Return the modified z-scores of numbers, NaN for those that are NaN.

    Parameters
    ----------
    values : (n,) float64 array
    kind : str
        ``volume`` (logarithms), ``lesions`` (square roots) or ``doubt``: decides the
        smallest spread that counts.

    Returns
    -------
    (n,) float64 array
    """
    known = values[np.isfinite(values)]
    if known.size < LEAST_CASES:
        return np.full(values.shape, np.nan)
    median = np.median(known)
    spread = _MAD_TO_SD * np.median(np.abs(known - median))
    return (values - median) / max(float(spread), _LEAST_SPREAD[kind])


def _numbers(values: Iterable[Any]) -> Floats:
    return np.array([np.nan if v is None else v for v in values], np.float64)


def _short(ml: float) -> str:
    return f"{ml:.0f}" if ml >= 10 else f"{ml:.1f}"
