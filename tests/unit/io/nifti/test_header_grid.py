from __future__ import annotations

import struct

import pytest

from tests import bad_files
from unet_gui.io.nifti.header_grid import header_grid


@pytest.mark.parametrize("length", [-5, 0])
def test_a_length_that_no_grid_has_gives_no_grid(tmp_path, length):
    path = tmp_path / "scan.nii"
    bad_files.save(path, bad_files.scan(seed=1))
    assert header_grid(path) is not None
    content = bytearray(path.read_bytes())
    struct.pack_into("<h", content, 42, length)  # dim[1]
    path.write_bytes(content)
    found = header_grid(path)
    assert found is None or min(found.shape) >= 0
