"""Files that other programs wrote open with the places and values of a referee."""

from __future__ import annotations

import json

import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.images.reading import channel_count, header_grid, read_image

REFUSED = {
    "nrrd/dwi.nhdr": r"dwi\.raw\.gz beside it, which is missing",
    "nifti/not-nifti.nii": "is not a NIfTI image",
    "nifti/complex.nii.gz": "holds complex numbers, not a scan",
    "other/scaled+tlrc.HEAD": "AFNI",
    "other/tpl-fsLR_atlas-4S_scale-156_den-91k_dseg.dlabel.nii": "CIFTI",
    "parrec/phantom_truncated.PAR": "broken off",
}


@pytest.fixture
def folder(real_data):
    return real_data / "odd_more"


@pytest.fixture
def expected(folder):
    path = folder / "expected.json"
    if not path.is_file():
        pytest.skip("the expected values are not there")
    return json.loads(path.read_text("utf-8"))


def test_each_file_opens_as_its_referee_reads_it_or_is_refused(folder, expected):
    for entry in expected:
        name = entry["file"]
        if name in REFUSED:
            with pytest.raises(InputError, match=REFUSED[name]):
                run_to_end(read_case(find_cases([folder / name])[0]))
            continue
        by_nibabel, by_itk = entry["nibabel"], entry.get("sitk", {})
        referee = by_nibabel if "affine" in by_nibabel else by_itk
        image = read_image(folder / name)
        sizes = (*image.grid.shape, len(image.channels))
        shape = referee.get("shape") or referee["size"]
        assert sizes == (*shape, 1)[:4], name
        np.testing.assert_allclose(image.grid.affine, referee["affine"], atol=1e-3)
        values = [v.intensity(v.data) for v in image.channels]
        found = (min(map(np.min, values)), max(map(np.max, values)))
        np.testing.assert_allclose(found, (referee["min"], referee["max"]), rtol=1e-5)
        if "names" in entry:
            assert image.segment_names == {int(v): n for v, n in entry["names"].items()}
        read = header_grid(folder / name)
        assert read is not None
        assert read.shape == image.channels[0].shape, name
        assert channel_count(folder / name) == len(image.channels)


def test_every_file_of_the_odd_formats_opens(real_data):
    for path in sorted((real_data / "odd_formats").iterdir()):
        case = run_to_end(read_case(find_cases([path])[0]))
        assert all(warning.endswith(".") for warning in case.warnings), path.name
