from __future__ import annotations

import os

import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.output_files import check_outputs


def test_new_files_are_allowed_in_existing_and_missing_folders(tmp_path) -> None:
    paths = [tmp_path / "a", tmp_path / "b", tmp_path / "new" / "er" / "a"]
    check_outputs(paths, overwrite=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.nii.gz", "A.nii.gz", "./a.nii.gz"])
def test_two_results_for_one_file_are_refused(tmp_path, name) -> None:
    with pytest.raises(InputError, match="Two results"):
        check_outputs([tmp_path / "a.nii.gz", tmp_path / name], overwrite=True)


def test_an_existing_file_is_refused_unless_it_may_be_replaced(tmp_path) -> None:
    path = tmp_path / "a"
    path.touch()
    with pytest.raises(InputError, match="already exists"):
        check_outputs([tmp_path / "b", path], overwrite=False)
    check_outputs([tmp_path / "b", path], overwrite=True)


def test_an_input_is_refused_under_any_of_its_names(tmp_path) -> None:
    path = tmp_path / "a"
    path.touch()
    (tmp_path / "link").symlink_to(path)
    os.link(path, tmp_path / "hard")
    for name in ("a", "link", "hard"):
        with pytest.raises(InputError, match="one of the files that are read"):
            check_outputs([tmp_path / name], overwrite=True, inputs=[path])
    check_outputs([tmp_path / "b"], overwrite=True, inputs=[path, tmp_path / "gone"])


def test_a_file_in_place_of_the_folder_is_refused(tmp_path) -> None:
    file = tmp_path / "file"
    file.touch()
    for path in (file / "a", file / "deeper" / "a"):
        with pytest.raises(InputError, match="is a file; give a folder"):
            check_outputs([path], overwrite=True)
    with pytest.raises(InputError, match="is a folder"):
        check_outputs([tmp_path], overwrite=True)
