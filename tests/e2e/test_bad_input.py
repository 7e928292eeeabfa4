"""Bad input is refused with the same sentence in the window and on the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from tests import bad_files
from tests.bad_files import REFUSED, BadInput
from tests.numpy_model import SPEC
from tests.viewer_case import make_result
from unet_gui import app
from unet_gui.cli import segment
from unet_gui.cli.main import main
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import MSD
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.io.nifti import file as nifti
from unet_gui.io.nifti import voxels
from unet_gui.ui.panels.segment.segment_texts import refusal_text

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and links")


class RunnerAtOnce(SyncJobRunner):
    """Runs jobs at once, so that no test has to wait."""

    def cancel_all(self) -> None:
        """Nothing runs."""

    def shutdown(self) -> None:
        """Nothing runs."""


@pytest.fixture(scope="module")
def window(qapp):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "QtJobRunner", RunnerAtOnce)
        window = app.build_main_window({}, Settings())
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def parts(window, tmp_path):
    """Return the parts of the window, with a case open."""
    (tmp_path / "good").mkdir()
    (tmp_path / "bad").mkdir()
    bad_files.save(tmp_path / "good" / "good.nii", bad_files.scan(seed=9))
    window.parts.controllers.cases.close_all()
    window.toasts.dismiss_all()
    window.parts.controllers.session_files.open_paths([tmp_path / "good"])
    assert window.parts.states.session.case.name == "good"
    return window.parts


@pytest.fixture
def told(window, parts):
    """Return a function that gives the window's sentence about refused paths."""

    def told(paths) -> str:
        before = parts.states.session.case
        parts.controllers.session_files.open_paths(paths)
        assert parts.states.session.case is before
        assert not parts.states.session.is_opening
        assert len(parts.states.cases.listed) == 1
        (toast,) = window.toasts.toasts
        assert toast.isVisible()
        assert toast.kind == "fault"
        return toast.text

    return told


def said(capsys, *words) -> str:
    """Check for exit code 2 and return the command line's sentence."""
    assert main([str(word) for word in words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    return printed.err.removeprefix("unet-gui: ").rstrip("\n")


@pytest.mark.parametrize("bad", REFUSED, ids=lambda bad: bad.name)
def test_one_sentence_says_why_bad_input_is_refused(bad, told, tmp_path, capsys):
    paths = bad.make(tmp_path / "bad")
    sentence = told(paths)
    assert bad.words in sentence
    assert sentence.endswith(".")
    assert sentence.isprintable()
    assert said(capsys, "info", *paths) == sentence


# doubtful input, which is opened with a warning


def _with_holes(folder):
    data = bad_files.scan().astype(np.float32)
    data[3, 4, 5], data[3, 4, 6] = np.nan, np.inf
    return [bad_files.save(folder / "p_flair.nii.gz", data)]


def _two_flairs(folder):
    for name in ("p_flair.nii", "p_flair.nii.gz"):
        bad_files.save(folder / name, bad_files.scan())
    return [folder]


def _mask(values=(1, 2, 3), shape=bad_files.SHAPE, affine=None):
    def make(folder):
        bad_files.save(folder / "p_t2.nii.gz", bad_files.scan())
        data = np.zeros(shape, np.uint8)
        for place, value in enumerate(values):
            data[3 + place, 4:8, 3:6] = value
        bad_files.save(folder / "p_seg.nii.gz", data, affine)
        return [folder]

    return make


_MOVED = np.array([[1.0, 0, 0, 0], [0, 1.5, 0, 21], [0, 0, 2, 0], [0, 0, 0, 1]])
WARNED = [
    BadInput("holes", _with_holes, "2 voxels without a finite number"),
    BadInput("two files for FLAIR", _two_flairs, "both seem to be FLAIR; the second"),
    BadInput("ambiguous labels", _mask((1, 2)), "which can mean Decathlon"),
    BadInput("labels of no scheme", _mask((1, 9)), "which fit no label scheme"),
    BadInput("mask of another size", _mask(shape=(12, 14, 9)), "does not fit the scan"),
    BadInput("mask elsewhere", _mask(affine=_MOVED), "position, by up to 21 mm"),
]


@pytest.mark.parametrize("bad", WARNED, ids=lambda bad: bad.name)
def test_doubtful_input_is_opened_with_a_warning(bad, window, parts, tmp_path, capsys):
    paths = bad.make(tmp_path / "bad")
    parts.controllers.session_files.open_paths(paths)
    assert window.toasts.toasts == []
    assert parts.states.session.case.name in {"p", "p_flair"}
    texts = window.docks.case_panel.warnings.texts
    assert any(bad.words in text for text in texts)
    assert window.docks.case_panel.warnings.isVisibleTo(window.docks.case_panel)
    assert main(["info", *map(str, paths)]) == 0
    assert all(text in capsys.readouterr().out for text in texts[:1])


def test_two_files_for_one_sequence_are_refused(window, parts, tmp_path):
    paths = _two_flairs(tmp_path / "bad")
    parts.controllers.session_files.open_paths(paths)
    before = parts.states.session.case
    roles = {
        source: "FLAIR" for source, _ in parts.states.session.case_files.assignments
    }
    parts.controllers.open_case.reassign(roles)
    assert parts.states.session.case is before
    (toast,) = window.toasts.toasts
    assert toast.text == (
        "p_flair.nii and p_flair.nii.gz are both set to FLAIR; give one of them "
        "another role."
    )


def test_a_mask_that_fits_no_open_case_is_refused(told, tmp_path):
    mask = np.zeros((12, 14, 9), np.uint8)
    mask[4, 5, 6] = 1
    path = bad_files.save(tmp_path / "bad" / "seg.nii.gz", mask)
    assert "seg.nii.gz fits no open case: it differs from good in size" in told([path])


def test_a_case_with_deleted_files_is_reported(window, parts, tmp_path):
    others = [tmp_path / "bad" / f"p{n}_flair.nii" for n in (1, 2)]
    for path in others:
        bad_files.save(path, bad_files.scan())
    parts.controllers.session_files.open_paths([tmp_path / "bad"])
    before = parts.states.session.case
    others[1].unlink()
    parts.controllers.cases.next()
    assert parts.states.session.case is before
    (toast,) = window.toasts.toasts
    assert toast.text == f"{others[1]} does not exist."


def test_a_file_that_shrinks_while_it_is_read_is_refused(told, tmp_path, monkeypatch):
    path = bad_files.save(tmp_path / "bad" / "scan.nii", bad_files.scan((40, 50, 60)))
    check = voxels.check_memory

    def shrink_and_check(*arguments):
        with path.open("rb+") as file:
            file.truncate(1000)
        check(*arguments)

    monkeypatch.setattr(voxels, "check_memory", shrink_and_check)
    assert "240 kB of voxels, and there are " in told([path])


# names


@pytest.mark.parametrize(
    "name",
    ["my scan 1.nii.gz", "a.b..c.nii", "Müller Ägypten 脳.NII", "<b>&amp;%s{0}.nii"],
)
def test_unusual_names_can_be_opened(window, parts, tmp_path, name):
    path = tmp_path / "bad" / name
    path.write_bytes(nib.Nifti1Image(bad_files.scan(), np.eye(4)).to_bytes())
    parts.controllers.session_files.open_paths([path])
    assert window.toasts.toasts == []
    stem = path.name.rsplit(".nii")[0].removesuffix(".NII")
    safe = stem.translate(str.maketrans("<>", "__"))  # the name is used for outputs
    assert parts.states.session.case.name == safe
    path.write_bytes(b"rubbish")
    parts.controllers.cases.close_all()
    parts.controllers.session_files.open_paths([path])
    (toast,) = window.toasts.toasts
    assert toast.text.startswith(f"{name} is not a NIfTI image")


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
def test_a_name_that_is_not_valid_text_can_be_opened(window, parts, tmp_path):
    path = Path(os.fsdecode(bytes(tmp_path / "bad") + b"/caf\xe9\n.nii"))
    path.write_bytes(nib.Nifti1Image(bad_files.scan(), np.eye(4)).to_bytes())
    parts.controllers.session_files.open_paths([path])
    assert window.toasts.toasts == []
    window.grab()
    assert parts.states.session.case.sources["caf\udce9\n"].path == path
    parts.controllers.session_files.save(tmp_path / "s.unetgui")
    parts.controllers.cases.close_all()
    parts.controllers.session_files.open_paths([tmp_path / "s.unetgui"])
    assert window.toasts.toasts == []
    assert parts.states.session.case.sources["caf\udce9\n"].path == path


def test_links_are_followed(parts, tmp_path):
    path = bad_files.save(tmp_path / "bad" / "p_flair.nii", bad_files.scan())
    (tmp_path / "link.nii").symlink_to(path)
    (tmp_path / "folder").symlink_to(path.parent)
    for opened in (tmp_path / "link.nii", tmp_path / "folder"):
        parts.controllers.session_files.open_paths([opened])
        assert parts.states.session.case.sources["FLAIR" if opened.is_dir() else "link"]


# outputs that cannot be written


@pytest.fixture
def saved(window, parts):
    """Return a function that gives the window's sentence about a failed save."""
    label_map = LabelMap(
        np.ones(bad_files.SHAPE, np.uint8), parts.states.session.case.affine
    )
    parts.states.session.set_result(make_result(label_map))

    def saved(path) -> str:
        parts.controllers.export.save_mask(path, MSD)
        (toast,) = window.toasts.toasts
        assert parts.states.session.result is not None
        return toast.text

    return saved


def test_a_missing_output_folder_is_refused(saved, tmp_path, capsys):
    target = tmp_path / "none" / "seg.nii.gz"
    assert saved(target) == (
        f"{target.parent} is not a folder; create it, or give another one."
    )
    scan = tmp_path / "good" / "good.nii"
    assert "is a file; give a folder" in said(capsys, "segment", scan, "-o", scan)


def test_a_read_only_output_folder_is_refused(saved, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    sentence = saved(tmp_path / "seg.nii.gz")
    assert sentence == (
        f"{tmp_path} cannot be written to: permission denied; give another folder."
    )
    scan = tmp_path / "good" / "good.nii"
    assert said(capsys, "segment", scan, "-o", tmp_path) == sentence


def test_a_full_disk_is_reported(saved, tmp_path, monkeypatch):
    def fill(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(nifti, "save_image", fill)
    target = tmp_path / "seg.nii.gz"
    assert saved(target) == f"{target} cannot be written: No space left on device."
    assert not list(tmp_path.glob("*.nii.gz"))


def test_an_output_that_is_an_input_is_refused(saved, parts):
    scan = parts.states.session.case.sources["good"].path
    before = scan.read_bytes()
    assert "is one of the files that were read" in saved(scan)
    assert scan.read_bytes() == before


# sequences that the model needs


def test_a_missing_sequence_is_refused(window, parts, tmp_path, capsys, monkeypatch):
    """The refusal comes before the engine starts, which would take time."""
    package = ModelPackage(SPEC, tmp_path)
    monkeypatch.setattr(segment, "installed_models", lambda: {"numpy": package})
    for word in ("flair", "t1", "t2"):
        bad_files.save(tmp_path / "bad" / f"p_{word}.nii", bad_files.scan())
    sentence = said(capsys, "segment", tmp_path / "bad", "-o", tmp_path / "out")
    assert sentence.startswith(
        "The model needs FLAIR, T1w, T1Gd, T2w, but p has no T1Gd (it has FLAIR, T1w, "
        "T2w)."
    )
    window.parts.controllers.session_files.open_paths([tmp_path / "bad"])
    text = refusal_text(window.parts.states.session.case, SPEC)
    assert text.startswith("The model needs T1Gd, which this case does not have.")
