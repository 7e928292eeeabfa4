"""The decision of a label map: its rule, and what the rule changed or left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.model.card_stages import class_name
from unet_gui.core.text import Text, plural

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.model.model_spec import ClassSpec


@dataclass(frozen=True, slots=True)
class DecisionRule:
    """The rule that turns probabilities into a label map.

    Attributes
    ----------
    classes : tuple of ClassSpec
        With the thresholds in force, one entry per class.
    least_piece_ml : float
        As in `ModelSpec`.
    keeps_small_classes : bool
        Whether a class with less than its `least_ml` stays marked.
    """

    classes: tuple[ClassSpec, ...]
    least_piece_ml: float = 0.0
    keeps_small_classes: bool = False


@dataclass(frozen=True, slots=True)
class ClearedComponents:
    """Number and total volume of the small components that were left out."""

    count: int = 0
    volume_ml: float = 0.0

    @property
    def text(self) -> str:
        """Such as ``2 small components of 0.12 mL``; empty if there are none."""
        if not self.count:
            return ""
        return plural(
            self.count,
            "{count} small component of {volume_ml:.2f} mL",
            "{count} small components of {volume_ml:.2f} mL",
            volume_ml=self.volume_ml,
        )


NONE_CLEARED = ClearedComponents()


@dataclass(frozen=True, slots=True, eq=False)
class SmallClass:
    """A class of which there is too little to be sure of it.

    Attributes
    ----------
    name, instead : str
        The class, and the one that it is marked as unless it is kept.
    value, instead_value : int
        Their values in label maps.
    places : (n,) array of int
        Its voxels, as flat indices into the grid of the case in C order.
    """

    name: str
    instead: str
    value: int
    instead_value: int
    volume_ml: float
    places: npt.NDArray[np.intp]

    def sentence(self, *, is_kept: bool) -> str:
        """Return the volume found and how it is marked."""
        return Text(
            "{volume_ml:.2f} mL looked {name}, too little to be sure: marked as "
            "{marked}.",
            volume_ml=self.volume_ml,
            name=class_name(self.name),
            marked=class_name(self.name if is_kept else self.instead),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Decision:
    """A label map, the components that it leaves out, and its small classes."""

    label_map: LabelMap
    cleared: ClearedComponents = NONE_CLEARED
    small_classes: tuple[SmallClass, ...] = ()
