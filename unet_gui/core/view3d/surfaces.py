"""Triangle meshes of masks and of the brain, in world mm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import bounding_box

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.geometry.box import Box
    from unet_gui.core.image.volume import Volume

    Field = npt.NDArray[np.float32]
    Mask = npt.NDArray[np.bool_]

_LEVEL = 0.5
_LOWEST_LEVEL = 0.25
_MOST_SAMPLES = 1_500_000  # larger boxes are sampled more coarsely
_MOST_VERTICES = 40_000  # of a mask, so that rotation is smooth without a graphics card
_SMOOTHING = 0.8  # standard deviation, in samples
_KEPT = 0.8  # field of components that smoothing would remove
_BORDER = 3  # samples of background around the box
_BRAIN_STEP_MM = 3.0
_MOST_NON_ZERO = (
    0.9  # of the grid; beyond that, the background is noise instead of zero
)


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """A closed surface of triangles.

    Attributes
    ----------
    vertices_mm : (V, 3) float32 array
        In RAS+ world coordinates.
    normals : (V, 3) float32 array
        Outward unit vectors.
    faces : (F, 3) uint32 array
        Vertices of each triangle, anticlockwise seen from outside.
    """

    vertices_mm: npt.NDArray[np.float32]
    normals: npt.NDArray[np.float32]
    faces: npt.NDArray[np.uint32]


def mask_surface(
    mask: npt.NDArray[np.bool_],
    affine: Affine,
    most_samples: int = _MOST_SAMPLES,
    most_vertices: int = _MOST_VERTICES,
) -> Surface | None:
    """Return the slightly smoothed surface of a mask, None if the mask is empty.

    Every connected component is kept, however small it is.

    Parameters
    ----------
    mask : (I, J, K) bool array
    affine : Affine
    most_samples, most_vertices : int
        The mask is sampled more coarsely if it would have more of them.
    """
    box = bounding_box(mask)
    if box is None:
        return None
    step = max(1, int(np.ceil((np.prod(box.shape) / most_samples) ** (1 / 3))))
    field, level = _sampled(mask, box, step)
    while _vertex_count(field, level) > most_vertices:
        step += 1
        field, level = _sampled(mask, box, step)
    first = np.array(box.start) + (step - 1) / 2 - _BORDER * step
    return _surface(field, level, _sample_affine(affine, first, [step] * 3))


def _sampled(mask: Mask, box: Box, step: int) -> tuple[Field, float]:
    return _smoothed(np.pad(_block_means(mask[box.slices], step), _BORDER))


def _vertex_count(field: Field, level: float) -> int:
    """Return the number of vertices: the grid edges that the surface crosses."""
    inside = field > level
    return sum(int(np.count_nonzero(np.diff(inside, axis=axis))) for axis in range(3))


def brain_surface(volume: Volume) -> Surface | None:
    """Return the surface of what is not background, sampled at about 3 mm.

    If hardly any voxel is background, all below Otsu's threshold is. Only the largest
    connected component counts, with its holes filled. None if there is no foreground or
    no background.
    """
    from scipy import ndimage

    steps = brain_steps(volume.shape, volume.spacing_mm)
    sampled = volume.data[tuple(slice(None, None, step) for step in steps)]
    brain = _foreground(sampled, volume.is_inside(sampled))
    if not brain.any():
        return None
    brain = ndimage.binary_fill_holes(_largest_component(brain))
    field = ndimage.gaussian_filter(
        np.pad(brain, _BORDER).astype(np.float32), _SMOOTHING
    )
    first = np.array(steps) * -float(_BORDER)
    return _surface(field, _LEVEL, _sample_affine(volume.affine, first, steps))


def brain_steps(
    shape: tuple[int, ...], spacing: tuple[float, ...]
) -> tuple[int, int, int]:
    """Return the sampling step of the brain along each axis, in voxels."""
    steps = [max(1, round(_BRAIN_STEP_MM / edge)) for edge in spacing]
    while np.prod([n / s for n, s in zip(shape, steps, strict=True)]) > _MOST_SAMPLES:
        steps = [s + 1 for s in steps]
    return (steps[0], steps[1], steps[2])


def _block_means(mask: Mask, step: int) -> Field:
    """Return the fraction of each block of `step` voxels per axis in the mask."""
    if step == 1:
        return mask.astype(np.float32)
    mask = np.pad(mask, [(0, -n % step) for n in mask.shape])
    i, j, k = (n // step for n in mask.shape)
    blocks = mask.reshape(i, step, j, step, k, step)
    means: Field = blocks.mean(axis=(1, 3, 5), dtype=np.float32)
    return means


def _smoothed(filled: Field) -> tuple[Field, float]:
    """Smooth a mask; return the field and the level that encloses the same volume.

    Components that smoothing would remove are restored.
    """
    from scipy import ndimage

    field: Field = ndimage.gaussian_filter(filled, _SMOOTHING)
    level = _level_of_volume(field, filled.sum(dtype=np.float64))
    components, count = ndimage.label(filled > 0)
    highest = ndimage.maximum(field, components, np.arange(1, count + 1))
    is_lost = np.concatenate([[False], np.asarray(highest) <= level])
    field[is_lost[components]] = _KEPT
    return field, level


def _level_of_volume(field: Field, samples: float) -> float:
    """Return the level exceeded by a number of samples, lower for thin masks."""
    count = min(max(round(samples), 1), field.size)
    level = float(np.partition(field, field.size - count, axis=None)[-count])
    return min(max(level, _LOWEST_LEVEL), _LEVEL)


def _foreground(values: npt.NDArray[Any], found: Mask) -> Mask:
    if found.mean() <= _MOST_NON_ZERO:
        return found
    from skimage.filters import threshold_otsu

    seen = values[found].astype(np.float32)
    if seen.min() == seen.max():
        return np.zeros_like(found)
    threshold = threshold_otsu(seen)  # type: ignore[no-untyped-call]
    above: Mask = found & (values > threshold)
    return above


def _largest_component(mask: Mask) -> Mask:
    from scipy import ndimage

    components, _ = ndimage.label(mask)
    sizes = np.bincount(components.ravel())
    sizes[0] = 0
    largest: Mask = components == sizes.argmax()
    return largest


def _sample_affine(affine: Affine, first: npt.ArrayLike, steps: Any) -> Affine:
    """Return the affine of a grid of samples that starts at the voxel `first`."""
    return affine @ Affine.from_spacing(steps, first)


def _surface(field: Field, level: float, affine: Affine) -> Surface | None:
    """Return the isosurface of a field that is 0 at its borders."""
    from skimage.measure import marching_cubes

    if field.max() <= level:
        return None
    vertices, faces, _, _ = marching_cubes(  # type: ignore[no-untyped-call]
        field, level, allow_degenerate=False
    )
    if not affine.is_mirrored:  # scikit-image's are clockwise
        faces = faces[:, ::-1]
    return Surface(
        affine.apply(vertices).astype(np.float32),
        _normals(field, vertices, affine),
        np.ascontiguousarray(faces, np.uint32),
    )


def _normals(
    field: Field, vertices: npt.NDArray[Any], affine: Affine
) -> npt.NDArray[np.float32]:
    """Return the unit directions of steepest descent in the world, (V, 3)."""
    from scipy import ndimage

    slopes = np.stack(
        [
            ndimage.map_coordinates(slope, vertices.T, order=1)
            for slope in np.gradient(field)
        ],
        axis=1,
    )
    falls = -slopes @ affine.inverse.linear
    lengths = np.linalg.norm(falls, axis=1, keepdims=True)
    normals: npt.NDArray[np.float32] = (falls / np.maximum(lengths, 1e-12)).astype(
        np.float32
    )
    return normals
