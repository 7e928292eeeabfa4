"""Rigid alignment of the sequences of one examination, by mutual information.

Method: Mattes et al., PET-CT image registration in the chest using free-form
deformations, IEEE Trans. Med. Imaging 22 (2003), doi:10.1109/TMI.2003.809072, as
SimpleITK has it, with the settings that are usual for sequences of one head: 32 bins,
regular samples, from coarse to fine.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case.alignment import BY_HAND, Alignment
from unet_gui.core.errors import InputError
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.text import Text
from unet_gui.segmentation.preparation.itk_images import motion_of, to_transform

if TYPE_CHECKING:
    from collections.abc import Generator

    import SimpleITK as sitk  # noqa: N813 - its usual name

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.segmentation.preparation.coarse_images import CoarseImages

_BINS = 32
_SEED = 1
# Sums over several threads differ in the last digits from run to run.
_THREADS = 1
# Of the voxels, regularly drawn. More changes the motion by 0.05° and mm, and takes
# twice the time.
_COARSE_SHARE, _FINE_SHARE = 0.5, 0.25
# Two images that have nothing in common share less than 0.02; sequences of a head that
# lie on each other 0.7 to 1.2, without the skull 0.4 and more.
_LEAST_INFORMATION = 0.1
# The metric of the same position changes by this much with the sampling.
_NEGLIGIBLE_GAIN = 0.002
_SAME_INFORMATION = 5e-4  # of a known motion, whose record rounds it


@dataclass(frozen=True, slots=True)
class MotionLimits:
    """The largest motion that is believed; more within one examination is a fault."""

    translation_mm: float = 60.0
    rotation_deg: float = 45.0


SAME_EXAMINATION = MotionLimits()
ANY_VISIT = MotionLimits(math.inf, 60.0)  # scanners place their origins at will


def alignment_job(
    fixed: CoarseImages,
    moving: CoarseImages,
    names: tuple[str, str],
    limits: MotionLimits = SAME_EXAMINATION,
    known: Alignment | None = None,
) -> Generator[Progress, None, Alignment]:
    """Find the rigid motion that lays one scan on another.

    The coarse images are aligned from two starts, the position by the headers and that
    with both centres of mass on each other; the better one is refined. The result
    depends on nothing but the images.

    Parameters
    ----------
    names : (2,) str
        Of the fixed and of the moving scan, for messages.
    known : Alignment or None
        What was found for the same scans before; it is taken if they still have the
        mutual information in it, which tells that the files are the same.

    Raises
    ------
    InputError
        If the scans share no space or nothing else, no position is better than that by
        their headers, or the motion is beyond the limits.
    """
    if known is not None and _still_fits(fixed, moving, known):
        return known
    started = time.perf_counter()
    header = _header_start(fixed.fine)
    header_metric = _metric_at(fixed.fine, moving.fine, header)
    found: list[tuple[float, str, Any]] = []
    message = Text("Aligning {name}", name=names[1])
    starts = {"header": header, "mass": _mass_start(fixed.coarse, moving.coarse)}
    for done, (name, start) in enumerate(starts.items()):
        yield Progress(done, 3, message, Phase.PREPROCESSING)
        found.extend(_from_start(fixed.coarse, moving.coarse, name, start))
    yield Progress(2, 3, message, Phase.PREPROCESSING)
    if not found:
        raise InputError(_text_no_overlap(names))
    _, start_name, transform = min(found, key=lambda entry: entry[0])
    _refine(fixed.fine, moving.fine, transform)
    metric = _metric_at(fixed.fine, moving.fine, transform)
    motion = motion_of(transform)  # from the fixed to the moving world
    alignment = Alignment(
        motion.inverse,
        fixed=names[0],
        translation_mm=_shift_mm(fixed.fine, motion),
        rotation_deg=rotation_deg(motion),
        information=-metric,
        header_information=max(0.0, -header_metric),
        start=start_name,
        seconds=time.perf_counter() - started,
    )
    return _checked(alignment, names, limits)


def _still_fits(fixed: CoarseImages, moving: CoarseImages, known: Alignment) -> bool:
    motion = to_transform(known.matrix.inverse)
    information = -_metric_at(fixed.fine, moving.fine, motion)
    return abs(information - known.information) <= _SAME_INFORMATION


def alignment_by_hand(
    fixed: CoarseImages, moving: CoarseImages, fixed_name: str, matrix: Affine
) -> Alignment:
    """Return the figures of a motion that the user set.

    Parameters
    ----------
    matrix : Affine
        Maps RAS+ world points of the moving scan to those of the fixed one, in mm.
    """
    motion = matrix.inverse
    header_metric = _metric_at(fixed.fine, moving.fine, _header_start(fixed.fine))
    metric = _metric_at(fixed.fine, moving.fine, to_transform(motion))
    return Alignment(
        matrix,
        fixed=fixed_name,
        translation_mm=_shift_mm(fixed.fine, motion),
        rotation_deg=rotation_deg(motion),
        information=max(0.0, -metric),
        header_information=max(0.0, -header_metric),
        start=BY_HAND,
        seconds=0.0,
    )


def rotation_deg(motion: Affine) -> float:
    """Return the angle by which a motion rotates; a slight stretch is left out."""
    left, _, right = np.linalg.svd(motion.linear)
    cosine = (float(np.trace(left @ right)) - 1) / 2
    return math.degrees(math.acos(min(1.0, max(-1.0, cosine))))


def _checked(
    alignment: Alignment, names: tuple[str, str], limits: MotionLimits
) -> Alignment:
    fixed, moving = names
    if not math.isfinite(alignment.information):
        raise InputError(_text_no_overlap(names))
    if alignment.information < _LEAST_INFORMATION:
        msg = Text(
            "{moving} cannot be aligned to {fixed}: no position was found in which "
            "they fit. Check that both show the same head, or leave out the step "
            "Align.",
            moving=moving,
            fixed=fixed,
        )
        raise InputError(msg)
    gain = alignment.information - alignment.header_information
    if gain < -_NEGLIGIBLE_GAIN:
        msg = Text(
            "{moving} cannot be aligned to {fixed}: no position was found that fits "
            "better than that of its header. Leave out the step Align to use that.",
            moving=moving,
            fixed=fixed,
        )
        raise InputError(msg)
    if (
        alignment.translation_mm > limits.translation_mm
        or alignment.rotation_deg > limits.rotation_deg
    ):
        msg = Text(
            "{moving} would have to be moved by {shift_mm:.0f} mm and turned by "
            "{angle_deg:.0f}° to fit {fixed}, which is not believable. Check that both "
            "are of one examination, or leave out the step Align.",
            moving=moving,
            fixed=fixed,
            shift_mm=alignment.translation_mm,
            angle_deg=alignment.rotation_deg,
        )
        raise InputError(msg)
    return alignment


def _text_no_overlap(names: tuple[str, str]) -> Text:
    return Text(
        "{moving} cannot be aligned to {fixed}: they share no space. Check that both "
        "show the same head.",
        moving=names[1],
        fixed=names[0],
    )


def _shift_mm(fixed: sitk.Image, motion: Affine) -> float:
    """Return how far the centre of the fixed scan moves."""
    middle = [(n - 1) / 2 for n in fixed.GetSize()]
    x, y, z = fixed.TransformContinuousIndexToPhysicalPoint(middle)
    centre = np.array([-x, -y, z])
    return float(np.linalg.norm(motion.apply(centre) - centre))


def _header_start(fixed: sitk.Image) -> sitk.Euler3DTransform:
    import SimpleITK as sitk  # noqa: N813

    transform = sitk.Euler3DTransform()
    middle = [(n - 1) / 2 for n in fixed.GetSize()]
    transform.SetCenter(fixed.TransformContinuousIndexToPhysicalPoint(middle))
    return transform


def _mass_start(fixed: sitk.Image, moving: sitk.Image) -> sitk.Euler3DTransform | None:
    """Return the shift between the centres of mass; None without any mass."""
    import SimpleITK as sitk  # noqa: N813

    transform = sitk.Euler3DTransform()
    mode = sitk.CenteredTransformInitializerFilter.MOMENTS
    # moments of negative intensities mean nothing
    images = [sitk.Clamp(image, lowerBound=0.0) for image in (fixed, moving)]
    try:
        found = sitk.CenteredTransformInitializer(*images, transform, mode)
    except RuntimeError:
        return None
    return sitk.Euler3DTransform(found)


def _from_start(
    fixed: sitk.Image,
    moving: sitk.Image,
    name: str,
    start: sitk.Euler3DTransform | None,
) -> list[tuple[float, str, sitk.Euler3DTransform]]:
    """Align the coarse images; nothing is found where they do not overlap."""
    import SimpleITK as sitk  # noqa: N813

    if start is None:
        return []
    transform = sitk.Euler3DTransform(start)
    method = _method(transform, _COARSE_SHARE)
    method.SetOptimizerAsRegularStepGradientDescent(4.0, 0.05, 60, 0.6, 1e-5)
    shortest = min(*fixed.GetSize(), *moving.GetSize())
    factors = [2, 1] if shortest >= 8 else [1]
    method.SetShrinkFactorsPerLevel(factors)
    method.SetSmoothingSigmasPerLevel([factor - 1 for factor in factors])
    try:
        method.Execute(fixed, moving)
        return [(_metric_at(fixed, moving, transform), name, transform)]
    except RuntimeError:  # nearly all samples lie outside
        return []


def _refine(
    fixed: sitk.Image, moving: sitk.Image, transform: sitk.Euler3DTransform
) -> None:
    method = _method(transform, _FINE_SHARE)
    # slow to shorten its steps: rotations of a round head change the metric little
    method.SetOptimizerAsRegularStepGradientDescent(1.0, 0.002, 150, 0.8, 1e-6)
    method.Execute(fixed, moving)


def _metric_at(
    fixed: sitk.Image, moving: sitk.Image, transform: sitk.Transform
) -> float:
    """Return the negative mutual information; infinite where nothing overlaps."""
    try:
        return float(_method(transform, 1.0).MetricEvaluate(fixed, moving))
    except RuntimeError:
        return math.inf


def _method(transform: sitk.Transform, share: float) -> sitk.ImageRegistrationMethod:
    """Return a registration that changes a transform in place."""
    import SimpleITK as sitk  # noqa: N813

    method = sitk.ImageRegistrationMethod()
    method.SetMetricAsMattesMutualInformation(_BINS)
    strategy = method.NONE if share == 1 else method.REGULAR
    method.SetMetricSamplingStrategy(strategy)
    method.SetMetricSamplingPercentage(share, _SEED)
    method.SetInterpolator(sitk.sitkLinear)
    method.SetNumberOfThreads(_THREADS)
    method.SetNumberOfWorkUnits(_THREADS)
    method.SetOptimizerScalesFromPhysicalShift()
    method.SetInitialTransform(transform, True)
    return method
