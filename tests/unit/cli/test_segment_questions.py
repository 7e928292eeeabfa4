"""What segment asks about before a run, and its exit codes for unfit scans."""

from __future__ import annotations

import io
import json
import sys

import nibabel as nib
import pytest

from unet_gui.cli.main import main
from unet_gui.cli.terminal import run_question as question


def plain(*words: object) -> int:
    return main(["segment", *map(str, words)])


class Keyboard(io.StringIO):
    """The keyboard of a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def terminal(monkeypatch):
    """Answer a question on a terminal."""

    def sit_at(answer):
        monkeypatch.setattr(question.sys, "stdin", Keyboard(answer))
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)

    return sit_at


def test_without_a_terminal_an_unfit_scan_is_segmented_with_exit_code_3(
    starts, study, tmp_path, capsys
) -> None:
    one = study / "sub-01"
    assert plain(one, "-o", tmp_path / "a", "--json") == 3
    captured = capsys.readouterr()
    (record,) = json.loads(captured.out)
    (doubt,) = record["doubts"]
    assert doubt in record["warnings"]
    assert doubt in captured.err
    assert len(list((tmp_path / "a").iterdir())) == 1
    assert plain(one, "-o", tmp_path / "b", "--yes") == 0
    assert plain(study, "-o", tmp_path / "c") == 3
    assert len(list((tmp_path / "c").iterdir())) == 2
    assert len(starts) == 3


@pytest.mark.usefixtures("starts")
def test_worse_than_an_unfit_scan_is_one_that_cannot_be_read(study, tmp_path) -> None:
    (study / "sub-01" / "anat" / "T1w.nii.gz").write_bytes(b"no image")
    assert plain(study, "-o", tmp_path / "out") == 2


@pytest.mark.parametrize(
    ("answer", "code"),
    [("y\n", 0), ("YES\n", 0), ("n\n", 3), ("\n", 3), ("", 3)],
)
def test_on_a_terminal_it_is_asked_about(
    starts, study, tmp_path, capsys, terminal, answer, code
) -> None:
    terminal(answer)
    assert plain(study / "sub-01", "-o", tmp_path / "out") == code
    captured = capsys.readouterr().err
    assert "does not look like a whole brain" in captured
    assert "anyway? [y/N] " in captured
    assert (tmp_path / "out").exists() == (code == 0)
    assert len(starts) == (code == 0)
    assert ("Nothing was segmented." in captured) == (code == 3)


@pytest.mark.usefixtures("starts")
def test_nothing_is_asked_about_many_cases_or_after_yes(
    study, tmp_path, capsys, terminal
) -> None:
    terminal("")
    assert plain(study, "-o", tmp_path / "a") == 3
    assert plain(study / "sub-01", "-o", tmp_path / "b", "--yes") == 0
    assert "[y/N]" not in capsys.readouterr().err


@pytest.mark.usefixtures("starts")
def test_nothing_is_asked_about_a_brain(tmp_path, capsys, terminal, demo) -> None:
    for name, scan in demo.sequences.items():  # not compressed, which takes long
        image = nib.Nifti1Image(scan.data, scan.affine)
        nib.save(image, tmp_path / f"demo_{name}.nii")
    terminal("")
    assert plain(*sorted(tmp_path.glob("demo_*")), "-o", tmp_path / "out") == 0
    assert "[y/N]" not in capsys.readouterr().err
