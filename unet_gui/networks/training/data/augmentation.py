"""Strengths of the random changes to training patches."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Augmentation:
    """Ranges and probabilities of the random changes.

    Ranges are sampled uniformly; probabilities (``…_chance``) hold per patch or per
    channel. Angles are in degrees, lengths in voxels of the patch, and intensities in
    standard deviations of the brain's.

    Attributes
    ----------
    rotation_deg, steep_rotation_deg : float
        Largest rotation about each axis, and about the one axis, chosen at random,
        that may be rotated further.
    scale : tuple of float
        Factor common to all axes.
    axis_scaling : float
        Largest relative change of each axis on top of `scale`.
    elastic_std_voxels : float
        Largest standard deviation of the displacements of the control points.
    shift, contrast : tuple of float
        Added to and multiplied with all normalised intensities of a channel.
    bias : float
        Largest coefficient of the logarithm of the bias field, along each axis.
    noise : float
        Largest standard deviation of the noise.
    blur_voxels : tuple of float
        Standard deviation of the Gaussian filter.
    anisotropy_factor : tuple of float
        Ratio of the simulated slice thickness to the voxel size.
    contrast_loss : tuple of float
        Share of the tumour's contrast against the brain that is removed.
    tumour_shift_chance, tumour_shift_std : float
        Probability that the whole tumour is shifted in intensity, and the standard
        deviation of the shift in each channel.
    class_shift_chance, class_shift_std : float
        The same for each of its classes on its own.
    drop_one, drop_two, swap_one : float
        Probabilities that one or two sequences are dropped, or that one is replaced by
        another contrast.
    """

    flips: tuple[float, float, float] = (0.5, 0.25, 0.25)
    rotation_deg: float = 20.0
    steep_rotation_deg: float = 20.0
    scale: tuple[float, float] = (0.85, 1.18)
    axis_scaling: float = 0.07
    elastic_chance: float = 0.0
    elastic_std_voxels: float = 0.0
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
    anisotropy_chance: float = 0.0
    anisotropy_factor: tuple[float, float] = (1.5, 4.0)
    contrast_loss_chance: float = 0.0
    contrast_loss: tuple[float, float] = (0.2, 0.8)
    tumour_shift_chance: float = 0.0
    tumour_shift_std: float = 0.0
    class_shift_chance: float = 0.0
    class_shift_std: float = 0.0
    drop_one: float = 0.0
    drop_two: float = 0.0
    swap_one: float = 0.0


LIGHT = Augmentation()
STRONG = Augmentation(
    flips=(0.5, 0.5, 0.5),
    rotation_deg=15.0,
    steep_rotation_deg=30.0,
    scale=(0.75, 1.3),
    axis_scaling=0.1,
    elastic_chance=0.25,
    elastic_std_voxels=8.0,
    shift=(-0.4, 0.4),
    contrast=(0.7, 1.4),
    gamma=(0.6, 1.7),
    inverted_gamma_chance=0.15,
    bias_chance=0.3,
    bias=0.25,
    noise=0.25,
    blur_chance=0.15,
    anisotropy_chance=0.15,
    contrast_loss_chance=0.35,
    tumour_shift_chance=0.4,
    tumour_shift_std=0.4,
    class_shift_chance=0.4,
    class_shift_std=0.15,
    drop_one=0.15,
    drop_two=0.05,
    swap_one=0.06,
)
# For a stage that must not miss a faint tumour, at the expense of telling its classes
# apart.
STRONG_FAINT = replace(
    STRONG, tumour_shift_chance=0.2, class_shift_chance=0.3, class_shift_std=0.4
)
# By their names on the command line and in recipes.
AUGMENTATIONS = {"light": LIGHT, "strong": STRONG, "strong-faint": STRONG_FAINT}
