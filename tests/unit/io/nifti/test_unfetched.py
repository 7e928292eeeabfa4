from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.nifti.file import read_nifti
from unet_gui.io.nifti.unfetched import unfetched_text

_KEY = "MD5E-s83--4d7a1b.nii.gz"
_LFS = f"oid sha256:{'4d7a' * 16}\nsize 4823\n"


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        (f"version https://git-lfs.github.com/spec/v1\n{_LFS}", "git lfs pull"),
        (f"version https://hawser.github.com/spec/v1\n{_LFS}", "git lfs pull"),
        (f"/annex/objects/{_KEY}\n", "datalad get"),
        (f"../../.git/annex/objects/Xk/2p/{_KEY}/{_KEY}", "datalad get"),
        (f"..\\.git\\annex\\objects\\a1b\\{_KEY}\\{_KEY}", "datalad get"),
    ],
)
def test_a_pointer_is_named_with_its_remedy(tmp_path, content, remedy) -> None:
    path = tmp_path / "P_t1.nii.gz"
    path.write_text(content, "utf-8")
    with pytest.raises(InputError, match=rf"^P_t1\.nii\.gz is a .*; run {remedy}"):
        read_nifti(path)


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (f"../.git/annex/objects/Xk/2p/{_KEY}/{_KEY}", "run datalad get"),
        (f".git/annex/objects/{_KEY}", "run datalad get"),
        ("../elsewhere/t1.nii.gz", r"a file that does not exist \(\.\./elsewhere"),
    ],
)
def test_a_broken_link_is_named_with_its_remedy(tmp_path, target, said) -> None:
    path = tmp_path / "P_t1.nii.gz"
    path.symlink_to(target)
    with pytest.raises(InputError, match=said):
        read_nifti(path)


def test_content_that_is_there_is_no_pointer(tmp_path, write_image) -> None:
    small = write_image(tmp_path / "small.nii.gz", np.ones((2, 2, 2), np.int16))
    link = tmp_path / "link.nii.gz"
    link.symlink_to(small.name)
    assert unfetched_text(small) is None
    assert unfetched_text(link) is None
    assert unfetched_text(tmp_path / "missing.nii.gz") is None
    notes = tmp_path / "notes.nii"
    notes.write_text("version 2", "utf-8")
    assert unfetched_text(notes) is None
