"""The predictor port over an engine process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.architecture import LayerRow, NetworkDescription
from unet_gui.segmentation.engine_protocol import (
    mapped_bytes,
    mapped_bytes_for,
    result_offset,
)
from unet_gui.segmentation.predictor import StageInfo

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.controllers.engine import EngineProcess


class EnginePredictor:
    """A model loaded in an engine; implements `segmentation.predictor.Predictor`."""

    def __init__(self, engine: EngineProcess, folder: Path) -> None:
        self._engine = engine
        reply = engine.request("load", folder=str(folder))
        self.stages = tuple(StageInfo(**stage) for stage in reply["stages"])
        self.device = engine.device
        self.device_note = engine.note

    def predict(
        self, stage: int, tiles: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return the probabilities; a view of the mapped file, valid until the next."""
        size = mapped_bytes(tiles.shape, self.stages[stage].outputs)
        return self._over_tiles(tiles, size, "predict", stage=stage)

    def activations(
        self, stage: int, layer: int, tile: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return what a layer makes of a tile; a view of the mapped file as well."""
        row = self.describe(stage).layers[layer]
        spatial = (n // row.stride for n in tile.shape[1:-1])
        shape = (tile.shape[0], *spatial, row.output_shape[-1] or 1)
        size = mapped_bytes_for(tile.shape, shape)
        return self._over_tiles(tile, size, "activations", stage=stage, layer=layer)

    def _over_tiles(
        self, tiles: npt.NDArray[np.float32], size: int, command: str, **arguments: int
    ) -> npt.NDArray[np.float32]:
        mapped = self._engine.mapped(size)
        np.ndarray(tiles.shape, np.float32, mapped)[...] = tiles
        reply = self._engine.request(command, shape=tiles.shape, **arguments)
        return np.ndarray(
            reply["shape"], np.float32, mapped, result_offset(tiles.shape)
        )

    def describe(self, stage: int) -> NetworkDescription:
        """Return the layer table of a stage's network."""
        return parse_description(self._engine.request("describe", stage=stage))

    def close(self) -> None:
        """Leave the engine warm for the next run."""


def parse_description(reply: dict[str, Any]) -> NetworkDescription:
    """Turn the reply to ``describe`` into a description."""
    content = reply["description"]
    rows = tuple(
        LayerRow(**{key: _as_tuples(value) for key, value in row.items()})
        for row in content["layers"]
    )
    return NetworkDescription(**{**content, "layers": rows})


def _as_tuples(value: Any) -> Any:
    """Turn JSON's lists back into tuples."""
    return tuple(map(_as_tuples, value)) if isinstance(value, list) else value
