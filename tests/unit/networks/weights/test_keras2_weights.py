"""Files written by ``model.save_weights("x.hdf5")`` in Keras 2."""

from __future__ import annotations

import h5py
import numpy as np
import pytest

from tests.legacy_file import unet3d_shapes, write_legacy_file
from unet_gui.core.errors import InputError
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.weights.imported_package import write_imported_package
from unet_gui.networks.weights.stage_network import load_stage_network

pytestmark = pytest.mark.tensorflow


@pytest.fixture
def path(tmp_path):
    return tmp_path / "Model pretrained.hdf5"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "package"
    folder.mkdir()
    return folder


def convolve(volume, kernel, bias, *, is_channels_first) -> np.ndarray:
    """Convolve with zeros around, in NumPy; the channels of `volume` are first or last.

    The kernel is (3, 3, 3, inputs, outputs) in either case.
    """
    if is_channels_first:
        volume = np.moveaxis(volume, 0, -1)
    reach = kernel.shape[0] // 2
    padded = np.pad(volume, [(reach, reach)] * 3 + [(0, 0)])
    result = np.zeros((*volume.shape[:3], kernel.shape[-1])) + bias
    for i, j, k in np.ndindex(*kernel.shape[:3]):
        box = tuple(slice(s, s + n) for s, n in zip((i, j, k), volume.shape[:3]))  # noqa: B905 - the channels are left over
        result += padded[box] @ kernel[i, j, k]
    return np.moveaxis(result, -1, 0) if is_channels_first else result


def numpy_unet3d(volume, arrays, *, is_channels_first) -> np.ndarray:
    """The course's network of depth 2, with channels first or last."""
    axis = 0 if is_channels_first else -1
    space = (1, 2, 3) if is_channels_first else (0, 1, 2)
    pairs = list(zip(arrays[::2], arrays[1::2], strict=True))

    def block(tensor, number):
        tensor = convolve(tensor, *pairs[number], is_channels_first=is_channels_first)
        return np.maximum(tensor, 0) if number < 6 else tensor

    skip = block(block(volume, 0), 1)
    pooled = skip
    for along in space:
        halves = [
            np.take(pooled, range(s, pooled.shape[along], 2), along) for s in (0, 1)
        ]
        pooled = np.maximum(*halves)
    tensor = block(block(pooled, 2), 3)
    for along in space:
        tensor = np.repeat(tensor, 2, along)
    tensor = block(block(np.concatenate([tensor, skip], axis), 4), 5)
    return 1 / (1 + np.exp(-block(tensor, 6)))


@pytest.mark.parametrize("is_channels_first", [True, False])
@pytest.mark.parametrize("first_number", [1, 8])
def test_the_imported_network_computes_the_same_as_the_old_one(
    path, folder, is_channels_first, first_number
) -> None:
    arrays = write_legacy_file(path, first_number=first_number)
    write_imported_package(path, folder)
    package = read_model_package(folder)
    model = load_stage_network(folder, package.spec.stages[0])
    volume = np.random.default_rng(1).normal(size=(6, 4, 8, 4)).astype(np.float32)
    old_input = np.moveaxis(volume, -1, 0) if is_channels_first else volume
    expected = numpy_unet3d(old_input, arrays, is_channels_first=is_channels_first)
    if is_channels_first:
        expected = np.moveaxis(expected, 0, -1)
    ours = np.asarray(model(volume[None]))[0]
    np.testing.assert_allclose(ours, expected, atol=1e-5)


def test_the_card_names_the_imported_file(path, folder) -> None:
    write_legacy_file(path)
    write_imported_package(path, folder)
    spec = read_model_package(folder).spec
    assert spec.id == "imported-model-pretrained"
    assert spec.sequences == ("FLAIR", "T1w", "T1Gd", "T2w")
    assert [c.name for c in spec.classes] == ["edema", "non_enhancing", "enhancing"]
    (stage,) = spec.stages
    assert (stage.spacing_mm, stage.normalisation) == (None, "zscore_nonzero")
    assert spec.card.training["imported_from"] == path.name
    assert spec.card.training["layers"][0] == "conv3d_1"
    assert "Not measured" in spec.card.metrics["note"]


def test_depth_and_filters_follow_the_shapes(path, folder) -> None:
    write_legacy_file(path, unet3d_shapes(depth=3, filters=2))
    write_imported_package(path, folder)
    arguments = read_model_package(folder).spec.stages[0].arguments
    assert (arguments["depth"], arguments["base_filters"]) == (3, 2)
    assert not arguments["batch_normalization"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda s: s[:-1], "has 6 3-D convolutions; unet3d has 7"),
        (lambda s: [*s, s[-1]], "has 8 3-D convolutions"),
        (lambda s: s[:3], "has 3 3-D convolutions"),
        (lambda s: [(3, 3, 4), *s[1:]], "3 inputs and 3 outputs"),
        (lambda s: [*s[:-1], (1, 8, 2)], "4 inputs and 2 outputs"),
        (
            lambda s: [*s[:4], (3, 16, 8), *s[5:]],
            r"layer conv3d_5, number 5 .*\(3, 3, 3, 16, 8\).* instead of .*24, 8",
        ),
        (lambda s: [(3, 4, 64), *s[1:]], "too few for a network with 64 filters"),
    ],
)
def test_another_network_is_refused(path, folder, change, message) -> None:
    write_legacy_file(path, change(unet3d_shapes()))
    with pytest.raises(InputError, match=f"{path.name}.*{message}"):
        write_imported_package(path, folder)
    assert list(folder.iterdir()) == []


def without_list(file) -> None:
    del file.attrs["layer_names"]


def without_layer(file) -> None:
    del file["conv3d_2"]


def without_weight(file) -> None:
    del file["conv3d_2/conv3d_2/bias:0"]


def whole_model(file) -> None:
    file.attrs["model_config"] = b"{}"


def soft_link(file) -> None:
    del file["conv3d_2"]
    file["conv3d_2"] = h5py.SoftLink("/conv3d_4")


def no_number(file) -> None:
    file["conv3d_3/conv3d_3/bias:0"][0] = np.nan


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (without_list, "no list of layers"),
        (without_layer, "lists the layer conv3d_2, which is missing"),
        (without_weight, "lists a weight of conv3d_2 that is missing"),
        (whole_model, "a whole model"),
        (soft_link, "conv3d_2 is a link to another place"),
        (no_number, "conv3d_3 holds values that are not finite"),
    ],
)
def test_a_damaged_or_unsafe_file_is_refused(path, folder, change, message) -> None:
    write_legacy_file(path)
    with h5py.File(path, "a") as file:
        change(file)
    with pytest.raises(InputError, match=message):
        write_imported_package(path, folder)


@pytest.mark.parametrize("is_channels_first", [True, False])
def test_slopes_are_read_for_each_channel(path, folder, is_channels_first) -> None:
    write_legacy_file(path)
    slopes = {}
    with h5py.File(path, "a") as file:
        names = []
        for name in file.attrs["layer_names"]:
            old = str(name)
            if not old.startswith("activation") or old.endswith("_7"):
                names.append(old)
                continue
            number = int(old.rpartition("_")[2])
            count = file[f"conv3d_{number}/conv3d_{number}/bias:0"].shape[0]
            values = np.linspace(0.1, 0.2, count).astype(np.float32) * number
            shape = (-1, 1, 1, 1) if is_channels_first else (1, 1, 1, -1)
            new = f"p_re_lu_{number}"
            file[f"{new}/{new}/alpha:0"] = values.reshape(shape)
            file[new].attrs["weight_names"] = [f"{new}/alpha:0".encode()]
            names.append(new)
            slopes[number] = values
        file.attrs["layer_names"] = names
    write_imported_package(path, folder)
    stage = read_model_package(folder).spec.stages[0]
    assert stage.arguments["activation"] == "prelu"
    model = load_stage_network(folder, stage)
    found = [y for y in model.layers if type(y).__name__ == "PReLU"]
    for layer, values in zip(found, slopes.values(), strict=True):
        np.testing.assert_array_equal(np.ravel(layer.get_weights()[0]), values)
