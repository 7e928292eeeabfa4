"""Classes with too small a volume to be believed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.model.card_stages import class_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.model.model_spec import ClassSpec


def replace_small_classes(
    labels: npt.NDArray[np.uint8], classes: Sequence[ClassSpec], voxel_ml: float
) -> tuple[str, ...]:
    """Replace each class whose volume is below its `least_ml`, in place.

    Its voxels get the class that it names as its replacement. This is usual for
    enhancing tumour, of which a few voxels are more often false than true (Isensee et
    al. 2018, arXiv:1809.10483). Probabilities do not change.

    Parameters
    ----------
    labels : (*spatial) uint8 array
        Changed in place.
    voxel_ml : float
        Volume of one voxel.

    Returns
    -------
    tuple of str
        A sentence for each class that was replaced.
    """
    values = {entry.name: entry.value for entry in classes}
    sentences = []
    for entry in classes:
        if not entry.least_ml:
            continue
        is_class = labels == entry.value
        volume_ml = float(is_class.sum()) * voxel_ml
        if not 0 < volume_ml < entry.least_ml:
            continue
        labels[is_class] = values[entry.instead]
        sentences.append(
            f"{volume_ml:.2f} mL looked {class_name(entry.name)}, too little to be "
            f"sure of: marked as {class_name(entry.instead)}."
        )
    return tuple(sentences)
