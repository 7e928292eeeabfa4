from __future__ import annotations

import errno
import os
import stat
import sys

import pytest

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.io.atomic import (
    check_folder,
    check_output,
    make_folder,
    replacing,
    writing,
)
from unet_gui.io.output_files import check_outputs

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
def test_the_partial_file_is_beside_the_target_with_the_same_suffix(
    tmp_path, name, suffix
):
    path = tmp_path / name
    with replacing(path) as partial:
        assert partial.parent == tmp_path
        assert partial.name.endswith(suffix)
        partial.write_text("new", "utf-8")
        assert not path.exists()
    assert path.read_text("utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_long_name_of_multi_byte_letters_is_written(tmp_path):
    path = tmp_path / ("脳" * 80 + ".nii.gz")
    with replacing(path) as partial:
        partial.write_text("x", "utf-8")
    assert path.exists()


def test_a_fault_leaves_the_old_file_and_no_partial_one(tmp_path):
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
def test_a_new_file_has_the_usual_permissions(tmp_path):
    usual, path = tmp_path / "usual", tmp_path / "a"
    usual.touch()
    with replacing(path):
        pass
    assert path.stat().st_mode == usual.stat().st_mode


@posix
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o755])
def test_a_replaced_file_keeps_its_permissions(tmp_path, mode):
    path = tmp_path / "a.json"
    path.touch()
    path.chmod(mode)
    with replacing(path) as partial:
        partial.write_text("new", "utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert path.read_text("utf-8") == "new"


@posix
@pytest.mark.parametrize("is_relative", [False, True])
@pytest.mark.parametrize("exists", [False, True])
def test_a_symbolic_link_is_kept_and_its_target_is_written(
    tmp_path, is_relative, exists
):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    target, link = elsewhere / "real.nii.gz", tmp_path / "link.nii.gz"
    if exists:
        target.write_text("old", "utf-8")
    link.symlink_to("elsewhere/real.nii.gz" if is_relative else target)
    with replacing(link) as partial:
        assert partial.parent == elsewhere
        assert partial.name.endswith(".nii.gz")
        partial.write_text("new", "utf-8")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "new"
    assert list(elsewhere.iterdir()) == [target]


@posix
def test_a_link_into_a_missing_folder_is_an_os_error(tmp_path):
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "gone" / "a.json")
    with pytest.raises(FileNotFoundError), replacing(link):
        pass


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_every_os_error_while_writing_is_reported_in_one_sentence(tmp_path, number):
    path = tmp_path / "a.json"
    path.write_text("old", "utf-8")
    why = os_reason(OSError(number, "in the language of the system"))

    def fail():
        with writing(path) as partial:
            partial.write_text("half", "utf-8")
            raise OSError(number, "in the language of the system")

    with pytest.raises(RunError, match=f"a.json cannot be written: {why}"):
        fail()
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_bad_outputs_are_refused(tmp_path):
    path = tmp_path / "a.nii"
    check_output(path, overwrite=False)  # does not exist yet
    path.touch()
    with pytest.raises(InputError, match="already exists"):
        check_output(path, overwrite=False)
    check_output(path, overwrite=True)
    with pytest.raises(InputError, match="one of the files that were read"):
        check_output(path, overwrite=True, inputs=[tmp_path / "no.nii", path])
    with pytest.raises(InputError, match="is a folder"):
        check_output(tmp_path, overwrite=True)
    with pytest.raises(InputError, match="is not a folder"):
        check_output(tmp_path / "no" / "a.nii", overwrite=True)


@posix
@pytest.mark.parametrize("name", ["x" * 300, "/".join(["y" * 200] * 30)])
def test_a_name_that_is_too_long_is_refused_before_anything_is_lost(tmp_path, name):
    path = tmp_path / name
    with pytest.raises(InputError, match="The name or the path is too long"):
        check_outputs([path], overwrite=True)


@posix
def test_an_input_is_recognised_through_a_link(tmp_path):
    path, link = tmp_path / "a.nii", tmp_path / "link.nii"
    path.touch()
    link.symlink_to(path)
    with pytest.raises(InputError, match="one of the files that were read"):
        check_output(link, overwrite=True, inputs=[path])


def test_a_folder_without_write_permission_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(InputError, match="permission denied"):
        check_folder(tmp_path)


def test_a_missing_folder_is_created(tmp_path):
    folder = tmp_path / "a" / "b"
    for _ in range(2):
        assert make_folder(folder).is_dir()
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(InputError, match="is a file"):
        make_folder(file)
    with pytest.raises(InputError, match="cannot be made"):
        make_folder(file / "c")
