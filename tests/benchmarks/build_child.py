"""Build and describe every network; print the seconds of each."""

from __future__ import annotations

import io
import json
import time

from unet_gui.networks.backend import start_backend

start_backend("cpu")

from unet_gui.core.architecture import table_text
from unet_gui.networks.registry import NETWORKS, build_network, describe_network


def seconds_of(work) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def keras_summary() -> None:
    shape = NETWORKS["unet3d"].spatial_shape
    lines = io.StringIO()
    model = build_network("unet3d", {"spatial_shape": shape})
    model.summary(print_fn=lambda text: lines.write(text))


build_network("unet3d", {"base_filters": 1})  # what the first layer of all costs
ours = {
    name: seconds_of(lambda name=name: table_text(describe_network(name)))
    for name in NETWORKS
}
reference = seconds_of(keras_summary)
print(json.dumps({"ours_s": ours, "reference_s": reference}), flush=True)
