from __future__ import annotations

import inspect

from unet_gui.core.model.architecture import NETWORK_TITLES
from unet_gui.core.model.model_spec import NetworkArguments


def test_a_package_may_give_every_argument_of_a_builder_and_no_other() -> None:
    from unet_gui.networks.architectures.registry import NETWORKS

    assert list(NETWORKS) == list(NETWORK_TITLES)
    taken = {
        name
        for entry in NETWORKS.values()
        for name in inspect.signature(entry.build).parameters
        if name != "layers"
    }
    assert taken == set(NetworkArguments.__annotations__)
