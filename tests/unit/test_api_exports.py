from __future__ import annotations

import pytest

import unet_gui
from tests.viewer_case import make_case, make_label_map
from unet_gui.core.errors import InputError


def test_python_writes_masks_and_reports(tmp_path):
    case, mask = make_case(), make_label_map()
    paths = unet_gui.export(case, mask, tmp_path, ("nifti", "nrrd"))
    names = [path.name for path in paths]
    assert names == ["case_seg.nii.gz", "case.seg.nrrd"]
    page = unet_gui.write_report(case, mask, tmp_path / "report.html")
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    with pytest.raises(InputError, match="already exists"):
        unet_gui.write_report(case, mask, page)
    with pytest.raises(InputError, match="'vtk' is not a valid ExportFormat"):
        unet_gui.export(case, mask, tmp_path, ("vtk",))
