"""Texts, scale bar and legend of a view that is too narrow for all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.ui.instrument_bench import instrument_parts
from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case, make_result
from unet_gui.controllers.scenes.shown_volumes import shown_volumes
from unet_gui.core.geometry.planes import Plane
from unet_gui.state.annotations import AnnotationsState
from unet_gui.ui.views.ortho_view import OrthoView
from unet_gui.ui.views.view_instruments import Instruments

SIZES = [(140, 120), (160, 200), (220, 200), (300, 260), (640, 600)]


@pytest.fixture
def bench(qtbot):
    bench = ViewerSetup(make_case(), make_result(), voxel=(6, 10, 11))
    bench.ortho = OrthoView(*bench.parts)
    qtbot.addWidget(bench.ortho)
    view = bench.ortho.views[Plane.CORONAL]
    view.setParent(None)
    qtbot.addWidget(view)
    state = AnnotationsState(has_scale_bar=True)
    bench.window = instrument_parts(bench, state)
    bench.view, bench.instruments = view, Instruments(view, bench.window)
    return bench


@pytest.mark.parametrize("size", SIZES)
def test_no_text_is_cut_off_or_crossed_by_another(bench, size):
    bench.view.resize(*size)
    bench.view.show()
    area = QRectF(bench.view.viewport().rect())
    rects = bench.view.edge_texts.places
    assert all(area.contains(rect) for rect in rects.values())
    bar = bench.instruments.scale_bar.boundingRect()
    assert bar.isEmpty() or area.contains(bar)
    across = [rect for rect in (*rects.values(), bar) if not rect.isEmpty()]
    for number, one in enumerate(across):
        crossed = [other for other in across[:number] if one.intersects(other)]
        assert crossed == [], one


@pytest.mark.parametrize(
    ("width", "title"), [(640, "Coronal 11 of 30"), (130, "Coronal 11")]
)
def test_a_narrow_view_has_a_short_title(bench, width, title):
    bench.view.resize(width, 200)
    bench.view.show()
    assert bench.view.edge_texts.texts[0] == title


@pytest.mark.parametrize("size", SIZES)
def test_the_legend_lies_in_the_view_and_leaves_its_texts_free(bench, size):
    bench.view.resize(*size)
    bench.view.show()
    legend = bench.instruments.legend
    legend.show_volumes(shown_volumes(bench.session, bench.viewer))
    if legend.isVisible():
        area = QRectF(bench.view.viewport().rect())
        assert area.contains(legend.area)
        texts = bench.view.edge_texts.places.values()
        assert not any(legend.area.intersects(rect) for rect in texts)
    else:
        assert size[0] < 300


def test_a_short_legend_has_volumes_without_names_or_the_total_alone(bench):
    legend = bench.instruments.legend
    legend.show_volumes(shown_volumes(bench.session, bench.viewer))
    bench.view.resize(640, 600)
    bench.view.show()
    names = [name for name, _ in legend.rows]
    assert names == ["Edema", "Non-enhancing", "Enhancing", "Total"]
    for brain, wanted in ((90, ["", "", "", "Total"]), (5, ["Total"])):
        legend.set_view(QRectF(0, 0, 240, 260), QRectF(brain, 15, 235 - brain, 230))
        assert legend.isVisible()
        assert [name for name, _ in legend.rows] == wanted


def test_the_active_view_has_a_frame_one_pixel_wide(bench):
    texts = bench.view.edge_texts
    texts.set_area(QRectF(0, 0, 200, 100))
    texts.set_highlighted(highlighted=True)
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    texts.draw(painter, QRectF(90, 90, 20, 20))
    painter.end()
    framed = [(0, 50), (199, 50), (100, 0), (100, 99), (0, 0), (199, 99)]
    assert all(image.pixelColor(x, y).red() > 150 for x, y in framed)
    assert image.pixelColor(100, 50).red() == 0
    assert image.pixelColor(1, 50).red() == 0
