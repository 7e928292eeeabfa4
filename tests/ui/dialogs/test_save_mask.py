from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import nibabel as nib
import pytest
from PySide6.QtWidgets import QFileDialog

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.controllers.exports.export import ExportController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.case.case import Source
from unet_gui.core.mask.labels import BRATS, MSD
from unet_gui.state.session import SessionState
from unet_gui.ui.dialogs.save_mask import SaveMaskDialog


class Bench:
    def __init__(self, qtbot, folder):
        self.folder = folder
        (folder / "flair.nii.gz").write_bytes(b"scan")
        case = make_case(reference=make_label_map())
        sources = dict.fromkeys(case.sources, Source(folder / "flair.nii.gz"))
        reference = replace(case.reference, scheme=BRATS, possible=(BRATS,))
        case = replace(case, sources=sources, reference=reference)
        self.session = SessionState(case=case, result=make_result())
        self.export = ExportController(self.session, SyncJobRunner(), pytest.fail)
        self.dialog = SaveMaskDialog(self.export.mask_plan(), self.export)
        qtbot.addWidget(self.dialog)
        self.dialog.show()


@pytest.fixture
def bench(qtbot, tmp_path):
    return Bench(qtbot, tmp_path)


def test_all_is_proposed_and_return_saves_it(bench):
    dialog = bench.dialog
    assert dialog.scheme is BRATS
    assert dialog.reason_label.text() == "as in the reference"
    assert dialog.path == bench.folder / "case_seg.nii.gz"
    assert dialog.facts.facts[:4] == (
        ("Mask", "Prediction"),
        ("Edema", "value 2, 0.0 mL"),
        ("Non-enhancing", "value 1, 0.0 mL"),
        ("Enhancing", "value 4, 0.0 mL"),
    )
    assert dialog.save_button.isDefault()
    dialog.save_button.click()
    stored = nib.load(bench.folder / "case_seg.nii.gz")
    assert sorted(set(stored.get_fdata().ravel())) == [0, 1, 2, 4]
    assert not bench.session.message.startswith("Saving")


def test_other_label_values_change_what_is_written(bench):
    combo = bench.dialog.scheme_combo
    combo.setCurrentIndex(combo.findData(MSD.id))
    assert bench.dialog.facts.facts[1] == ("Edema", "value 1, 0.0 mL")
    assert bench.dialog.reason_label.text() == ""
    bench.dialog.save_button.click()
    stored = nib.load(bench.folder / "case_seg.nii.gz")
    assert sorted(set(stored.get_fdata().ravel())) == [0, 1, 2, 3]


def test_a_file_that_exists_is_replaced_after_a_question(bench):
    path = bench.folder / "mine.nii.gz"
    path.write_bytes(b"an hour of work")
    bench.dialog.name_edit.setText("mine")
    assert bench.dialog.note_list.texts == (
        "The file is mine.nii.gz.",
        "A file of this name exists; you will be asked.",
    )
    bench.dialog.save_button.click()
    assert "mine.nii.gz exists" in bench.dialog.question.text()
    bench.dialog.question.reject()
    assert path.read_bytes() == b"an hour of work"
    assert bench.dialog.isVisible()
    bench.dialog.save_button.click()
    replace_button = next(
        b for b in bench.dialog.question.buttons() if "Replace" in b.text()
    )
    replace_button.click()
    assert nib.load(path).shape == bench.session.case.shape


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("flair.nii.gz", "one of the files that were read"),
        ("flair", "one of the files that were read"),
        ("", "needs a name"),
        ("../x", "cannot contain slashes"),
    ],
)
def test_what_cannot_be_saved_is_said_at_once(bench, name, fault):
    bench.dialog.name_edit.setText(name)
    assert fault in bench.dialog.fault_list.texts[0]
    assert not bench.dialog.save_button.isEnabled()
    bench.dialog.name_edit.setText("other")
    assert bench.dialog.fault_list.texts == ()
    assert bench.dialog.save_button.isEnabled()
    assert (bench.folder / "flair.nii.gz").read_bytes() == b"scan"


def test_a_folder_is_chosen_in_the_dialog_of_the_system(bench, monkeypatch, tmp_path):
    (tmp_path / "out").mkdir()
    asked = []

    def choose(_parent, _title, folder):
        asked.append(Path(folder))
        return str(tmp_path / "out")

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    bench.dialog.browse_button.click()
    assert asked == [bench.folder]
    assert bench.dialog.path == tmp_path / "out" / "case_seg.nii.gz"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    bench.dialog.browse_button.click()
    assert bench.dialog.folder == tmp_path / "out"


def test_the_next_mask_goes_where_the_last_one_went(bench, tmp_path):
    (tmp_path / "out").mkdir()
    bench.dialog.folder_edit.setText(str(tmp_path / "out"))
    bench.dialog.save_button.click()
    assert bench.export.mask_plan().folder == tmp_path / "out"
    assert bench.export.suggested_path("picture.png").parent == tmp_path / "out"
