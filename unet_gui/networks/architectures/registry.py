"""The networks, by id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.networks.architectures import layer_records
from unet_gui.networks.architectures.unet2d_classic import build_unet2d_classic
from unet_gui.networks.architectures.unet2d_double_conv import build_unet2d_double_conv
from unet_gui.networks.architectures.unet2d_transpose import build_unet2d_transpose
from unet_gui.networks.architectures.unet3d import build_unet3d

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

    import keras

    from unet_gui.networks.architectures.layer_records import LayerRecord
    from unet_gui.networks.architectures.u_path import Tensor


@dataclass(frozen=True, slots=True)
class NetworkEntry:
    """A network and the form in which its source shows it.

    Attributes
    ----------
    build : callable
        Takes a namespace of layers, and returns the network's input and output.
    spatial_shape : tuple of int
        Input size of the source's layer table.
    arguments : mapping
        Arguments that define the network, passed to the builder every time.
    shown_with : mapping
        Further arguments of the source's layer table.
    """

    build: Callable[..., tuple[Tensor, Tensor]]
    spatial_shape: tuple[int, ...]
    arguments: Mapping[str, Any] = field(default_factory=dict)
    shown_with: Mapping[str, Any] = field(default_factory=dict)


NETWORKS: dict[str, NetworkEntry] = {
    "unet3d": NetworkEntry(build_unet3d, (160, 160, 16)),
    "unet3d-deconvolution": NetworkEntry(
        build_unet3d,
        (160, 160, 16),
        {
            "upsampling": "deconvolution",
            "batch_normalization": True,
            "activation": "prelu",
        },
    ),
    "unet2d-transpose": NetworkEntry(build_unet2d_transpose, (256, 256)),
    "unet2d-classic": NetworkEntry(build_unet2d_classic, (256, 256)),
    "unet2d-double-conv": NetworkEntry(
        build_unet2d_double_conv, (256, 256), shown_with={"gives_logits": True}
    ),
}


def build_network(network: str, arguments: Mapping[str, Any]) -> keras.Model:
    """Build a network in Keras; `arguments` take precedence over the entry's own.

    Raises
    ------
    InputError
        If the id or an argument is unknown.
    """
    import keras

    inputs, outputs = _built(network, keras.layers, arguments)
    return keras.Model(inputs, outputs, name=network.replace("-", "_"))


def network_layers(
    network: str, arguments: Mapping[str, Any]
) -> tuple[LayerRecord, ...]:
    """List the layers of a network, as `build_network` builds it, without Keras.

    Raises
    ------
    InputError
        If the id or an argument is unknown.
    """
    _, outputs = _built(network, layer_records, arguments)
    return layer_records.recorded_layers(outputs)


def shown_arguments(network: str) -> dict[str, Any]:
    """Return the arguments with which the source of a network shows it.

    Raises
    ------
    InputError
        If the id is unknown.
    """
    entry = _entry(network)
    return {"spatial_shape": entry.spatial_shape, **entry.shown_with}


def _built(
    network: str, layers: ModuleType, arguments: Mapping[str, Any]
) -> tuple[Tensor, Tensor]:
    entry = _entry(network)
    try:
        return entry.build(layers, **{**entry.arguments, **arguments})
    except TypeError as error:
        msg = Text(
            "{network} does not take these arguments: {error}.",
            network=network,
            error=error,
        )
        raise InputError(msg) from error


def _entry(network: str) -> NetworkEntry:
    if network not in NETWORKS:
        msg = Text(
            "There is no network {network!r}; known are {networks}.",
            network=network,
            networks=", ".join(NETWORKS),
        )
        raise InputError(msg)
    return NETWORKS[network]
