from __future__ import annotations

import os
from types import SimpleNamespace

import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.folder_walk import VisitedFolders, entries_of


def test_a_folder_is_entered_once_whatever_link_leads_to_it(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    visited = VisitedFolders()
    assert [visited.add(entry) for entry in entries_of(tmp_path)] == [True, False]
    assert len(visited) == 1


def test_folders_of_a_file_system_without_numbers_are_all_entered():
    unnumbered = SimpleNamespace(stat=lambda: SimpleNamespace(st_dev=1, st_ino=0))
    visited = VisitedFolders()
    assert visited.add(unnumbered)
    assert visited.add(unnumbered)
    assert len(visited) == 2


def test_a_folder_that_has_just_vanished_is_not_entered(tmp_path):
    (tmp_path / "gone").mkdir()
    (entry,) = os.scandir(tmp_path)
    (tmp_path / "gone").rmdir()
    assert not VisitedFolders().add(entry)


def test_a_folder_that_cannot_be_read_is_told(tmp_path):
    with pytest.raises(InputError, match=r"gone cannot be read: .*\."):
        entries_of(tmp_path / "gone")
