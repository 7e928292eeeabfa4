from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.small_unet import SMALL_UNET
from unet_gui.core.model.unet_drawing import draw_unet
from unet_gui.ui.panels.network.unet_drawing_export import drawing_picture, drawing_svg
from unet_gui.ui.panels.network.unet_drawing_items import ArrowItem, LayerItem
from unet_gui.ui.panels.network.unet_drawing_view import UnetDrawingView
from unet_gui.ui.widgets.theme import theme_palette

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
DRAWING = draw_unet(SMALL_UNET)


@pytest.fixture
def view(qtbot):
    view = UnetDrawingView()
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show_drawing(DRAWING)
    view.show()
    return view


def box_items(view):
    found = [item for item in view.items() if isinstance(item, LayerItem)]
    return {item.layer: item for item in found}


def place_of(view, layer):
    box = DRAWING.boxes[layer]
    return view.mapFromScene(QPointF(box.centre_x, box.y + box.height / 2))


def turn_wheel(view, steps, at):
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def is_whole_in_view(view):
    return (
        view.viewport()
        .rect()
        .adjusted(-2, -2, 2, 2)
        .contains(view.mapFromScene(view.sceneRect()).boundingRect())
    )


def test_every_box_and_arrow_has_an_item(view):
    assert sorted(box_items(view)) == list(range(len(DRAWING.boxes)))
    arrows = [item for item in view.items() if isinstance(item, ArrowItem)]
    assert len(arrows) == len(DRAWING.arrows)


def test_every_box_can_be_clicked(qtbot, view):
    for layer in range(len(DRAWING.boxes)):
        with qtbot.waitSignal(view.layer_clicked) as clicked:
            qtbot.mouseClick(
                view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, layer)
            )
        assert clicked.args == [layer]


def test_a_click_beside_the_boxes_selects_nothing(qtbot, view):
    with qtbot.assertNotEmitted(view.layer_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))


def test_only_the_selected_box_is_highlighted(view):
    view.select_layer(2)
    view.select_layer(4)
    selected = [n for n, item in box_items(view).items() if item.is_selected]
    assert selected == [4]
    view.select_layer(None)
    assert not any(item.is_selected for item in box_items(view).values())


def test_the_drawing_fits_after_every_change_of_size(view):
    assert is_whole_in_view(view)
    view.resize(300, 200)
    assert is_whole_in_view(view)


def test_the_wheel_zooms_and_fit_shows_the_whole_drawing_again(view):
    before, place = view.transform().m11(), place_of(view, 4)
    turn_wheel(view, 8, place)
    assert (
        place_of(view, 4) - place
    ).manhattanLength() <= 4  # the point under the wheel stays
    assert view.transform().m11() > before * 1.5
    view.resize(480, 280)
    assert view.transform().m11() > before * 1.5  # the user's zoom stays
    view.fit()
    assert is_whole_in_view(view)


def test_the_zoom_is_limited(view):
    turn_wheel(view, 100, place_of(view, 0))
    for _ in range(60):
        turn_wheel(view, 1, place_of(view, 0))
    assert 1 < view.transform().m11() <= 6
    for _ in range(60):
        turn_wheel(view, -1, place_of(view, 0))
    assert view.transform().m11() > 0.1


def test_a_drag_moves_the_drawing_and_selects_nothing(qtbot, view):
    for _ in range(8):
        turn_wheel(view, 1, place_of(view, 4))
    start = place_of(view, 4)
    with qtbot.assertNotEmitted(view.layer_clicked):
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view.viewport(), start + QPoint(30, 10))
        qtbot.mouseRelease(
            view.viewport(), Qt.MouseButton.LeftButton, pos=start + QPoint(30, 10)
        )
    assert (place_of(view, 4) - start - QPoint(30, 10)).manhattanLength() <= 2


def test_a_selected_box_out_of_view_comes_into_view(view):
    turn_wheel(view, 7, place_of(view, 0))
    assert not view.viewport().rect().contains(place_of(view, 7))
    view.select_layer(7)
    assert view.viewport().rect().contains(place_of(view, 7))


def test_the_arrow_keys_go_from_layer_to_layer(qtbot, view):
    view.layer_clicked.connect(view.select_layer)
    for key, expected in (
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 2),
        (Qt.Key.Key_Left, 1),
    ):
        with qtbot.waitSignal(view.layer_clicked) as clicked:
            qtbot.keyClick(view, key)
        assert clicked.args == [expected]


def test_the_drawing_follows_the_theme_and_keeps_the_selection(view):
    view.select_layer(3)
    pictures = []
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        view.setPalette(theme_palette(scheme))
        pictures.append(view.grab().toImage().pixelColor(place_of(view, 1)))
        assert box_items(view)[3].is_selected
    assert pictures[0].lightness() > 128 > pictures[1].lightness()


def test_without_a_drawing_the_view_is_empty(view):
    view.show_drawing(None)
    view.fit()
    assert view.scene().items() == []


def test_the_svg_has_the_texts_of_all_boxes(qapp):
    svg = ElementTree.fromstring(drawing_svg(DRAWING, "small"))
    texts = [e.text for e in svg.iter("{http://www.w3.org/2000/svg}text")]
    for box in DRAWING.boxes:
        assert box.title in texts
        assert box.size in texts or box.kind.name == "POINTWISE"
    assert svg.get("viewBox").split()[2] == str(round(DRAWING.width))


def test_the_picture_shows_the_drawing_on_white(qapp):
    rgb = drawing_picture(DRAWING)
    assert rgb.shape == (2 * round(DRAWING.height), 2 * round(DRAWING.width), 3)
    assert (rgb[0, 0] == 255).all()
    box = DRAWING.boxes[3]  # pooling, reddish
    red, _, blue = rgb[round(2 * box.bottom) - 8, round(2 * box.x) + 6]
    assert red > blue + 20


def test_the_ground_follows_the_theme_without_a_drawing(qtbot):
    view = UnetDrawingView()
    qtbot.addWidget(view)
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark):
        view.setPalette(theme_palette(scheme))
        assert view.backgroundBrush().color() == view.palette().base().color()
