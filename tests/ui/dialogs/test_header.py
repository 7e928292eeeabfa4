"""The header of the shown image can be searched, and none of it is kept."""

from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest

from tests.dicom_files import PATIENT, numbers, write_series
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.case.case import Source
from unet_gui.core.progress import run_to_end
from unet_gui.io.dicom.scans import search_examinations
from unet_gui.io.header_fields import header_job
from unet_gui.ui.dialogs.header import HeaderDialog


@pytest.fixture
def source(tmp_path):
    write_series(tmp_path, numbers(), private=2, EchoTime="12.5")
    (examination,) = run_to_end(search_examinations([tmp_path]))
    return Source(tmp_path, None, examination.scans[0].series)


def test_elements_are_found_by_name_tag_and_value(qtbot, source):
    dialog = HeaderDialog(source, SyncJobRunner())
    qtbot.addWidget(dialog)

    def found():
        rows = range(dialog.list.topLevelItemCount())
        return [dialog.list.topLevelItem(row).text(2) for row in rows]

    assert PATIENT in found()
    assert "value 1" in found()  # private
    dialog.search.setText("echo time")
    assert found() == ["12.5"]
    dialog.search.setText("0018,0081")
    assert found() == ["12.5"]
    assert "may hold personal data" in dialog.note.texts[0]


def test_fields_of_nifti_and_nrrd(tmp_path):
    image = nib.Nifti1Image(np.ones((3, 4, 5), np.int16), np.eye(4))
    image.header["descrip"] = b"made by hand"
    nib.save(image, tmp_path / "scan.nii.gz")
    head = (
        b"NRRD0004\ntype: short\ndimension: 3\nsizes: 3 4 5\nencoding: raw\nwho:=me\n"
    )
    (tmp_path / "scan.nrrd").write_bytes(head + b"\n" + bytes(120))

    nifti = run_to_end(header_job(Source(tmp_path / "scan.nii.gz")))
    nrrd = run_to_end(header_job(Source(tmp_path / "scan.nrrd")))

    values = {field.name: field.value for field in nifti}
    assert values["descrip"] == "made by hand"
    assert values["dim"].startswith("3, 3, 4, 5")
    assert {field.name: field.value for field in nrrd}["who"] == "me"
    assert nrrd[3].value == "3 4 5"
