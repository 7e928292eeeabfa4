"""Build and describe every network; print how many seconds each takes."""

from __future__ import annotations

import io
import json
import time
from functools import partial


def seconds_of(work) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    from unet_gui.networks.engine.backend import start_backend

    start_backend("cpu")
    from unet_gui.core.model.architecture import table_text
    from unet_gui.networks.architectures.registry import (
        NETWORKS,
        build_network,
        describe_network,
    )

    def show(network: str) -> None:
        table_text(describe_network(network))

    def show_with_keras() -> None:
        shape = {"spatial_shape": NETWORKS["unet3d"].spatial_shape}
        build_network("unet3d", shape).summary(print_fn=io.StringIO().write)

    build_network(
        "unet3d", {"base_filters": 1}
    )  # the very first layer is slow to build
    ours = {name: seconds_of(partial(show, name)) for name in NETWORKS}
    record = {"ours_s": ours, "reference_s": seconds_of(show_with_keras)}
    print(json.dumps(record), flush=True)


main()
