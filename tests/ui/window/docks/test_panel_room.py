"""The panels share the height of the window by what they hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.ui.window.docks.shared_heights import shared_heights

NAMES = ("FLAIR", "T1w", "T1Gd", "T2w")
HEIGHTS = st.lists(st.integers(0, 2000), min_size=1, max_size=6)


@given(HEIGHTS, st.integers(0, 3000))
def test_heights_fill_the_column_and_none_goes_short_beside_a_spare_one(
    wanted, available
):
    heights = shared_heights(wanted, available)
    assert sum(heights) == available or sum(wanted) > available
    assert sum(heights) <= available
    short = [h for h, w in zip(heights, wanted, strict=True) if h < w]
    if short:  # what goes short has at least what any other has
        assert min(short) >= max(heights) - 1 - len(wanted)
    for height, want in zip(heights[:-1], wanted[:-1], strict=True):
        assert height <= want


def test_what_is_empty_gives_room_to_what_scrolls():
    assert shared_heights([60, 500, 100], 500) == [60, 340, 100]
    assert shared_heights([60, 200, 100], 500) == [60, 200, 240]
    assert shared_heights([400, 400], 500) == [250, 250]


def test_what_matters_in_each_panel_comes_first_if_there_is_room_for_it():
    assert shared_heights([400, 400], 500, [300, 100]) == [350, 150]
    assert shared_heights([400, 400], 500, [300, 250]) == [250, 250]  # no room
    assert shared_heights([60, 200, 100], 500, [60, 150, 0]) == [60, 200, 240]
    assert sum(shared_heights([400, 90, 400], 501, [300, 0, 120])) == 501


@pytest.fixture
def window(qtbot, no_leaked_widgets):
    window = build_main_window(settings=Settings())
    window.resize(1280, 720)
    window.parts.states.session.case = make_case(
        reference=make_label_map(), names=NAMES
    )
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()


def settle(window):
    QApplication.processEvents()
    window.docks.room.share()
    QApplication.processEvents()


def are_joined(window):
    docks = window.docks.by_key
    return docks["legend"] in window.tabifiedDockWidgets(docks["case"])


def is_in_sight(label):
    """Whether all of a label is to be seen without scrolling."""
    seen = label.visibleRegion().boundingRect()
    return label.isVisible() and label.rect() == seen


@pytest.mark.parametrize("size", [(1280, 720), (1440, 900), (800, 500)])
def test_the_volumes_are_in_sight_after_a_run(qtbot, window, size):
    window.resize(*size)
    window.parts.states.session.set_result(make_result())
    label = window.docks.segment_panel.volumes_label
    assert "edema" in label.text()
    qtbot.waitUntil(lambda: is_in_sight(label), timeout=20_000)


def test_the_table_of_volumes_is_in_sight_in_a_low_window(qtbot, window):
    window.resize(800, 500)
    window.parts.states.session.set_result(make_result())
    docks = window.docks
    qtbot.waitUntil(lambda: is_in_sight(docks.legend_panel.total_label), timeout=20_000)
    qtbot.waitUntil(lambda: is_in_sight(docks.segment_panel.volumes_label))


def test_two_panels_share_one_place_in_a_low_window_only(window):
    settle(window)
    assert are_joined(window)
    window.resize(1440, 1000)
    settle(window)
    assert not are_joined(window)
    tops = [window.docks.by_key[k].y() for k in ("case", "legend", "segment")]
    assert tops == sorted(tops)
    window.resize(1280, 720)
    settle(window)
    assert are_joined(window)


def test_the_mask_is_in_front_once_there_is_a_result(window):
    settle(window)
    docks = window.docks.by_key
    assert docks["legend"].visibleRegion().isEmpty()
    window.parts.states.session.set_result(make_result())
    settle(window)
    assert not docks["legend"].visibleRegion().isEmpty()


def test_a_new_result_folds_the_files_of_the_case(window):
    files = window.docks.case_panel.files_part
    assert not files.content.isHidden()
    window.parts.states.session.set_result(make_result())
    assert files.content.isHidden()
    files.button.click()
    window.parts.states.session.thresholds = (0.3, 0.3, 0.3)
    assert not files.content.isHidden()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_user_who_moves_a_border_keeps_it_until_a_reset(qtbot, window):
    settle(window)
    qtbot.waitUntil(lambda: window.docks.room.is_settled, timeout=20_000)
    layout, segment = window.parts.states.layout, window.docks.by_key["segment"]
    x = segment.geometry().center().x()
    places = [QPoint(x, y) for y in range(window.height())]
    place = next(place for place in places if window.isSeparator(place))
    qtbot.mousePress(window, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(window, Qt.MouseButton.LeftButton, pos=place)
    assert not layout.shares_room
    window.docks.by_key["architecture"].show()
    window.docks.by_key["case"].setFloating(True)
    window.menus.panels_reset_wanted.emit()
    settle(window)
    assert layout.shares_room
    assert not window.docks.by_key["case"].isFloating()
    assert window.docks.by_key["architecture"].isHidden()
    keys = ("case", "contrast", "legend", "segment")
    right = Qt.DockWidgetArea.RightDockWidgetArea
    areas = [window.dockWidgetArea(window.docks.by_key[key]) for key in keys]
    assert areas == [right] * 4


def test_the_window_fits_into_760_pixels_of_width(window):
    assert window.minimumSizeHint().width() <= 760
    window.docks.by_key["surfaces"].show()
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= 760


def test_the_panel_of_the_next_step_is_in_front(window):
    docks, session = window.docks.by_key, window.parts.states.session
    front = {"segment": True, "correct": False}

    def in_front():
        QApplication.processEvents()
        return {k: not docks[k].visibleRegion().isEmpty() for k in front}

    docks["correct"].raise_()
    session.case = make_case(reference=make_label_map(), names=NAMES)
    assert in_front() != front  # there is a mask to correct
    session.case = make_case(names=NAMES)
    assert in_front() == front
    docks["correct"].raise_()
    session.is_segmenting = True
    assert in_front() == front
    session.is_segmenting = False


def test_correction_stays_behind_segment_when_the_window_grows(window):
    docks = window.docks.by_key
    settle(window)
    window.resize(1280, 1000)
    settle(window)
    assert not are_joined(window)
    assert window.tabifiedDockWidgets(docks["correct"]) == [docks["segment"]]
    assert docks["correct"].visibleRegion().isEmpty()
