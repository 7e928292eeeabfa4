"""Checks that a case is one brain without skull, as the models expect."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.case.grids import grid_groups
from unet_gui.core.geometry.box import bounding_box
from unet_gui.core.image.foreground import foreground
from unet_gui.core.image.skull_signs import SURE_SIGNS, skull_signs
from unet_gui.core.text import Text, listed, template
from unet_gui.segmentation.input.brain_outlines import outline_warnings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.grids import GridGroup
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.image.volume import Volume

# Volume of the voxels that are not background in every sequence. Measured: 1.17 to
# 1.64 L in 27 skull-stripped cases of BraTS, 1.57 L in the demo case, 2.4 L in a head
# without its background, and 6.0 to 6.4 L in a clinical scan as acquired. Brains of
# adults have 0.9 to 1.8 L with their ventricles and the surrounding fluid.
_MOST_ML = 2000.0
_LEAST_ML = 700.0
# The boxes of these brains are 122 to 148 mm wide, 158 to 181 mm long and 128 to 146 mm
# high. A slab of few slices is not a whole brain.
_LEAST_EXTENT_MM = 90.0
# In a scan as acquired, noise fills the air: 90 to 97 % of its grid is not 0, and 98 %
# of the box around that. In BraTS the corners are empty: 41 to 50 % of the box.
_MOST_FILLED = 0.75
_STEP = 2  # every second voxel along each axis is enough
_EVERY_SECOND = (slice(None, None, _STEP),) * 3

SKULL = template(
    "The scan seems to hold the whole head: {found}. The models were made "
    "for brains without skull; remove it first, or do not rely on the result.",
)
SKULL_DOUBT = template(
    "The skull seems to be removed, but {found}. If it is still there, have the brain "
    "masked first, or do not rely on the result.",
)
NOT_A_BRAIN = template(
    "The scan does not look like a whole brain: {found}. The result may be "
    "meaningless.",
)
CONSTANT = template(
    "{names} has only one value outside the background, which tells the model nothing.",
)
INVERTED = template(
    "The brain is darker than the background in {names}, as in an inverted image; the "
    "result may be meaningless.",
)
_MOST_DARKER = 0.95  # of the brain; about half of it after a z-score around 0


def plausibility_warnings(case: Case, wanted: Iterable[str]) -> tuple[str, ...]:
    """Return reasons to doubt the result of a model, one sentence each.

    Parameters
    ----------
    wanted : iterable of str
        Names of the sequences that the model takes; missing ones are ignored.
    """
    names = tuple(wanted)
    volumes = {n: case.sequences[n] for n in names if n in case.sequences}
    values = {
        name: foreground(volume, _EVERY_SECOND) for name, volume in volumes.items()
    }
    if not values:
        return ()
    found: list[str] = list(_extent_warnings(case, names))
    filled = {name: array != 0 for name, array in values.items()}
    found.extend(outline_warnings(volumes, filled, _LEAST_ML, _MOST_ML))
    constant = [name for name, array in values.items() if _is_constant(array)]
    if constant:
        found.append(Text(CONSTANT, names=listed(constant)))
    inverted = [name for name, array in values.items() if _is_inverted(array)]
    if inverted:
        found.append(Text(INVERTED, names=listed(inverted)))
    return tuple(dict.fromkeys(text for text in found if text))


def _extent_warnings(case: Case, names: tuple[str, ...]) -> Iterable[str]:
    """Return the warnings about the extent of the brain, one of each kind.

    Each grid has its own figures, but says the same about the scan.
    """
    found: dict[str, str] = {}
    for _, text in extent_texts(case, names):
        found.setdefault(text.template if isinstance(text, Text) else text, text)
    return found.values()


def extent_texts(
    case: Case, names: tuple[str, ...]
) -> tuple[tuple[GridGroup, str], ...]:
    """Return for the sequences of each grid the warning about the extent of the brain.

    It is empty if there is nothing to warn of. The case keeps what was found.
    """

    def find() -> tuple[tuple[GridGroup, str], ...]:
        there = {name: case.sequences[name] for name in names if name in case.sequences}
        return tuple(
            (group, _extent_warning(*_sampled(there, group)))
            for group in grid_groups(there)
        )

    return case.facts.latest("extents", names, find)


def _sampled(
    volumes: Mapping[str, Volume], group: GridGroup
) -> tuple[list[npt.NDArray[np.float32]], Affine]:
    values = [foreground(volumes[name], _EVERY_SECOND) for name in group.names]
    return values, group.grid.affine


def skull_text(volumes: Sequence[Volume]) -> Text | None:
    """Return why volumes on one grid may hold the whole head; None if they do not.

    Its template is `SKULL`, or `SKULL_DOUBT` where the signs disagree.
    """
    values = [foreground(volume, _EVERY_SECOND) for volume in volumes]
    text = _extent_warning(values, volumes[0].affine)
    return text if isinstance(text, Text) and is_about_skull(text) else None


def is_about_skull(text: str) -> bool:
    """Whether a warning is about a skull that may be there."""
    return isinstance(text, Text) and text.template in {SKULL, SKULL_DOUBT}


def _union(values: Sequence[npt.NDArray[np.float32]]) -> npt.NDArray[np.bool_]:
    """Return the (I, J, K) voxels that are not background in one of them."""
    filled: npt.NDArray[np.bool_] = np.logical_or.reduce([v != 0 for v in values])
    return filled


def _extent_warning(values: Sequence[npt.NDArray[np.float32]], affine: Affine) -> str:
    """Return a warning about the extent of the (I, J, K) voxels of the brain."""
    filled = _union(values)
    box = bounding_box(filled)
    if box is None:
        return Text(NOT_A_BRAIN, found=Text("nearly all of it is background"))
    sampled_mm = [mm * _STEP for mm in affine.spacing_mm]
    volume_ml = np.count_nonzero(filled) * _STEP**3 * affine.voxel_volume_ml
    extent_mm = [n * mm for n, mm in zip(box.shape, sampled_mm, strict=True)]
    share = np.count_nonzero(filled[box.slices]) / math.prod(box.shape)
    amount = _amount_text(volume_ml)
    if volume_ml > _MOST_ML:
        return Text(SKULL, found=Text("{amount} are not background", amount=amount))
    small: Text | None = None
    if volume_ml < _LEAST_ML:
        small = Text("only {amount} are not background", amount=amount)
    elif min(extent_mm) < _LEAST_EXTENT_MM:
        small = Text("it is only {least_mm:.0f} mm across", least_mm=min(extent_mm))
    if small is not None:
        return Text(NOT_A_BRAIN, found=small)
    if share > _MOST_FILLED:
        return Text(
            SKULL, found=Text("{share:.0%} of its box are not background", share=share)
        )
    faces_mm = [_STEP * mm for mm in affine.face_distances_mm]
    return _skull_warning(skull_signs(values, faces_mm))


def _skull_warning(signs: Sequence[Text]) -> str:
    if not signs:
        return ""
    is_sure = len(signs) >= SURE_SIGNS
    return Text(SKULL if is_sure else SKULL_DOUBT, found=listed(signs))


def _amount_text(volume_ml: float) -> str:
    if volume_ml >= 100:
        return f"{volume_ml / 1000:.1f} L"
    return f"{volume_ml:.0f} mL" if volume_ml >= 1 else f"{volume_ml:.1g} mL"


def _is_inverted(values: npt.NDArray[np.float32]) -> bool:
    darker, inside = int(np.count_nonzero(values < 0)), int(np.count_nonzero(values))
    return darker > _MOST_DARKER * inside


def _is_constant(values: npt.NDArray[np.float32]) -> bool:
    inside = values[values != 0]
    return inside.size > 0 and bool((inside == inside[0]).all())
