"""How strongly training patches are changed."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Augmentation:
    """Ranges and chances of the random changes.

    Ranges are drawn from evenly, chances are per patch or per channel.

    Attributes
    ----------
    turn_deg, steep_turn_deg : float
        Largest turn about every axis, and about one of them, drawn by chance.
    anisotropy : float
        Largest change of one axis beside the common scale.
    elastic_voxels : float
        Largest deviation of the random shifts of the control points.
    shift, contrast : tuple of float
        Added to and multiplied with all normalised intensities of a channel.
    bias : float
        Largest coefficient of the logarithm of the smooth field, along each axis.
    low_resolution : tuple of float
        How many times thicker the simulated slices are.
    fade : tuple of float
        Share of the tumour's contrast against the brain that is taken away.
    tumour_shift_chance, tumour_shift : float
        Chance that the whole tumour is shifted in intensity, and deviation by channel.
    class_shift_chance, class_shift : float
        The same for each of its classes alone.
    lose_one, lose_two, swap_one : float
        Chances that sequences are lost, or replaced by another contrast.
    """

    flips: tuple[float, float, float] = (0.5, 0.25, 0.25)
    turn_deg: float = 20.0
    steep_turn_deg: float = 20.0
    scale: tuple[float, float] = (0.85, 1.18)
    anisotropy: float = 0.07
    elastic_chance: float = 0.0
    elastic_voxels: float = 0.0
    shift: tuple[float, float] = (-0.25, 0.25)
    contrast: tuple[float, float] = (0.8, 1.25)
    gamma_chance: float = 0.3
    gamma: tuple[float, float] = (0.7, 1.5)
    inverted_gamma_chance: float = 0.0
    bias_chance: float = 0.0
    bias: float = 0.0
    noise_chance: float = 0.2
    noise: float = 0.2
    blur_chance: float = 0.0
    blur_voxels: tuple[float, float] = (0.4, 1.0)
    low_resolution_chance: float = 0.0
    low_resolution: tuple[float, float] = (1.5, 4.0)
    fade_chance: float = 0.0
    fade: tuple[float, float] = (0.2, 0.8)
    tumour_shift_chance: float = 0.0
    tumour_shift: float = 0.0
    class_shift_chance: float = 0.0
    class_shift: float = 0.0
    lose_one: float = 0.0
    lose_two: float = 0.0
    swap_one: float = 0.0


LIGHT = Augmentation()
STRONG = Augmentation(
    flips=(0.5, 0.5, 0.5),
    turn_deg=15.0,
    steep_turn_deg=30.0,
    scale=(0.75, 1.3),
    anisotropy=0.1,
    elastic_chance=0.25,
    elastic_voxels=8.0,
    shift=(-0.4, 0.4),
    contrast=(0.7, 1.4),
    gamma=(0.6, 1.7),
    inverted_gamma_chance=0.15,
    bias_chance=0.3,
    bias=0.25,
    noise=0.25,
    blur_chance=0.15,
    low_resolution_chance=0.15,
    fade_chance=0.35,
    tumour_shift_chance=0.4,
    tumour_shift=0.4,
    class_shift_chance=0.4,
    class_shift=0.15,
    lose_one=0.15,
    lose_two=0.05,
    swap_one=0.06,
)
# For a stage that must not miss a faint tumour, at the price of its classes.
STRONG_FAINT = replace(
    STRONG, tumour_shift_chance=0.2, class_shift_chance=0.3, class_shift=0.4
)
# By the name that the command line has for them.
AUGMENTATIONS = {"light": LIGHT, "strong": STRONG, "strong-faint": STRONG_FAINT}
