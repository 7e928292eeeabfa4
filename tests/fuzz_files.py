"""Small valid files of every kind that the program reads, and damage to them."""

from __future__ import annotations

import gzip
import json
import shutil
import struct
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import nibabel as nib
import numpy as np

from tests.fuzz_dicom import is_dicom, with_odd_element, write_dicom
from tests.fuzz_formats import is_text, with_odd_word, write_other_formats
from tests.fuzz_json import json_damage
from tests.fuzz_studies import write_studies

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Rng = np.random.Generator

_SHAPE = (12, 14, 10)
_AFFINE = np.array([[-1.0, 0, 0, 11], [0, -1.5, 0, 20], [0, 0, 2.0, -5], [0, 0, 0, 1]])
_RGB = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])


def _scan(seed: int, shape: tuple[int, ...] = _SHAPE) -> np.ndarray:
    rng = np.random.default_rng(seed)
    data = np.zeros(shape, np.int16)
    data[2:-2, 2:-2, 2:-2] = rng.integers(100, 1000, data[2:-2, 2:-2, 2:-2].shape)
    return data


def _mask(*values: int) -> np.ndarray:
    data = np.zeros(_SHAPE, np.uint8)
    for position, value in enumerate(values):
        data[3 + position, 4:8, 3:6] = value
    return data


def _save(path: Path, data: np.ndarray, kind: Any = nib.Nifti1Image) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    image = kind(data, _AFFINE, dtype=data.dtype)
    image.set_qform(_AFFINE, 1)
    nib.save(image, path)
    return path


def write_valid_files(folder: Path) -> list[Path]:
    """Write one valid file or folder of each kind; return them in a fixed order."""
    holes = _scan(1).astype(np.float32)
    holes[4, 4, 4] = np.nan
    scaled = nib.Nifti1Image(_scan(2), _AFFINE)
    scaled.header.set_slope_inter(0.5, 10)
    big = nib.Nifti1Image(_scan(3), _AFFINE, nib.Nifti1Header(endianness=">"))
    paths = [
        _save(folder / "plain.nii", _scan(0)),
        _save(folder / "packed.nii.gz", _scan(0)),
        _save(folder / "holes.nii.gz", holes),
        _save(folder / "second.nii", _scan(1), nib.Nifti2Image),
        _save(folder / "second.nii.gz", _scan(1), nib.Nifti2Image),
        _save(folder / "double.nii", _scan(1).astype(np.float64)),
        _save(folder / "long.nii", _scan(1).astype(np.int64)),
        _save(folder / "four.nii.gz", _scan(4, (*_SHAPE, 4))),
        _save(folder / "five.nii", _scan(5, (*_SHAPE, 1, 3))),
        _save(folder / "colours.nii", np.zeros(_SHAPE, _RGB)),
        _save(folder / "complex.nii", _scan(6).astype(np.complex64)),
        _save(folder / "seg.nii.gz", _mask(1, 2, 3)),
        folder / "scaled.nii",
        folder / "big.nii",
    ]
    nib.save(scaled, paths[-2])
    nib.save(big, paths[-1])
    pair = nib.Nifti1Pair(_scan(7), _AFFINE)
    nib.save(pair, folder / "pair.img")
    shutil.move(folder / "pair.hdr", folder / "pair_header.nii")
    folders = [_brats(folder / "BraTS2021_00001"), _decathlon(folder / "Task01")]
    sessions = [_session(folder / "sitting.unetgui", paths[:2])]
    model = _model(folder / "model")
    archive = _zip(folder / "model.zip", model)
    others = [model, archive, _settings(folder / "settings.json")]
    return [
        *paths,
        folder / "pair_header.nii",
        *folders,
        *sessions,
        *others,
        *write_other_formats(folder),
        *write_dicom(folder / "dicom"),
        *write_studies(folder, paths[:2]),
    ]


def _brats(folder: Path) -> Path:
    for seed, word in enumerate(("flair", "t1", "t1ce", "t2")):
        _save(folder / f"{folder.name}_{word}.nii.gz", _scan(seed))
    _save(folder / f"{folder.name}_seg.nii.gz", _mask(1, 2, 4))
    return folder


def _decathlon(folder: Path) -> Path:
    _save(folder / "imagesTr/BRATS_001.nii.gz", _scan(4, (*_SHAPE, 4)))
    _save(folder / "labelsTr/BRATS_001.nii.gz", _mask(1, 2, 3))
    content = {
        "modality": {"0": "FLAIR", "1": "T1w", "2": "t1gd", "3": "T2w"},
        "labels": {"0": "background", "1": "edema"},
        "training": [
            {
                "image": "./imagesTr/BRATS_001.nii.gz",
                "label": "./labelsTr/BRATS_001.nii.gz",
            }
        ],
    }
    _write_json(folder / "dataset.json", content)
    return folder


def _session(path: Path, scans: list[Path]) -> Path:
    style = {"colour": [1, 2, 3], "look": "fill", "outline_px": 2, "opacity": 0.5}
    view = {
        "voxel": [3, 4, 5],
        "sequence": "plain",
        "windows": {"plain": [100.0, 50.0]},
        "shown_mask": "prediction",
    }
    cases = [
        {
            "name": scan.stem,
            "is_demo": False,
            "label_scheme": "msd",
            "is_guessed": False,
            "files": [{"path": scan.name, "channel": None, "role": "plain"}],
            "prediction": {
                "path": "seg.nii.gz",
                "model": "glioma",
                "classes": ["edema", "non_enhancing", "enhancing"],
                "thresholds": [0.5, 0.5, 0.5],
            },
            "view": view,
        }
        for scan in scans
    ]
    content = {
        "format": 1,
        "shown": 1,
        "model": "glioma",
        "radiological": True,
        "opacity": 0.4,
        "mask_visible": True,
        "class_styles": {"edema": style},
        "hidden_classes": ["enhancing"],
        "cases": cases,
    }
    return _write_json(path, content)


def _model(folder: Path) -> Path:
    stage = {
        "network": "unet3d",
        "arguments": {"depth": 2},
        "weights": "stage.weights.h5",
        "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "spacing_mm": 2.0,
        "plane": None,
        "normalisation": "zscore_nonzero",
        "region": "brain",
        "margin_mm": 0,
        "targets": "classes",
    }
    known = {"value": 1, "name": "edema", "threshold": 0.5, "temperature": 1.0}
    content = {
        "format": 1,
        "id": "small",
        "version": "1",
        "title": "Small",
        "licence": "none",
        "citation": "nobody",
        "sequences": ["FLAIR"],
        "may_lack": [],
        "classes": [known],
        "stages": [stage],
        "training": {"epochs": 3},
        "metrics": {"dice": {"edema": 0.5}},
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "stage.weights.h5").touch()
    _write_json(folder / "model.json", content)
    return folder


def _zip(path: Path, folder: Path) -> Path:
    with ZipFile(path, "w") as archive:
        for number, file in enumerate(sorted(folder.iterdir())):
            kind = (ZIP_DEFLATED, ZIP_STORED)[number % 2]
            archive.write(file, f"small/{file.name}", kind)
    return path


def _settings(path: Path) -> Path:
    content = {
        "recent": [["/scans/a.nii.gz"]],
        "device": "auto",
        "flips": 1,
        "memory_bytes": None,
        "opacity": 0.5,
        "class_styles": {},
        "label_scheme": "msd",
        "layout": "four_up",
        "window_state": "AAAA",
    }
    return _write_json(path, content)


def _write_json(path: Path, content: Any) -> Path:
    path.write_text(json.dumps(content), "utf-8")
    return path


# damage


def damaged_file(valid: list[Path], folder: Path, rng: Rng) -> tuple[Path, str]:
    """Damage a copy of one valid file; return its path and the kind of damage."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    source = valid[rng.integers(len(valid))]
    copy = folder / source.name
    if source.is_dir():
        shutil.copytree(source, copy)
        files = sorted(path for path in copy.rglob("*") if path.is_file())
        jsons = [path for path in files if path.suffix == ".json"]
        victims = jsons if jsons and rng.random() < 0.7 else files
        return copy, _damage(victims[rng.integers(len(victims))], rng)
    shutil.copyfile(source, copy)
    if source.suffix == ".unetgui":
        for scan in valid[:2]:
            shutil.copyfile(scan, folder / scan.name)
        shutil.copyfile(source.parent / "seg.nii.gz", folder / "seg.nii.gz")
    return copy, _damage(copy, rng)


def _damage(path: Path, rng: Rng) -> str:
    raw = path.read_bytes()
    if path.suffix in {".json", ".unetgui"} and rng.random() < 0.8:
        path.write_bytes(json_damage(raw, rng))
        return f"{path.name}: json"
    if is_text(raw) and rng.random() < 0.6:
        for _ in range(rng.integers(1, 4)):
            raw = with_odd_word(raw, rng)
        path.write_bytes(raw)
        return f"{path.name}: words"
    if is_dicom(raw) and rng.random() < 0.7:
        for _ in range(rng.integers(1, 4)):
            raw = with_odd_element(raw, rng)
        path.write_bytes(raw)
        return f"{path.name}: element"
    is_packed = raw.startswith(b"\x1f\x8b")
    if is_packed and rng.random() < 0.7:  # otherwise the compressed bytes themselves
        inside, names = _changed(gzip.decompress(raw), rng)
        raw = gzip.compress(inside, 1, mtime=0)
    else:
        raw, names = _changed(raw, rng)
    if is_packed and rng.random() < 0.1:
        raw, last = _repacked(raw, rng)
        names += last
    path.write_bytes(raw)
    return f"{path.name}:{names}"


def _changed(raw: bytes, rng: Rng) -> tuple[bytes, str]:
    names = ""
    for _ in range(rng.integers(1, 4)):
        change = _CHANGES[rng.integers(len(_CHANGES))]
        raw = change(raw, rng)
        names += f" {change.__name__.strip('_')}"
    return raw, names


def _bits(raw: bytes, rng: Rng) -> bytes:
    changed = bytearray(raw)
    for _ in range(rng.integers(1, 9)):
        end = min(len(raw), 540) if rng.random() < 0.8 else len(raw)
        if end:
            changed[rng.integers(end)] ^= 1 << rng.integers(8)
    return bytes(changed)


def _bytes(raw: bytes, rng: Rng) -> bytes:
    changed = bytearray(raw)
    end = min(len(raw), 540) if rng.random() < 0.8 else len(raw)
    start = int(rng.integers(end + 1))
    piece = rng.bytes(rng.integers(1, 17)) if rng.random() < 0.5 else b"\xff" * 4
    changed[start : start + len(piece)] = piece
    return bytes(changed)


def _cut(raw: bytes, rng: Rng) -> bytes:
    end = min(len(raw), 600) if rng.random() < 0.5 else len(raw)
    return raw[: rng.integers(end + 1)]


def _longer(raw: bytes, rng: Rng) -> bytes:
    rubbish = rng.bytes(rng.integers(1, 5000))
    return raw + (rubbish if rng.random() < 0.7 else bytes(len(rubbish)))


def _moved(raw: bytes, rng: Rng) -> bytes:
    start, end = sorted(int(n) for n in rng.integers(0, len(raw) + 1, 2))
    return raw[:start] + (b"" if rng.random() < 0.5 else 2 * raw[start:end]) + raw[end:]


_FIELDS_1 = {
    **dict.fromkeys(range(40, 56, 2), "h"),  # dim
    **dict.fromkeys((70, 72, 252, 254), "h"),  # datatype, bitpix, the two codes
    **dict.fromkeys(range(76, 108, 4), "f"),  # pixdim
    **dict.fromkeys((108, 112, 116), "f"),  # vox_offset, slope, intercept
    123: "b",  # units
    **dict.fromkeys(range(256, 328, 4), "f"),  # quaternion, offsets, srow
    0: "i",
}
_FIELDS_2 = {
    **dict.fromkeys((12, 14), "h"),
    **dict.fromkeys(range(16, 80, 8), "q"),
    **dict.fromkeys(range(104, 168, 8), "d"),
    168: "q",
    **dict.fromkeys((176, 184), "d"),
    **dict.fromkeys((344, 348, 500), "i"),
    **dict.fromkeys(range(352, 496, 8), "d"),
}
_WHOLE = (0, 1, -1, 2, 3, 4, 7, 8, 16, 64, 127, 128, 256, 512, 1024, 1792, 2304, 32767)
_REAL = (0.0, -0.0, 1.0, -1.0, 1e-45, 1e-30, 1e30, 3e38, -3e38, 352.0, 1e9, 351.5)
_ODD = (float("nan"), float("inf"), -float("inf"))
_LIMITS = {"b": 127, "h": 32767, "i": 2**31 - 1, "q": 2**63 - 1}


def _field(raw: bytes, rng: Rng) -> bytes:
    order = ">" if raw[:4] in {b"\0\0\1\x5c", b"\0\0\2\x1c"} else "<"
    fields = _FIELDS_2 if b"\x1c\x02" in raw[:4] or b"\2\x1c" in raw[:4] else _FIELDS_1
    place = int(rng.choice(list(fields)))
    kind = fields[place]
    if place + struct.calcsize(kind) > len(raw):
        return raw
    changed = bytearray(raw)
    if kind in "fd":
        number = (*_REAL, *_ODD)[rng.integers(len(_REAL) + len(_ODD))]
    else:
        limit = _LIMITS[kind]
        extremes = (limit, -limit - 1, limit // 2, *_WHOLE)
        number = min(extremes[rng.integers(len(extremes))], limit)
    struct.pack_into(order + kind, changed, place, number)
    return bytes(changed)


_CHANGES: tuple[Callable[[bytes, Rng], bytes], ...] = (
    *(_field, _field, _field, _field, _bits, _bits),
    *(_bytes, _cut, _longer, _moved),
)


def _repacked(raw: bytes, rng: Rng) -> tuple[bytes, str]:
    choice = rng.integers(4)
    if choice == 0:
        return gzip.compress(raw, 1), " packed twice"
    if choice == 1:
        return raw + gzip.compress(bytes(100_000)), " a second member"
    if choice == 2:
        return raw + gzip.compress(bytes(100_000))[:-9], " half a second member"
    return b"\x1f\x8b" + raw, " another magic"
