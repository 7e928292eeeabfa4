from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from tests.stored_orders import GRIDS, write_stored
from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.controllers.exports.export import ExportController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.scenes.montage import resolve_montage
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.layout.montage import MontageOptions
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.ui.dialogs.pictures import sheet_dialog
from unet_gui.ui.dialogs.pictures.montage import MontageDialog
from unet_gui.ui.dialogs.pictures.sheet_picture import SheetPicture
from unet_gui.ui.widgets.image_pixels import rgb_of

RED, GREEN, BLUE = (255, 0, 0), (0, 255, 0), (0, 0, 255)
BARE = MontageOptions(
    has_title=False, has_legend=False, has_letters=False, has_scale_bar=False
)
SCAN = np.random.default_rng(1).integers(1, 1000, (12, 14, 10)).astype(np.int16)


def pixels(setup, options):
    montage = resolve_montage(setup.session, setup.viewer, options)
    return rgb_of(SheetPicture(montage, options).image())


def has_colour(picture, colour):
    return bool((picture == colour).all(axis=-1).any())


@pytest.mark.usefixtures("qapp")
def test_legend_and_title_have_their_own_space():
    setup = ViewerSetup(make_case(), make_result())
    bare = pixels(setup, BARE)
    full = pixels(setup, MontageOptions())
    assert full.shape[0] > bare.shape[0]
    for colour in (RED, GREEN, BLUE):  # over the image they are mixed with grey
        assert not has_colour(bare, colour)
        assert has_colour(full, colour)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("plane", Plane)
@pytest.mark.parametrize("is_radiological", [True, False])
def test_the_montage_has_the_orientation_of_the_views(plane, is_radiological):
    """A bright voxel at the upper, right and front end of a dark brain is found."""
    case = make_case(names=("FLAIR",))
    volume = case.first
    volume.data[2:-2, 2:-2, 2:-2] = 50
    volume.data[-4:-2, -4:-2, -4:-2] = 1000
    setup = ViewerSetup(
        case,
        windows={"FLAIR": WindowLevel(1000, 500)},
        is_radiological=is_radiological,
    )
    index = case.shape[plane.normal] - 3
    options = replace(BARE, plane=plane, step=1, columns=1, tile_px=200)
    montage = resolve_montage(setup.session, setup.viewer, options)
    pictures = tuple(p for p in montage.pictures if p.index == index)
    image = SheetPicture(replace(montage, pictures=pictures), options).image()
    rows, columns = np.nonzero(rgb_of(image)[..., 0] > 200)
    is_left = columns.mean() < image.width() / 2
    assert rows.mean() < image.height() / 2
    assert is_left == (is_radiological or plane is Plane.SAGITTAL)


@pytest.mark.usefixtures("qapp")
def test_the_montage_is_the_same_for_every_storage_order(tmp_path):
    pictures = set()
    for codes in ("RAS", "LPS", "SAL", "AIR", "PLS"):
        path = tmp_path / codes / "P_flair.nii"
        write_stored(path, codes, SCAN, GRIDS["oblique"])
        (files,) = find_cases([path])
        setup = ViewerSetup(run_to_end(read_case(files)))
        pictures.add(pixels(setup, replace(MontageOptions(), tile_px=120)).tobytes())
    assert len(pictures) == 1


@pytest.mark.usefixtures("qapp")
def test_the_scale_bar_is_as_long_as_it_says():
    setup = ViewerSetup(make_case(names=("FLAIR",)))
    options = replace(BARE, has_scale_bar=True, step=100, tile_px=500)
    montage = resolve_montage(setup.session, setup.viewer, options)
    picture = SheetPicture(montage, options)
    foot = rgb_of(picture.image())[-50:, :, 0]
    runs = [np.flatnonzero(np.diff(np.r_[0, row > 200, 0])) for row in foot]
    longest = max(int(np.diff(run)[::2].max(initial=0)) for run in runs)
    mm_per_px = montage.tile_mm[1] / 500  # height is the longer side
    assert longest * mm_per_px == pytest.approx(10, rel=0.03)


@pytest.mark.usefixtures("qapp")
def test_slices_are_composed_once():
    setup = ViewerSetup(make_case(), make_result())
    montage = resolve_montage(setup.session, setup.viewer, BARE)
    first = SheetPicture(montage, BARE)
    assert not first.compose(-1.0)
    assert first.compose()
    second = SheetPicture(montage, replace(BARE, columns=2), first)
    assert all(second.composed[p] is first.composed[p] for p in montage.pictures)


@pytest.mark.usefixtures("qapp")
def test_the_preview_is_a_smaller_version_of_the_picture():
    setup = ViewerSetup(make_case(), make_result())
    montage = resolve_montage(setup.session, setup.viewer, MontageOptions())
    picture = SheetPicture(montage, MontageOptions())
    width, height = picture.size
    small = picture.image((200, 200))
    assert max(small.width(), small.height()) == 200
    assert small.width() / small.height() == pytest.approx(width / height, rel=0.02)
    full = picture.image()
    assert (full.width(), full.height()) == picture.size


class Bench(ViewerSetup):
    def __init__(self, qtbot):
        super().__init__(make_case(), make_result())
        self.errors = []
        self.export = ExportController(
            self.session, SyncJobRunner(), self.errors.append
        )
        self.dialog = MontageDialog(self.session, self.viewer, self.export)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitExposed(self.dialog)
        self.dialog.refresh()

    def seen(self):
        return self.dialog.preview.pixmap().toImage()


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


def test_every_option_changes_the_picture(qtbot, bench):
    dialog = bench.dialog
    qtbot.waitUntil(lambda: not bench.seen().isNull())
    for change in (
        dialog.plane_choice.buttons["SAGITTAL"].click,
        dialog.boxes["has_tumour_only"].click,
        lambda: dialog.step_spin.setValue(2),
        lambda: dialog.columns_spin.setValue(3),
        lambda: dialog.size_spin.setValue(400),
        *(dialog.boxes[key].click for key in dialog.boxes if key.startswith("has_l")),
        dialog.boxes["has_title"].click,
        dialog.boxes["has_scale_bar"].click,
    ):
        before = (bench.seen(), dialog.note.text())
        change()
        qtbot.waitUntil(lambda was=before: was != (bench.seen(), dialog.note.text()))
    assert dialog.options == MontageOptions(
        plane=Plane.SAGITTAL,
        step=2,
        has_tumour_only=False,
        columns=3,
        tile_px=400,
        has_title=False,
        has_legend=False,
        has_letters=False,
        has_scale_bar=False,
    )


def test_the_preview_follows_the_views(qtbot, bench):
    qtbot.waitUntil(lambda: not bench.seen().isNull())
    before = bench.seen()
    bench.controller.select_sequence("T1Gd")
    qtbot.waitUntil(lambda: bench.seen() != before)
    before = bench.seen()
    bench.session.set_result(make_result(make_label_map((0, 9, 0))))
    qtbot.waitUntil(lambda: bench.seen() != before)
    bench.session.set_result(None)
    qtbot.waitUntil(lambda: not bench.dialog.boxes["has_tumour_only"].isEnabled())
    bench.session.case = None
    qtbot.waitUntil(lambda: not bench.dialog.save_button.isEnabled())


def test_a_hidden_dialog_lets_go_of_the_case(qtbot, bench):
    qtbot.waitUntil(lambda: not bench.dialog.preview.pixmap().isNull())
    bench.dialog.reject()
    assert bench.dialog.picture is None
    bench.dialog.show()
    qtbot.waitUntil(lambda: bench.dialog.picture is not None)


def test_the_file_equals_the_preview(bench, tmp_path, monkeypatch):
    path = tmp_path / "out.png"
    asked = []

    def ask(_parent, suggestion):
        asked.append(suggestion.name)
        return path

    monkeypatch.setattr(sheet_dialog, "ask_picture_target", ask)
    expected = pixels(bench, bench.dialog.options)
    bench.dialog.save_button.click()
    assert asked == ["case_montage.png"]
    np.testing.assert_array_equal(np.asarray(Image.open(path)), expected)
    assert bench.session.message == f"Saved {path}"
    assert not bench.dialog.isVisible()
    assert not bench.errors


def test_cancelling_the_file_dialog_keeps_the_montage_open(bench, monkeypatch):
    monkeypatch.setattr(sheet_dialog, "ask_picture_target", lambda *_: None)
    bench.dialog.save_button.click()
    assert bench.dialog.isVisible()


def test_the_file_is_painted_on_another_thread(bench, tmp_path, monkeypatch):
    saved = []
    monkeypatch.setattr(
        sheet_dialog, "ask_picture_target", lambda *_: tmp_path / "out.png"
    )
    monkeypatch.setattr(
        bench.export, "save_painted", lambda _path, paint, _dots: saved.append(paint)
    )
    expected = pixels(bench, bench.dialog.options)
    bench.dialog.save_button.click()
    with ThreadPoolExecutor(1) as pool:
        painted = pool.submit(saved[0]).result()
    # the edges of letters may differ a little: each thread has font engines of its own
    np.testing.assert_allclose(painted, expected.astype(int), atol=40)
    assert np.abs(painted - expected.astype(int)).mean() < 0.2


def test_nothing_is_saved_before_all_slices_are_composed(qtbot, bench, monkeypatch):
    monkeypatch.setattr(sheet_dialog, "COMPOSING_S", 0.0)
    bench.controller.select_sequence("T1Gd")
    bench.dialog.refresh()
    assert not bench.dialog.save_button.isEnabled()
    monkeypatch.setattr(sheet_dialog, "COMPOSING_S", 1.0)
    qtbot.waitUntil(bench.dialog.save_button.isEnabled)
