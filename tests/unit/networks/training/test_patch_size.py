from __future__ import annotations

from pathlib import Path

import pytest

from unet_gui.core.errors import InputError
from unet_gui.networks.architectures.registry import network_layers
from unet_gui.networks.graph.layer_graph import without_weights
from unet_gui.networks.training.options import options_for
from unet_gui.networks.training.patch_size import with_patch_size

pytestmark = pytest.mark.tensorflow

GB = 10**9


def chosen(free_bytes: int, device: str, network: str = "unet3d", **given):
    options = options_for(network, dataset=Path(), output=Path(), **given)
    arguments = {"depth": options.depth, "base_filters": options.filters}
    graph = without_weights(network_layers(network, arguments)).graph
    options = with_patch_size(options, graph, free_bytes, device)
    return options.patch, options.batch


def test_much_memory_takes_the_largest() -> None:
    assert chosen(100 * GB, "GPU 0") == ((96, 96, 96), 4)
    assert chosen(100 * GB, "CPU") == ((64, 64, 64), 2)


def test_less_memory_takes_smaller_ones() -> None:
    sizes = [chosen(n * GB, "GPU 0") for n in (16, 8, 4, 2, 1)]
    voxels = [patch[0] ** 3 * batch for patch, batch in sizes]
    assert voxels == sorted(voxels, reverse=True)
    assert len(set(sizes)) > 3


def test_what_is_given_is_kept() -> None:
    assert chosen(GB // 10, "CPU", patch=(64, 64, 64), batch=8) == ((64,) * 3, 8)
    assert chosen(100 * GB, "GPU 0", patch=(32, 48, 64)) == ((32, 48, 64), 4)
    assert chosen(100 * GB, "GPU 0", batch=3) == ((96, 96, 96), 3)


def test_slices_have_larger_batches() -> None:
    size = chosen(100 * GB, "CPU", "unet2d-transpose", filters=4)
    assert size == ((128, 128), 8)


def test_patches_fit_the_depth_of_the_network() -> None:
    patch, _ = chosen(100 * GB, "GPU 0", depth=7, filters=2)
    assert patch == (64, 64, 64)


def test_too_little_memory_is_said() -> None:
    with pytest.raises(InputError, match="too little for this network"):
        chosen(10**6, "CPU")
