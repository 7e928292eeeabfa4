"""Masks of 3D Slicer: names, layers, and an extent of their own."""

from __future__ import annotations

import gzip

import numpy as np
import pytest

from unet_gui.core.mask.labels import BINARY, BRATS2023, MSD, TumourClass
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.images.reading import read_image

SHAPE = (12, 14, 10)  # of the scan, which lies LPS with 1 x 1.5 x 2 mm
STEPS = "(1,0,0) (0,1.5,0) (0,0,2)"


def seg_nrrd(path, data, names, start=(0, 0, 0), layers=()):
    """Write a segmentation as Slicer does; data is (I, J, K) or (layers, I, J, K)."""
    origin = np.array((-11, -20, -5)) + np.array(start) * (1, 1.5, 2)
    is_layered = data.ndim == 4
    lines = [
        "NRRD0004",
        "type: unsigned char",
        f"dimension: {data.ndim}",
        "space: left-posterior-superior",
        f"sizes: {' '.join(map(str, data.shape))}",
        f"space directions: {'none ' * is_layered}{STEPS}",
        f"kinds: {'list ' * is_layered}domain domain domain",
        "encoding: gzip",
        f"space origin: ({','.join(map(str, origin))})",
    ]
    for number, (value, name) in enumerate(names):
        lines += [
            f"Segment{number}_LabelValue:={value}",
            f"Segment{number}_Name:={name}",
        ]
        lines += [f"Segment{number}_Layer:={layers[number]}"] if layers else []
    raw = gzip.compress(data.astype(np.uint8).tobytes(order="F"))
    path.write_bytes("\n".join(lines).encode() + b"\n\n" + raw)
    return path


@pytest.fixture
def open_both(tmp_path, write_image, make_scan):
    """Open a segmentation with its scan as a case."""

    def opened(data, names, start=(0, 0, 0), layers=()):
        write_image(tmp_path / "a_T1w.nii.gz", make_scan())
        seg_nrrd(tmp_path / "a.seg.nrrd", data, names, start, layers)
        (files,) = find_cases([tmp_path])
        return run_to_end(read_case(files))

    return opened


def parts(shape=SHAPE):
    data = np.zeros(shape, np.uint8)
    data[2:5, 2:5, 2:5], data[6:9, 2:5, 2:5], data[2:5, 8:11, 2:5] = 1, 2, 3
    return data


def test_the_names_decide_the_label_scheme(open_both):
    case = open_both(parts(), [(1, "Necrosis"), (2, "Edema"), (3, "Enhancing tumor")])
    reference = case.reference
    assert reference.scheme == BRATS2023
    assert reference.clue == "the names of its segments"
    assert reference.is_certain
    expected = {TumourClass.NON_ENHANCING: 1, TumourClass.EDEMA: 2}
    assert reference.scheme.values.items() >= expected.items()
    stored = np.flip(reference.file_values, (0, 1))  # RAS+ to LPS
    np.testing.assert_array_equal(stored, parts())


def test_other_values_with_the_same_names(open_both):
    data = parts()
    case = open_both(data, [(3, "necrotic core"), (1, "oedema"), (2, "ET")])
    labels = np.flip(case.reference.label_map.data, (0, 1))
    assert set(labels[data == 3]) == {TumourClass.NON_ENHANCING}
    assert set(labels[data == 1]) == {TumourClass.EDEMA}
    assert set(labels[data == 2]) == {TumourClass.ENHANCING}


def test_a_segment_of_the_background_marks_nothing(open_both):
    data = parts()
    data[data == 3] = 0
    case = open_both(data, [(1, "Tumor"), (2, "Background")])
    assert case.reference.scheme == BINARY
    assert case.reference.is_certain
    labels = np.flip(case.reference.file_values, (0, 1))
    np.testing.assert_array_equal(labels == 1, data == 1)
    assert not labels[data == 2].any()


def test_a_segment_of_other_tissue_is_no_tumour(open_both):
    data = parts()
    data[data == 3] = 0
    case = open_both(data, [(1, "tumor"), (2, "skeleton of neck")])
    reference = case.reference
    assert reference.is_certain
    assert reference.scheme.region == "whole_tumour"
    assert reference.scheme.other == {2}


def test_unknown_names_are_told_and_the_scheme_is_asked_for(open_both):
    case = open_both(parts(), [(1, "Alpha"), (2, "Beta"), (3, "Gamma")])
    assert not case.reference.is_certain or case.reference.clue != "the names"
    text = "a.seg.nrrd has names in the names of its segments that are not understood"
    assert any("Alpha, Beta, Gamma" in w for w in case.warnings), (text, case.warnings)


def test_layers_without_overlap_become_one_map(open_both):
    data = parts()
    layered = np.stack([data == 1, (data == 2) + 2 * (data == 3)])
    names = [(1, "Necrosis"), (1, "Edema"), (2, "Enhancing")]
    case = open_both(layered, names, layers=(0, 1, 1))
    stored = np.flip(case.reference.file_values, (0, 1))
    np.testing.assert_array_equal(stored, data)
    assert case.reference.scheme == BRATS2023


def test_segments_inside_of_each_other_are_regions(open_both):
    whole, core, enhancing = (np.zeros(SHAPE, np.uint8) for _ in range(3))
    whole[3:8, 3:8, 3:6], core[3:7, 3:7, 3:6], enhancing[4:6, 4:6, 4:5] = 1, 1, 1
    layered = np.stack([core, whole, enhancing])
    case = open_both(layered, [(1, "Core"), (1, "Whole tumor"), (1, "Enhancing")])
    labels = np.flip(case.reference.label_map.data, (0, 1))
    assert case.reference.scheme == MSD
    assert set(labels[enhancing == 1]) == {TumourClass.ENHANCING}
    assert set(labels[(core == 1) & (enhancing == 0)]) == {TumourClass.NON_ENHANCING}
    assert set(labels[(whole == 1) & (core == 0)]) == {TumourClass.EDEMA}


def test_a_mask_with_an_extent_of_its_own_lies_on_the_scan(open_both):
    data = parts()
    inner = data[1:10, 1:12, 2:6]
    names = [(1, "Necrosis"), (2, "Edema"), (3, "Enhancing tumor")]
    case = open_both(inner, names, start=(1, 1, 2))
    stored = np.flip(case.reference.file_values, (0, 1))
    np.testing.assert_array_equal(stored, data)
    assert not any("fit" in warning for warning in case.warnings)


def test_what_lies_outside_of_the_scan_is_told(open_both):
    case = open_both(parts(), [(1, "Tumor")], start=(0, 0, 0))
    assert case.reference is not None
    big = np.zeros((12, 14, 14), np.uint8)
    big[4:8, 4:8, 6:12] = 1
    case = open_both(big, [(1, "Tumor")])
    assert case.reference.file_values.sum() == 64
    assert any("32 of its 96 labelled voxels" in w for w in case.warnings)


def test_a_mask_between_the_voxels_is_left_out(open_both):
    case = open_both(parts()[:9], [(1, "Tumor")], start=(0.5, 0, 0))
    assert case.reference is None
    assert any("does not fit the scan" in w for w in case.warnings)


def test_old_files_have_a_layer_for_each_segment(tmp_path):
    data = parts()
    path = tmp_path / "old.seg.nrrd"
    seg_nrrd(path, np.stack([data == 1, data == 2]), [(1, "A"), (1, "B")])
    image = read_image(path)
    assert image.segment_names == {1: "A", 2: "B"}
    assert sorted(np.unique(image.channels[0].data)) == [0, 1, 2]


def test_masks_of_slicer_open_with_their_names(real_data):
    folder = real_data / "odd_more" / "seg_nrrd"
    if not folder.is_dir():
        pytest.skip("the masks of Slicer are not there")
    for name in ("tumor_background.seg.nrrd", "brats_grid.seg.nrrd"):
        case = run_to_end(read_case(find_cases([folder / name])[0]))
        assert case.reference.scheme.region == "whole_tumour"
        assert case.reference.is_certain
