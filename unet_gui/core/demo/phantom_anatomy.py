"""Anatomy of the demo phantom: an invented brain with an invented tumour.

Shapes are level sets: fields in mm, positive inside, close to the signed distance near
the surface. They are computed on a grid of 2 mm and refined to 1 mm before they are
combined, so that folds and rims are sharp.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.demo.smooth_noise import refine, smooth_noise

if TYPE_CHECKING:
    import numpy.typing as npt

    Field = npt.NDArray[np.floating[Any]]  # float32 at run time
    Point = tuple[float, float, float]

BOX_SHAPE = (144, 180, 140)  # around the brain, in voxels of 1 mm
TUMOUR_CENTRE_MM = (32.0, 8.0, 10.0)  # right, front, up from the centre of the box
_COARSE_MM = 2.0
_COARSE_SHAPE = tuple(n // 2 + 1 for n in BOX_SHAPE)
_CORTEX_MM = 2.6
_SULCUS_DEPTH_MM = 15.0
_FOLD_MM = 3.4  # distance from a sulcus for one unit of the folding field
_PARTIAL_VOLUME_MM = 1.4


@dataclass(frozen=True, slots=True, eq=False)
class Anatomy:
    """Fractions of tissue in each voxel of the box, 0 to 1.

    Attributes
    ----------
    inside : (I, J, K) bool array
        The brain with the fluid in its folds; the rest is background.
    cerebrospinal_fluid, grey_matter, white_matter, vessel : (I, J, K) float32 arrays
        The first three add up to 1; vessels are added on top.
    edema, core, necrosis : (I, J, K) float32 arrays
        The tumour, which replaces the tissue; each part covers those before it.
    """

    inside: npt.NDArray[np.bool_]
    cerebrospinal_fluid: Field
    grey_matter: Field
    white_matter: Field
    vessel: Field
    edema: Field
    core: Field
    necrosis: Field


def build_anatomy(rng: np.random.Generator) -> Anatomy:
    """Generate the shapes of the phantom."""
    x, y, z = _coarse_grid_mm()
    hull, pial = _brain_surface(rng, x, y, z)
    ventricle = _ventricles(*_pushed_by_tumour(x, y, z))
    nuclei = _deep_nuclei(np.abs(x), y, z)
    edema, core, necrosis = _tumour(rng, x, y, z)

    fluid = np.maximum(1 - _soft_step(pial), _soft_step(_fine(ventricle)))
    cortex = 1 - _soft_step(pial - _CORTEX_MM)
    grey = np.maximum(cortex, 0.75 * _soft_step(_fine(nuclei))) * (1 - fluid)
    return Anatomy(
        inside=hull > 0,
        cerebrospinal_fluid=fluid,
        grey_matter=grey,
        white_matter=1 - fluid - grey,
        vessel=_vessels(rng, fluid, hull),
        # leaves out cortex and fluid, with a soft edge
        edema=_soft_step((edema - 6 * cortex - 40 * fluid) / 2.5),
        core=_soft_step(core),
        necrosis=_soft_step(necrosis),
    )


def _soft_step(level: Field) -> Field:
    """Return the fraction of a voxel inside a level set: 0 outside, 1 inside."""
    widths = level / np.float32(_PARTIAL_VOLUME_MM)
    fraction: Field = np.clip(widths + np.float32(0.5), 0, 1)
    return fraction


def smooth_field(rng: np.random.Generator, scale_mm: float) -> Field:
    """Return smooth noise in the box, (I, J, K), of mean 0 and variance about 1."""
    return _fine(_coarse_noise(rng, scale_mm))


def _fine(field: Field) -> Field:
    return refine(field)[tuple(slice(n) for n in BOX_SHAPE)]


def _coarse_grid_mm() -> tuple[Field, Field, Field]:
    axes = [
        np.arange(m, dtype=np.float32) * np.float32(_COARSE_MM)
        - np.float32((n - 1) / 2)
        for n, m in zip(BOX_SHAPE, _COARSE_SHAPE, strict=True)
    ]
    x, y, z = np.meshgrid(*axes, indexing="ij")
    return x, y, z


def _coarse_noise(rng: np.random.Generator, scale_mm: float) -> Field:
    return smooth_noise(rng, _COARSE_SHAPE, scale_mm / _COARSE_MM)


def _ellipsoid(x: Field, y: Field, z: Field, centre: Point, radii: Point) -> Field:
    parts = [(p - c) / r for p, c, r in zip((x, y, z), centre, radii, strict=True)]
    scaled = np.sqrt(sum(p * p for p in parts)) + np.float32(1e-6)
    slope = np.sqrt(sum((p / r) ** 2 for p, r in zip(parts, radii, strict=True)))
    level = scaled * (1 - scaled) / (slope + np.float32(1e-6))
    return level.astype(np.float32)


def _brain_surface(
    rng: np.random.Generator, x: Field, y: Field, z: Field
) -> tuple[Field, Field]:
    """Return level sets of the outer surface and of the folded cortex."""
    side = np.abs(x)
    cerebrum = _ellipsoid(side, y, z, (14.0, 0.0, 8.0), (52.0, 85.0, 58.0))
    cerebrum = np.minimum(cerebrum, z + 22 + 0.35 * (y + 20) * (y > -20))
    temporal = _ellipsoid(side, y, z, (40.0, 6.0, -25.0), (24.0, 42.0, 22.0))
    cerebrum = np.maximum(cerebrum, temporal) + 1.5 * _coarse_noise(rng, 14)
    cerebellum = _ellipsoid(side, y, z, (20.0, -48.0, -37.0), (30.0, 28.0, 23.0))
    stem = np.maximum(
        _ellipsoid(x, y, z, (0.0, -20.0, -40.0), (14.0, 13.0, 34.0)),
        _ellipsoid(x, y, z, (0.0, -18.0, -8.0), (26.0, 20.0, 18.0)),
    )
    hull = np.maximum(np.maximum(cerebrum, cerebellum), stem)
    folds = np.minimum(cerebrum, _fissures(rng, x, y, z))
    pial = np.maximum(
        _with_sulci(rng, _fine(folds)),
        _with_folia(rng, _fine(cerebellum)),
    )
    return _fine(hull), np.maximum(pial, _fine(stem + 2))


def _fissures(rng: np.random.Generator, x: Field, y: Field, z: Field) -> Field:
    """Return the distance to the fissures between and lateral to the hemispheres."""
    callosum = _ellipsoid(np.zeros_like(x), y, z, (0.0, -4.0, 2.0), (1e3, 42.0, 25.0))
    winding = np.abs(x + 2.2 * _coarse_noise(rng, 10)) - 0.9
    between = np.maximum(winding, callosum)
    rising = 0.86 * np.abs(z + 8 + 0.6 * (y - 6) + 3 * _coarse_noise(rng, 8)) - 0.8
    ends = np.maximum(36 - np.abs(x), 0.8 * (np.abs(y - 6) - 30))
    distance: Field = np.minimum(between, np.maximum(rising, ends))
    return distance


def _with_sulci(rng: np.random.Generator, depth: Field) -> Field:
    """Carve winding sulci into a surface; `depth` is the distance below it."""
    # the zero set of noise of one wavelength winds like sulci
    fold = _coarse_noise(rng, 4.6)
    sulcus: Field = np.abs(_fine(fold)) * np.float32(_FOLD_MM)
    sulcus += np.clip(depth - _SULCUS_DEPTH_MM, 0, None) - np.float32(0.5)
    surface: Field = np.minimum(depth, sulcus)
    return surface


def _with_folia(rng: np.random.Generator, depth: Field) -> Field:
    """Carve the folia of the cerebellum into its surface."""
    phase = _fine(_coarse_grid_mm()[2] * 1.1 + 3 * _coarse_noise(rng, 12))
    leaves: Field = np.float32(4.0) * np.abs(np.sin(phase * np.float32(0.55)))
    leaves += np.clip(depth - 9, 0, None) - np.float32(0.4)
    surface: Field = np.minimum(depth, leaves)
    return surface


def _pushed_by_tumour(x: Field, y: Field, z: Field) -> tuple[Field, Field, Field]:
    """Return the coordinates before displacement by the tumour's mass effect."""
    offsets = [p - c for p, c in zip((x, y, z), TUMOUR_CENTRE_MM, strict=True)]
    radius = np.sqrt(sum(o * o for o in offsets)) + np.float32(1e-3)
    push = 6 * np.exp(-np.clip(radius - 18, 0, None) / 14) / radius
    moved = [p - o * push for p, o in zip((x, y, z), offsets, strict=True)]
    return moved[0], moved[1], moved[2]


def _ventricles(x: Field, y: Field, z: Field) -> Field:
    side = np.abs(x)
    arch = z - 12 + 0.006 * (y + 2) ** 2  # the body bends downwards at both ends
    body = _ellipsoid(
        side - 0.10 * np.abs(y), y, arch, (8.0, -4.0, 0.0), (7.0, 38.0, 8.0)
    )
    horn = _ellipsoid(side, y, z, (30.0, -24.0, -16.0), (5.0, 18.0, 4.5))
    atrium = _ellipsoid(side, y, z, (24.0, -38.0, -2.0), (7.0, 9.0, 13.0))
    septum = side - 0.8
    lateral = np.minimum(np.maximum(np.maximum(body, atrium), horn), septum)
    third = _ellipsoid(x, y, z, (0.0, -4.0, -4.0), (2.4, 13.0, 11.0))
    fourth = _ellipsoid(x, y, z, (0.0, -38.0, -38.0), (7.0, 5.0, 9.0))
    return np.maximum(np.maximum(lateral, third), fourth)


def _deep_nuclei(side: Field, y: Field, z: Field) -> Field:
    caudate = _ellipsoid(side, y, z, (15.0, 14.0, 8.0), (4.5, 15.0, 8.0))
    lentiform = _ellipsoid(side, y, z, (25.0, 3.0, 0.0), (6.5, 18.0, 9.0))
    thalamus = _ellipsoid(side, y, z, (11.0, -16.0, 2.0), (8.0, 14.0, 9.0))
    return np.maximum(np.maximum(caudate, lentiform), thalamus)


def _tumour(
    rng: np.random.Generator, x: Field, y: Field, z: Field
) -> tuple[Field, Field, Field]:
    """Return the level sets of edema, core and necrosis."""
    a, b, c = TUMOUR_CENTRE_MM
    radius = np.sqrt((x - a) ** 2 + (0.85 * (y - b)) ** 2 + (z - c) ** 2)
    lumps = 2.6 * _coarse_noise(rng, 7)
    core = 17.5 - radius + lumps
    necrosis = 12 - radius + 0.6 * lumps + 1.8 * _coarse_noise(rng, 4.6)
    necrosis = np.minimum(necrosis, core - 2)  # the rim encloses the necrosis
    fingers = 5 * _coarse_noise(rng, 9)
    edema = 31 - np.sqrt(radius**2 + 0.25 * (y - b) ** 2) + fingers
    return _fine(edema), _fine(core), _fine(necrosis)


def _vessels(rng: np.random.Generator, fluid: Field, hull: Field) -> Field:
    """Return thin vessels in the folds near the surface."""
    near = smooth_field(rng, 8)
    tube: Field = np.clip(1 - 3.5 * np.abs(near), 0, 1) * fluid
    tube[hull > 18] = 0
    return tube
