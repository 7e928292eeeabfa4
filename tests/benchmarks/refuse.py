"""Time to refuse a file whose header claims 50 GB."""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path

from measurement import ROOT, Measurement, run_child

_MAX_S = 0.5
_MAX_MB = 50
_BYTES_PER_MB = 1e6
_SHAPE = (5000, 5000, 1000)  # voxels of 2 bytes


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        files = _write_files(Path(scratch))
        _, ours = run_child("refuse_child.py", "ours", *files)
        _, reference = run_child("refuse_child.py", "reference", *files[1:])
    own_s = max(ours["seconds"])
    peak_mb = max(ours["peak"]) / _BYTES_PER_MB
    each = " and ".join(f"{1000 * seconds:.0f} ms" for seconds in ours["seconds"])
    return Measurement(
        name="refuse",
        unit="s",
        ours=own_s,
        reference=max(reference["seconds"]),
        bar=f"ours <= {_MAX_S}, peak <= {_MAX_MB} MB",
        holds=own_s <= _MAX_S and peak_mb <= _MAX_MB,
        note=f".nii and .nii.gz: {each}, peak {peak_mb:.1f} MB over idle, in the "
        "window; reference: nibabel get_fdata until it fails, with 4 GB of memory",
    )


def _write_files(folder: Path) -> list[Path]:
    """Write a scan for the warm-up, and two files whose headers claim 50 GB."""
    sys.path.insert(0, str(ROOT))
    from tests.bad_files import claiming, save, scan

    raw = claiming(_SHAPE)
    plain, packed = folder / "claim.nii", folder / "claim.nii.gz"
    plain.write_bytes(raw)
    packed.write_bytes(gzip.compress(raw))
    return [save(folder / "good.nii.gz", scan((60, 70, 50))), plain, packed]
