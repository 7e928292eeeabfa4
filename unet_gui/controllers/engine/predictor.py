"""The predictor port over an engine process."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.model.architecture import LayerRow, NetworkDescription
from unet_gui.segmentation.port.engine_protocol import mapped_bytes, result_offset
from unet_gui.segmentation.port.predictor import StageInfo

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.controllers.engine.process import EngineProcess


class EnginePredictor:
    """A model that is loaded in an engine; implements the port `Predictor`.

    Attributes
    ----------
    precision : str
        ``float32``, or the half-precision type in which most is computed.
    runtime : str
        Id of the library that computes.
    computing_s : float
        Seconds that the networks have taken so far.
    transfer_s : float
        Seconds that pipes and copies to and from the shared memory have taken so far.
    """

    def __init__(self, engine: EngineProcess, folder: Path) -> None:
        self._engine = engine
        reply = engine.request("load", folder=str(folder))
        self._model: int = reply["model"]
        self.stages = tuple(StageInfo(**stage) for stage in reply["stages"])
        self.precision: str = reply["precision"]
        self.runtime: str = reply["runtime"]
        self.device = engine.device
        self.device_note = engine.note
        self.computing_s = 0.0
        self.transfer_s = 0.0

    def predict(
        self, stage: int, tiles: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return the probabilities (n, *spatial, outputs) of tiles (n, *spatial, C).

        The result is a view of the shared memory, valid until the next call of any
        predictor of the engine. `tiles` may be any float32 view; it is copied once,
        into the shared memory.
        """
        shape = (*tiles.shape[:-1], self.stages[stage].outputs)
        return self._over_tiles(tiles, shape, "predict", stage=stage)

    def activations(
        self, stage: int, layer: int, tile: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return a layer's output (1, *spatial, maps) for a tile (1, *spatial, C).

        It is a view of the shared memory, valid as that of `predict`.
        """
        row = self.describe(stage).layers[layer]
        spatial = (n // row.stride for n in tile.shape[1:-1])
        shape = (tile.shape[0], *spatial, row.output_shape[-1] or 1)
        return self._over_tiles(tile, shape, "activations", stage=stage, layer=layer)

    def _over_tiles(
        self,
        tiles: npt.NDArray[np.float32],
        result_shape: tuple[int, ...],
        command: str,
        **arguments: int,
    ) -> npt.NDArray[np.float32]:
        started_s = time.perf_counter()
        mapped = self._engine.mapped(mapped_bytes(tiles.shape, result_shape))
        np.ndarray(tiles.shape, np.float32, mapped)[...] = tiles
        reply = self._engine.request(
            command, model=self._model, shape=tiles.shape, **arguments
        )
        self.computing_s += reply["seconds"]
        self.transfer_s += time.perf_counter() - started_s - reply["seconds"]
        return np.ndarray(
            reply["shape"], np.float32, mapped, result_offset(tiles.shape)
        )

    def describe(self, stage: int) -> NetworkDescription:
        """Return the layer table of a stage's network."""
        reply = self._engine.request("describe", model=self._model, stage=stage)
        return parse_description(reply)

    def close(self) -> None:
        """Do nothing: the engine stays warm for the next run."""

    def unload(self) -> None:
        """Free the memory that the model takes in the engine; nothing works after.

        Raises
        ------
        RunError
            If the engine has ended.
        """
        self._engine.request("unload", model=self._model)


def parse_description(reply: dict[str, Any]) -> NetworkDescription:
    """Return the description in a reply to ``describe``."""
    content = reply["description"]
    rows = tuple(
        LayerRow(**{key: _as_tuples(value) for key, value in row.items()})
        for row in content["layers"]
    )
    return NetworkDescription(**{**content, "layers": rows})


def _as_tuples(value: Any) -> Any:
    """Turn lists, which JSON makes of tuples, back into tuples."""
    return tuple(map(_as_tuples, value)) if isinstance(value, list) else value
