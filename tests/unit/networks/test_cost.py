"""The cost of a network is that of a count by hand."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.tensorflow


def test_cost_of_the_smallest_unet3d():
    from unet_gui.networks.cost import network_cost
    from unet_gui.networks.unet3d import build_unet3d

    cost = network_cost(build_unet3d(channels=1, classes=1, depth=2, base_filters=1))

    # 27 taps: 1 -> 1 -> 2, at an eighth 2 -> 2 -> 4, then 6 -> 2 -> 2, and 2 -> 1
    top, bottom, up = 1 * 1 + 1 * 2, (2 * 2 + 2 * 4) / 8, 6 * 2 + 2 * 2
    assert cost.macs_per_voxel == 27 * (top + bottom + up) + 2 * 1
    # the concatenation: 2 of the skip, 4 upsampled, and their 6 side by side
    assert cost.bytes_per_voxel == pytest.approx(4 * (2 + 4 + 6))
