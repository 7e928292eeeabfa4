import pytest
from PySide6.QtCore import QRectF

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")


@pytest.fixture
def window(qtbot):
    window = build_main_window(settings=Settings())
    window.resize(1280, 720)
    window.parts.states.session.case = make_case()
    window.show()
    yield window
    window.close()
    window.deleteLater()


def legends(window):
    """Return the visible legends by the name of their view."""
    views = window.views
    found = {v.objectName(): views.instruments.of(v) for v in views.ortho.slice_views}
    return {n: i.legend for n, i in found.items() if i.legend.isVisible()}


def test_the_large_view_shows_the_volumes_after_a_run(window):
    assert legends(window) == {}
    window.parts.states.session.set_result(make_result())
    ((name, legend),) = legends(window).items()
    assert name == "axial_view"
    names = [name for name, _ in legend.rows]
    assert names == ["Edema", "Non-enhancing", "Enhancing", "Total"]
    assert all(volume.endswith(" mL") for _, volume in legend.rows)
    view = window.ortho_view.views
    area = QRectF(next(iter(view.values())).viewport().rect())
    assert area.contains(legend.area)


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("plane_coronal", "coronal_view"),
        ("layout_row", "FLAIR_view"),
        ("single_view", "axial_view"),
        ("layout_large", "axial_view"),
    ],
)
def test_the_legend_moves_to_the_first_view_of_a_layout(window, action, name):
    window.parts.states.session.set_result(make_result())
    window.actions_by_key[action].trigger()
    assert list(legends(window)) == [name]


def test_the_legend_can_be_switched_off_and_follows_the_mask(window):
    states = window.parts.states
    states.session.set_result(make_result())
    window.actions_by_key["legend"].trigger()
    assert legends(window) == {}
    window.actions_by_key["legend"].trigger()
    (legend,) = legends(window).values()
    before = legend.rows
    states.session.set_result(make_result(make_label_map((500, 3, 2))))
    assert legend.rows != before
    states.session.set_result(None)
    assert legends(window) == {}


def test_a_small_view_still_tells_the_total(window):
    states = window.parts.states
    states.session.set_result(make_result())
    (legend,) = legends(window).values()
    legend.set_view(QRectF(0, 0, 190, 190), QRectF(20, 10, 150, 170))
    ((name, volume),) = legend.rows
    assert (name, legend.isVisible()) == ("Total", True)
    assert volume.endswith(" mL")


def test_the_legend_says_that_it_is_of_the_reference(window):
    states = window.parts.states
    states.session.case = make_case(reference=make_label_map())
    (legend,) = legends(window).values()
    assert legend.rows[0] == ("Reference", "")
    assert legend.rows[-1][0] == "Total"


def test_the_key_hides_the_crosshair(window):
    action = window.actions_by_key["crosshair"]
    assert action.isChecked()
    action.trigger()
    assert not window.parts.states.viewer.has_crosshair
    view = window.ortho_view.shown_views()[0]
    assert not view.crosshair.is_visible
    action.trigger()
    assert view.crosshair.is_visible
