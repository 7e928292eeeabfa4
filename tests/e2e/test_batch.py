"""``unet-gui batch``, from folders to masks, records and tables."""

import json
import shutil
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from tests.tiny_model import write_tiny_model
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
    print("SAID", said)
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
