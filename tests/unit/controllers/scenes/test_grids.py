"""A case on several grids: what the views show, and where."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.viewer_case import make_result
from unet_gui.controllers.scenes.annotation_home import is_on_views
from unet_gui.controllers.scenes.display_grid import crosshair_in, label_map_in_views
from unet_gui.controllers.scenes.label_slices import PlacedProbability
from unet_gui.controllers.scenes.montage import resolve_montage
from unet_gui.controllers.scenes.probe import probe_text
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.controllers.scenes.slice_marks import slice_marks
from unet_gui.controllers.view.annotations import AnnotationsController
from unet_gui.controllers.view.layout import LayoutController
from unet_gui.controllers.view.navigation import NavigationController
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.core.case.case import Case, Source, SourceGrid
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.slice_on_grid import labels_on_grid
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.layout.montage import MontageOptions
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.layout import LayoutState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

AXIAL = Affine.from_spacing((1, 1, 5), (-15, -15, -20))
SAGITTAL = Affine.from_spacing((5, 1, 1), (-12, -15, -30))


def world_values(shape, affine):
    """Return a volume whose intensity is a sum of coordinates in the world."""
    places = affine.apply(np.moveaxis(np.indices(shape), 0, -1))
    return Volume((places @ (1, 2, 3) + 500).astype(np.float32), affine)


def several_grids():
    volumes = {
        "FLAIR": world_values((30, 28, 8), AXIAL),
        "T2w": world_values((5, 28, 60), SAGITTAL),
    }
    sources = {name: Source(Path(f"{name}.nii")) for name in volumes}
    flair = SourceGrid((30, 28, 8), ("R", "A", "S"), AXIAL)
    return Case("P", volumes, sources, flair)


class Bench:
    def __init__(self):
        labels = np.zeros((30, 28, 8), np.uint8)
        labels[18:22, 10:16, 3:6] = 1
        self.case = several_grids()
        result = replace(make_result(), label_map=LabelMap(labels, AXIAL))
        self.session = SessionState(case=self.case, result=result)
        self.viewer = ViewerState(sequence="FLAIR", voxel=(20, 12, 4))
        self.controller = ViewerController(self.session, self.viewer)

    @property
    def place_mm(self):
        scene = resolve(self.session, self.viewer)
        return scene.volume.affine.apply(scene.voxel)


@pytest.fixture
def bench():
    return Bench()


def test_another_sequence_is_shown_on_its_own_grid_at_the_same_place(bench):
    assert bench.place_mm.tolist() == [5, -3, 0]
    bench.controller.select_sequence("T2w")
    scene = resolve(bench.session, bench.viewer)
    assert scene.volume is bench.case.sequences["T2w"]
    assert scene.image is None
    assert bench.viewer.voxel == (3, 12, 30)
    assert bench.place_mm.tolist() == [3, -3, 0]  # the nearest slice
    bench.controller.select_sequence("FLAIR")
    assert bench.viewer.voxel == (20, 12, 4)  # where it was, without drift


def test_a_crosshair_that_was_moved_is_followed(bench):
    bench.controller.select_sequence("T2w")
    bench.controller.set_voxel((1, 20, 41))
    bench.controller.select_sequence("FLAIR")
    assert bench.place_mm.tolist() == [-7, 5, 10]


def test_a_sequence_beside_is_cut_by_world_coordinates(bench):
    beside = resolve(bench.session, bench.viewer, "T2w")
    assert beside.volume is bench.case.sequences["FLAIR"]
    assert beside.voxel == bench.viewer.voxel
    for plane in Plane:
        picture = beside.picture(plane)
        own = resolve(bench.session, bench.viewer, "FLAIR").picture(plane)
        window = replace(own.window, window=2000, level=500)
        theirs = replace(picture, window=window, label_map=None).render() & 0xFF
        mine = replace(own, window=window, label_map=None).render() & 0xFF
        inside = theirs > 0
        assert inside.any()
        if plane is not Plane.SAGITTAL:
            assert not inside.all()  # it is black beyond its edges
        differs = theirs[inside].astype(int) - mine[inside]
        assert np.abs(differs).max() <= 1 + 2.5 * 255 / 2000  # at its outer half voxels


def test_side_by_side_the_grid_stays_until_one_sequence_is_shown(bench):
    layout = LayoutState(layout=Layout.GRID)
    arrange = LayoutController(layout, bench.session, bench.viewer)
    bench.controller.select_sequence("T2w", keeps_grid=True)
    assert bench.viewer.voxel == (20, 12, 4)
    assert resolve(bench.session, bench.viewer).image is bench.case.sequences["T2w"]
    arrange.choose(Layout.PLANES)
    assert bench.viewer.grid_sequence == ""
    assert bench.viewer.voxel == (3, 12, 30)


def test_the_mask_lies_at_its_place_on_every_grid(bench):
    own = bench.session.result.label_map
    assert label_map_in_views(bench.session, bench.viewer) is own
    bench.controller.select_sequence("T2w")
    scene = resolve(bench.session, bench.viewer)
    grid = bench.case.sequences["T2w"].grid
    assert scene.label_map is labels_on_grid(own, grid)
    (mark,) = slice_marks(bench.session, bench.viewer, Plane.AXIAL)
    low, high = SAGITTAL.apply([(0, 0, mark.first), (0, 0, mark.last)])[:, 2]
    assert (low, high) == (-7, 7)  # slices of 5 mm at -5, 0 and 5
    assert crosshair_in(bench.session, bench.viewer, own.grid) == (18, 12, 4)


def test_lesions_and_the_tumour_are_found_on_another_grid(bench):
    navigation = NavigationController(bench.session, bench.viewer, bench.controller)
    boxes = []
    navigation.box_wanted.connect(boxes.append)
    bench.controller.select_sequence("T2w")
    bench.controller.set_voxel((0, 0, 0))
    for go in (navigation.next_lesion, bench.controller.go_to_tumour):
        go()
        seen = label_map_in_views(bench.session, bench.viewer)
        assert seen.data[bench.viewer.voxel] == 1
    navigation.zoom_to_tumour()
    (box,) = boxes
    assert box.start[2] <= 23
    assert box.stop[2] >= 37


def test_probabilities_are_placed_by_world_coordinates(bench):
    bench.viewer.overlay_mode = "probability"
    bench.controller.select_sequence("T2w")
    source = resolve(bench.session, bench.viewer).label_map
    assert isinstance(source, PlacedProbability)
    pixels = resolve(bench.session, bench.viewer).picture(Plane.CORONAL).render()
    assert pixels.shape == (60, 5)


def test_the_probe_tells_the_stored_value_there_or_that_it_is_outside(bench):
    bench.controller.select_sequence("T2w", keeps_grid=True)
    text = probe_text(bench.session, bench.viewer, (20, 12, 4))
    assert "R 5.0 P 3.0 S 0.0 mm · T2w 497 · Edema" in text  # of the slice at R 3.0
    assert "T2w outside" in probe_text(bench.session, bench.viewer, (29, 12, 4))


def test_rulers_stay_on_the_grid_on_which_they_were_drawn(bench):
    state = AnnotationsState()
    rulers = AnnotationsController(state, bench.session, bench.viewer)
    bench.controller.select_sequence("T2w")
    points = ((0.0, 3.0, 5.0), (2.0, 3.0, 5.0))
    rulers.add(Annotation(AnnotationKind.RULER, Plane.CORONAL, 3, points))
    (ruler,) = state.annotations
    assert ruler.grid_sequence == "T2w"
    assert is_on_views(ruler, bench.case, bench.viewer)
    bench.controller.select_sequence("FLAIR")
    assert not is_on_views(ruler, bench.case, bench.viewer)


def test_a_montage_has_the_slices_of_the_views(bench):
    bench.controller.select_sequence("T2w")
    montage = resolve_montage(
        bench.session, bench.viewer, MontageOptions(plane=Plane.SAGITTAL)
    )
    assert montage.pixel_mm == (1, 1)
    assert [picture.index for picture in montage.pictures] == [3]  # of the tumour


def test_motions_of_an_alignment_bring_sequences_and_masks_together(bench):
    shift = Affine.from_parts(np.eye(3), (0, 4, -2))  # from T2w to FLAIR
    bench.viewer.motions = {"T2w": shift}
    beside = resolve(bench.session, bench.viewer, "T2w").picture(Plane.AXIAL)
    own = resolve(bench.session, bench.viewer, "FLAIR")
    assert own.image is None
    window = replace(own.window, window=2000, level=500)
    theirs = replace(beside, window=window, label_map=None).render() & 0xFF
    mine = replace(own.picture(Plane.AXIAL), window=window, label_map=None).render()
    inside = theirs > 0
    differs = (theirs[inside].astype(int) - (mine & 0xFF)[inside]) * 2000 / 255
    # a place of FLAIR shows T2w from 4 mm further back and 2 mm higher
    assert np.median(differs) == pytest.approx(2 * -4 + 3 * 2, abs=8)
    bench.controller.select_sequence("T2w")
    assert bench.place_mm.tolist() == [3, -7, 2]
    seen = label_map_in_views(bench.session, bench.viewer)
    ends = SAGITTAL.apply(np.argwhere(seen.data).min(axis=0))
    assert ends.tolist()[1:] == [-5 - 4, -7 + 2]
    assert crosshair_in(bench.session, bench.viewer, bench.case.first.grid)[1:] == (
        12,
        4,
    )
    bench.viewer.motions = {}
    assert bench.place_mm.tolist() == [3, -7, 2]
