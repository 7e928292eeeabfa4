"""Time to open a DICOM study of 4 series and 800 files: headers, and first slice."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

import numpy as np
from measurement import Measurement, run_child

from tests.dicom_files import write_series

_MAX_RATIO = 1.2
_SHAPE = (256, 256, 200)
_PRIVATE = 120  # elements of a scanner's header beside those that are read
_SERIES = {
    "t2_tirm_dark-fluid": ("9000", "100", "2500"),
    "t1_mprage": ("1900", "2.5", "900"),
    "t1_mprage KM": ("1900", "2.5", "900"),
    "t2_space": ("3200", "400", "0"),
}


def write_study(folder: Path) -> None:
    rng = np.random.default_rng(3)
    affine = np.diag([-1.0, -1.0, 1.0, 1.0])
    for number, (title, times) in enumerate(_SERIES.items(), start=2):
        write_series(
            folder / str(number),
            rng.integers(0, 1000, _SHAPE).astype(np.int16),
            affine,
            SeriesNumber=number,
            SeriesDescription=title,
            RepetitionTime=times[0],
            EchoTime=times[1],
            InversionTime=times[2],
            private=_PRIVATE,
        )


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        study = Path(scratch) / "study"
        write_study(study)
        _, reference = run_child("open_dicom_child.py", "reference", study)
        _, ours = run_child("open_dicom_child.py", "ours", study)
    own, other = (
        {key: median(seconds[1:]) for key, seconds in found.items()}
        for found in (ours, reference)
    )
    ratios = {key: own[key] / other[key] for key in own}
    return Measurement(
        name="open_dicom",
        unit="s",
        ours=own["slice"],
        reference=other["slice"],
        bar=f"ratio <= {_MAX_RATIO} of headers and of the first slice",
        holds=max(ratios.values()) <= _MAX_RATIO,
        note=f"4 series, 800 files in the cache; series known after "
        f"{own['headers']:.2f} s, plain headers {other['headers']:.2f} s "
        f"({ratios['headers']:.2f}); reference of the first slice: pydicom's headers, "
        "then all pixels",
    )
