"""The share of the brain that a mask covers: a mask of the brain covers most of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.text import Text

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.image.volume import Volume

_STEP = 2  # of the voxels that are counted
_BRAIN = 0.4  # of all that is not background; no tumour covers as much
_OFF = 0.5  # of the mask on the background


def coverage_doubt(
    name: str, labels: npt.NDArray[np.uint8], on: Volume
) -> tuple[str, bool] | None:
    """Return a doubt about a mask by its place, and whether it is one of the brain.

    Parameters
    ----------
    labels : (I, J, K) uint8 array
        On the grid of `on`.
    on : Volume
        A scan of the case.

    Returns
    -------
    (str, bool) or None
        A sentence; None without a doubt.
    """
    marked = labels[::_STEP, ::_STEP, ::_STEP] != 0
    inside = on.is_inside(on.data[::_STEP, ::_STEP, ::_STEP])
    count, size = int(np.count_nonzero(marked)), int(np.count_nonzero(inside))
    if not count or not size or size == inside.size:
        return None
    both = int(np.count_nonzero(marked & inside))
    if both / size > _BRAIN:
        return (
            Text(
                "{name} covers {share:.0%} of what is not background, as the mask of "
                "a brain does, and not that of a tumour.",
                name=name,
                share=both / size,
            )
        ), True
    if both / count < 1 - _OFF:
        return (
            Text(
                "{name} lies for {share:.0%} on the background of the scan; make "
                "sure that it belongs to this case.",
                name=name,
                share=1 - both / count,
            )
        ), False
    return None
