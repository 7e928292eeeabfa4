from __future__ import annotations

import os
import tempfile

import pytest

from tests.open_files import open_files
from unet_gui.core.errors import RunError
from unet_gui.segmentation.port import shared_memory
from unet_gui.segmentation.port.shared_memory import SharedMemory, attach


@pytest.fixture
def memory():
    made = SharedMemory()
    yield made
    made.close()


def test_both_sides_see_the_same_bytes(memory) -> None:
    ours = memory.grow(10_000)
    theirs = attach(memory.key, 10_000)
    theirs[9_000:9_003] = b"abc"
    assert ours[9_000:9_003] == b"abc"


def test_it_grows_and_never_shrinks(memory) -> None:
    sizes = []
    for size in (5000, 3000, 70_000):
        assert len(memory.grow(size)) == size
        sizes.append(memory.size)
    assert sizes == [5000, 5000, 70_000]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no file for it")
def test_space_is_allocated_at_once_in_a_nameless_file(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    memory = SharedMemory()
    memory.grow(1 << 20)
    assert os.fstat(memory.key).st_blocks * 512 >= 1 << 20
    assert list(tmp_path.iterdir()) == []
    memory.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no file for it")
def test_space_is_allocated_without_posix_fallocate(memory, monkeypatch) -> None:
    monkeypatch.delattr(os, "posix_fallocate", raising=False)
    memory.grow(5000)
    assert len(memory.grow((1 << 20) + 5001)) == (1 << 20) + 5001
    assert os.fstat(memory.key).st_size == (1 << 20) + 5001
    assert os.fstat(memory.key).st_blocks * 512 >= 1 << 20


@pytest.mark.skipif(os.name != "posix", reason="Windows has no file for it")
def test_a_full_disk_leaves_the_memory_as_it_was(memory, monkeypatch) -> None:
    before = memory.grow(5000)
    before[:3] = b"abc"

    def full(descriptor, start, size):
        os.ftruncate(descriptor, start + size // 2)  # a part was allocated
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "posix_fallocate", full, raising=False)
    with pytest.raises(RunError, match="no room for 1 MB"):
        memory.grow(1_000_000)
    assert os.fstat(memory.key).st_size == 5000
    assert memory.size == 5000
    assert before[:3] == b"abc"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no file for it")
def test_a_missing_temporary_folder_is_one_sentence(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(RunError, match="No such file or directory"):
        SharedMemory()


@pytest.mark.skipif(not hasattr(os, "listxattr"), reason="counts in /proc")
def test_closing_leaves_no_file_descriptor(tmp_path) -> None:
    before = open_files()
    memory = SharedMemory()
    for size in (1, 5000, 10_000):
        memory.grow(size)
    assert len(open_files() - before) == 1
    memory.close()
    assert not open_files() - before


def test_windows_takes_a_new_name_for_another_size(monkeypatch) -> None:
    keys = []
    monkeypatch.setattr(shared_memory.sys, "platform", "win32")
    monkeypatch.setattr(
        shared_memory.mmap, "mmap", lambda number, size, tagname: keys.append(tagname)
    )
    memory = SharedMemory()
    assert memory.inherited == ()
    for size in (10, 20):
        memory.grow(size)
    assert len(set(keys)) == 2
    memory.close()
