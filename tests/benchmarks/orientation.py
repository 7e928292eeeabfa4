"""Time to open a scan and paint its first slice, for every storage order."""

from __future__ import annotations

import tempfile
from itertools import permutations
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from measurement import Measurement, case_files, run_child

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_RATIO = 1.5


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        files, what = case_files(folder)
        stored = list(_stored_in_orders(files[0], folder))
        _, record = run_child("orientation_child.py", *stored)
    seconds = {codes: median(runs) for codes, runs in record["seconds"].items()}
    best, worst = (choose(seconds, key=seconds.__getitem__) for choose in (min, max))
    ratio = seconds[worst] / seconds[best]
    return Measurement(
        name="orientation",
        unit="s",
        ours=seconds[worst],
        reference=seconds[best],
        bar=f"ratio <= {_MAX_RATIO}",
        holds=ratio <= _MAX_RATIO,
        note=(
            f"FLAIR of {what}, not compressed, in the cache; ours: stored as {worst}, "
            f"the worst of {len(seconds)} orders; reference: as {best}, the best; each "
            "the median to the first painted slice at 1600x1000"
        ),
    )


def _stored_in_orders(file: Path, folder: Path) -> Iterator[Path]:
    """Write a scan in every order of its axes, with and without reversed directions."""
    import nibabel as nib
    from nibabel.orientations import axcodes2ornt, io_orientation, ornt_transform

    image = nib.load(file)
    now = io_orientation(image.affine)
    for axes in permutations("RAS"):
        for codes in ("".join(axes), "".join("LPI"["RAS".index(a)] for a in axes)):
            turned = image.as_reoriented(ornt_transform(now, axcodes2ornt(codes)))
            data = np.asfortranarray(turned.dataobj)
            path = folder / codes / "scan.nii"
            path.parent.mkdir()
            nib.save(nib.Nifti1Image(data, turned.affine), path)
            yield path
