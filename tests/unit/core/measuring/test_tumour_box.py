from __future__ import annotations

import numpy as np

from tests.viewer_case import make_label_map
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import CAVITY
from unet_gui.core.measuring.shown_facts import measure_ahead
from unet_gui.core.measuring.tumour_box import tumour_box


def label_map(**voxels) -> LabelMap:
    data = np.zeros((8, 9, 10), np.uint8, order="F")
    for place, value in voxels.values():
        data[place] = value
    return LabelMap(data, make_label_map().affine)


def test_a_cavity_does_not_count() -> None:
    tumour, cavity = ((2, 3, 4), 1), ((7, 8, 9), CAVITY)
    box = Box((2, 3, 4), (3, 4, 5))
    assert tumour_box(label_map(a=tumour)) == box
    assert tumour_box(label_map(a=tumour, b=cavity)) == box
    assert tumour_box(label_map(b=cavity)) is None
    assert tumour_box(label_map()) is None


def test_what_is_measured_ahead_is_kept() -> None:
    mask = label_map(a=((2, 3, 4), 1))
    measure_ahead(mask)
    for name in ("labels_outside_scheme", "extents", "largest_section"):
        assert mask.facts.known(name, None) is not None
