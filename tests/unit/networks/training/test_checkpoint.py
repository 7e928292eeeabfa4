from __future__ import annotations

import errno
from typing import TYPE_CHECKING

import numpy as np
import pytest

from unet_gui.core.errors import InputError, RunError
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.training.checkpoint import (
    RunState,
    load_checkpoint,
    remove_partial_files,
    save_checkpoint,
    writing_into,
)

if TYPE_CHECKING:
    import keras

pytestmark = pytest.mark.tensorflow

ASKED = {"seed": 1, "patch": (8, 8)}
IMAGES = np.random.default_rng(0).normal(size=(2, 8, 8, 1)).astype(np.float32)
TRUTH = (IMAGES > 0.5).astype(np.float32)


def compiled() -> keras.Model:
    model = build_network("unet2d-classic", {"depth": 2, "base_filters": 2})
    model.compile("adam", "binary_crossentropy", jit_compile=False)
    return model


def test_a_resumed_run_equals_an_uninterrupted_one(tmp_path) -> None:
    """Weights, the moments of Adam and the states of dropout are all restored."""
    path = tmp_path / "checkpoint.npz"
    model, other = compiled(), compiled()
    model.train_on_batch(IMAGES, TRUTH)
    state = RunState(3, 60.0, [{"epoch": 1, "loss": 0.5}], 2, 0.7)
    state.best = model.get_weights()
    state.average.add(model, 0.9)
    save_checkpoint(path, model, state, ASKED)
    found = load_checkpoint(path, other, ASKED)
    assert (found.epoch, found.seconds, found.best_epoch) == (3, 60.0, 2)
    assert found.history == state.history
    np.testing.assert_array_equal(found.best[0], state.best[0])
    assert found.average.steps == 1
    for kept, average in zip(found.average.weights, state.average.weights, strict=True):
        np.testing.assert_array_equal(kept, average)
    losses = [
        [m.train_on_batch(IMAGES, TRUTH) for _ in range(3)] for m in (model, other)
    ]
    assert losses[0] == losses[1]


def test_keep_best_keeps_copies_and_only_better_ones() -> None:
    model, state = compiled(), RunState(epoch=1)
    state.keep_best(model, 0.5)
    kept = state.best[0].copy()
    model.set_weights([w + 1 for w in model.get_weights()])
    state.epoch = 2
    state.keep_best(model, 0.4)
    assert state.best_epoch == 1
    np.testing.assert_array_equal(state.best[0], kept)
    state.keep_best(model, 0.6)
    np.testing.assert_allclose(state.best[0], kept + 1)


def test_other_options_are_refused(tmp_path) -> None:
    path = tmp_path / "checkpoint.npz"
    save_checkpoint(path, compiled(), RunState(), ASKED)
    with pytest.raises(InputError, match="started with seed 1, not 2"):
        load_checkpoint(path, compiled(), {**ASKED, "seed": 2})


def test_a_damaged_file_is_refused(tmp_path) -> None:
    path = tmp_path / "checkpoint.npz"
    path.write_bytes(b"PK no zip at all")
    with pytest.raises(InputError, match="is damaged"):
        load_checkpoint(path, compiled(), ASKED)


def test_files_left_by_a_kill_are_removed(tmp_path) -> None:
    (tmp_path / ".partial-abc.npz").touch()
    (tmp_path / "checkpoint.npz").touch()
    remove_partial_files(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["checkpoint.npz"]


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "is full. Free some space"),
        (RuntimeError("flush failed (No space left on device)"), "is full"),
        (
            OSError(errno.EACCES, "Permission denied"),
            "cannot be written to: Permission",
        ),
    ],
)
def test_write_errors_become_one_sentence(tmp_path, fault, message) -> None:
    with pytest.raises(RunError, match=message), writing_into(tmp_path):
        raise fault


def test_other_errors_stay_unchanged(tmp_path) -> None:
    with pytest.raises(RuntimeError, match="something else"), writing_into(tmp_path):
        raise RuntimeError("something else")
