from __future__ import annotations

import pytest

from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout, arrangement, single

NAMES = ("FLAIR", "T1w", "T1Gd", "T2w", "ADC", "SWI")


def covered(arranged):
    return [
        (cell.row + row, cell.column)
        for cell in arranged.cells
        for row in range(cell.rows)
    ]


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("plane", Plane)
@pytest.mark.parametrize("count", range(7))
def test_cells_fill_the_columns_and_never_overlap(layout, plane, count):
    arranged = arrangement(layout, plane, NAMES[:count])
    places = covered(arranged)
    assert len(places) == len(set(places))
    assert {column for _, column in places} == set(range(len(arranged.columns)))
    full = arranged.row_count * len(arranged.columns)
    assert full - 1 <= len(places) <= full  # an odd number leaves one cell empty


@pytest.mark.parametrize("layout", [Layout.PLANES, Layout.PLANES_3D, Layout.LARGE])
@pytest.mark.parametrize("plane", Plane)
def test_layouts_show_each_plane_once_with_the_chosen_one_first(layout, plane):
    cells = arrangement(layout, plane, NAMES).cells
    assert cells[0].plane is plane
    assert {c.plane for c in cells} - {None} == set(Plane)
    assert [c.plane for c in cells].count(None) == (layout is not Layout.PLANES)
    assert all(c.sequence is None for c in cells)


@pytest.mark.parametrize(
    ("count", "rows", "columns"), [(1, 1, 1), (3, 1, 3), (4, 1, 4), (5, 2, 3)]
)
def test_few_sequences_are_shown_in_one_row(count, rows, columns):
    arranged = arrangement(Layout.ROW, Plane.CORONAL, NAMES[:count])
    assert (arranged.row_count, len(arranged.columns)) == (rows, columns)
    assert [c.sequence for c in arranged.cells] == list(NAMES[:count])
    assert {c.plane for c in arranged.cells} == {Plane.CORONAL}


def test_sequences_that_a_row_has_no_room_for_take_two_rows():
    arranged = arrangement(Layout.ROW, Plane.AXIAL, NAMES[:4], most_in_a_row=3)
    assert (arranged.row_count, len(arranged.columns)) == (2, 2)


def test_grid_of_four_sequences_is_two_by_two():
    arranged = arrangement(Layout.GRID, Plane.AXIAL, NAMES[:4])
    assert (arranged.row_count, len(arranged.columns)) == (2, 2)


def test_the_3d_view_is_large_beside_all_planes():
    arranged = arrangement(Layout.SURFACE, Plane.CORONAL, NAMES)
    planes = [cell.plane for cell in arranged.cells]
    assert planes == [None, Plane.CORONAL, Plane.AXIAL, Plane.SAGITTAL]
    assert arranged.cells[0].rows == 3


def test_without_a_case_the_planes_are_shown():
    cells = arrangement(Layout.ROW, Plane.AXIAL, ()).cells
    assert {cell.plane for cell in cells} == set(Plane)


def test_a_single_view():
    assert [c.plane for c in single(Plane.SAGITTAL).cells] == [Plane.SAGITTAL]
