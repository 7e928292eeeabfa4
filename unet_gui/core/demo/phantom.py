"""The demo case: a synthetic brain with a synthetic tumour, not based on any scan."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from unet_gui.core.case.case import Case, Reference, Source, SourceGrid
from unet_gui.core.demo.phantom_anatomy import (
    BOX_SHAPE,
    build_anatomy,
    smooth_field,
)
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.mask.labels import MSD, TumourClass
from unet_gui.core.sequences import MriSequence

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.demo.phantom_anatomy import Anatomy

    Field = npt.NDArray[np.floating[Any]]  # float32 at run time

T = TypeVar("T", bound=np.generic)

DEMO_NAME = "demo-phantom (synthetic)"
SHAPE = (192, 224, 176)
_SEED = 20
_NOISE = 12.0  # standard deviation, in stored values
_BIAS = 0.05
_MOTTLE_HEALTHY = 0.025
_MOTTLE_TUMOUR = 0.06

# Intensities of fluid, grey and white matter, edema, necrotic core, rim and vessel, in
# the proportions of gliomas of the BraTS collection.
_INTENSITIES: dict[MriSequence, tuple[float, ...]] = {
    MriSequence.FLAIR: (150, 435, 380, 540, 555, 590, 250),
    MriSequence.T1W: (290, 535, 745, 605, 490, 535, 420),
    MriSequence.T1GD: (180, 345, 450, 370, 340, 535, 950),
    MriSequence.T2W: (960, 440, 295, 540, 690, 590, 200),
}


def demo_case() -> Case:
    """Generate the demo case, which is identical each time."""
    rng = np.random.default_rng(_SEED)
    anatomy = build_anatomy(rng)
    mottle = smooth_field(rng, 3)
    affine = Affine.from_spacing((1, 1, 1), [-(n - 1) / 2 for n in SHAPE])
    sequences = {
        str(sequence): Volume(_image(rng, anatomy, mottle, sequence), affine)
        for sequence in MriSequence
    }
    sources = {name: _source(name.lower()) for name in sequences}
    label_map = LabelMap(_in_grid(_labels(anatomy)), affine)
    return Case(
        name=DEMO_NAME,
        sequences=sequences,
        sources=sources,
        grid=SourceGrid(SHAPE, ("R", "A", "S"), affine, affine, 1, affine, 1),
        reference=Reference(label_map, _source("seg"), MSD, (MSD,)),
    )


def _source(ending: str) -> Source:
    return Source(Path(f"demo-phantom_{ending}.nii.gz"))


def _labels(anatomy: Anatomy) -> npt.NDArray[np.uint8]:
    labels = np.zeros(BOX_SHAPE, np.uint8)
    labels[anatomy.edema > 0.5] = TumourClass.EDEMA
    labels[anatomy.core > 0.5] = TumourClass.ENHANCING
    labels[anatomy.necrosis > 0.5] = TumourClass.NON_ENHANCING
    labels[~anatomy.inside] = 0
    return labels


def _image(
    rng: np.random.Generator, anatomy: Anatomy, mottle: Field, sequence: MriSequence
) -> npt.NDArray[np.int16]:
    """Return stored values of one sequence, exactly 0 outside the brain."""
    image = _signal(anatomy, mottle, sequence)
    image *= 1 + _BIAS * smooth_field(rng, 55)
    image += _noise(rng)
    stored = np.clip(np.rint(image), 1, None).astype(np.int16)
    stored[~anatomy.inside] = 0
    return _in_grid(stored)


def _signal(anatomy: Anatomy, mottle: Field, sequence: MriSequence) -> Field:
    fluid, grey, white, edema, dead, rim, vessel = _INTENSITIES[sequence]
    image = anatomy.cerebrospinal_fluid * np.float32(fluid)
    image += anatomy.grey_matter * np.float32(grey)
    image += anatomy.white_matter * np.float32(white)
    image *= 1 + _MOTTLE_HEALTHY * mottle
    uneven = 1 + _MOTTLE_TUMOUR * mottle
    for fraction, value in (
        (anatomy.edema, edema),
        (anatomy.core, rim),
        (anatomy.necrosis, dead),
    ):
        image += fraction * (np.float32(value) * uneven - image)
    image += anatomy.vessel * (np.float32(vessel) - image)
    return image


def _noise(rng: np.random.Generator) -> Field:
    # Rician noise of magnitude images is normal at ten and more standard deviations
    return rng.standard_normal(BOX_SHAPE, np.float32) * np.float32(_NOISE)


def _in_grid(box: npt.NDArray[T]) -> npt.NDArray[T]:
    """Place the box of the brain in the centre of the whole grid."""
    whole = np.zeros(SHAPE, box.dtype)
    start = [(n - b) // 2 for n, b in zip(SHAPE, BOX_SHAPE, strict=True)]
    whole[tuple(slice(s, s + b) for s, b in zip(start, BOX_SHAPE, strict=True))] = box
    return whole
