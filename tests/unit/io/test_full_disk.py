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

scan, folder = Path(sys.argv[1]), Path(sys.argv[2])
grid = read_nifti(scan).grid
noise = np.random.default_rng(0).integers(0, 255, (80, 90, 3), np.uint8)
labels = LabelMap(np.ones(grid.shape, np.uint8), grid.affine)
settings = Settings(recent=(("x" * 9000,),))
case = SavedCase(CaseFiles("x" * 9000, ((Source(scan), "FLAIR"),)))
writers = {
    "seg.nii": lambda path: write_mask(path, labels, grid, MSD, overwrite=True),
    "overlay.png": lambda path: write_png(path, noise),
    "s.unetgui": lambda path: write_session(path, SavedSession((case,))),
    "settings.json": lambda path: write_settings(settings, path),
}
write_png(folder / "warm.png", noise[:2, :2])  # compiles the imports
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
for name, write in writers.items():
    try:
        write(folder / name)
        print()
    except UnetGuiError as error:
        print(error)
"""


NAMES = ["seg.nii", "overlay.png", "s.unetgui", "settings.json"]


def test_the_old_files_are_kept_and_a_sentence_says_why(
    tmp_path, write_image, make_scan
):
    scan = write_image(tmp_path / "scan.nii", make_scan())
    folder = tmp_path / "out"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", _WRITE, scan, folder],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    assert {path.name for path in folder.iterdir()} == {*NAMES, "warm.png"}
    assert {(folder / name).read_bytes() for name in NAMES} == {b"old"}
    *told, settings = done.stdout.splitlines()
    for name, text in zip(NAMES[:3], told, strict=True):
        assert text.startswith(f"{folder / name} cannot be written: File too large")
    assert settings == ""  # they are never in the way
