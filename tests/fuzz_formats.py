"""Small valid files of the formats besides NIfTI, and damage to headers of text."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import nibabel as nib
import nibabel.testing
import numpy as np
import SimpleITK

_SHAPE = (12, 14, 10)
_GIVEN = Path(nib.testing.data_path)
_ODD_WORDS = (
    *(b"0", b"-1", b"1", b"2", b"9", b"1e9", b"-1e300", b"nan", b"inf", b"99999999999"),
    *(b"none", b"()", b"(1,2)", b"(0,0,0)", b"LIST", b"LOCAL", b"True", b"big", b"raw"),
    *(b"gzip", b"bzip2", b"ascii", b"hex", b"double", b"MET_DOUBLE", b"RGB-color"),
    *(b"../a.raw", b"/etc/passwd", b"x" * 4000, b"\xff\xfe", b"\0", b"%d", b""),
)
_WORD = re.compile(rb"[^\s=:(),]+")
_TEXT_STARTS = (b"NRRD", b"ObjectType", b"# ===", b"case,", b"case\t")
_HEAD_BYTES = 4000


def _image(seed: int) -> SimpleITK.Image:
    data = np.random.default_rng(seed).integers(0, 900, _SHAPE[::-1]).astype(np.int16)
    image = SimpleITK.GetImageFromArray(data)
    image.SetSpacing((1.0, 1.5, 2.0))
    image.SetOrigin((-11.0, -20.0, -5.0))
    return image


def _itk(path: Path, *, is_packed: bool = False) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    SimpleITK.WriteImage(_image(len(path.name)), str(path), useCompression=is_packed)
    return path


def _segments(path: Path) -> Path:
    keys = {
        "Segment0_Name": "Edema",
        "Segment0_LabelValue": "1",
        "Segment0_Layer": "0",
        "Segment1_Name": "Background",
        "Segment1_LabelValue": "2",
    }
    image = SimpleITK.Cast(_image(3) > 800, SimpleITK.sitkUInt8)
    for key, text in keys.items():
        image.SetMetaData(key, text)
    SimpleITK.WriteImage(image, str(path))
    return path


def _given(folder: Path, stem: str) -> list[Path]:
    """Copy a file that nibabel brings, or a pair of files into a folder of its own."""
    found = sorted(p for p in _GIVEN.glob(f"{stem}.*") if p.suffix != ".nii")
    if not found:
        return []
    if len(found) == 1:
        return [Path(shutil.copy(found[0], folder))]
    home = folder / stem
    home.mkdir(parents=True, exist_ok=True)
    for path in found:
        shutil.copy(path, home)
    return [home]


def write_other_formats(folder: Path) -> list[Path]:
    """Write one valid file, or folder of a pair, of each format besides NIfTI."""
    nib.save(nib.MGHImage(np.ones(_SHAPE, "i2"), np.eye(4)), folder / "a.mgz")
    nib.save(nib.MGHImage(np.ones(_SHAPE, "f4"), np.eye(4)), folder / "b.mgh")
    pairs = [folder / "analyze", folder / "two_parts"]
    for home, kind in zip(pairs, (nib.AnalyzeImage, nib.Nifti1Pair), strict=True):
        home.mkdir(parents=True, exist_ok=True)
        nib.save(kind(np.ones(_SHAPE, "i2"), np.eye(4)), home / "scan.img")
    detached = [
        _itk(folder / f"of_{s}/scan.{s}", is_packed=True) for s in ("mhd", "nhdr")
    ]
    return [
        folder / "a.mgz",
        folder / "b.mgh",
        *pairs,
        *(path.parent for path in detached),
        _itk(folder / "a.nrrd"),
        _itk(folder / "b.nrrd", is_packed=True),
        _itk(folder / "a.mha"),
        _itk(folder / "b.mha", is_packed=True),
        _segments(folder / "mask.seg.nrrd"),
        *_given(folder, "minc1_1_scale"),
        *_given(folder, "minc2_1_scale"),
        *_given(folder, "phantom_EPI_asc_CLEAR_2_1"),
    ]


def is_text(raw: bytes) -> bool:
    """Whether a file begins with a header of text."""
    return raw.startswith(_TEXT_STARTS)


def with_odd_word(raw: bytes, rng: np.random.Generator) -> bytes:
    """Return a file with a word of its header replaced, repeated or left out."""
    words = list(_WORD.finditer(raw[:_HEAD_BYTES]))
    if not words:
        return raw
    word = words[rng.integers(len(words))]
    odd = _ODD_WORDS[rng.integers(len(_ODD_WORDS))]
    if rng.random() < 0.2:
        odd = b" ".join([word[0]] * int(rng.integers(2, 5)))
    return raw[: word.start()] + odd + raw[word.end() :]
