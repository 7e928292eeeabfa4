from __future__ import annotations

import shutil

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.demo.phantom import demo_case
from unet_gui.core.progress import run_to_end
from unet_gui.core.sequences import MriSequence
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading import channel_order
from unet_gui.io.cases.reading.case_assembly import read_case


def order_warnings(path):
    (files,) = find_cases([path])
    case = run_to_end(read_case(files))
    return [text for text in case.warnings if text.startswith("By their contrast")]


@pytest.fixture(scope="module")
def demo():
    """Return the channels of the demo case, in the order of the sequences.

    Only every second voxel, which is enough and much quicker.
    """
    case = demo_case()
    halved = (slice(None, None, 2),) * 3
    return [case.sequences[name].data[halved] for name in MriSequence]


@pytest.fixture
def by_contrast_alone(monkeypatch) -> None:
    """Leave out the network, which knows real scans only and not the phantom."""
    neutral = np.zeros((4, 4))
    monkeypatch.setattr(channel_order, "voxel_logs", lambda _: neutral)


def test_swapped_t1w_and_t1gd_are_noticed(tmp_path, real_data) -> None:
    path = real_data / "brats_val" / "imagesTr" / "BRATS_025.nii.gz"
    image = nib.load(path)
    flair, t1, t1gd, t2 = np.moveaxis(np.asarray(image.dataobj), -1, 0)[
        :, ::2, ::2, ::2
    ]
    spaced = nib.Nifti1Image(np.stack([flair, t1gd, t1, t2], -1), np.diag([2, 2, 2, 1]))
    nib.save(spaced, tmp_path / "scan.nii.gz")
    (warning,) = order_warnings(tmp_path / "scan.nii.gz")
    assert "look like FLAIR, T1Gd, T1w, T2w instead" in warning


def written(tmp_path, channels):
    path = tmp_path / "scan.nii.gz"
    affine = np.diag([2, 2, 2, 1])
    nib.save(nib.Nifti1Image(np.stack(channels, axis=-1), affine), path)
    return path


@pytest.mark.usefixtures("by_contrast_alone")
def test_the_true_order_gives_no_warning(tmp_path, demo) -> None:
    assert order_warnings(written(tmp_path, demo)) == []


def test_another_order_is_noticed(tmp_path, demo) -> None:
    flair, t1, t1gd, t2 = demo
    (warning,) = order_warnings(written(tmp_path, [t1, t1gd, t2, flair]))
    assert "look like T1w, T1Gd, T2w, FLAIR instead" in warning


ORDERS = {
    "nnU-Net's BraTS 2021: T1w, T1Gd, T2w, FLAIR": (1, 2, 3, 0),
    "MONAI: T1Gd, T1w, T2w, FLAIR": (2, 1, 3, 0),
    "T1w, T2w, T1Gd, FLAIR": (1, 3, 2, 0),
    "T2w, FLAIR, T1w, T1Gd": (3, 0, 1, 2),
    "T1Gd, FLAIR, T1w, T2w": (2, 0, 1, 3),
    "FLAIR, T1w, T2w, T1Gd": (0, 1, 3, 2),
    "T1w, FLAIR, T1Gd, T2w": (1, 0, 2, 3),
}


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
@pytest.mark.parametrize("is_numbered", [False, True], ids=["4-D", "nnU-Net"])
def test_orders_of_other_programs_are_noticed(
    tmp_path, demo, order, is_numbered
) -> None:
    channels = [demo[place] for place in order]
    path = tmp_path / "imagesTs"
    path.mkdir()
    if is_numbered:
        for number, channel in enumerate(channels):
            image = nib.Nifti1Image(channel, np.diag([2, 2, 2, 1]))
            nib.save(image, path / f"CASE_001_{number:04}.nii.gz")
    else:
        path = written(path, channels)
    (warning,) = order_warnings(path)
    names = [str(list(MriSequence)[place]) for place in order]
    assert f"look like {', '.join(names)} instead" in warning


def test_scans_without_a_background_give_no_warning(tmp_path, demo) -> None:
    flair, t1, t1gd, t2 = (channel[20:35, 20:35, 20:35] for channel in demo)
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
