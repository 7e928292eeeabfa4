"""The networks, by id."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.networks.architectures.description import describe
from unet_gui.networks.architectures.unet2d_classic import build_unet2d_classic
from unet_gui.networks.architectures.unet2d_double_conv import build_unet2d_double_conv
from unet_gui.networks.architectures.unet2d_transpose import build_unet2d_transpose
from unet_gui.networks.architectures.unet3d import build_unet3d

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import keras

    from unet_gui.core.model.architecture import NetworkDescription


@dataclass(frozen=True, slots=True)
class NetworkEntry:
    """A network and the form in which its source shows it.

    Attributes
    ----------
    spatial_shape : tuple of int
        Input size of the source's layer table.
    arguments : mapping
        Arguments that define the network, passed to the builder every time.
    shown_with : mapping
        Further arguments of the source's layer table.
    """

    build: Callable[..., keras.Model]
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
    """Build a network by its id; `arguments` take precedence over the entry's own.

    Raises
    ------
    InputError
        If the id or an argument is unknown.
    """
    entry = _entry(network)
    try:
        return entry.build(**{**entry.arguments, **arguments})
    except TypeError as error:
        msg = f"{network} does not take these arguments: {error}."
        raise InputError(msg) from error


def describe_network(network: str) -> NetworkDescription:
    """Describe a network at the input size of its source.

    Raises
    ------
    InputError
        If the id is unknown.
    """
    entry = _entry(network)
    arguments = {"spatial_shape": entry.spatial_shape, **entry.shown_with}
    return describe(build_network(network, arguments), network)


def _entry(network: str) -> NetworkEntry:
    if network not in NETWORKS:
        msg = f"There is no network {network!r}; known are {', '.join(NETWORKS)}."
        raise InputError(msg)
    return NETWORKS[network]
