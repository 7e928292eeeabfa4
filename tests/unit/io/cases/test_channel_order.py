from __future__ import annotations

import shutil

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.demo.phantom import demo_case
from unet_gui.core.progress import run_to_end
from unet_gui.core.sequences import MriSequence
from unet_gui.io.cases.case_assembly import read_case
from unet_gui.io.cases.find_cases import find_cases


def order_warnings(path):
    (files,) = find_cases([path])
    case = run_to_end(read_case(files))
    return [text for text in case.warnings if text.startswith("By their contrast")]


@pytest.fixture(scope="module")
def demo():
    """Return the channels of the demo case, in the order of the sequences."""
    case = demo_case()
    return [case.sequences[name].data for name in MriSequence]


def written(tmp_path, channels):
    path = tmp_path / "scan.nii.gz"
    nib.save(nib.Nifti1Image(np.stack(channels, axis=-1), np.eye(4)), path)
    return path


def test_the_true_order_gives_no_warning(tmp_path, demo) -> None:
    assert order_warnings(written(tmp_path, demo)) == []


def test_another_order_is_noticed(tmp_path, demo) -> None:
    flair, t1, t1gd, t2 = demo
    (warning,) = order_warnings(written(tmp_path, [t1, t1gd, t2, flair]))
    assert "look like T1w, T1Gd, T2w, FLAIR instead" in warning


def test_scans_without_a_background_give_no_warning(tmp_path, demo) -> None:
    flair, t1, t1gd, t2 = (channel[40:70, 40:70, 40:70] for channel in demo)
    assert order_warnings(written(tmp_path, [t1, t1gd, t2, flair])) == []


@pytest.mark.parametrize("number", ["001", "005", "021"])
def test_real_cases_in_true_and_other_orders(real_data, tmp_path, number) -> None:
    name = f"BRATS_{number}.nii.gz"
    source = real_data / "brats_msd" / "imagesTr" / name
    copy = shutil.copy(source, tmp_path / name)
    assert order_warnings(copy) == []
    image = nib.load(source)
    data = np.asarray(image.dataobj)
    nib.save(nib.Nifti1Image(data[..., [1, 2, 3, 0]], image.affine), copy)
    assert len(order_warnings(copy)) == 1
