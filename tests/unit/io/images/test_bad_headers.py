"""Damaged, hostile and incomplete files are refused in a sentence, before memory is."""

from __future__ import annotations

import gzip
import zlib

import nibabel as nib
import numpy as np
import pytest

from tests.image_files import scan
from unet_gui.core.errors import InputError
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.images import packed
from unet_gui.io.images.reading import header_grid, read_image

NRRD = (
    "NRRD0004\ntype: short\ndimension: 3\nsizes: {sizes}\nendian: little\n"
    "encoding: {encoding}\n{more}\n"
)
META = (
    "ObjectType = Image\nNDims = 3\nCompressedData = {packed}\nDimSize = {sizes}\n"
    "ElementType = {kind}\nElementDataFile = {file}\n"
)


def nrrd(path, raw=b"", sizes="7 9 5", encoding="raw", more=""):
    head = NRRD.format(sizes=sizes, encoding=encoding, more=more)
    path.write_bytes(head.encode() + raw)
    return path


def meta(path, raw=b"", sizes="7 9 5", kind="MET_SHORT", packed=False, file="LOCAL"):
    head = META.format(sizes=sizes, kind=kind, packed=packed, file=file)
    path.write_bytes(head.encode() + raw)
    return path


def refused(path, words):
    with pytest.raises(InputError, match=words) as error:
        read_image(path)
    assert str(error.value).endswith(".")
    return str(error.value)


@pytest.mark.parametrize(
    "name", ["plain.nrrd", "packed.nrrd", "plain.mha", "packed.mha"]
)
def test_a_file_that_is_cut_off(written, name):
    path, _ = written(name)
    path.write_bytes(path.read_bytes()[:-60])
    refused(path, "cut off|cannot be decompressed")


@pytest.mark.parametrize("name", ["a.mgz", "a.mgh"])
def test_an_mgh_file_that_is_cut_off(written, name):
    path, _ = written(name)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    refused(path, "cut off")


@pytest.mark.parametrize("make", [nrrd, meta])
def test_sizes_beyond_the_file_are_refused_by_the_header(tmp_path, make):
    path = make(tmp_path / ("a.nrrd" if make is nrrd else "a.mha"), sizes="30000 " * 3)
    refused(path, "announces 54")
    assert header_grid(path) is None


@pytest.mark.parametrize("make", [nrrd, meta])
def test_a_bomb_is_unpacked_no_further_than_announced(tmp_path, make, monkeypatch):
    zeros = bytes(50_000_000)
    monkeypatch.setattr(packed, "_PIECE_BYTES", 1 << 10)
    if make is nrrd:
        path = nrrd(tmp_path / "a.nrrd", gzip.compress(zeros), encoding="gzip")
    else:
        path = meta(tmp_path / "a.mha", zlib.compress(zeros), packed=True)
    refused(path, "more voxels than it announces")


def test_a_bomb_in_mgz_is_not_unpacked(tmp_path):
    head = nib.MGHImage(scan(), np.eye(4, dtype="f4")).header
    head["dims"] = (30_000, 30_000, 30_000, 1)
    path = tmp_path / "a.mgz"
    path.write_bytes(gzip.compress(head.binaryblock + bytes(1_000_000)))
    refused(path, "announces 54")


@pytest.mark.parametrize(
    "name", ["../secret.raw", "/etc/passwd", "..\\secret.raw", "sub/a.raw", "..", "C:a"]
)
def test_voxels_are_taken_from_the_same_folder_only(tmp_path, name):
    (tmp_path / "secret.raw").write_bytes(bytes(630))
    folder = tmp_path / "inner"
    folder.mkdir()
    refused(meta(folder / "a.mhd", file=name), "not in the same folder")
    refused(
        nrrd(folder / "a.nhdr", more=f"data file: {name}\n"), "not in the same folder"
    )


def test_a_missing_half_is_named(tmp_path, written):
    refused(meta(tmp_path / "a.mhd", file="a.zraw"), r"needs a\.zraw beside it")
    refused(nrrd(tmp_path / "a.nhdr", more="data file: ./a.raw\n"), r"needs a\.raw")
    path, _ = written("pair.hdr")
    (tmp_path / "pair.img").rename(tmp_path / "other.img")
    refused(path, r"needs pair\.img")
    refused(tmp_path / "other.img", r"needs other\.hdr")
    (tmp_path / "T2.REC").write_bytes(b"1")
    refused(tmp_path / "T2.REC", r"needs T2\.PAR")


def test_voxels_that_are_given_open_their_header(tmp_path, written):
    for name, voxels in (("pair.hdr", "pair.img"), ("plain.mhd", "plain.raw")):
        path, _ = written(name)
        (files,) = find_cases([tmp_path / voxels, path])
        assert [source.path for source, _ in files.assignments] == [path]


def test_a_folder_lists_each_image_once(tmp_path, written):
    for name in ("pair.hdr", "plain.mhd", "a.mgz"):
        written(name)
    (tmp_path / "landsat.hdr").write_text("ENVI", "ascii")
    (tmp_path / "disk.img").write_bytes(b"1")
    found = {s.path.name for f in find_cases([tmp_path]) for s, _ in f.assignments}
    assert found == {"pair.hdr", "plain.mhd", "a.mgz"}


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ("dimension: 3 3 3\n", "damaged header"),
        ("kinds: RGB-color domain domain\n", "holds colours"),
        ("kinds: complex domain domain\n", "complex numbers"),
        ("space directions: (1,0,0) (0,1,0) (0,0,0)\n", "singular"),
        ("space directions: (1,0,0) (nope) (0,0,1)\n", "damaged header"),
        ("space directions: (1,0,0) (0,1,0)\n", "damaged header"),
        ("data file: LIST\n", "several files"),
        ("data file: a%03d.raw 1 5 1\n", "several files"),
        ("byte skip: 12\n", "has to be skipped"),
    ],
)
def test_headers_of_nrrd(tmp_path, more, words):
    refused(nrrd(tmp_path / "a.nrrd", bytes(630), more=more), words)


def test_encodings_of_nrrd(tmp_path):
    refused(nrrd(tmp_path / "a.nrrd", encoding="hex"), "in a way that is not read")
    numbers = " ".join(map(str, scan().ravel(order="F"))).encode()
    (volume,) = read_image(
        nrrd(tmp_path / "b.nrrd", numbers, encoding="ascii")
    ).channels
    assert volume.data.max() == 900
    refused(nrrd(tmp_path / "c.nrrd", numbers[:40], encoding="ascii"), "cut off")


def test_kinds_of_metaimage(tmp_path):
    refused(meta(tmp_path / "a.mha", kind="MET_WHAT"), "damaged header")
    path = meta(tmp_path / "b.mha", bytes(630))
    path.write_bytes(path.read_bytes().replace(b"= Image", b"= Tube", 1))
    refused(path, "holds a Tube, not a scan")
    refused(meta(tmp_path / "c.mha", file="LIST"), "several files")


def test_an_image_is_told_by_its_bytes_where_its_name_is_wrong(tmp_path, written):
    path, affine = written("plain.nrrd")
    for name in ("scan", "scan.nii.gz", "scan.dat"):
        other = tmp_path / name
        other.write_bytes(path.read_bytes())
        (files,) = find_cases([other])
        image = read_image(files.assignments[0][0].path)
        np.testing.assert_allclose(image.grid.affine, affine, atol=1e-4)


@pytest.mark.parametrize("suffix", [".nrrd", ".mha", ".mgz", ".mnc", ".hdr", ".par"])
def test_other_content_is_named_as_such(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"It was a dark and stormy night.\n" * 20)
    refused(path, "despite its name|damaged header|beside it")
