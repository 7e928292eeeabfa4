"""Masks that tell only some classes, or one region, in what is written of them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.controllers.exports.measures_table import measure_rows
from unet_gui.controllers.exports.report.measures import (
    agreement_section,
    volume_section,
)
from unet_gui.controllers.exports.report.request import ReportRequest
from unet_gui.controllers.exports.results import ExportTargets, export_mask
from unet_gui.core.case.exported_mask import ExportedMask, ExportFormat
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BRATS, HD_GLIO, MSD
from unet_gui.core.mask.scheme_ids import stated_scheme
from unet_gui.core.measuring.lesions import find_lesions
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.reading.labelled_case import read_mask

VOXEL_ML = 0.003


def block(value):
    labels = make_label_map((0, 0, 0)).data
    labels[4:12, 8:14, 6:10] = value
    return LabelMap(labels, make_label_map().affine)


def marked_by(names, label_map, **changes):
    """A mask by a model that marks some classes, or a region, in a labelled case."""
    result = make_result(label_map)
    known = replace(result.probabilities, class_names=names)
    result = replace(result, probabilities=known)
    case = make_case(reference=make_label_map((5, 3, 2)))
    region = result.marked_region
    return ExportedMask(case, label_map, result, region=region, **changes)


def from_file(label_map, scheme, **changes):
    case = make_case(reference=label_map)
    case = replace(case, reference=replace(case.reference, scheme=scheme))
    return ExportedMask(
        case, label_map, region=scheme.region, meaning=scheme, **changes
    )


def volumes(mask):
    return {row[3]: row[5] for row in measure_rows(mask) if row[1] == "class"}


def test_a_model_of_one_class_says_nothing_about_the_others():
    mask = marked_by(("enhancing",), block(3))
    ml = pytest.approx(192 * VOXEL_ML)
    assert find_lesions(mask.label_map).items
    assert {row[3] for row in measure_rows(mask) if row[4] == "volume"} == {"enhancing"}
    assert volumes(mask) == {"enhancing": ml}
    (_, table) = volume_section(ReportRequest(mask), None).blocks
    assert [row[0] for row in table.rows] == ["Enhancing"]
    (table,) = agreement_section(ReportRequest(mask)).blocks
    assert [row[0] for row in table.rows] == ["Enhancing"]
    assert [segment.key for segment in mask.segments] == ["enhancing"]


def test_what_somebody_added_to_it_is_told():
    labels = block(3).data.copy()
    labels[0, 0, 0] = 1
    label_map = LabelMap(labels, block(3).affine)
    mask = marked_by(("enhancing",), label_map, is_edited=True)
    assert list(volumes(mask)) == ["edema", "enhancing", "whole_tumour"]
    assert [segment.key for segment in mask.segments] == ["edema", "enhancing"]


@pytest.mark.parametrize("scheme", [MSD, BRATS], ids=lambda scheme: scheme.id)
def test_the_file_of_such_a_mask_says_so(tmp_path, scheme):
    mask = marked_by(("enhancing",), block(3), scheme=scheme)
    run_to_end(export_mask(mask, [ExportFormat.MASK], ExportTargets(tmp_path, "a")))
    read, _ = read_mask(tmp_path / "a_seg.nii.gz")
    assert np.count_nonzero(read.label_map.data == 3) == 192
    assert read.scheme.regions == ("enhancing",)
    assert read.scheme.title == f"{scheme.title}, only enhancing"


def test_a_region_has_its_volume_whether_a_model_or_a_file_has_it(tmp_path):
    scheme = stated_scheme({2: "tumour_core"})
    for mask in (
        marked_by(("tumour_core",), block(1)),
        from_file(block(2), scheme),  # read as a class of the core
    ):
        assert volumes(mask) == {"tumour_core": pytest.approx(192 * VOXEL_ML)}
        assert [mask.volume_ml(segment) for segment in mask.marked] == [
            pytest.approx(192 * VOXEL_ML)
        ]
        targets = ExportTargets(tmp_path / str(mask.result is None), "a")
        run_to_end(export_mask(mask, [ExportFormat.MASK], targets))
        read, _ = read_mask(targets.single(ExportFormat.MASK))
        assert read.scheme.region == "tumour_core"
        assert np.count_nonzero(read.label_map.data) == 192


def test_a_region_is_compared_with_its_classes_in_the_reference():
    mask = marked_by(("tumour_core",), block(1))
    (table,) = agreement_section(ReportRequest(mask)).blocks
    assert [row[0] for row in table.rows] == ["Tumour core"]
    label_map = make_label_map((0, 3, 2))
    same = LabelMap((label_map.data > 0).astype(np.uint8), label_map.affine)
    (table,) = agreement_section(
        ReportRequest(marked_by(("tumour_core",), same))
    ).blocks
    assert table.rows[0][1] == "1.000"


def test_a_file_without_a_class_of_its_own_for_it_has_no_volume_of_it():
    mask = from_file(make_label_map((5, 0, 2)), HD_GLIO)
    assert list(volumes(mask)) == ["enhancing", "whole_tumour"]
    assert [s.title for s in mask.segments] == ["T2/FLAIR change", "Enhancing"]
