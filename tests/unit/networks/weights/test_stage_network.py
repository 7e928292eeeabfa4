"""Networks of packages: only outputs that are probabilities are accepted."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import StageSpec
from unet_gui.networks.architectures.registry import NETWORKS, build_network
from unet_gui.networks.weights.stage_network import load_stage_network
from unet_gui.networks.weights.weights_file import save_weights

pytestmark = pytest.mark.tensorflow
SMALL = {"depth": 2, "base_filters": 2}


def saved_stage(folder, network: str, **more) -> StageSpec:
    arguments = {**SMALL, **more}
    save_weights(build_network(network, arguments), folder / "a.weights.h5")
    return StageSpec(network, arguments, "a.weights.h5", "")


def test_a_network_that_ends_in_logits_is_refused(tmp_path) -> None:
    stage = saved_stage(tmp_path, "unet2d-double-conv", gives_logits=True)
    with pytest.raises(InputError, match="not a probability; set gives_logits to fal"):
        load_stage_network(tmp_path, stage)


@pytest.mark.parametrize("network", list(NETWORKS))
def test_every_network_ends_in_probabilities_by_default(tmp_path, network) -> None:
    model = load_stage_network(tmp_path, saved_stage(tmp_path, network))
    shape = [4 if length is None else length for length in model.inputs[0].shape[1:]]
    tiles = np.random.default_rng(0).normal(0, 50, (1, *shape)).astype(np.float32)
    found = np.asarray(model(tiles, training=False))
    assert 0 <= found.min() < found.max() <= 1
