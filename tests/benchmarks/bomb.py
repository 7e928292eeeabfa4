"""Memory and time to refuse contents that would fill the memory once unpacked."""

from __future__ import annotations

import gzip
import sys
import tempfile
import zipfile
import zlib
from pathlib import Path

from measurement import ROOT, Measurement, run_child

_MAX_MB = 300
_BYTES_PER_MB = 1e6
_ZEROS = 2_000_000_000  # bytes, which deflate packs to 2 MB
_PIECE = bytes(10_000_000)


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files = _write_files(Path(scratch))
        _, ours = run_child("refuse_child.py", "ours", *files)
    peaks = [peak / _BYTES_PER_MB for peak in ours["peak"]]
    names = [path.name for path in files[1:]]
    each = ", ".join(
        f"{name} {peak:.0f} MB in {seconds:.2f} s"
        for name, peak, seconds in zip(names, peaks, ours["seconds"], strict=True)
    )
    return Measurement(
        name="bomb",
        unit="MB over idle",
        ours=max(peaks),
        reference=None,
        bar=f"peak <= {_MAX_MB} MB",
        holds=max(peaks) <= _MAX_MB,
        note=f"in the window: {each}",
    )


def _write_files(folder: Path) -> list[Path]:
    """Write a scan for the warm-up, and bombs of each kind."""
    sys.path.insert(0, str(ROOT))
    from tests.bad_files import save, scan

    return [
        save(folder / "good.nii.gz", scan((60, 70, 50))),
        _gzip(folder / "zeros.nii.gz"),
        _zip(folder / "members.zip"),
        _dicom(folder / "claims.dcm", frames=60_000),
        _dicom(folder / "trailing.dcm", frames=1, trailing=True),
        _deflated(folder / "deflated.dcm"),
    ]


def _gzip(path: Path) -> Path:
    """Write zeros after the header of a small volume."""
    sys.path.insert(0, str(ROOT))
    from tests.bad_files import claiming

    with gzip.open(path, "wb", 9) as file:
        file.write(claiming((60, 70, 50)))
        for _ in range(_ZEROS // len(_PIECE)):
            file.write(_PIECE)
    return path


def _zip(path: Path) -> Path:
    """Write members that start as DICOM and go on with zeros."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            with archive.open(f"IM{number}", "w", force_zip64=True) as member:
                member.write(_object(1))
                for _ in range(_ZEROS // 4 // len(_PIECE)):
                    member.write(_PIECE)
    return path


def _dicom(path: Path, *, frames: int, trailing: bool = False) -> Path:
    """Write an object that claims frames, or a sparse one with much behind it."""
    path.write_bytes(_object(frames))
    if trailing:
        with path.open("r+b") as file:
            file.truncate(_ZEROS)
    return path


def _object(frames: int) -> bytes:
    import io

    import numpy as np

    from tests.dicom_files import slice_dataset

    axes = np.array([[-1.0, 0], [0, -1.0], [0, 0]])
    dataset = slice_dataset(np.ones((8, 8), np.int16), (0, 0, 0), axes, 1)
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.3.1", "1.2.3.2"
    if frames > 1:
        dataset.NumberOfFrames, dataset.Rows, dataset.Columns = frames, 8000, 8000
    buffer = io.BytesIO()
    dataset.save_as(buffer, enforce_file_format=True)
    return buffer.getvalue()


def _deflated(path: Path) -> Path:
    """Write an object of which all but the first elements are deflated zeros."""
    whole = _object(1)
    old = b"1.2.840.10008.1.2.1\0"
    new = b"1.2.840.10008.1.2.1.99"
    place = whole.index(old)
    length = int.from_bytes(whole[140:144], "little")
    meta = bytearray(whole[: 144 + length])
    meta[place - 2 : place + len(old)] = len(new).to_bytes(2, "little") + new
    meta[140:144] = (length + len(new) - len(old)).to_bytes(4, "little")
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    with path.open("wb") as file:
        file.write(meta)
        file.write(packer.compress(whole[144 + length :]))
        for _ in range(_ZEROS // len(_PIECE)):
            file.write(packer.compress(_PIECE))
        file.write(packer.flush())
    return path
