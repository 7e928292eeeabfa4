from __future__ import annotations

import gzip
import os
import socket
from pathlib import Path

import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.nifti import content as file_content
from unet_gui.io.nifti.content import (
    MAPPED_FROM_BYTES,
    check_memory,
    open_content,
    unpacked_bytes,
)
from unet_gui.io.path_kinds import is_file

CONTENT = bytes(range(256)) * 4000  # a megabyte
NEEDS_UNIX = pytest.mark.skipif(os.name != "posix", reason="pipes and devices of Unix")


@pytest.fixture(params=["plain", "packed"])
def path(tmp_path, request):
    path = tmp_path / "scan.nii.gz"
    is_packed = request.param == "packed"
    path.write_bytes(gzip.compress(CONTENT) if is_packed else CONTENT)
    return path


def read(path):
    with open_content(path) as content:
        content.read(len(CONTENT))
        content.check_rest()


def refused(path):
    with pytest.raises(InputError) as caught:
        read(path)
    return str(caught.value)


def refusal_of(error, path):
    with pytest.raises(InputError) as caught, open_content(path):
        raise error
    return str(caught.value)


def test_the_content_is_read_in_pieces(path):
    with open_content(path) as content:
        assert content.read(100) == CONTENT[:100]
        content.skip(800_000)
        assert content.read(10**6) == CONTENT[800_100:]
        assert content.read(1) == b""
        content.check_rest()


def test_several_gzip_members_are_read_as_one(tmp_path):
    path = tmp_path / "pieces.gz"
    path.write_bytes(gzip.compress(CONTENT[:500]) + gzip.compress(CONTENT[500:]))
    with open_content(path) as content:
        assert content.read(len(CONTENT)) == CONTENT


def test_the_content_never_exceeds_the_stated_limit(path):
    with open_content(path) as content:
        assert len(CONTENT) <= content.most_bytes


def test_zeros_do_not_compress_beyond_the_assumed_ratio(tmp_path):
    path = tmp_path / "zeros.gz"
    path.write_bytes(gzip.compress(bytes(10_000_000), 9))
    with open_content(path) as content:
        assert content.most_bytes >= 10_000_000


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_truncated_gzip_file_is_refused(tmp_path, share):
    path = tmp_path / "cut.nii.gz"
    packed = gzip.compress(os.urandom(100_000))
    path.write_bytes(packed[: int(share * len(packed))])
    assert refused(path) == "cut.nii.gz is cut off: it ends too early; copy it again."


@pytest.mark.parametrize("place", [3, 5000, -6])
def test_a_gzip_file_with_a_changed_byte_is_refused(tmp_path, place):
    path = tmp_path / "bad.nii.gz"
    packed = bytearray(gzip.compress(os.urandom(20_000)))
    packed[place] ^= 0xFF
    path.write_bytes(packed)
    assert "bad.nii.gz is " in refused(path)


def test_only_a_part_of_what_follows_a_packed_image_is_unpacked(tmp_path):
    path = tmp_path / "long.gz"
    path.write_bytes(gzip.compress(CONTENT)[:-8])  # the check sum is not reached
    with open_content(path) as content:
        content.read(100)
        content.check_rest(limit_bytes=1000)
        assert content.read(50) == CONTENT[1100:1150]  # the rest is still packed


def test_missing_and_empty_files_are_refused(tmp_path):
    assert "does not exist" in refused(tmp_path / "no.nii")
    (tmp_path / "empty.nii").touch()
    assert "empty.nii is empty" in refused(tmp_path / "empty.nii")


def test_a_folder_is_refused(tmp_path):
    assert "is a folder, not a file" in refused(tmp_path)


@NEEDS_UNIX
def test_pipes_sockets_and_devices_are_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.nii")
    assert "is a pipe" in refused(tmp_path / "pipe.nii")
    assert unpacked_bytes(tmp_path / "pipe.nii") == 0
    assert "is a device" in refused(Path("/dev/zero"))
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(str(tmp_path / "s"))
        assert "is a socket" in refused(tmp_path / "s")


@NEEDS_UNIX
def test_links_are_followed(tmp_path, path):
    link, broken, ring = (tmp_path / f"{n}.nii" for n in ("link", "broken", "ring"))
    link.symlink_to(path)
    broken.symlink_to(tmp_path / "nothing")
    ring.symlink_to(ring)
    with open_content(link) as content:
        assert content.read(4) == CONTENT[:4]
    assert "is a link to a file that does not exist" in refused(broken)
    assert "cannot be read: " in refused(ring)


def test_an_impossible_file_name_counts_as_a_missing_file(path):
    assert is_file(path)
    assert not is_file(path.with_name("x" * 5000))
    assert not is_file(path.with_name("a\0b"))


def test_a_file_without_read_permission_is_refused(path, monkeypatch):
    def lock(*args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", lock)
    assert "permission denied" in refused(path)


def test_a_disk_error_is_reported(path):
    text = refusal_of(OSError(5, "Input/output error"), path)
    assert text.endswith("scan.nii.gz cannot be read: Input/output error.")


def test_a_lack_of_memory_is_reported(path):
    assert "does not fit into the memory" in refusal_of(MemoryError(), path)


def test_a_file_larger_than_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr(file_content, "available_bytes", lambda: 8_250_000_000)
    check_memory("scan.nii", 8_000_000_000)
    with pytest.raises(InputError, match=r"takes 50 GB of memory, and 8.25 GB are"):
        check_memory("scan.nii", 50_000_000_000)


def test_the_memory_use_of_a_file_is_predicted(path, tmp_path):
    is_packed = path.read_bytes()[:2] == b"\x1f\x8b"
    most = 20 * path.stat().st_size if is_packed else len(CONTENT)
    assert unpacked_bytes(path) == min(len(CONTENT), most)
    noise = tmp_path / "noise.nii.gz"
    content = os.urandom(50_000)
    noise.write_bytes(gzip.compress(content))
    assert unpacked_bytes(noise) == 50_000
    huge = tmp_path / "huge.nii"
    with huge.open("wb") as file:
        file.truncate(MAPPED_FROM_BYTES)
    assert unpacked_bytes(huge) == 0  # it stays on disk
    assert unpacked_bytes(tmp_path / "none.nii") == 0
    (tmp_path / "tiny.nii.gz").write_bytes(b"\x1f\x8b")
    assert unpacked_bytes(tmp_path / "tiny.nii.gz") == 0
