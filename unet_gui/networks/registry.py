"""The networks by id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.networks.unet3d import build_unet3d

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import keras

NETWORKS: dict[str, tuple[Callable[..., keras.Model], dict[str, Any]]] = {
    "unet3d": (build_unet3d, {}),
    "unet3d-deconvolution": (
        build_unet3d,
        {
            "upsampling": "deconvolution",
            "batch_normalization": True,
            "activation": "prelu",
        },
    ),
}


def build_network(network: str, arguments: Mapping[str, Any]) -> keras.Model:
    """Build a network by its id; `arguments` go over the id's own.

    Raises
    ------
    InputError
        If the id or an argument is unknown.
    """
    if network not in NETWORKS:
        msg = f"There is no network {network!r}; known are {', '.join(NETWORKS)}."
        raise InputError(msg)
    build, preset = NETWORKS[network]
    try:
        return build(**{**preset, **arguments})
    except TypeError as error:
        msg = f"{network} does not take these arguments: {error}."
        raise InputError(msg) from error
