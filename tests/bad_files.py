"""Bad files and folders, and words from the sentences that refuse them."""

from __future__ import annotations

import contextlib
import gzip
import os
import shutil
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING

import nibabel as nib
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHAPE = (12, 14, 10)
_RGB = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])


@dataclass(frozen=True)
class BadInput:
    """One fault: its name, how to make it, and words of the sentence about it.

    `make` writes into a folder and returns the path to open.
    """

    name: str
    make: Callable[[Path], list[Path]]
    words: str


def scan(shape=SHAPE, seed=0):
    data = np.zeros(shape, np.int16)
    inside = tuple(slice(2, n - 2) for n in shape)
    rng = np.random.default_rng(seed)
    data[inside] = rng.integers(100, 1000, data[inside].shape)
    return data


def save(path, data, affine=None):
    affine = np.diag([1.0, 1.5, 2.0, 1.0]) if affine is None else affine
    image = nib.Nifti1Image(data, affine, dtype=data.dtype)
    image.set_qform(affine, 1)
    nib.save(image, path)
    return path


def claiming(shape, kind=nib.Nifti1Image):
    """Return a header that claims many voxels, and a few of them."""
    header = kind.header_class()
    header.set_data_dtype(np.int16)
    header.set_data_shape(shape)
    is_first = kind is nib.Nifti1Image
    header["vox_offset"] = 352 if is_first else 544
    header["magic"] = b"n+1" if is_first else b"n+2"
    return header.binaryblock + bytes(5000)


def _write(name: str, content: bytes):
    def make(folder):
        (folder / name).write_bytes(content)
        return [folder / name]

    return make


def _save(name: str, data, affine=None):
    return lambda folder: [save(folder / name, data, affine)]


def _cut(share: float, name: str):
    def make(folder):
        path = save(folder / name, np.random.default_rng(0).normal(size=SHAPE))
        raw = path.read_bytes()
        path.write_bytes(raw[: int(share * len(raw))])
        return [path]

    return make


def _patched(place: int, content: bytes):
    """Return a function that writes a scan with other bytes in its header."""

    def make(folder):
        path = save(folder / "scan.nii", scan())
        raw = bytearray(path.read_bytes())
        raw[252:256] = b"\0\0\1\0"  # by sform alone
        raw[place : place + len(content)] = content
        path.write_bytes(raw)
        return [path]

    return make


def _two_grids(shape, affine):
    def make(folder):
        save(folder / "p_flair.nii", scan())
        save(folder / "p_t1.nii", scan(shape), affine)
        return [folder]

    return make


def _pipe(folder):
    os.mkfifo(folder / "scan.nii.gz")
    return [folder / "scan.nii.gz"]


def _socket(folder):
    path = folder / "scan.nii"
    with contextlib.chdir(folder), socket.socket(socket.AF_UNIX) as end:
        end.bind(path.name)  # the path of a socket must be short
    return [path]


def _link(target: str):
    def make(folder):
        (folder / "scan.nii").symlink_to(target)
        return [folder / "scan.nii"]

    return make


def _folder(folder):
    (folder / "scan.nii.gz").mkdir()
    return [folder / "scan.nii.gz"]


def _of_a_pair(folder):
    nib.save(nib.Nifti1Pair(scan(), np.eye(4)), folder / "scan.img")
    shutil.move(folder / "scan.hdr", folder / "scan.nii")
    return [folder / "scan.nii"]


_ZERO = bytes(48)
_NAN = np.full(12, np.nan, np.float32).tobytes()
_INFINITE = np.full(12, np.inf, np.float32).tobytes()
_FAR = np.full(12, 1e30, np.float32).tobytes()
_HOLES = np.full(SHAPE, np.nan, np.float32)

REFUSED = [
    BadInput("text", _write("scan.nii", b"a shopping list\n" * 99), "is not a NIfTI"),
    BadInput(
        "packed text", _write("s.nii.gz", gzip.compress(b"milk")), "is not a NIfTI"
    ),
    BadInput(
        "another format",
        _write("scan.jpg", b"\xff\xd8\xff"),
        "is not an image that this program reads",
    ),
    BadInput("NRRD cut off", _write("scan.nrrd", b"NRRD0004\n"), "damaged header"),
    BadInput("NRRD inside", _write("scan.nii", b"NRRD0004\n" * 99), "damaged header"),
    BadInput("half of a pair", _of_a_pair, "damaged header"),
    BadInput("empty", _write("scan.nii.gz", b""), "is empty"),
    BadInput("half a header", _cut(0.01, "scan.nii"), "damaged header"),
    BadInput("truncated", _cut(0.6, "scan.nii"), "13.4 kB of voxels, and there are"),
    BadInput("truncated gzip", _cut(0.6, "scan.nii.gz"), "it ends too early"),
    BadInput(
        "gzip damaged",
        _write("s.nii.gz", gzip.compress(claiming((9, 9, 9)))[:-8] + bytes(8)),
        "cannot be decompressed",
    ),
    BadInput(
        "header against size",
        _write("scan.nii", claiming((240, 240, 155))),
        "17.9 MB of voxels, and there are at most 5 kB",
    ),
    BadInput(
        "50 GB", _write("scan.nii", claiming((5000, 5000, 1000))), "50 GB of voxels"
    ),
    BadInput(
        "70 TB",
        _write("s.nii.gz", gzip.compress(claiming((32767, 32767, 32767)))),
        "70.4 TB of voxels",
    ),
    BadInput(
        "channels without end",
        _write("scan.nii", claiming((2, 2, 2, 2**62), nib.Nifti2Image)),
        "of voxels",
    ),
    BadInput("zero affine", _patched(280, _ZERO), "the position of its voxels"),
    BadInput("NaN affine", _patched(280, _NAN), "the position of its voxels"),
    BadInput("infinite affine", _patched(280, _INFINITE), "the position of its voxels"),
    BadInput("affine without end", _patched(280, _FAR), "the position of its voxels"),
    BadInput(
        "all NaN", _save("scan.nii.gz", _HOLES), "none of its voxels has a number"
    ),
    BadInput("constant", _save("s.nii", np.full(SHAPE, 7, "i2")), "has the value 7"),
    BadInput("all zero", _save("s.nii.gz", np.zeros(SHAPE, "f4")), "has the value 0"),
    BadInput(
        "complex", _save("s.nii", scan().astype(np.complex64)), "holds complex numbers"
    ),
    BadInput("RGB", _save("s.nii", np.zeros(SHAPE, _RGB)), "holds colours"),
    BadInput("2D", _save("s.nii", scan((12, 14))), "is 12 x 14; a scan has three"),
    BadInput(
        "six dimensions", _save("s.nii", np.ones((3, 4, 5, 2, 2, 2), "i2")), "or four"
    ),
    BadInput("no voxels", _patched(42, b"\0\0"), "is 0 x 14 x 10"),
    BadInput("pipe", _pipe, "is a pipe, not a file"),
    BadInput("socket", _socket, "is a socket, not a file"),
    BadInput("device", _link("/dev/zero"), "is a device, not a file"),
    BadInput("broken link", _link("nowhere.nii"), "a file that does not exist"),
    BadInput("link to itself", _link("scan.nii"), "cannot be read"),
    BadInput("folder with a scan's name", _folder, "holds no images"),
    BadInput("missing", lambda folder: [folder / "no.nii"], "does not exist"),
    BadInput("folder without scans", lambda folder: [folder], "holds no images"),
    BadInput("name with a zero", lambda folder: [folder / "a\0.nii"], "does not exist"),
    BadInput("name too long", lambda folder: [folder / ("x" * 300)], "cannot be read"),
]
