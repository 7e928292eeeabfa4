"""``unet-gui segment``, from files to masks."""

from __future__ import annotations

import importlib.util
import json
import shutil

import nibabel as nib
import numpy as np
import pytest
from PIL import Image

import unet_gui
from tests.tiny_model import write_tiny_model
from unet_gui.cli.main import main
from unet_gui.core.progress import Phase
from unet_gui.networks.inference.openvino_library import has_openvino

pytestmark = pytest.mark.tensorflow


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return write_tiny_model(tmp_path_factory.mktemp("models") / "tiny")


def segment(*words: object) -> int:
    # the small scans of tests are no whole brains
    return main(["segment", *map(str, words), "--yes"])


def test_the_record_and_a_mask_on_the_grid_of_flair_are_written(
    brats_folder, model, tmp_path, capsys
):
    out = tmp_path / "out"
    assert segment(brats_folder, "-o", out, "--model", model, "--json") == 0
    (record,) = json.loads(capsys.readouterr().out)
    assert record["case"] == "BraTS2021_00001"
    assert len(record["inputs"]) == 4
    assert record["model"] == "tiny"
    assert record["device"] == "CPU"
    assert record["label_scheme"] == "msd"
    assert list(record["volumes_ml"]) == ["edema", "non_enhancing", "enhancing"]
    assert tuple(record["seconds"]) == tuple(Phase)
    assert record["flips"] == 1
    assert record["plan"][0].startswith("Whole brain in one piece, about ")
    sure = record["uncertainty"]
    assert 0 <= sure["doubt"] <= 1
    for name, ml in record["volumes_ml"].items():
        low, high = sure["thresholds_ml"][name]
        assert low <= ml <= high
    assert sure["flips_ml"] is None
    assert sure["stage_disagreement"] is None
    (warning,) = record["warnings"]
    assert "does not look like a whole brain: only " in warning
    mask = nib.load(record["mask"])
    flair = nib.load(brats_folder / "BraTS2021_00001_flair.nii.gz")
    assert mask.shape == flair.shape
    np.testing.assert_array_equal(mask.affine, flair.affine)
    for name in ("sform_code", "qform_code"):
        assert int(mask.header[name]) == int(flair.header[name])
    values = np.asarray(mask.dataobj)
    assert values.dtype == np.uint8
    voxel_ml = abs(np.linalg.det(mask.affine[:3, :3])) / 1000
    counted = [np.count_nonzero(values == v) * voxel_ml for v in (1, 2, 3)]
    np.testing.assert_allclose(list(record["volumes_ml"].values()), counted, atol=1e-3)
    assert values.any()


@pytest.mark.skipif(not has_openvino(), reason="OpenVINO is not installed")
def test_runtimes_give_the_same_mask(brats_folder, model, monkeypatch) -> None:
    """Labels may differ where rounding decides, which is within a step of float16."""
    monkeypatch.setenv("KERAS_BACKEND", "")  # restored at the end
    one, other = (
        unet_gui.segment(unet_gui.open_case(brats_folder), str(model), runtime=name)
        for name in ("openvino", "tensorflow")
    )
    assert (one.runtime, other.runtime) == ("openvino", "tensorflow")
    box = one.probabilities.box
    assert box == other.probabilities.box
    found, wanted = (r.probabilities.data.astype(float) for r in (one, other))
    np.testing.assert_allclose(found, wanted, rtol=0, atol=1e-3)
    differs = one.label_map.data != other.label_map.data
    assert np.count_nonzero(differs) <= 2
    assert one.label_map.data.any()


@pytest.mark.parametrize(
    ("flips", "runtime"), [(1, "auto"), (4, "auto"), (1, "tensorflow")]
)
def test_python_gives_the_same_mask(
    brats_folder, model, tmp_path, monkeypatch, flips, runtime
) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "")  # restored at the end
    options = ("--model", model, "--memory", "2GB", "--flips", flips)
    options = (*options, "--runtime", runtime)
    assert segment(brats_folder, "-o", tmp_path, *options) == 0
    path = tmp_path / "BraTS2021_00001_seg.nii.gz"
    case = unet_gui.open_case(brats_folder)
    result = unet_gui.segment(
        case, model=str(model), memory_bytes=2 * 10**9, flips=flips, runtime=runtime
    )
    canonical = nib.as_closest_canonical(nib.load(path))
    np.testing.assert_array_equal(result.label_map.data, np.asarray(canonical.dataobj))
    assert result.flips == flips
    assert set(result.uncertainty.flips) == set(
        result.uncertainty.thresholds if flips > 1 else ()
    )
    assert set(result.seconds) == set(Phase)
    assert all(result.seconds[phase] > 0 for phase in ("reading", "engine_start"))
    assert result.macs_per_s > 0


def test_too_little_memory_is_refused(brats_folder, model, tmp_path, capsys) -> None:
    options = ("--model", model, "--memory", "100MB")
    assert segment(brats_folder, "-o", tmp_path, *options) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "needs at least " in line
    assert "the budget is 100 MB" in line


def test_label_scheme_and_probabilities_can_be_chosen(
    brats_folder, model, tmp_path
) -> None:
    given = (brats_folder, "-o", tmp_path, "--model", model, "--overwrite")
    assert segment(*given, "--probabilities") == 0
    path = tmp_path / "BraTS2021_00001_seg.nii.gz"
    msd = np.asarray(nib.load(path).dataobj)
    assert segment(*given, "--label-scheme", "brats") == 0
    brats = np.asarray(nib.load(path).dataobj)
    np.testing.assert_array_equal(np.array([0, 2, 1, 4], np.uint8)[msd], brats)
    edema = nib.load(tmp_path / "BraTS2021_00001_prob_edema.nii.gz").get_fdata()
    assert 0 <= edema.min() < edema.max() <= 1
    assert (edema[msd == 1] >= 0.499).all()


def test_overlay_pictures_are_written(brats_folder, model, tmp_path, capsys) -> None:
    given = (brats_folder, "-o", tmp_path, "--model", model, "--overwrite")
    assert segment(*given, "--overlay", "png") == 0
    with Image.open(tmp_path / "BraTS2021_00001_overlay.png") as picture:
        # axial 12 x 14 of 1 x 1.5 mm, and 10 slices of 2 mm
        assert picture.size == (12 + 12 + 14 + 2 * 4, 21)
        pixels = np.asarray(picture)
    assert (pixels[..., 0] != pixels[..., 2]).any()  # the picture has colour
    assert segment(*given, "--overlay", "gif") == 0
    with Image.open(tmp_path / "BraTS2021_00001_overlay.gif") as film:
        assert film.n_frames == 6  # slices with brain
    if importlib.util.find_spec("imageio_ffmpeg") is None:
        assert segment(*given, "--overlay", "mp4") == 2
        assert "video extra" in capsys.readouterr().err


def test_each_case_gives_a_line_even_with_a_bad_one_between(
    decathlon_folder, model, tmp_path, capsys
) -> None:
    bad = decathlon_folder / "imagesTr" / "BRATS_002.nii.gz"
    bad.write_bytes(bad.read_bytes()[:3000])
    out = tmp_path / "out"
    assert segment(decathlon_folder, "-o", out, "--model", model) == 2
    said = capsys.readouterr()
    assert said.out.startswith("BRATS_001: edema ")
    assert len(said.out.splitlines()) == 1
    assert "BRATS_002.nii.gz" in said.err
    assert "Traceback" not in said.err
    assert [p.name for p in out.iterdir()] == ["BRATS_001_seg.nii.gz"]


@pytest.mark.parametrize("name", ["Fall mit Lücke", "a.b.c"])
def test_names_may_have_spaces_dots_and_umlauts(
    name, write_image, make_scan, model, tmp_path
) -> None:
    folder = tmp_path / "ein Ordner für alles"
    for seed, word in enumerate(("flair", "t1", "t1ce", "t2")):
        write_image(folder / f"{name}_{word}.nii.gz", make_scan(seed))
    assert segment(folder, "-o", tmp_path / "äus", "--model", model) == 0
    assert (tmp_path / "äus" / f"{name}_seg.nii.gz").is_file()


def test_refusals_give_one_line_and_exit_code_2(brats_folder, model, tmp_path, capsys):
    def refused(*words: object) -> str:
        assert segment(*words) == 2
        said = capsys.readouterr()
        assert said.out == ""
        (line,) = said.err.splitlines()
        return line

    out = ("-o", tmp_path / "out", "--model", model)
    assert "does not exist" in refused(tmp_path / "nowhere", *out)
    assert "BraTS2021_00001_seg" in refused(brats_folder, "-o", brats_folder)
    assert "no model 'no'" in refused(brats_folder, *out[:2], "--model", "no")
    assert "no device 'abacus'" in refused(brats_folder, *out, "--device", "abacus")
    flair = brats_folder / "BraTS2021_00001_flair.nii.gz"
    assert "no T1w and no T1Gd and no T2w" in refused(flair, *out)
    text = shutil.copytree(brats_folder, tmp_path / "letters") / flair.name
    text.write_text("Dear all,")
    assert flair.name in refused(text.parent, *out)
    a_file = tmp_path / "file"
    a_file.touch()
    assert "is a file" in refused(brats_folder, "-o", a_file, "--model", model)


def test_an_existing_mask_is_kept_without_overwrite(
    brats_folder, model, tmp_path, capsys
) -> None:
    there = tmp_path / "BraTS2021_00001_seg.nii.gz"
    there.write_bytes(b"mine")
    assert segment(brats_folder, "-o", tmp_path, "--model", model) == 2
    assert "--overwrite" in capsys.readouterr().err
    assert there.read_bytes() == b"mine"


def test_verbose_adds_the_traceback(tmp_path, capsys) -> None:
    assert (
        main(["segment", str(tmp_path / "no"), "-o", str(tmp_path), "--verbose"]) == 2
    )
    assert "Traceback" in capsys.readouterr().err


def test_a_cascade_runs_on_a_case_without_an_optional_sequence(
    brats_folder, model, tmp_path, capsys
) -> None:
    """Both stages use the tiny network: over the brain, then around its result."""
    folder = shutil.copytree(model, tmp_path / "cascade")
    content = json.loads((folder / "model.json").read_text("utf-8"))
    (first,) = content["stages"]
    second = {**first, "region": "around_previous", "spacing_mm": None, "blend": 0.5}
    content |= {"stages": [first, second], "may_lack": ["T1Gd", "T2w"]}
    (folder / "model.json").write_text(json.dumps(content), "utf-8")
    out = tmp_path / "out"
    (brats_folder / "BraTS2021_00001_t1ce.nii.gz").unlink()
    assert segment(brats_folder, "-o", out, "--model", folder, "--json") == 0
    said = capsys.readouterr()
    (record,) = json.loads(said.out)
    assert "BraTS2021_00001: T1Gd is missing: the model ran without it" in said.err
    assert [sentence.split()[0] for sentence in record["plan"]] == ["Whole", "Tumour"]
    assert record["warnings"][0].startswith("T1Gd is missing: the model ran without it")
    assert 0 <= record["uncertainty"]["stage_disagreement"] <= 1
    assert record["volumes_ml"]["enhancing"] == 0
    case = unet_gui.open_case(brats_folder)
    result = unet_gui.segment(case, model=str(folder))
    mask = nib.as_closest_canonical(nib.load(record["mask"]))
    np.testing.assert_array_equal(result.label_map.data, np.asarray(mask.dataobj))
    assert result.label_map.data.any()
