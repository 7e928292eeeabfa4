from __future__ import annotations

import os
import sys

import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.atomic import check_folder, check_output, make_folder, replacing

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions")


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("a.1.nii.gz", ".nii.gz"),
        ("a.b.weights.h5", ".weights.h5"),
        ("x.json", ".json"),
        ("Ä 1.nii", ".nii"),
        ("plain", ""),
    ],
)
def test_the_partial_file_lies_beside_with_the_same_suffix(tmp_path, name, suffix):
    path = tmp_path / name
    with replacing(path) as partial:
        assert partial.parent == tmp_path
        assert partial.name.endswith(suffix)
        partial.write_text("new", "utf-8")
        assert not path.exists()
    assert path.read_text("utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_long_name_of_wide_letters_is_no_problem(tmp_path):
    path = tmp_path / ("脳" * 80 + ".nii.gz")
    with replacing(path) as partial:
        partial.write_text("x", "utf-8")
    assert path.exists()


def test_a_fault_leaves_the_old_file_and_no_rest(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("old", "utf-8")

    def fail():
        with replacing(path) as partial:
            partial.write_text("half", "utf-8")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_others_may_read_what_was_written_as_usual(tmp_path):
    usual, path = tmp_path / "usual", tmp_path / "a"
    usual.touch()
    with replacing(path):
        pass
    assert path.stat().st_mode == usual.stat().st_mode


def test_outputs_that_are_refused(tmp_path):
    path = tmp_path / "a.nii"
    check_output(path, overwrite=False)  # not there yet
    path.touch()
    with pytest.raises(InputError, match="exists already"):
        check_output(path, overwrite=False)
    check_output(path, overwrite=True)
    with pytest.raises(InputError, match="one of the files that were read"):
        check_output(path, overwrite=True, inputs=[tmp_path / "no.nii", path])
    with pytest.raises(InputError, match="is a folder"):
        check_output(tmp_path, overwrite=True)
    with pytest.raises(InputError, match="is not a folder"):
        check_output(tmp_path / "no" / "a.nii", overwrite=True)


@posix
def test_an_input_is_known_through_a_link(tmp_path):
    path, link = tmp_path / "a.nii", tmp_path / "link.nii"
    path.touch()
    link.symlink_to(path)
    with pytest.raises(InputError, match="one of the files that were read"):
        check_output(link, overwrite=True, inputs=[path])


def test_a_folder_without_permission(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(InputError, match="permission denied"):
        check_folder(tmp_path)


def test_a_folder_is_made_where_it_can_be(tmp_path):
    folder = tmp_path / "a" / "b"
    for _ in range(2):
        assert make_folder(folder).is_dir()
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(InputError, match="is a file"):
        make_folder(file)
    with pytest.raises(InputError, match="cannot be made"):
        make_folder(file / "c")
