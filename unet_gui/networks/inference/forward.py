"""The quick forward pass of a network: rewritten and compiled."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.networks.inference.compiled import compiled
from unet_gui.networks.inference.execution import run_graph
from unet_gui.networks.inference.graph_reading import read_graph
from unet_gui.networks.inference.graph_weights import weights_of, with_weights
from unet_gui.networks.inference.rewrite import rewrite

if TYPE_CHECKING:
    import keras

    from unet_gui.networks.inference.compiled import Forward
    from unet_gui.networks.inference.graph import Graph

_log = logging.getLogger(__name__)


def rewritten_graph(model: keras.Model) -> Graph | None:
    """Return the rewritten network; None, and the reason in the log, if none can be."""
    try:
        return rewrite(read_graph(model))
    except InputError as error:
        _log.warning("%s", error)
        return None


def graph_forward(graph: Graph) -> Forward:
    """Return a graph as a compiled function of NumPy arrays (n, *spatial, channels)."""
    return compiled(
        lambda weights, tiles: run_graph(with_weights(graph, weights), tiles),
        weights_of(graph),
        (None,) * (graph.ndim + 1) + (graph.input_channels,),
    )
