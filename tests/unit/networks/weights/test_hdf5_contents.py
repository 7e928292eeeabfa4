from __future__ import annotations

import h5py
import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.networks.weights.hdf5_contents import dataset_shapes, open_weights


@pytest.fixture
def path(tmp_path):
    return tmp_path / "a.weights.h5"


def read(path):
    with open_weights(path) as file:
        return dataset_shapes(file)


def external_link(file) -> None:
    file["b"] = h5py.ExternalLink("/etc/other.h5", "/x")


def soft_link(file) -> None:
    file["b"] = h5py.SoftLink("/layers")


def external_storage(file) -> None:
    file.create_dataset("b", (4,), "f4", external=[("/etc/passwd", 0, 16)])


def virtual_dataset(file) -> None:
    layout = h5py.VirtualLayout((4,), "f4")
    layout[:] = h5py.VirtualSource("other.h5", "x", (4,))
    file.create_virtual_dataset("b", layout)


def texts(file) -> None:
    file.create_dataset("b", data=["a"], dtype=h5py.string_dtype())


def references(file) -> None:
    file.create_dataset("b", (1,), h5py.ref_dtype)


def records(file) -> None:
    file.create_dataset("b", (1,), np.dtype([("a", "f4")]))


def empty(file) -> None:
    file["b"] = h5py.Empty("f4")


def gigabytes(file) -> None:
    file.create_dataset("b", (1 << 30, 4), "f4", chunks=(1024, 4))  # nothing stored


def whole_model(file) -> None:
    file.attrs["model_config"] = "{}"


def circle(file) -> None:
    file["layers/again"] = file["layers"]


def crowd(file) -> None:
    for number in range(20_001):
        file.create_group(f"g{number}")


@pytest.mark.parametrize(
    ("add", "reason"),
    [
        (external_link, "b is a link to another place"),
        (soft_link, "b is a link to another place"),
        (external_storage, "are in another file"),
        (virtual_dataset, "are in another file"),
        (texts, "b is not an array of numbers"),
        (references, "b is not an array of numbers"),
        (records, "b is not an array of numbers"),
        (empty, "b is not an array of numbers"),
        (gigabytes, "claim 17,179,869,"),
        (whole_model, "a whole model, whose configuration can carry code"),
        (circle, "too deep"),
        (crowd, "more than 20000 entries"),
    ],
)
def test_anything_but_plain_arrays_is_refused(path, add, reason) -> None:
    with h5py.File(path, "w") as file:
        file["layers/a/vars/0"] = np.zeros((2, 3), np.float32)
    assert read(path) == {"layers/a/vars/0": (2, 3)}
    with h5py.File(path, "a") as file:
        add(file)
    with pytest.raises(InputError, match=f"a.weights.h5 is refused: .*{reason}"):
        read(path)


@pytest.mark.parametrize("share", [0.0, 0.02, 0.5])
def test_a_damaged_file_is_refused(path, share) -> None:
    with h5py.File(path, "w") as file:
        for number in range(20):
            file[f"layers/conv{number}/vars/0"] = np.zeros((20, 30), np.float32)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(InputError, match="is damaged"):
        read(path)


def test_compressed_arrays_are_accepted(path) -> None:
    noise = np.random.default_rng(0).normal(size=(100, 100)).astype(np.float32)
    with h5py.File(path, "w") as file:
        file.create_dataset("a", data=noise, compression="gzip")
    assert read(path) == {"a": (100, 100)}
