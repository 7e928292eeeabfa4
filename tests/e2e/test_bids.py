"""``unet-gui bids``: from a BIDS data set to a derivative that BIDS allows."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING, Any

import nibabel as nib
import numpy as np
import pytest
from bidsschematools import rules, schema

from tests.case_folders import scan_data, write_image
from tests.numpy_engine import CopyingPredictor
from tests.numpy_work import PACKAGE
from unet_gui.cli.batching import bids
from unet_gui.cli.main import main
from unet_gui.controllers.batch.bids import BidsWork
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.names.label_tables import names_in

if TYPE_CHECKING:
    from pathlib import Path

MASK = "{0}_space-orig_seg-tumor_desc-numpy_dseg"


@pytest.fixture(autouse=True)
def numpy_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Compute in this process, by the value of each voxel."""

    predictor = CopyingPredictor("", "cpu", 1)
    monkeypatch.setattr(BidsWork, "load", lambda _: predictor)
    monkeypatch.setattr(bids, "find_model", lambda *_: PACKAGE)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    root = tmp_path / "study"
    for number, name in enumerate(("sub-01", "sub-02_ses-a", "sub-02_ses-b")):
        folder = root / name.replace("_", "/") / "anat"
        for word in ("FLAIR", "T1w", "ce-gd_T1w", "T2w"):
            data = scan_data(number, (12, 12, 9))
            write_image(folder / f"{name}_{word}.nii.gz", data)
    (root / "sub-03" / "func").mkdir(parents=True)
    content = {"Name": "Study", "BIDSVersion": "1.8.0", "DatasetDOI": "doi:10.1/x"}
    (root / "dataset_description.json").write_text(json.dumps(content), "utf-8")
    return root


def run(study: Path, out: Path, *words: str) -> int:
    return main(["bids", str(study), str(out), *words])


def json_of(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def test_a_data_set_becomes_a_derivative_by_the_rules_of_bids(
    study: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = study / "derivatives" / "unet-gui"
    assert run(study, out, "participant") == 0
    assert "sub-03: it has no anatomical scans" in capsys.readouterr().err
    assert run(study, out, "group") == 0
    mask = out / "sub-02/ses-a/anat" / f"{MASK.format('sub-02_ses-a')}.nii.gz"
    assert nib.load(mask).shape == (12, 12, 9)
    assert np.asarray(nib.load(mask).dataobj).any()
    told = json_of(mask.with_name(mask.name.replace("nii.gz", "json")))
    home = "bids:raw:sub-02/ses-a/anat/sub-02_ses-a_"
    assert told["SpatialReference"] == f"{home}FLAIR.nii.gz"
    assert sorted(told["Sources"]) == [
        f"{home}{word}.nii.gz" for word in ("FLAIR", "T1w", "T2w", "ce-gd_T1w")
    ]
    about = json_of(out / "dataset_description.json")
    assert about["DatasetType"] == "derivative"
    assert about["GeneratedBy"][0]["Name"] == "unet-gui"
    assert about["DatasetLinks"] == {"raw": "../.."}
    assert about["SourceDatasets"][0]["DOI"] == "doi:10.1/x"
    header, *rows = (out / "group_volumes.tsv").read_text("utf-8").splitlines()
    assert header.split("\t") == list(json_of(out / "group_volumes.json"))
    assert [row.split("\t")[:2] for row in rows] == [
        ["sub-01", "n/a"],
        ["sub-02", "ses-a"],
        ["sub-02", "ses-b"],
    ]
    known = schema.load_schema()
    patterns = [
        rule["regex"]
        for group in (known.rules.files.common, known.rules.files.deriv)
        for rule in rules.regexify_filename_rules(group, known, level=2)
    ]
    written = {p.relative_to(out).as_posix() for p in out.rglob("*") if p.is_file()}
    named = {n for n in written if not n.startswith(("logs/", ".", "group_"))}
    assert len(named) == 3 * 2 + 4
    for name in named:
        assert any(re.fullmatch(pattern, name) for pattern in patterns), name


def test_masks_of_the_program_are_no_references_and_are_not_done_again(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = study / "derivatives" / "unet-gui"
    assert run(study, out, "participant", "--participant-label", "02") == 0
    mask = next((out / "sub-02").rglob("*.nii.gz"))
    table = (out / "seg-tumor_desc-numpy_dseg.tsv").read_text("utf-8")
    assert names_in(table) == {1: "Edema", 2: "Non-enhancing", 3: "Enhancing"}
    assert not any(case.masks for case in find_cases([study]))
    written = mask.stat().st_mtime_ns
    around = study / "sub-01" / ".."
    assert run(around, around / "derivatives" / "unet-gui", "participant") == 0
    assert "1 of 3 cases to do; 2 are done." in capsys.readouterr().err
    assert mask.stat().st_mtime_ns == written
    shutil.copy(mask, study / "sub-01/anat/sub-01_label-lesion_roi.nii.gz")
    assert run(study, out, "participant") == 0  # a mask does not make it another case
    assert "0 of 3 cases to do" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--participant-label", "1", "9"], "no sub-1 and sub-9; it has sub-01."),
        (["--participant-label", "xyz"], "it has sub-01, sub-02 and sub-03."),
        (["--session-label", "A"], "has no ses-A; it has ses-a."),
    ],
)
def test_labels_that_are_not_there_are_told_with_those_alike(
    study: Path, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(study, study / "derivatives/x", "participant", *words) == 2
    assert told in capsys.readouterr().err
    assert not (study / "derivatives").exists()


def test_no_data_set_is_written_into_another_one(
    study: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for place in (study, study / "sub-01", study / "sub-01" / "anat"):
        assert run(study, place, "participant") == 2
        assert "holds the scans themselves" in capsys.readouterr().err
    (other := tmp_path / "other").mkdir()
    (other / "dataset_description.json").write_text('{"Name": "fMRIPrep"}', "utf-8")
    assert run(study, other, "participant") == 2
    assert "holds another data set (fMRIPrep)" in capsys.readouterr().err
    assert run(study, tmp_path / "new", "group") == 2
    assert "run the level participant first" in capsys.readouterr().err
    assert run(tmp_path / "new", tmp_path / "out", "participant") == 2
