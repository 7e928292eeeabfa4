"""The properties of a stage on which its plan depends, from its graph."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.networks.graph.receptive_field import receptive_field
from unet_gui.networks.inference.cost import peak_bytes_per_voxel
from unet_gui.segmentation.port.predictor import StageInfo

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.networks.graph.graph import Graph


@dataclass(frozen=True, slots=True)
class MemoryUse:
    """The memory that a runtime takes, as measured.

    Attributes
    ----------
    engine_bytes : int
        Size of the process with the runtime loaded, before a network is.
    fixed_bytes : callable
        From the size of a network's weights, and of those of all networks that are
        loaded, to what they and a workspace take; in bytes.
    concatenation : float
        Memory of a concatenation, as a multiple of its result.
    fuses_sums : bool
        Whether the last summand of a sum is added in place of the others.
    """

    engine_bytes: int
    fixed_bytes: Callable[[int, int], int]
    concatenation: float
    fuses_sums: bool = False


def stage_info(
    defined: Graph, graph: Graph, use: MemoryUse, loaded_bytes: int | None = None
) -> StageInfo:
    """Return the properties of a network.

    Parameters
    ----------
    defined : Graph
        The network as it is defined, for which multiply-adds are counted.
    graph : Graph
        The same network as it is run.
    loaded_bytes : int or None
        Size of the weights of all networks that are loaded, as they are run; None if
        there is one.
    """
    field = receptive_field(defined)
    outputs = defined.steps[-1].channels
    weights_bytes = defined.weights_bytes()
    return StageInfo(
        ndim=defined.ndim,
        channels=defined.input_channels,
        outputs=outputs,
        multiple=field.multiple,
        halo=field.halo,
        bytes_per_voxel=peak_bytes_per_voxel(
            graph, use.concatenation, fuses_sums=use.fuses_sums
        ),
        fixed_bytes=use.fixed_bytes(weights_bytes, loaded_bytes or weights_bytes),
        macs_per_voxel=sum(defined.multiply_adds().values()),
        engine_bytes=use.engine_bytes,
    )
