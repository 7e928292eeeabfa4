from __future__ import annotations

import tempfile

import h5py
import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.weights.weights_file import (
    check_size,
    load_weights,
    save_weights,
)

pytestmark = pytest.mark.tensorflow
SMALL = {"depth": 2, "base_filters": 2, "batch_normalization": True}


def small(**changes):
    model = build_network("unet3d", {**SMALL, **changes})
    random = np.random.default_rng(0)
    for weight in model.weights:
        weight.assign(random.normal(size=weight.shape))
    return model


def test_weights_are_saved_and_loaded_in_half_precision(tmp_path) -> None:
    path = tmp_path / "a.weights.h5"
    model = small()
    save_weights(model, path)
    with h5py.File(path) as file:
        kinds = set()
        file.visititems(
            lambda _, item: kinds.add(item.dtype) if hasattr(item, "dtype") else None
        )
    assert kinds == {np.dtype(np.float16)}
    other = build_network("unet3d", SMALL)
    load_weights(other, path)
    for ours, theirs in zip(model.weights, other.weights, strict=True):
        half = np.asarray(ours).astype(np.float16).astype(np.float32)
        np.testing.assert_array_equal(np.asarray(theirs), half)


def test_loading_needs_no_temporary_file(tmp_path, monkeypatch) -> None:
    """A temporary file would be left behind if the engine were killed while loading."""
    model = small()
    save_weights(model, tmp_path / "a.weights.h5")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(FileNotFoundError):
        tempfile.mkstemp()
    other = build_network("unet3d", SMALL)
    load_weights(other, tmp_path / "a.weights.h5")
    for ours, theirs in zip(model.weights, other.weights, strict=True):
        np.testing.assert_allclose(np.asarray(theirs), np.asarray(ours), atol=2e-3)
    assert [path.name for path in tmp_path.iterdir()] == ["a.weights.h5"]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"base_filters": 3}, "has the shape"),
        ({"depth": 3}, "is missing|has the shape"),
        ({"batch_normalization": False}, "does not belong there"),
    ],
)
def test_weights_of_another_network_are_refused(tmp_path, changes, message) -> None:
    save_weights(small(), tmp_path / "a.weights.h5")
    with pytest.raises(InputError, match=f"a.weights.h5 does not hold .*({message})"):
        load_weights(small(**changes), tmp_path / "a.weights.h5")


def test_a_damaged_file_is_refused(tmp_path) -> None:
    path = tmp_path / "a.weights.h5"
    path.write_bytes(b"no hdf5")
    with pytest.raises(InputError, match="is damaged"):
        load_weights(small(), path)


def test_a_file_with_links_is_not_loaded(tmp_path) -> None:
    path = tmp_path / "a.weights.h5"
    model = small()
    save_weights(model, path)
    with h5py.File(path, "a") as file:
        name = "layers/conv3d/vars/0"
        file.move(name, "kernel")
        file[name] = h5py.ExternalLink("elsewhere.h5", "kernel")
    with pytest.raises(InputError, match=f"{name} is a link to another place"):
        load_weights(model, path)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"base_filters": 5000, "depth": 2}, "too few for a network with 5000 filters"),
        ({"base_filters": 2, "depth": 9}, "too few for .* depth 9"),
        ({"depth": 10**9}, "depth must be at most 10"),
        ({"base_filters": "2"}, "must be integers"),
    ],
)
def test_a_network_far_larger_than_its_weights_is_not_built(
    tmp_path, arguments, message
) -> None:
    path = tmp_path / "a.weights.h5"
    save_weights(small(), path)
    check_size(path, SMALL)
    with pytest.raises(InputError, match=message):
        check_size(path, arguments)
