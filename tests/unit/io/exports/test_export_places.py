"""Voxels lie at the same places of the world in every kind of file, on any grid."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pydicom
import SimpleITK as sitk  # noqa: N813 - as its users write it
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dicom_files import numbers, write_series
from tests.exported_case import FRAME
from tests.stored_orders import ALL_48, turned_grid, write_stored
from tests.ui.overlay_bench import result_with_probabilities
from unet_gui.api import open_case
from unet_gui.controllers.exports.results import ExportTargets, export_mask
from unet_gui.core.case.exported_mask import ExportedMask, ExportFormat
from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.progress import run_to_end

SHAPE = (11, 9, 7)
_TO_LPS = np.array([-1.0, -1.0, 1.0])
PLAIN = (
    *(ExportFormat.MASK, ExportFormat.CLASSES, ExportFormat.NRRD),
    *(ExportFormat.PROBABILITIES, ExportFormat.STL),
)
grids = st.builds(
    turned_grid,
    st.floats(-0.7, 0.7),
    st.floats(-0.7, 0.7),
    st.tuples(*[st.floats(0.5, 5.0)] * 3),
)


def blobs(shape):
    labels = np.zeros(shape, np.uint8)
    labels[1:5, 2:7, 1:5] = 1
    labels[2:4, 3:6, 2:4] = 2
    labels[6:10, 2:5, 3:6] = 3
    return labels


def exported(case, labels, kinds, folder):
    """Write a mask of some labels; the probabilities of a class are 1 in it."""
    mask = ExportedMask(case, LabelMap(labels, case.affine))
    data = np.stack([labels == value for value in (1, 2, 3)], axis=-1)
    result = result_with_probabilities()
    names = result.probabilities.class_names
    kept = Probabilities(data.astype(np.float32), Box((0, 0, 0), labels.shape), names)
    mask = replace(mask, result=replace(result, probabilities=kept))
    run_to_end(export_mask(mask, kinds, ExportTargets(folder, "c")))
    return mask


@settings(max_examples=6, deadline=None)
@given(codes=st.sampled_from(ALL_48), affine=grids, seed=st.integers(0, 99))
def test_ten_voxels_of_every_class_are_where_the_scan_has_them(codes, affine, seed):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = write_stored(folder / "p_flair.nii", codes, numbers(SHAPE), affine)
        case = open_case(path)
        labels = blobs(case.shape)
        mask = exported(case, labels, PLAIN, folder)
        inside = np.argwhere(labels)
        places = np.random.default_rng(seed).permutation(inside)[:10]
        images = {
            kind: sitk.ReadImage(str(folder / kind))
            for kind in ("c_seg.nii.gz", "c.seg.nrrd")
        }
        for segment in mask.segments:
            for kind in ("mask", "prob"):
                image = sitk.ReadImage(str(folder / f"c_{kind}_{segment.key}.nii.gz"))
                images[kind, segment.label] = image
        for place in places:
            point = (case.affine.apply(place) * _TO_LPS).tolist()
            value = int(labels[tuple(place)])
            for kind, image in images.items():
                index = image.TransformPhysicalPointToIndex(point)
                wanted = value if isinstance(kind, str) else float(kind[1] == value)
                assert image[index] == wanted, kind
        for segment in mask.segments:
            corners = stl_corners(folder / f"c_{segment.key}.stl")
            near = np.rint(case.affine.inverse.apply(corners)).astype(int)
            of_class = np.argwhere(labels == segment.label)
            assert (near.min(axis=0) >= of_class.min(axis=0) - 1).all()
            assert (near.max(axis=0) <= of_class.max(axis=0) + 1).all()


def stl_corners(path):
    content = path.read_bytes()
    kind = np.dtype([("n", "<f4", 3), ("at", "<f4", (3, 3)), ("a", "<u2")])
    return np.frombuffer(content[84:], kind)["at"].reshape(-1, 3)


@settings(max_examples=4, deadline=None)
@given(affine=grids, signs=st.tuples(*[st.sampled_from([-1.0, 1.0])] * 2))
def test_pixels_of_a_dicom_segmentation_are_where_the_scan_has_them(affine, signs):
    affine = affine @ np.diag([*signs, signs[0] * signs[1], 1.0])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        said = {"SeriesDescription": "t2 flair", "FrameOfReferenceUID": FRAME}
        write_series(folder / "in", numbers(SHAPE), affine, **said)
        case = open_case(folder / "in")
        labels = blobs(case.shape)
        mask = exported(case, labels, [ExportFormat.SEG], folder)
        found = pydicom.dcmread(folder / "c_seg.dcm")
        (shared,) = found.SharedFunctionalGroupsSequence
        across, down = np.reshape(
            shared.PlaneOrientationSequence[0].ImageOrientationPatient, (2, 3)
        )
        down_mm, across_mm = shared.PixelMeasuresSequence[0].PixelSpacing
        seen = np.zeros_like(labels)
        frames = zip(
            found.pixel_array, found.PerFrameFunctionalGroupsSequence, strict=True
        )
        for pixels, frame in frames:
            number = frame.SegmentIdentificationSequence[0].ReferencedSegmentNumber
            origin = np.array(frame.PlanePositionSequence[0].ImagePositionPatient)
            rows, columns = np.nonzero(pixels)
            points = (
                origin
                + np.outer(columns * across_mm, across)
                + np.outer(rows * down_mm, down)
            )
            at = case.affine.inverse.apply(points * _TO_LPS)
            assert np.abs(at - np.rint(at)).max(initial=0) < 0.02
            i, j, k = np.rint(at).astype(int).T
            seen[i, j, k] = mask.marked[number - 1].label
        assert np.array_equal(seen, labels)
