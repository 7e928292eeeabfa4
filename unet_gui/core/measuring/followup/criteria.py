"""The published criteria of response, as tables of limits."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from unet_gui.core.text import Text

IMAGING_ONLY = Text("Imaging part of the response only, for research.")


class ResponseKind(Enum):
    """The categories of response."""

    COMPLETE = "CR"
    PARTIAL = "PR"
    MINOR = "MR"
    STABLE = "SD"
    PROGRESSIVE = "PD"
    UNDECIDED = "NE"

    @property
    def title(self) -> str:
        """Name shown to the user."""
        return _TITLES[self]


_TITLES = {
    ResponseKind.COMPLETE: Text("Complete response"),
    ResponseKind.PARTIAL: Text("Partial response"),
    ResponseKind.MINOR: Text("Minor response"),
    ResponseKind.STABLE: Text("Stable disease"),
    ResponseKind.PROGRESSIVE: Text("Progressive disease"),
    ResponseKind.UNDECIDED: Text("Not evaluable"),
}


@dataclass(frozen=True, slots=True)
class Limits:
    """Relative changes at which a response begins.

    Attributes
    ----------
    partial, minor : float
        Decrease against the baseline; 1 for none.
    progressive : float
        Increase against the nadir.
    """

    partial: float
    progressive: float
    minor: float = 1.0


@dataclass(frozen=True, slots=True)
class Criteria:
    """One set of criteria.

    Attributes
    ----------
    region : str
        The region that is measured, unless another one is chosen.
    product, volume : Limits
        For the sum of the products of the targets, and for their volume.
    counts_volume : bool
        Whether the volume decides beside the product; otherwise it is only shown.
    most_targets : int
        Largest number of target lesions.
    targets : int
        The number that is taken by itself.
    counts_t2_flair : bool
        Whether a clear increase of T2/FLAIR signal is progression.
    small_new_counts : bool
        Whether a new lesion that is not measurable is progression.
    has_radiotherapy_window : bool
        Whether progression within 12 weeks of radiotherapy has to be confirmed.
    """

    id: str
    title: str
    source: str
    region: str
    product: Limits
    volume: Limits
    counts_volume: bool
    targets: int
    most_targets: int
    counts_t2_flair: bool = False
    small_new_counts: bool = True
    has_radiotherapy_window: bool = False

    def has_minor(self, region: str) -> bool:
        """Whether a minor response exists, which enhancing tumour does not have."""
        return self.product.minor < 1 and region != "enhancing"


RANO2 = Criteria(
    "rano2",
    Text("RANO 2.0"),
    "Wen et al. 2023, doi:10.1200/JCO.23.01059",
    "enhancing",
    Limits(partial=0.50, progressive=0.25, minor=0.25),
    Limits(partial=0.65, progressive=0.40, minor=0.40),
    counts_volume=True,
    targets=2,
    most_targets=3,
    small_new_counts=False,
    has_radiotherapy_window=True,
)
RANO2010 = Criteria(
    "rano2010",
    Text("RANO 2010, high-grade glioma"),
    "Wen et al. 2010, doi:10.1200/JCO.2009.26.3541",
    "enhancing",
    Limits(partial=0.50, progressive=0.25),
    Limits(partial=0.65, progressive=0.40),
    counts_volume=False,
    targets=5,
    most_targets=5,
    counts_t2_flair=True,
    has_radiotherapy_window=True,
)
RANO_LGG = Criteria(
    "rano-lgg",
    Text("RANO-LGG, low-grade glioma"),
    "van den Bent et al. 2011, doi:10.1016/S1470-2045(11)70057-2",
    "whole_tumour",
    Limits(partial=0.50, progressive=0.25, minor=0.25),
    Limits(partial=0.65, progressive=0.40, minor=0.40),
    counts_volume=False,
    targets=5,
    most_targets=5,
)
CRITERIA: dict[str, Criteria] = {c.id: c for c in (RANO2, RANO2010, RANO_LGG)}
