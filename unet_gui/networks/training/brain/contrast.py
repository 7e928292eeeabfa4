"""Random changes to the intensities of a head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.networks.training.data.intensity import apply_anisotropy, bias_field, blur

if TYPE_CHECKING:
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

_KNOTS = 6  # of a random curve of intensities


@dataclass(frozen=True, slots=True)
class ContrastChances:
    """Probabilities of the changes, which follow one another.

    Attributes
    ----------
    curve : float
        Of one curve for all intensities, which need not rise.
    two_curves : float
        Of one for the brain and one for all else.
    """

    curve: float = 0.3
    two_curves: float = 0.3
    gamma: float = 0.4
    bias: float = 0.6
    blur: float = 0.3
    thick_slices: float = 0.4
    noise: float = 0.5


def changed(
    random: np.random.Generator, values: Floats, brain: Floats, chances: ContrastChances
) -> Floats:
    """Change the intensities of a head.

    Parameters
    ----------
    values : (I, J, K) float32 array
        From 0 to about 1.
    brain : (I, J, K) float32 array
        Share of brain in each voxel.
    """
    seen = values != 0
    drawn = random.random()
    if drawn < chances.curve:
        values = _curved(random, values)
    elif drawn < chances.curve + chances.two_curves:
        values = brain * _curved(random, values) + (1 - brain) * _curved(random, values)
    if random.random() < chances.gamma:
        exponent = np.float32(np.exp(random.uniform(-0.5, 0.5)))
        values = np.clip(values, 0, None) ** exponent
    if random.random() < chances.bias:
        values = values * bias_field(random.uniform(-0.5, 0.5, (3, 2)), values.shape)
    values = values * seen
    if random.random() < chances.blur:
        values = blur(values, random.uniform(0.3, 0.9))
    if random.random() < chances.thick_slices:
        axis = int(random.choice((0, 1, 2, 2)))
        values = apply_anisotropy(values, axis, random.uniform(1.2, 2.8))
    if random.random() < chances.noise:
        noise = random.standard_normal(values.shape, np.float32)
        values = np.abs(values + np.float32(random.uniform(0, 0.1)) * noise)
    return np.asarray(values, np.float32)


def _curved(random: np.random.Generator, values: Floats) -> Floats:
    """Map intensities through a random curve, linear between a few knots."""
    share = random.uniform(0.3, 1)  # how far from the identity
    places = np.linspace(0, 1, _KNOTS)
    heights = (1 - share) * places + share * random.uniform(0, 1, _KNOTS)
    return np.interp(values, places, heights).astype(np.float32)
