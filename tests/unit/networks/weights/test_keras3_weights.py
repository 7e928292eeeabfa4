"""Files that Keras 3 saves: ``x.weights.h5`` and ``x.keras``."""

from __future__ import annotations

import json
import re
import struct
import zipfile

import h5py
import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.models import keras_archive
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.weights.imported_package import write_imported_package
from unet_gui.networks.weights.stage_network import load_stage_network

pytestmark = pytest.mark.tensorflow
SHAPE = (8, 4, 8)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "package"
    folder.mkdir()
    return folder


def course_network(
    *, depth=2, filters=2, channels=4, shared=None, is_normalised=False, is_up=True
):
    """The network of the course's lab, as its notebooks build it with channels last."""
    import keras
    from keras import layers

    def convolve(tensor, count):
        tensor = layers.Conv3D(count, 3, padding="same")(tensor)
        if is_normalised:
            tensor = layers.BatchNormalization()(tensor)
        if shared is None:
            return layers.Activation("relu")(tensor)
        return layers.PReLU(shared_axes=shared)(tensor)

    def enlarge(tensor):
        if is_up:
            return layers.UpSampling3D(2)(tensor)
        return layers.Conv3DTranspose(tensor.shape[-1], 2, strides=2)(tensor)

    tensor = first = layers.Input((*SHAPE, channels))
    skips = []
    for level in range(depth):
        count = filters * 2**level
        skips.append(convolve(convolve(tensor, count), 2 * count))
        tensor = layers.MaxPooling3D(2)(skips[-1]) if level < depth - 1 else skips.pop()
    for skip in reversed(skips):
        tensor = layers.Concatenate()([enlarge(tensor), skip])
        tensor = convolve(convolve(tensor, skip.shape[-1]), skip.shape[-1])
    last = layers.Activation("sigmoid")(layers.Conv3D(3, 1)(tensor))
    return with_random_weights(keras.Model(first, last))


def with_random_weights(model):
    random = np.random.default_rng(0)
    for weight in model.weights:
        values = random.uniform(0.05, 0.3, weight.shape)  # variances are positive
        sign = -1 if weight.name == "bias" else 1
        weight.assign(sign * values)
    return model


def outputs(folder, model):
    package = read_model_package(folder)
    ours = load_stage_network(folder, package.spec.stages[0])
    volume = np.random.default_rng(1).normal(size=(1, *SHAPE, 4)).astype(np.float32)
    return np.asarray(ours(volume)), np.asarray(model(volume))


VARIANTS = {
    "as in the lab": {},
    "deeper, with layers from 10 on": {"depth": 3},
    "slopes per channel": {"shared": (1, 2, 3)},
    "one slope for all channels": {"shared": (1, 2, 3, 4)},
    "normalised": {"is_normalised": True},
    "deconvolution": {"is_up": False},
    "everything": {
        **{"depth": 3, "shared": (1, 2, 3)},
        **{"is_normalised": True, "is_up": False},
    },
}


@pytest.mark.parametrize("kind", [".weights.h5", ".keras"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_the_imported_network_computes_the_same(tmp_path, folder, variant, kind):
    model = course_network(**VARIANTS[variant])
    path = tmp_path / f"My net{kind}"
    model.compile("adam", "binary_crossentropy")
    model.optimizer.build(model.trainable_variables)  # its numbers are in the file
    (model.save if kind == ".keras" else model.save_weights)(path)
    write_imported_package(path, folder)
    found, expected = outputs(folder, model)
    np.testing.assert_allclose(found, expected, atol=1e-5)
    spec = read_model_package(folder).spec
    assert spec.id == "imported-my-net"
    assert spec.card.training["imported_from"] == path.name
    assert "does not say so" in spec.card.training["assumed"]


def test_layers_are_found_below_other_groups_and_with_back_slashes(tmp_path, folder):
    model, path = course_network(), tmp_path / "old.weights.h5"
    model.save_weights(path)
    with h5py.File(path, "a") as file:
        for name in list(file["layers"]):
            file.move(f"layers/{name}", f"_layer_checkpoint_dependencies\\{name}")
        del file["layers"]
    write_imported_package(path, folder)
    np.testing.assert_allclose(*outputs(folder, model), atol=1e-5)


def test_weights_under_another_suffix_are_known_by_their_content(tmp_path, folder):
    model = course_network()
    model.save_weights(tmp_path / "x.weights.h5")
    path = (tmp_path / "x.weights.h5").rename(tmp_path / "x.hdf5")
    write_imported_package(path, folder)
    np.testing.assert_allclose(*outputs(folder, model), atol=1e-5)


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"shared": (1, 2)}, "differ from voxel to voxel .*can be imported"),
        ({"shared": ()}, r"differ from voxel to voxel \(8 x 4 x 8 x 2\)"),
        ({"channels": 1}, "1 inputs and 3 outputs"),
    ],
)
def test_another_network_is_refused(tmp_path, folder, options, reason):
    path = tmp_path / "x.weights.h5"
    course_network(**options).save_weights(path)
    with pytest.raises(InputError, match=reason):
        write_imported_package(path, folder)
    assert list(folder.iterdir()) == []


def test_a_network_with_more_layers_is_refused(tmp_path, folder):
    path = tmp_path / "x.weights.h5"
    course_network().save_weights(path)
    with h5py.File(path, "a") as file:
        file["layers/dense/vars/0"] = np.ones((4, 4), np.float32)
    with pytest.raises(InputError, match="the layer dense with weights"):
        write_imported_package(path, folder)
    with h5py.File(path, "a") as file:
        file["other/layers/conv3d/vars/0"] = np.ones((4, 4), np.float32)
    with pytest.raises(InputError, match="holds several networks"):
        write_imported_package(path, folder)


def test_a_2d_network_is_refused_with_the_number_of_convolutions(tmp_path, folder):
    path = tmp_path / "x.weights.h5"
    with h5py.File(path, "w") as file:
        file["layers/conv2d/vars/0"] = np.ones((3, 3, 1, 4), np.float32)
        file["layers/conv2d/vars/1"] = np.ones(4, np.float32)
    with pytest.raises(InputError, match="has 0 3-D convolutions; unet3d has 7"):
        write_imported_package(path, folder)


def archive(path, weights, **others):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in others.items():
            file.writestr(name.replace("__", "."), content)
        if weights is not None:
            file.writestr("model.weights.h5", weights)
    return path


def test_nothing_but_the_weights_of_an_archive_is_read(tmp_path, folder):
    model = course_network()
    model.save_weights(tmp_path / "x.weights.h5")
    harmful = json.dumps({"class_name": "Lambda", "module": "os", "config": "system"})
    path = archive(
        tmp_path / "x.keras",
        (tmp_path / "x.weights.h5").read_bytes(),
        config__json=harmful,
        metadata__json=b"\x80\x04.",
        **{"assets/evil.py": "raise SystemExit"},
    )
    write_imported_package(path, folder)
    np.testing.assert_allclose(*outputs(folder, model), atol=1e-5)
    assert sorted(p.name for p in folder.iterdir()) == [
        "model.json",
        "stage1.weights.h5",
    ]


def bomb(path):
    return archive(path, bytes(200 << 20))


def claims_little(path):
    """An entry that unpacks to more than it claims."""
    archive(path, bytes(1 << 20))
    raw = bytearray(path.read_bytes())
    for found in re.finditer(re.escape(struct.pack("<I", 1 << 20)), bytes(raw)):
        raw[found.start() : found.end()] = struct.pack("<I", 1000)
    path.write_bytes(raw)
    return path


def twice(path):
    archive(path, b"a")
    with (
        pytest.warns(UserWarning, match="Duplicate"),
        zipfile.ZipFile(path, "a") as file,
    ):
        file.writestr("model.weights.h5", "b")
    return path


def truncated(path):
    archive(path, bytes(5000))
    path.write_bytes(path.read_bytes()[:-30])
    return path


HOSTILE = {
    "bomb": (bomb, "is refused: its weights unpack to 209,715,200 bytes"),
    "lie": (claims_little, "cannot be unpacked"),
    "twice": (twice, "holds 2 files model.weights.h5"),
    "none": (lambda p: archive(p, None, a="x"), "holds 0 files model.weights.h5"),
    "up": (lambda p: archive(p, b"a", **{"../x": "x"}), "lies outside of it"),
    "root": (lambda p: archive(p, b"a", **{"/etc/x": "x"}), "lies outside of it"),
    "windows": (lambda p: archive(p, b"a", **{"C:x": "x"}), "lies outside of it"),
    "no HDF5": (lambda p: archive(p, b"PK anything"), "is damaged"),
    "truncated": (truncated, "cannot be unpacked"),
    "deeper": (lambda p: archive(p, None, **{"a/model__weights__h5": "x"}), "holds 0"),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_archive_is_refused(tmp_path, folder, kind):
    make, reason = HOSTILE[kind]
    with pytest.raises(InputError, match=reason):
        write_imported_package(make(tmp_path / "x.keras"), folder)
    assert list(folder.iterdir()) == []


def test_weights_larger_than_any_network_are_refused(tmp_path, folder, monkeypatch):
    monkeypatch.setattr(keras_archive, "MOST_BYTES", 1000)
    path = archive(tmp_path / "x.keras", np.random.default_rng(0).bytes(5000))
    with pytest.raises(InputError, match="more than those of a network"):
        write_imported_package(path, folder)


def test_a_weight_that_points_to_another_file_is_refused(tmp_path, folder):
    path = tmp_path / "x.weights.h5"
    course_network().save_weights(path)
    with h5py.File(path, "a") as file:
        del file["layers/conv3d_1/vars/0"]
        file["layers/conv3d_1/vars/0"] = h5py.ExternalLink("/etc/passwd", "/x")
    with pytest.raises(InputError, match="is a link to another place"):
        write_imported_package(path, folder)
