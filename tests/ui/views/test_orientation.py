"""A head looks the same in every storage order of its file, and is never mirrored."""

from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest
from PySide6.QtCore import Qt

from tests.stored_orders import ALL_48, GRIDS, write_stored
from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.nifti.file import read_nifti
from unet_gui.ui.views.ortho_view import OrthoView
from unet_gui.ui.views.slice_view import SliceView

SHAPE = (12, 18, 10)
SPACING_MM = (2.0, 1.0, 3.0)
MARKED = (9, 4, 7)  # to the right of the middle, behind and above it
SIZE = 240
WHITE = 0xFFFFFFFF


def ras_image():
    """Return a grey image with one white voxel that differs from its mirror images."""
    data = np.full(SHAPE, 60, np.int16)
    data[:6] += 20
    data[:, :9] += 40
    data[:, :, :5] += 80
    data[MARKED] = 250
    affine = np.diag([*SPACING_MM, 1.0])
    affine[:3, 3] = -7, 5, 11
    return nib.Nifti1Image(data, affine)


def stored_as(codes, path):
    image = ras_image()
    to_codes = nib.orientations.ornt_transform(
        nib.io_orientation(image.affine), nib.orientations.axcodes2ornt(codes)
    )
    nib.save(image.as_reoriented(to_codes), path)
    return path


def open_view(qtbot, volume, plane, **viewer):
    case = make_case(volumes=[volume], names=("FLAIR",))
    windows = {"FLAIR": WindowLevel(250, 125)}
    setup = ViewerSetup(case, voxel=MARKED, windows=windows, **viewer)
    view = SliceView(plane, setup.controller)
    qtbot.addWidget(view)
    view.resize(SIZE, SIZE)
    view.show()
    view.show_scene(resolve(setup.session, setup.viewer))
    return setup, view


def pixels_of(view, *, without_texts=False):
    if without_texts:
        view.edge_texts.hide()
        view.crosshair.set_visible(is_visible=False)
    image = view.grab().toImage()
    width, height = image.width(), image.height()
    return np.array([[image.pixel(x, y) for x in range(width)] for y in range(height)])


def volume_stored_as(codes, tmp_path):
    return read_nifti(stored_as(codes, tmp_path / "scan.nii")).channels[0]


@pytest.mark.parametrize("plane", Plane)
@pytest.mark.parametrize("codes", ["LPS", "LAS", "SPR", "ILA"])
def test_the_storage_order_does_not_change_the_pixels(qtbot, tmp_path, plane, codes):
    as_ras = open_view(qtbot, volume_stored_as("RAS", tmp_path), plane)[1]
    other = open_view(qtbot, volume_stored_as(codes, tmp_path), plane)[1]
    np.testing.assert_array_equal(pixels_of(other), pixels_of(as_ras))


def case_stored_as(folder, codes, affine):
    """Write a scan and a mask in an order of axes, and open them."""
    image = np.asarray(ras_image().dataobj)
    mask = np.zeros(SHAPE, np.uint8)
    mask[7:11, 3:9, 6:9], mask[8:10, 5:7, 7] = 1, 4
    paths = [
        write_stored(folder / "P_flair.nii", codes, image, affine),
        write_stored(folder / "P_seg.nii", codes, mask, affine),
    ]
    (files,) = find_cases(paths)
    return run_to_end(read_case(files))


@pytest.mark.parametrize("grid", GRIDS)
def test_all_48_storage_orders_give_one_picture(qtbot, tmp_path, grid):
    """Compare the exported pictures of the views, with mask and letters, exactly.

    Once in each convention.
    """
    setup = ViewerSetup(None)
    ortho = OrthoView(*setup.parts)
    qtbot.addWidget(ortho)
    ortho.resize(600, 400)
    ortho.show()

    def pictures():
        setup.controller.set_voxel(MARKED)
        for is_radiological in (True, False):
            setup.viewer.is_radiological = is_radiological
            picture = ortho.grab_picture()
            assert picture.shape == (400, 600, 3)
            yield picture.tobytes()

    found = set()
    for codes in ALL_48:
        setup.session.case = case_stored_as(tmp_path / codes, codes, GRIDS[grid])
        found.add(tuple(pictures()))
    assert len(found) == 1
    assert len(set(*found)) == 2
    mirrored = GRIDS[grid] @ np.diag([-1, 1, 1, 1])
    setup.session.case = case_stored_as(tmp_path, "RAS", mirrored)
    assert not set(pictures()) & set(*found)
    shades = np.frombuffer(next(pictures()), np.uint8).reshape(-1, 3)
    assert len(np.unique(shades, axis=0)) > 20  # it is not empty


def test_the_letters_of_a_scan_without_orientation_have_question_marks(qtbot, tmp_path):
    path = tmp_path / "scan.nii"
    image = nib.Nifti1Image(np.asarray(ras_image().dataobj), None)
    nib.save(image, path)
    (files,) = find_cases([path])
    setup = ViewerSetup(run_to_end(read_case(files)))
    view = SliceView(Plane.AXIAL, setup.controller)
    qtbot.addWidget(view)
    view.show_scene(resolve(setup.session, setup.viewer))
    assert view.edge_texts.texts[1:] == [
        "Left and right are a guess",
        *["R?", "L?", "A?", "P?"],
    ]


@pytest.mark.parametrize(
    ("plane", "is_radiological", "side"),
    [
        (Plane.AXIAL, True, "left top"),
        (Plane.AXIAL, False, "right top"),
        (Plane.CORONAL, True, "left top"),
        (Plane.CORONAL, False, "right top"),
        (Plane.SAGITTAL, True, "left top"),
        (Plane.SAGITTAL, False, "left top"),
    ],
)
def test_the_marked_voxel_lies_on_the_expected_side(
    qtbot, tmp_path, plane, is_radiological, side
):
    """The patient's right is on the left in the radiological convention."""
    data = np.full(SHAPE, 60, np.int16)
    marked = (10, 15, 8)  # right, front, top
    data[marked] = 250
    path = tmp_path / "scan.nii"
    nib.save(nib.Nifti1Image(data, np.diag([*SPACING_MM, 1.0])), path)
    volume = read_nifti(path).channels[0]
    setup, view = open_view(qtbot, volume, plane, is_radiological=is_radiological)
    setup.controller.set_voxel(marked)
    view.show_scene(resolve(setup.session, setup.viewer))
    rows, columns = np.nonzero(pixels_of(view, without_texts=True) == WHITE)
    horizontal = "left" if columns.mean() < SIZE / 2 else "right"
    vertical = "top" if rows.mean() < SIZE / 2 else "bottom"
    assert f"{horizontal} {vertical}" == side


@pytest.mark.parametrize(
    ("plane", "is_mirrored"),
    [(Plane.AXIAL, True), (Plane.CORONAL, True), (Plane.SAGITTAL, False)],
)
def test_conventions_are_mirror_images(qtbot, tmp_path, plane, is_mirrored):
    volume = volume_stored_as("RAS", tmp_path)
    radiological, neurological = (
        pixels_of(
            open_view(qtbot, volume, plane, is_radiological=convention)[1],
            without_texts=True,
        )
        for convention in (True, False)
    )
    expected = radiological[:, ::-1] if is_mirrored else radiological
    # the borders of scaled pixels may be off by one pixel
    assert np.mean(neurological != expected) < 0.02
    assert is_mirrored == (np.mean(neurological != radiological) > 0.05)


@pytest.mark.parametrize(
    ("plane", "width_mm", "height_mm"),
    [
        (Plane.AXIAL, 12 * 2, 18 * 1),
        (Plane.CORONAL, 12 * 2, 10 * 3),
        (Plane.SAGITTAL, 18 * 1, 10 * 3),
    ],
)
def test_a_slice_is_drawn_in_its_physical_proportions(
    qtbot, tmp_path, plane, width_mm, height_mm
):
    view = open_view(qtbot, volume_stored_as("LPS", tmp_path), plane)[1]
    rows, columns = np.nonzero(pixels_of(view, without_texts=True) != 0xFF000000)
    width, height = np.ptp(columns) + 1, np.ptp(rows) + 1
    assert width / height == pytest.approx(width_mm / height_mm, rel=0.02)
    assert max(width, height) > 0.9 * SIZE


@pytest.mark.parametrize("is_radiological", [True, False])
@pytest.mark.parametrize("plane", Plane)
def test_a_click_on_the_marked_pixel_sets_the_marked_voxel(
    qtbot, tmp_path, plane, is_radiological
):
    volume = volume_stored_as("LPS", tmp_path)
    setup, view = open_view(qtbot, volume, plane, is_radiological=is_radiological)
    rows, columns = np.nonzero(pixels_of(view, without_texts=True) == WHITE)
    elsewhere = [0, 0, 0]
    elsewhere[plane.normal] = MARKED[plane.normal]
    setup.controller.set_voxel(tuple(elsewhere))
    view.show_scene(resolve(setup.session, setup.viewer))
    place = view.rect().topLeft()
    place.setX(int(np.median(columns)))
    place.setY(int(np.median(rows)))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert setup.viewer.voxel == MARKED


@pytest.mark.parametrize(
    ("plane", "is_radiological", "letters"),
    [
        (Plane.AXIAL, True, "RLAP"),
        (Plane.AXIAL, False, "LRAP"),
        (Plane.CORONAL, True, "RLSI"),
        (Plane.CORONAL, False, "LRSI"),
        (Plane.SAGITTAL, True, "APSI"),
        (Plane.SAGITTAL, False, "APSI"),
    ],
)
def test_the_letters_name_the_edges(qtbot, tmp_path, plane, is_radiological, letters):
    volume = volume_stored_as("RAS", tmp_path)
    view = open_view(qtbot, volume, plane, is_radiological=is_radiological)[1]
    texts = view.edge_texts.texts
    convention = "Radiological" if is_radiological else "Neurological"
    number, count = MARKED[plane.normal] + 1, SHAPE[plane.normal]
    title = f"{plane.name.capitalize()} {number} of {count}"
    assert texts == [title, convention, *letters]
