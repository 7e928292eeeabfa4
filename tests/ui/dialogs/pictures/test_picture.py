from __future__ import annotations

import re

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtSvg import QSvgRenderer

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.controllers.exports.export import ExportController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.scenes.picture import ShownView
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.picture import ALL_VIEWS, PictureOptions
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.state.states import States
from unet_gui.ui.dialogs.pictures import sheet_dialog
from unet_gui.ui.dialogs.pictures.picture import PictureDialog

RULER = Annotation(AnnotationKind.RULER, Plane.AXIAL, 12, ((5, 9, 12), (9, 15, 12)))

DIAMETER = Annotation(AnnotationKind.RULER, Plane.AXIAL, 12, ((8, 7, 12), (8, 20, 12)))


class Bench:
    def __init__(self, qtbot):
        self.states = States()
        session = self.states.session
        session.case = make_case(reference=make_label_map())
        session.set_result(make_result(make_label_map((9, 6, 5))))
        self.states.viewer.sequence, self.states.viewer.voxel = "FLAIR", (5, 10, 12)
        self.states.annotations.annotations = (RULER,)
        self.states.measurements.lines = (DIAMETER,)
        self.views = [ShownView(plane, None, (4, 18, 3, 14)) for plane in Plane]
        self.errors = []
        self.export = ExportController(session, SyncJobRunner(), self.errors.append)
        self.dialog = PictureDialog(self.states, self.export, lambda: self.views)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitExposed(self.dialog)
        self.dialog.refresh()

    def seen(self):
        return self.dialog.preview.pixmap().toImage()

    def save(self, monkeypatch, path):
        monkeypatch.setattr(sheet_dialog, "ask_picture_target", lambda *_: path)
        self.dialog.save_button.click()
        assert not self.errors


@pytest.fixture
def bench(qtbot):
    bench = Bench(qtbot)
    qtbot.waitUntil(bench.dialog.save_button.isEnabled)
    return bench


def test_the_crosshair_is_off_at_first(bench):
    assert bench.dialog.options == PictureOptions()
    assert not bench.dialog.boxes["has_crosshair"].isChecked()


CHOICES = (
    *("is_as_shown", "has_case", "has_slice", "has_legend", "has_volumes"),
    *("has_scale_bar", "has_letters", "has_annotations", "has_crosshair"),
    "has_diameters",
)


@pytest.mark.parametrize("option", CHOICES)
def test_every_choice_changes_the_picture(qtbot, bench, option):
    before = bench.seen()
    bench.dialog.boxes[option].click()
    qtbot.waitUntil(lambda: bench.seen() != before)


def test_one_view_can_be_chosen_and_all_come_back_if_it_goes(qtbot, bench):
    combo = bench.dialog.view_combo
    titles = [combo.itemText(n) for n in range(combo.count())]
    assert titles == ["All", "Axial", "Coronal", "Sagittal"]
    combo.setCurrentIndex(3)
    combo.activated.emit(3)
    assert bench.dialog.picture.tile_count == 1
    bench.views = bench.views[:2]
    bench.dialog.refresh()
    assert bench.dialog.options.view == ALL_VIEWS
    assert combo.count() == 3
    assert bench.dialog.picture.tile_count == 2


def test_the_preview_follows_the_views(qtbot, bench):
    before = bench.seen()
    bench.states.viewer.voxel = (5, 10, 15)
    qtbot.waitUntil(lambda: bench.seen() != before)
    before = bench.seen()
    bench.states.session.set_result(None)
    qtbot.waitUntil(lambda: bench.seen() != before)
    bench.states.session.case = None
    qtbot.waitUntil(lambda: not bench.dialog.save_button.isEnabled())


def test_the_png_has_the_size_and_the_resolution(bench, tmp_path, monkeypatch):
    bench.dialog.width_spin.setValue(85)
    assert bench.dialog.note.text().startswith("PNG: 1004 \u00d7 ")
    bench.save(monkeypatch, tmp_path / "out.png")
    with Image.open(tmp_path / "out.png") as image:
        assert image.width == 1004
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
    assert bench.states.session.output_folder == str(tmp_path)
    assert not bench.dialog.isVisible()


def test_the_svg_has_sharp_texts_and_the_width_on_paper(bench, tmp_path, monkeypatch):
    bench.save(monkeypatch, tmp_path / "out.svg")
    text = (tmp_path / "out.svg").read_text("utf-8")
    width = re.search(r'width="([\d.]+)mm"', text)
    assert float(width[1]) == pytest.approx(170, abs=1)
    assert text.count("<image") == 3
    assert text.count("<path") > 30  # letters and outlines
    assert QSvgRenderer(str(tmp_path / "out.svg")).isValid()


def test_the_picture_is_copied_as_it_would_be_saved(bench):
    bench.dialog.copy_button.click()
    copied = QGuiApplication.clipboard().image()
    assert copied.width() == 2008
    assert bench.states.session.message == "Copied the picture"


def test_a_hidden_dialog_copies_the_views_as_they_are(qtbot, bench):
    bench.dialog.reject()
    bench.dialog.copy()
    first = QGuiApplication.clipboard().image().copy()
    bench.states.viewer.voxel = (5, 10, 15)
    bench.dialog.copy()
    second = QGuiApplication.clipboard().image()
    assert first.size() == second.size()
    assert first != second
    assert bench.dialog.picture is None
    bench.states.session.case = None
    bench.dialog.copy()
    assert QGuiApplication.clipboard().image() == second


def test_the_3d_view_is_part_of_the_picture(qtbot, bench):
    green = np.full((40, 60), 0xFF00FF00, np.uint32)
    bench.views = [*bench.views, ShownView(None, pixels=green)]
    bench.dialog.choose("has_legend", value=False)
    image = bench.dialog.copied_image().scaled(QSize(200, 200))
    colours = {image.pixelColor(x, y).name() for x in range(200) for y in range(200)}
    assert "#00ff00" in colours


def test_nothing_can_be_saved_before_the_preview_is_back(qtbot, bench):
    bench.dialog.reject()
    assert not bench.dialog.save_button.isEnabled()
    bench.dialog.show()
    assert not bench.dialog.save_button.isEnabled()
    qtbot.waitUntil(bench.dialog.save_button.isEnabled)


def test_all_fits_a_small_screen(bench):
    least = bench.dialog.minimumSizeHint()
    assert least.width() <= 720
    assert least.height() <= 640
