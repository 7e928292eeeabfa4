"""A hand-written description of a U-Net with two levels."""

from __future__ import annotations

from unet_gui.core.model.architecture import LayerRow, NetworkDescription

_WHOLE, _HALF = (16, 16, 8), (8, 8, 4)


def _row(name, type_, channels, sources, *, stride=1, kernel=()):
    size = _WHOLE if stride == 1 else _HALF
    return LayerRow(
        name,
        type_,
        (None, *size, channels),
        0,
        tuple(f"{source}[0][0]" for source in sources),
        kernel=kernel,
        stride=stride,
    )


SMALL_UNET = NetworkDescription(
    "small",
    0,
    0,
    (
        _row("input", "InputLayer", 4, ()),
        _row("conv", "Conv3D", 32, ("input",), kernel=(3, 3, 3)),
        _row("relu", "Activation", 32, ("conv",)),
        _row("pool", "MaxPooling3D", 32, ("relu",), stride=2, kernel=(2, 2, 2)),
        _row("deep", "Conv3D", 64, ("pool",), stride=2, kernel=(3, 3, 3)),
        _row("up", "UpSampling3D", 64, ("deep",), kernel=(2, 2, 2)),
        _row("join", "Concatenate", 96, ("up", "relu")),
        _row("last", "Conv3D", 3, ("join",), kernel=(1, 1, 1)),
    ),
)
