"""The table of a call that segments cases, continued after an interruption."""

from __future__ import annotations

import csv
from dataclasses import replace

import numpy as np
import pytest

from tests.card_spec import full_spec
from unet_gui.controllers.runs.case_table import MEASURED_FROM_FILE, BatchTable
from unet_gui.core.case.case import SourceGrid
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BRATS2023, MSD
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.io.masks.writing import write_mask

AFFINE = Affine.from_spacing((10, 10, 10))


def row_of(tmp_path, data, written, asked, spec, region=None):
    grid = SourceGrid(data.shape, ("R", "A", "S"), AFFINE, AFFINE, 1, None, 0)
    mask = tmp_path / "P1_seg.nii.gz"
    write_mask(mask, LabelMap(data, AFFINE), grid, written, region=region)
    table = BatchTable(tmp_path / "t.csv")
    table.add_existing("P1", mask, asked, spec)
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["warnings"] == MEASURED_FROM_FILE
    return row


def test_a_mask_of_an_earlier_call_is_measured_in_its_own_label_scheme(tmp_path):
    data = np.zeros((8, 8, 8), np.uint8)
    data[0, :5, 0], data[1, :3, 0], data[2, :2, 0] = 1, 2, 3
    row = row_of(tmp_path, data, BRATS2023, MSD, full_spec())
    found = [float(row[f"{n}_ml"]) for n in ("edema", "non_enhancing", "enhancing")]
    assert found == [5, 3, 2]


@pytest.mark.parametrize("name", ["whole_tumour", "metastasis"])
def test_a_mask_of_one_region_is_measured_as_that(tmp_path, name):
    data = np.zeros((8, 8, 8), np.uint8)
    data[0, :5, 0] = 1
    spec = replace(full_spec(), classes=(ClassSpec(1, name),))
    row = row_of(tmp_path, data, BRATS2023, MSD, spec, region=name)
    assert row["edema_ml"] == ""
    assert row["whole_tumour_ml"] == ("5.0" if name == "whole_tumour" else "")
