"""``unet-gui segment`` with a model that takes no time."""

from __future__ import annotations

import csv
import importlib.util
import json
import re
from dataclasses import replace

import nibabel as nib
import numpy as np
import pytest

from tests.numpy_model import SPEC
from tests.unit.cli.conftest import Channels
from unet_gui.api import open_case
from unet_gui.cli import segment as command
from unet_gui.cli.main import main
from unet_gui.core.case.seen_in_training import case_fingerprint
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.model.training_cases import training_case_entry


def segment(*words: object) -> int:
    # the small scans of tests are no whole brains
    return main(["segment", *map(str, words), "--yes"])


@pytest.mark.usefixtures("starts")
def test_the_line_of_a_case_tells_its_doubt(study, tmp_path, capsys) -> None:
    assert segment(study, "-o", tmp_path / "out") == 0
    for line in capsys.readouterr().out.splitlines():
        assert re.search(r"mL; doubt [01]\.\d\d; \d+\.\d s -> ", line)


@pytest.mark.usefixtures("starts")
@pytest.mark.parametrize("more", [(), ("--overwrite",)])
def test_two_subjects_with_equal_names_each_get_a_mask(study, tmp_path, more) -> None:
    assert segment(study, "-o", tmp_path / "out", *more) == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["sub-01_anat_seg.nii.gz", "sub-02_anat_seg.nii.gz"]
    first, second = (nib.load(tmp_path / "out" / name).get_fdata() for name in names)
    assert (first != second).any()


@pytest.mark.parametrize(
    "name",
    [
        "sub-02_anat_seg.nii.gz",
        "sub-01_anat_prob_edema.nii.gz",
        "sub-02_anat_prob_enhancing.nii.gz",
        "sub-01_anat_overlay.png",
    ],
)
def test_an_existing_file_is_refused_before_the_first_run(
    study, tmp_path, starts, capsys, name
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / name).write_bytes(b"mine")
    given = (study, "-o", out, "--probabilities", "--overlay", "png")
    assert segment(*given) == 2
    assert f"{name} already exists" in capsys.readouterr().err
    assert not starts
    assert [path.name for path in out.iterdir()] == [name]
    assert segment(*given, "--overwrite") == 0
    assert (out / name).read_bytes() != b"mine"
    assert len(list(out.iterdir())) == 2 * 5


def table_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_an_interrupted_call_goes_on_with_the_cases_that_are_missing(
    study, tmp_path, starts, monkeypatch, capsys
) -> None:
    out, table = tmp_path / "out", tmp_path / "out" / "volumes.csv"
    given = (study, "-o", out, "--csv", table, "--skip-existing", "--probabilities")
    run_once = command.CaseBars.run

    def run_or_end(bars, name, job):
        if name == "sub-02_anat":
            raise KeyboardInterrupt
        return run_once(bars, name, job)

    monkeypatch.setattr(command.CaseBars, "run", run_or_end)
    assert segment(*given) == 1
    assert [row["case"] for row in table_of(table)] == ["sub-01_anat"]
    first = out / "sub-01_anat_seg.nii.gz"
    before = first.stat().st_mtime_ns
    # what a run leaves that is killed while it writes a mask
    (out / "sub-02_anat_prob_edema.nii.gz").write_bytes(b"half")
    (out / ".partial-x.nii.gz").write_bytes(b"half")
    monkeypatch.setattr(command.CaseBars, "run", run_once)
    capsys.readouterr()
    assert segment(*given) == 0
    said = capsys.readouterr()
    assert said.out.startswith("sub-02_anat: ")
    assert len(said.out.splitlines()) == 1
    assert "Left out 1 case, whose mask already exists." in said.err
    assert first.stat().st_mtime_ns == before
    rows = table_of(table)
    assert [row["case"] for row in rows] == ["sub-01_anat", "sub-02_anat"]
    assert nib.load(out / "sub-02_anat_prob_edema.nii.gz").get_fdata().any()
    volumes = ("edema_ml", "non_enhancing_ml", "enhancing_ml")
    for row in rows:
        parts = [float(row[name]) for name in volumes]
        assert float(row["whole_tumour_ml"]) == pytest.approx(sum(parts), abs=2e-3)
        assert float(row["tumour_core_ml"]) == pytest.approx(sum(parts[1:]), abs=2e-3)
        assert row["model"] == SPEC.id
        assert 0 <= float(row["doubt"]) <= 1
        assert float(row["seconds"]) >= 0
    assert len(starts) == 2
    assert segment(*given, "--json") == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == []
    assert "Left out 2 cases, whose masks already exist." in said.err
    assert len(starts) == 2  # nothing to do: the model is not loaded


@pytest.mark.usefixtures("starts")
def test_a_mask_without_a_row_is_measured(study, tmp_path) -> None:
    out, table = tmp_path / "out", tmp_path / "a.csv"
    assert segment(study, "-o", out, "--csv", table) == 0
    rows = table_of(table)
    table.unlink()
    assert segment(study, "-o", out, "--csv", table, "--skip-existing") == 0
    for row, before in zip(table_of(table), rows, strict=True):
        assert row["edema_ml"] == before["edema_ml"]
        assert row["tumour_core_ml"] == before["tumour_core_ml"]
        assert "existed already" in row["warnings"]
        assert row["seconds"] == ""


@pytest.mark.usefixtures("starts")
def test_a_case_that_fails_has_a_row_with_the_reason(study, tmp_path, capsys) -> None:
    bad = study / "sub-01" / "anat" / "T1w.nii.gz"
    whole = bad.read_bytes()
    bad.write_bytes(whole[:100])
    out, table = tmp_path / "out", tmp_path / "a.csv"
    given = (study, "-o", out, "--csv", table, "--skip-existing")
    assert segment(*given) == 2
    first, second = table_of(table)
    assert "T1w.nii.gz" in first["warnings"]
    assert first["edema_ml"] == ""
    assert second["edema_ml"] != ""
    bad.write_bytes(whole)
    assert segment(*given) == 0
    first, _ = table_of(table)
    assert first["edema_ml"] != ""


def test_a_table_is_never_replaced_or_continued_by_mistake(
    study, tmp_path, starts, capsys
) -> None:
    table = tmp_path / "a.csv"
    table.write_text("mine,1\n", "utf-8")
    given = (study, "-o", tmp_path / "out", "--csv", table)
    assert segment(*given) == 2
    assert "already exists" in capsys.readouterr().err
    assert segment(*given, "--skip-existing") == 2
    assert "another kind of table" in capsys.readouterr().err
    assert table.read_text("utf-8") == "mine,1\n"
    assert not starts
    scan = study / "sub-01" / "anat" / "T1w.nii.gz"
    assert segment(study, "-o", tmp_path / "out", "--csv", scan, "--overwrite") == 2
    assert "files that are read" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        segment(*given, "--skip-existing", "--overwrite")


def test_a_reference_in_the_output_folder_does_not_count_as_done(
    brats_folder, starts, capsys
) -> None:
    """The reference of BraTS has the name that the mask would get."""
    assert segment(brats_folder, "-o", brats_folder, "--skip-existing") == 2
    assert "one of the files that are read" in capsys.readouterr().err
    assert not starts


class TwoStages(Channels):
    """Finds tumour everywhere at first, and in bright voxels at last."""

    stages = Channels.stages * 2

    def predict(self, stage, tiles):
        found = super().predict(stage, tiles)
        return np.full_like(found, 0.9) if stage == 0 else found


@pytest.mark.usefixtures("starts")
def test_the_disagreement_of_stages_is_written_with_the_probabilities(
    study, tmp_path, monkeypatch, capsys
) -> None:
    second = replace(SPEC.stages[0], region="around_previous", margin_mm=1.0)
    spec = replace(SPEC, stages=(SPEC.stages[0], second))
    monkeypatch.setattr(command, "find_model", lambda *_: ModelPackage(spec, tmp_path))
    monkeypatch.setattr(command, "start_predictor", lambda *_: (TwoStages(), 0.1))
    out = tmp_path / "out"
    assert segment(study / "sub-01", "-o", out, "--probabilities", "--json") == 0
    (record,) = json.loads(capsys.readouterr().out)
    (path,) = out.glob("*_disagreement.nii.gz")
    layer = nib.load(path).get_fdata()
    marked = nib.load(record["mask"]).get_fdata() > 0
    expected = record["uncertainty"]["stage_disagreement"]
    assert layer[marked].mean() == pytest.approx(expected, abs=2e-3)
    own = [nib.load(p).get_fdata() for p in sorted(out.glob("*_prob_*"))]
    differ = np.max([np.abs(p - 0.9) for p in own], axis=0)
    np.testing.assert_allclose(layer[marked], differ[marked], atol=2e-3)
    assert segment(study / "sub-01", "-o", tmp_path / "plain") == 0
    assert not list((tmp_path / "plain").glob("*_disagreement*"))


def test_meshes_a_table_and_a_report_are_written_beside_the_mask(
    study, tmp_path, starts, capsys
) -> None:
    scans, out = study / "sub-01", tmp_path / "out"
    options = ("--mesh", "stl", "--measure", "csv", "--report")
    assert segment(scans, "-o", out, *options) == 0
    (mask,) = out.glob("*_seg.nii.gz")
    stem = mask.name.removesuffix("_seg.nii.gz")
    names = {path.name.removeprefix(stem) for path in out.iterdir()}
    assert {"_seg.nii.gz", "_measures.csv", "_report.html"} <= names
    assert any(name.endswith(".stl") for name in names)
    capsys.readouterr()
    assert segment(scans, "-o", tmp_path / "dicom", "--dicom-seg") == 2
    assert "did not come as DICOM" in capsys.readouterr().err
    assert not (tmp_path / "dicom").exists()


def test_a_refused_call_creates_no_folder(study, tmp_path, starts, capsys) -> None:
    scan = study / "sub-01" / "anat" / "FLAIR.nii.gz"
    assert segment(scan, "-o", tmp_path / "out") == 2
    assert "no T1w" in capsys.readouterr().err
    assert not starts
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(
    importlib.util.find_spec("imageio_ffmpeg") is not None,
    reason="the video extra is installed",
)
def test_a_video_that_cannot_be_written_is_refused_before_the_first_run(
    study, tmp_path, starts, capsys
) -> None:
    assert segment(study, "-o", tmp_path / "out", "--overlay", "mp4") == 2
    assert "video extra" in capsys.readouterr().err
    assert not starts
    assert not (tmp_path / "out").exists()


def test_a_scan_of_another_case_is_never_replaced(
    tmp_path, write_image, make_scan, starts, capsys
) -> None:
    """The mask of case `x` would get the name of another case's fourth sequence."""
    folder = tmp_path / "all"
    for seed, word in enumerate(("flair", "t1", "t1ce", "t2")):
        write_image(folder / "1" / f"x_{word}.nii.gz", make_scan(seed))
        write_image(folder / "2" / f"y_{word}.nii.gz", make_scan(seed))
    other = write_image(folder / "2" / "x_seg.nii.gz", make_scan(7))
    before = other.read_bytes()
    inputs = (folder / "1", *sorted((folder / "2").glob("y_*")), other)
    code = segment(*inputs, "-o", folder / "2", "--overwrite")
    assert code == 2
    assert "one of the files that are read" in capsys.readouterr().err
    assert not starts
    assert other.read_bytes() == before


@pytest.mark.usefixtures("starts")
@pytest.mark.parametrize("has_reference", [True, False])
def test_a_case_seen_in_training_is_told_where_a_reference_is_there(
    brats_folder, tmp_path, capsys, monkeypatch, has_reference
) -> None:
    listed = training_case_entry("first", case_fingerprint(open_case(brats_folder)))
    card = replace(SPEC.card, training={"cases": [listed]})
    package = ModelPackage(replace(SPEC, card=card), tmp_path)
    monkeypatch.setattr(command, "find_model", lambda *_: package)
    if not has_reference:
        (brats_folder / "BraTS2021_00001_seg.nii.gz").unlink()
    assert segment(brats_folder, "-o", tmp_path / "out", "--json") == 0
    (record,) = json.loads(capsys.readouterr().out)
    told = [text for text in record["warnings"] if text.startswith("Seen in training")]
    assert len(told) == has_reference
    assert all("first" in text for text in told)


def test_a_name_in_doubt_is_refused_before_the_model_starts(
    tmp_path, write_image, make_scan, starts, capsys
) -> None:
    names = ("P_FLAIR", "P_T1", "P_T1ce", "P_DWI_T2")
    for seed, name in enumerate(names):
        write_image(tmp_path / "in" / f"{name}.nii.gz", make_scan(seed))
    given = (tmp_path / "in", "-o", tmp_path / "out")
    assert segment(*given) == 2
    assert not starts
    assert "P_DWI_T2.nii.gz? Its name says DWI + T2" in capsys.readouterr().err


# scans that seem unfit


@pytest.mark.usefixtures("starts")
def test_a_case_without_tumour_keeps_its_mask_although_meshes_are_asked_for(
    study, tmp_path, monkeypatch, capsys
) -> None:
    monkeypatch.setattr(Channels, "predict", lambda _, __, tiles: 0 * tiles[..., :3])
    out, scans = tmp_path / "out", study / "sub-01"
    assert segment(scans, "-o", out, "--mesh", "stl", "--measure", "csv") == 0
    names = sorted(path.name for path in out.iterdir())
    assert [name.rpartition("anat")[2] for name in names] == [
        "_measures.csv",
        "_seg.nii.gz",
    ]
    told = capsys.readouterr().err
    assert "No tumour is marked: there is nothing to write as Meshes, STL." in told
