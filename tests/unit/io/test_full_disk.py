"""Writing to a full disk, which a limit on the file size stands for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
ROOT = Path(__file__).resolve().parents[3]
_WRITE = """
import resource, signal, sys
from pathlib import Path
import numpy as np
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.mask.labels import MSD
from unet_gui.core.case.saved_session import SavedCase, SavedSession
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.settings import Settings
from unet_gui.core.case.case import Source
from unet_gui.core.image.volume import LabelMap
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.nifti.file import read_nifti
from unet_gui.io.pictures import write_png
from unet_gui.io.sessions.session_file import write_session
from unet_gui.io.settings_file import write_settings

scan, kind, target = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
grid = read_nifti(scan).grid
noise = np.random.default_rng(0).integers(0, 255, (80, 90, 3), np.uint8)
labels = LabelMap(np.ones(grid.shape, np.uint8), grid.affine)
case = SavedCase(CaseFiles("x" * 9000, ((Source(scan), "FLAIR"),)))
write = {
    "mask": lambda: write_mask(target, labels, grid, MSD, overwrite=True),
    "picture": lambda: write_png(target, noise),
    "session": lambda: write_session(target, SavedSession((case,))),
    "settings": lambda: write_settings(Settings(recent=(("x" * 9000,),)), target),
}[kind]
write_png(target.with_name("warm.png"), noise[:2, :2])  # compiles the imports
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write()
except UnetGuiError as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("mask", "seg.nii"),
        ("picture", "overlay.png"),
        ("session", "s.unetgui"),
        ("settings", "settings.json"),
    ],
)
def test_the_old_file_is_kept_and_one_sentence_says_why(
    tmp_path, write_image, make_scan, kind, name
):
    scan = write_image(tmp_path / "scan.nii", make_scan())
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / name
    target.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", _WRITE, scan, kind, target],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    assert target.read_bytes() == b"old"
    left = {path.name for path in target.parent.iterdir()}
    assert left == {name, "warm.png"}
    if kind == "settings":  # never in the way
        assert done.stdout == ""
    else:
        assert done.stdout.startswith(f"{target} cannot be written: File too large")
