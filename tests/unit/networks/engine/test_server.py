from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
import threading
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

from tests.numpy_engine import DESCRIPTION, CopyingPredictor, NumpyBackend
from unet_gui.controllers.engine.process import ENGINE_COMMAND, EngineProcess
from unet_gui.core.errors import DeviceMemoryError, InputError, RunError
from unet_gui.core.text import from_json
from unet_gui.networks.engine.server import Engine
from unet_gui.networks.engine.signs_of_life import SignsOfLife
from unet_gui.segmentation.port.engine_protocol import (
    SIGN_OF_LIFE,
    mapped_bytes,
    result_offset,
)
from unet_gui.segmentation.port.shared_memory import SharedMemory

SHAPE = (1, 4, 8, 4, 4)
PREDICT = {"command": "predict", "model": 1, "stage": 0, "shape": list(SHAPE)}


@pytest.fixture
def engine():
    return Engine(NumpyBackend("", "cpu"))


@pytest.fixture
def memory():
    made = SharedMemory()
    yield made
    made.close()


def test_commands_in_their_order(engine, memory) -> None:
    size = mapped_bytes(SHAPE, (*SHAPE[:-1], 3))
    view = memory.grow(size)
    given = np.random.default_rng(0).random(SHAPE, np.float32)
    np.ndarray(SHAPE, np.float32, view)[...] = given
    loaded = engine.answer({"command": "load", "folder": "x"})
    assert loaded["ok"]
    assert loaded["stages"][0]["outputs"] == 3
    assert loaded["precision"] == "float32"
    mapped = engine.answer({"command": "map", "key": memory.key, "bytes": size})
    assert mapped == {"ok": True}
    reply = engine.answer({**PREDICT, "model": loaded["model"]})
    assert reply["shape"] == [1, 4, 8, 4, 3]
    assert reply["seconds"] >= 0
    found = np.ndarray(reply["shape"], np.float32, view, result_offset(SHAPE))
    np.testing.assert_array_equal(found, given[..., :3])


def test_describes(engine) -> None:
    described = engine.answer({"command": "describe", "network": "any"})
    assert described["description"] == asdict(DESCRIPTION)


@pytest.mark.parametrize(
    "command",
    [PREDICT, {**PREDICT, "command": "unload"}, {**PREDICT, "command": "describe"}],
    ids=lambda command: command["command"],
)
def test_a_model_that_is_not_loaded_is_refused(engine, command) -> None:
    for _ in ("before any other model", "after another one"):
        reply = engine.answer(command)
        assert not reply["ok"]
        assert reply["kind"] == "input"
        assert from_json(reply["message"]).startswith("The model is no longer loaded")
        engine.answer({"command": "load", "folder": "x"})
        engine.answer({"command": "unload", "model": 1})


def test_each_command_reaches_the_model_that_it_names(memory) -> None:
    class Constant(CopyingPredictor):
        def __init__(self, value: float) -> None:
            super().__init__("", "cpu", 1)
            self.value = value

        def predict(self, stage, tiles):
            return np.full((*tiles.shape[:-1], 3), self.value, np.float32)

    class Backend(NumpyBackend):
        def load(self, folder):
            return Constant(float(str(folder)))

    engine = Engine(Backend("", "cpu"))
    size = mapped_bytes(SHAPE, (*SHAPE[:-1], 3))
    view = memory.grow(size)
    engine.answer({"command": "map", "key": memory.key, "bytes": size})
    models = {
        value: engine.answer({"command": "load", "folder": str(value)})["model"]
        for value in (0.25, 0.75)
    }
    for value, model in (*models.items(), *models.items()):
        reply = engine.answer({**PREDICT, "model": model})
        found = np.ndarray(reply["shape"], np.float32, view, result_offset(SHAPE))
        assert np.all(found == value)


def test_tiles_need_mapped_memory(engine) -> None:
    engine.answer({"command": "load", "folder": "x"})
    reply = engine.answer(PREDICT)
    assert reply["kind"] == "input"
    assert from_json(reply["message"]) == "No memory is mapped."


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (InputError("This."), "input"),
        (RunError("This."), "run"),
        (DeviceMemoryError("This."), "memory"),
        (MemoryError(), "memory"),
        (OSError(errno.ENOMEM, os.strerror(errno.ENOMEM)), "memory"),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "run"),
        (ValueError("This."), "fault"),
    ],
    ids=repr,
)
def test_every_error_has_its_kind(error, kind) -> None:
    class Backend(NumpyBackend):
        def load(self, folder):
            raise error

    reply = Engine(Backend("", "cpu")).answer({"command": "load", "folder": "x"})
    assert not reply["ok"]
    assert reply["kind"] == kind
    assert reply["message"]
    assert ("Traceback" in reply.get("details", "")) == (kind == "fault")


@pytest.mark.tensorflow
def test_a_backend_that_is_not_there_is_one_sentence(monkeypatch) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "nothing")
    engine = EngineProcess("cpu", ENGINE_COMMAND)
    with pytest.raises(RunError, match="nothing cannot be loaded"):
        engine.request("load", folder="x")
    engine.close()


def test_starting_the_engine_imports_no_network_library() -> None:
    program = "import sys, unet_gui.networks.engine.server; print(*sys.modules)"
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=Path(__file__).parents[4],
        capture_output=True,
        text=True,
        check=True,
    )
    assert not {"keras", "tensorflow", "h5py", "scipy"} & set(ended.stdout.split())


def test_signs_of_life_are_given_only_while_there_is_work() -> None:
    given = threading.Semaphore(0)

    class Sink(io.BytesIO):
        def flush(self):
            given.release()

    sink = Sink()
    signs = SignsOfLife(sink, every_s=0.001)
    assert sink.getvalue() == b""
    with signs.given():
        for _ in range(3):
            assert given.acquire(timeout=30)
    assert set(sink.getvalue()) == set(SIGN_OF_LIFE)
    with signs.given():
        sink.close()  # as when the window is gone
        signs.thread.join(30)
    assert not signs.thread.is_alive()
