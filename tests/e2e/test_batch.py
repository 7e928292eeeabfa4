"""``unet-gui batch``, from folders to masks, records and tables."""

import json
import shutil
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from tests.case_folders import scan_data, write_image
from tests.numpy_work import PACKAGE, own_work
from tests.tiny_model import write_tiny_model
from unet_gui.cli.batching import batch, batch_run
from unet_gui.cli.main import main
from unet_gui.io.batch.claims import Claims

pytestmark = pytest.mark.tensorflow


def test_a_batch_goes_on_where_it_ended(
    brats_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = write_tiny_model(tmp_path / "models" / "tiny")
    study, out = tmp_path / "study", tmp_path / "out"
    for name in ("one", "two"):
        shutil.copytree(brats_folder, study / name)
    (broken := study / "three").mkdir()
    (broken / "three_flair.nii.gz").write_bytes(b"\x1f\x8b")
    call = ["batch", str(study), "-o", str(out), "--model", str(model)]
    assert main([*call, "--json-progress"]) == 1
    said = capsys.readouterr()
    plan, *lines, end = [json.loads(line) for line in said.out.splitlines()]
    assert len(plan["cases"]) == 3
    assert end == {"kind": "end", "done": 2, "failed": 1, "left": 0}
    states = {line["case"]: line["state"] for line in lines}
    assert sorted(states.values()) == ["done", "done", "failed"]
    masks = sorted(out.glob("*_seg.nii.gz"))
    assert len(masks) == 2
    assert np.asarray(nib.load(masks[0]).dataobj).any()
    written = [path.stat().st_mtime_ns for path in masks]
    shutil.rmtree(broken)
    assert main(call) == 0
    assert "0 of 2 cases to do; 2 are done." in capsys.readouterr().err
    assert [path.stat().st_mtime_ns for path in masks] == written
    for other in (("--flips", "2"), ("--align-to", "T2w"), ("--gaps", "keep")):
        assert main([*call, *other]) == 2
        assert "with other options" in capsys.readouterr().err
    assert (out / "results.csv").read_text().count("\n") == 4


def test_a_case_that_another_process_has_is_told_as_not_done(
    brats_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model = write_tiny_model(tmp_path / "models" / "tiny")
    out = tmp_path / "out"
    claim = Claims(out / "claims").take("BraTS2021_00001")
    assert claim is not None
    call = ["batch", str(brats_folder), "-o", str(out), "--model", str(model)]
    assert main(call) == 1
    said = capsys.readouterr().err
    assert "0 cases were done." in said
    assert "Not done: 1." in said
    assert "BraTS2021_00001" in said


def test_a_case_keeps_its_name_when_another_one_of_that_name_joins(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(batch, "find_model", lambda *_: PACKAGE)
    monkeypatch.setattr(batch_run, "_work", own_work)
    study, out = tmp_path / "study", tmp_path / "out"
    call = ["batch", str(study), "-o", str(out)]
    for seed, site in enumerate(("siteA", "siteB")):
        channels = [scan_data(10 * seed + c) for c in range(4)]
        write_image(study / site / "P1.nii", np.stack(channels, axis=-1))
        assert main(call) == 0
        assert f"1 of {seed + 1} case" in capsys.readouterr().err
    assert main(call) == 0
    assert "0 of 2 cases to do; 2 are done." in capsys.readouterr().err
    masks = {path.name for path in out.glob("*_seg.nii.gz")}
    assert masks == {"P1_seg.nii.gz", "siteB_P1_seg.nii.gz"}
