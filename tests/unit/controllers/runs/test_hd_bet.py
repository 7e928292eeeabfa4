"""HD-BET as a process of its own; a small program stands for it."""

from __future__ import annotations

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from tests.synthetic_head import T1, around_origin, head
from unet_gui.cli.main import main
from unet_gui.controllers.runs import hd_bet
from unet_gui.controllers.runs.hd_bet import can_find, chosen_finder, hd_bet_program
from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.preparation.brain import PlacedScan
from unet_gui.segmentation.preparation.target_grid import STAY

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a script that starts itself")

SHAPE = (28, 32, 30)
STAND_IN = """#!{python}
import pathlib, sys, time
words = sys.argv[1:]
if "--help" in words:
    print({options!r})
    raise SystemExit
pathlib.Path({said!r}).write_text("\\n".join(words))
{work}
import gzip, itertools, struct  # no library: it has to start at once
raw = bytearray(gzip.decompress(open(words[words.index("-i") + 1], "rb").read()))
rows = struct.unpack_from("<12f", raw, 280)
assert rows[0] > 0 and rows[5] > 0 and rows[10] > 0, "it is in RAS order"
sizes = struct.unpack_from("<3h", raw, 42)
struct.pack_into("<f", raw, 292, rows[3] + {shift_mm})
inside = [[6 <= n < size - 6 for n in range(size)] for size in sizes]
voxels = [all(v) for v in itertools.product(*reversed(inside))]
raw[352:] = struct.pack(f"<{{len(voxels)}}f", *({value} * v for v in voxels))
out = words[words.index("-o") + 1].removesuffix(".nii.gz")
open(out + {end!r}, "wb").write(gzip.compress(bytes(raw)))
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Install the stand-in; return the file in which it writes its options."""

    def installed(options="--disable_tta", end="_bet.nii.gz", **parts):
        folder = tmp_path / "bin"
        folder.mkdir(exist_ok=True)
        said = tmp_path / "said"
        parts = {"work": "", "shift_mm": 0, "value": 1, **parts}
        program = folder / "hd-bet"
        program.write_text(
            STAND_IN.format(
                python=sys.executable, options=options, said=str(said), end=end, **parts
            )
        )
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
        return said

    return installed


def scans():
    """A scan that stays, in odd order in its file once, and one that is moved."""
    affine = around_origin(SHAPE, (7, 7, 7))
    volume = head(SHAPE, affine, T1)
    moved = Affine.from_parts(np.eye(3), (5, 0, 0))
    other = Volume(np.zeros((3, 3, 3), np.int16), affine)
    return {"T1w": PlacedScan(other, moved), "FLAIR": PlacedScan(volume, STAY)}


def found():
    return run_to_end(chosen_finder(BrainTool.HD_BET, None)(scans()))


@pytest.mark.parametrize(
    ("options", "end", "words"),
    [
        ("--disable_tta", "_bet.nii.gz", {"--disable_tta", "--save_bet_mask", "cpu"}),
        ("-mode -tta", "_mask.nii.gz", {"-mode", "fast", "-tta", "0", "cpu"}),
    ],
)
def test_both_versions_find_the_brain_in_the_scan_that_stays(
    install, options, end, words
):
    said = install(options, end)
    brain = found()
    assert words <= set(said.read_text().splitlines())
    assert brain.grid.shape == SHAPE
    mask = brain.mask_on(brain.grid)
    assert mask.sum() == np.prod(np.array(SHAPE) - 12)
    assert mask[14, 16, 15]


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ({"work": "sys.exit('no memory left')"}, "HD-BET failed: no memory left"),
        ({"work": "sys.exit(0)"}, "ended without a mask"),
        ({"shift_mm": 30}, "without a mask on the grid of FLAIR"),
        ({"value": 0}, "HD-BET found no brain in FLAIR"),
    ],
)
def test_a_failure_is_told_in_its_words(install, parts, text):
    install(**parts)
    with pytest.raises(UnetGuiError, match=text):
        found()


def test_cancelling_ends_the_process(install, tmp_path):
    pid = tmp_path / "pid"
    work = f"import os; pathlib.Path({str(pid)!r}).write_text(str(os.getpid()))"
    install(work=f"{work}\ntime.sleep(60)")
    job = chosen_finder(BrainTool.HD_BET, None)(scans())
    deadline = time.monotonic() + 30
    while not (pid.is_file() and pid.read_text()):
        next(job)
        assert time.monotonic() < deadline
    job.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_it_runs_once_at_a_time_in_a_process(install, tmp_path):
    mark = str(tmp_path / "mark")
    work = f"import os; os.mkdir({mark!r}); time.sleep(0.2); os.rmdir({mark!r})"
    install(work=work)
    with ThreadPoolExecutor(2) as cases:
        brains = [cases.submit(found) for _ in range(2)]
        assert all(brain.result().data.any() for brain in brains)


def test_a_run_that_waits_for_another_one_can_be_cancelled(install):
    install(work="time.sleep(60)")
    first, second = (chosen_finder(BrainTool.HD_BET, None)(scans()) for _ in range(2))
    next(first)
    assert "waits" in next(second).message
    second.close()
    first.close()
    install()
    assert found().data.any()


def test_without_it_one_sentence_tells_how_to_install_it(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(hd_bet, "_NAMES", ("no-such-program",))
    assert hd_bet_program() is None
    assert not can_find(BrainTool.HD_BET, has_network=True)
    assert chosen_finder(BrainTool.HD_BET, None) is None
    assert chosen_finder(BrainTool.NETWORK, "network") == "network"
    (tmp_path / "scan.nii").write_bytes(b"")
    code = main(["segment", str(tmp_path), "-o", str(tmp_path), "--brain", "hd-bet"])
    assert code == 2
    assert "pip install hd-bet" in capsys.readouterr().err
