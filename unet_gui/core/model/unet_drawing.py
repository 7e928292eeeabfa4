"""Layout of a drawing of a U-Net: positions of its layers and connections.

Levels are stacked, with the finest on top. Layers follow each other to the right; the
outputs of pooling and upsampling are placed directly below and above their inputs, so
that the drawing goes down and up. Layers that keep the shape (activations,
normalisations, dropout) are narrow stripes to the right of the previous layer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from unet_gui.core.model.layer_cost import kernel_text, size_text

if TYPE_CHECKING:
    from unet_gui.core.model.architecture import LayerRow, NetworkDescription

    Point = tuple[float, float]

BOX_WIDTH = 36.0
STRIPE_WIDTH = 14.0
_TALLEST, _LOWEST, _LOWER_PER_LEVEL = 128.0, 104.0, 6.0
_GAP = 18.0  # between boxes of a level
_LEVEL_GAP = 42.0
_SKIP_RISE = 16.0  # of skip connections above their level
_MARGIN = 12.0
_TOP = _MARGIN + _SKIP_RISE
_SHORT_NAMES = {
    "InputLayer": "input",
    "Concatenate": "concat",
    "Add": "add",
    "BatchNormalization": "batch norm",
    "PReLU": "PReLU",
    "ReLU": "ReLU",
    "Activation": "activation",
    "Dropout": "dropout",
}


class LayerKind(Enum):
    """The kinds of layers that a drawing distinguishes."""

    INPUT = "input"
    CONVOLUTION = "convolution"
    POOLING = "pooling"
    UPSAMPLING = "upsampling"
    JOIN = "join"
    POINTWISE = "pointwise"


class ArrowKind(Enum):
    """The kinds of connections that a drawing distinguishes."""

    NEXT = "next"
    DOWN = "down"
    UP = "up"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class DrawnLayer:
    """The box of a layer: its position, size and texts."""

    layer: int
    kind: LayerKind
    level: int
    x: float
    y: float
    width: float
    height: float
    title: str
    size: str
    channels: str

    @property
    def right(self) -> float:
        """X coordinate of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Y coordinate of the lower edge."""
        return self.y + self.height

    @property
    def centre_x(self) -> float:
        """X coordinate of the centre."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class DrawnArrow:
    """A connection between two layers, as a polyline."""

    source: int
    target: int
    kind: ArrowKind
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class UnetDrawing:
    """Boxes in the order of layers, arrows, and the size of the drawing."""

    boxes: tuple[DrawnLayer, ...]
    arrows: tuple[DrawnArrow, ...]
    width: float
    height: float


def draw_unet(description: NetworkDescription) -> UnetDrawing:
    """Lay out the layers of a network, which are listed with inputs first.

    Connections to layers that are not listed are omitted.
    """
    numbers = {row.name: number for number, row in enumerate(description.layers)}
    boxes: list[DrawnLayer] = []
    arrows: list[DrawnArrow] = []
    ends: dict[int, float] = {}  # right end of each level
    for number, row in enumerate(description.layers):
        names = (name.partition("[")[0] for name in row.connected_to)
        sources = [boxes[numbers[name]] for name in names if name in numbers]
        box = _placed(number, row, sources, ends)
        boxes.append(box)
        ends[box.level] = box.right
        arrows.extend(_arrow(source, box) for source in sources)
    return UnetDrawing(
        tuple(boxes),
        tuple(arrows),
        max((box.right for box in boxes), default=0.0) + _MARGIN,
        max((box.bottom for box in boxes), default=0.0) + _MARGIN,
    )


def layer_kind(type_: str) -> LayerKind:
    """Return the kind of a layer with this Keras type."""
    if type_ == "InputLayer":
        return LayerKind.INPUT
    if type_.startswith("UpSampling") or type_.endswith("Transpose"):
        return LayerKind.UPSAMPLING
    if "Pooling" in type_:
        return LayerKind.POOLING
    if type_.startswith("Conv"):
        return LayerKind.CONVOLUTION
    if type_ in {"Concatenate", "Add"}:
        return LayerKind.JOIN
    return LayerKind.POINTWISE


def _placed(
    number: int, row: LayerRow, sources: list[DrawnLayer], ends: dict[int, float]
) -> DrawnLayer:
    kind = layer_kind(row.type)
    level = row.stride.bit_length() - 1
    width = STRIPE_WIDTH if kind is LayerKind.POINTWISE else BOX_WIDTH
    return DrawnLayer(
        layer=number,
        kind=kind,
        level=level,
        x=_left_edge(kind, level, width, sources, ends.get(level)),
        y=_level_top(level),
        width=width,
        height=_level_height(level),
        title=_title(row),
        size=size_text(row.output_shape, row.stride),
        channels=str(row.output_shape[-1]),
    )


def _left_edge(
    kind: LayerKind,
    level: int,
    width: float,
    sources: list[DrawnLayer],
    end: float | None,
) -> float:
    if not sources:
        return _MARGIN if end is None else end + _GAP
    source = max(sources, key=lambda box: box.x)
    if kind is LayerKind.POINTWISE and source.level == level and source.right == end:
        return source.right
    wanted = source.right + _GAP
    if source.level != level:
        wanted = source.centre_x - width / 2
    return wanted if end is None else max(wanted, end + _GAP)


def _level_height(level: int) -> float:
    return max(_LOWEST, _TALLEST - _LOWER_PER_LEVEL * level)


def _level_top(level: int) -> float:
    return _TOP + sum(_level_height(n) + _LEVEL_GAP for n in range(level))


def _title(row: LayerRow) -> str:
    kernel = kernel_text(row)
    kind = layer_kind(row.type)
    if kind is LayerKind.POOLING:
        return f"pool {kernel}"
    if kind is LayerKind.UPSAMPLING:
        return f"{'deconv' if row.type.endswith('Transpose') else 'up'} {kernel}"
    if kind is LayerKind.CONVOLUTION:
        return f"conv {kernel}"
    return _SHORT_NAMES.get(row.type, row.type)


def _arrow(source: DrawnLayer, target: DrawnLayer) -> DrawnArrow:
    if target.level > source.level:
        points = _vertical(source, target, source.bottom, target.y)
        return DrawnArrow(source.layer, target.layer, ArrowKind.DOWN, points)
    if target.level < source.level:
        points = _vertical(source, target, source.y, target.bottom)
        return DrawnArrow(source.layer, target.layer, ArrowKind.UP, points)
    if target.kind is LayerKind.JOIN and target.x - source.right > _GAP:
        points = _over_the_level(source, target)
        return DrawnArrow(source.layer, target.layer, ArrowKind.SKIP, points)
    middle = source.y + source.height / 2
    points = ((source.right, middle), (target.x, middle))
    return DrawnArrow(source.layer, target.layer, ArrowKind.NEXT, points)


def _vertical(
    source: DrawnLayer, target: DrawnLayer, start: float, end: float
) -> tuple[Point, ...]:
    if source.centre_x == target.centre_x:
        return (source.centre_x, start), (target.centre_x, end)
    bend = (start + end) / 2
    return (
        (source.centre_x, start),
        (source.centre_x, bend),
        (target.centre_x, bend),
        (target.centre_x, end),
    )


def _over_the_level(source: DrawnLayer, target: DrawnLayer) -> tuple[Point, ...]:
    above = source.y - _SKIP_RISE
    return (
        (source.centre_x, source.y),
        (source.centre_x, above),
        (target.centre_x, above),
        (target.centre_x, target.y),
    )
