"""Descriptions of voxel grids and of their differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.text import Text, joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.geometry.affine import Affine

_SPACING_MM = 1e-3


def shape_text(shape: Sequence[int]) -> str:
    """Return a size such as ``240 x 240 x 155``."""
    return " x ".join(str(n) for n in shape)


def spacing_text(lengths_mm: Sequence[float]) -> str:
    """Return a spacing such as ``1 x 1 x 5.5``."""
    return " x ".join(f"{length:.4g}" for length in lengths_mm)


def grid_difference(
    shape_a: Sequence[int], affine_a: Affine, shape_b: Sequence[int], affine_b: Affine
) -> str | None:
    """Describe how two grids differ in size, spacing or position; None if alike.

    Parameters
    ----------
    shape_a, shape_b : (3,) ints
        In RAS+ order.
    affine_a, affine_b : Affine
        Of the arrays in RAS+ order.
    """
    has_one_size = tuple(shape_a) == tuple(shape_b)
    if has_one_size and affine_a.is_close_to(affine_b, shape_a):
        return None
    found = []
    if not has_one_size:
        found.append(
            Text(
                "size {size} against {other} voxels",
                size=shape_text(shape_a),
                other=shape_text(shape_b),
            )
        )
    spacing_a, spacing_b = affine_a.spacing_mm, affine_b.spacing_mm
    if not np.allclose(spacing_a, spacing_b, rtol=0.0, atol=_SPACING_MM):
        texts = spacing_text(spacing_a), spacing_text(spacing_b)
        found.append(
            Text(
                "spacing {spacing} against {other} mm", spacing=texts[0], other=texts[1]
            )
        )
    return joined("; ", found) if found else _position_text(affine_a, affine_b, shape_a)


def _position_text(a: Affine, b: Affine, shape: Sequence[int]) -> str:
    shift = a.largest_shift_mm(b, shape)
    is_rotated = not np.allclose(a.linear, b.linear, rtol=0.0, atol=_SPACING_MM)
    kind = Text("position and direction") if is_rotated else Text("position")
    return Text("{kind}, by up to {shift:.3g} mm", kind=kind, shift=shift)
