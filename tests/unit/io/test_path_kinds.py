from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from unet_gui.io.path_kinds import is_file, is_folder, is_link, is_there

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"])
@pytest.mark.parametrize("is_kind", [is_file, is_folder, is_link, is_there])
def test_a_name_that_the_system_refuses_is_nothing(tmp_path: Path, is_kind, name):
    assert not is_kind(tmp_path / name)


def test_what_exists_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("")
    assert is_file(tmp_path / "file")
    assert is_there(tmp_path / "file")
    assert is_folder(tmp_path)
    assert not is_link(tmp_path)
