from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.errors import InputError
from unet_gui.io.dropped_files import DroppedFiles, dropped_files

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="paths of Unix")
OWN = socket.gethostname()


@pytest.mark.parametrize(
    "start",
    [
        *("file://", "file:", "FILE://", "file://localhost", "file://LOCALHOST"),
        *(f"file://{OWN}", f"file://{OWN.upper()}", f"file://{OWN}.local"),
        *("file://127.0.0.1", "file://[::1]"),
    ],
)
def test_every_name_of_this_computer_is_local(start):
    found = dropped_files(f"{start}/scans/a%20b.nii.gz\r\n".encode())
    assert found == DroppedFiles((Path("/scans/a b.nii.gz"),))
    found.check_here()


@pytest.mark.parametrize(
    ("address", "path"),
    [
        (
            b"file:///s/Pati%EBnt%20M%FCller_flair.nii.gz",
            b"/s/Pati\xebnt M\xfcller_flair.nii.gz",
        ),
        (b"file:///s/Pati\xebnt.nii", b"/s/Pati\xebnt.nii"),  # not encoded at all
        (b"file:///s/M%C3%BCller.nii", "/s/Müller.nii".encode()),
        ("file:///s/患者.nii".encode(), "/s/患者.nii".encode()),
        (b"file:///s/100%2525%20done%2520.nii", b"/s/100%25 done%20.nii"),
        (b"file:///s/a%23b%3Fc&d.nii", b"/s/a#b?c&d.nii"),
        (b"file:///s/a#b?c&d.nii", b"/s/a#b?c&d.nii"),
        (
            b"file:///s/first.last@domain%20%C3%84.nii",
            "/s/first.last@domain Ä.nii".encode(),
        ),
        (b"file:///s/line%0Abreak.nii", b"/s/line\nbreak.nii"),
        (b"file:///s/%1B%5B31mred.nii", b"/s/\x1b[31mred.nii"),
        (b"file:///s/a+b.nii", b"/s/a+b.nii"),
        (b"file:///s/%zz%4.nii", b"/s/%zz%4.nii"),  # a percent sign by itself
        (b"file:///s/-v.nii", b"/s/-v.nii"),
        (b"file:///s/O'Brien%20%22x%22.nii", b'/s/O\'Brien "x".nii'),
    ],
)
def test_a_name_keeps_its_bytes(address, path):
    (found,) = dropped_files(address).paths
    assert os.fsencode(found) == path


def test_comments_other_schemes_and_empty_lines_are_left_out():
    text = b"# copied\r\n\r\nhttps://example.org/a.nii\r\n file:///b.nii \nfile:\nfile://\n"
    assert dropped_files(text).paths == (Path("/b.nii"),)
    assert not dropped_files(b"")


@pytest.mark.parametrize("count", [1, 3])
def test_files_of_another_computer_are_refused_by_name(count):
    address = b"file://nas.example.org/data/flair.nii.gz\r\n"
    found = dropped_files(address * count + b"file:///scans/t1.nii.gz")
    assert found.paths == (Path("/scans/t1.nii.gz"),)
    with pytest.raises(
        InputError, match=r"flair.nii.gz.*computer nas.example.org"
    ) as e:
        found.check_here()
    assert ("and 2 more" in str(e.value)) == (count == 3)


@given(st.binary(min_size=1, max_size=40))
def test_any_bytes_of_a_name_arrive(name):
    name = name.replace(b"\0", b"").replace(b"/", b"") or b"x"
    address = b"file:///" + quote(name, safe="").encode() + b"\r\n"
    (found,) = dropped_files(address).paths
    assert os.fsencode(found) in (b"/" + name, b"/")  # pathlib drops a single dot
