"""The content of an image file, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np

    from unet_gui.core.case.case import SourceGrid
    from unet_gui.core.image.volume import Volume


@dataclass(frozen=True, slots=True, eq=False)
class FileImage:
    """The content of an image file, in RAS+ order.

    Attributes
    ----------
    channels : tuple of Volume
        One (I, J, K) volume per channel, with stored values.
    grid : SourceGrid
        Grid of the file in its own order.
    dtype : dtype
        Type of the stored values.
    description : str
        Free text of the header (``descrip`` of NIfTI).
    notes : tuple of str
        Doubts about the positions of the voxels, each the end of a sentence that
        starts with the name of the file.
    segment_names : mapping of int to str
        Names that the file itself gives to what it marks: by the value of its voxels,
        or by the number of the channel, from 1, if it has several.
    """

    channels: tuple[Volume, ...]
    grid: SourceGrid
    dtype: np.dtype[Any]
    description: str = ""
    notes: tuple[str, ...] = ()
    segment_names: Mapping[int, str] = field(default_factory=dict)
