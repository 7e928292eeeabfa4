from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pytest
from PySide6.QtCore import Qt

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.case.edited import Progress
from unet_gui.state.cases import CasesState, ListedCase, Thumbnail, input_id
from unet_gui.state.viewer import ViewerState
from unet_gui.ui.panels.case.case_list_panel import CaseListActions, CaseListPanel
from unet_gui.ui.panels.case.case_thumbnail import STATE_ROLE, thumbnail_image


def listed(key, **changes):
    files = CaseFiles(f"case {key}", ((Source(Path(f"{key}.nii")), "FLAIR"),))
    return ListedCase(key, files, **changes)


@pytest.fixture
def cases():
    return CasesState(listed=tuple(listed(key) for key in (1, 2, 3)), current=1)


@pytest.fixture
def actions():
    return CaseListActions(*(Mock() for _ in range(6)))


@pytest.fixture
def panel(qtbot, cases, actions):
    panel = CaseListPanel(cases, ViewerState(), actions)
    qtbot.addWidget(panel)
    panel.resize(220, 300)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def states(panel):
    model = panel.model
    return [model.index(row).data(STATE_ROLE) for row in range(model.rowCount())]


def test_the_list_names_every_case_and_marks_the_one_on_show(panel, cases):
    names = [panel.model.index(row).data() for row in range(3)]
    assert names == ["case 1", "case 2", "case 3"]
    assert panel.view.currentIndex().row() == 0
    cases.current = 3
    assert panel.view.currentIndex().row() == 2


def test_the_list_tells_the_state_of_a_case(panel, cases):
    read = make_case()
    with_reference = make_case(reference=make_label_map())
    cases.listed = (
        listed(1),
        listed(2, case=read, input_id=input_id(read)),
        listed(3, case=with_reference, input_id=input_id(with_reference)),
    )
    assert states(panel) == ["Not read yet", "Not segmented", "Reference"]
    cases.put(replace(cases.listed[2], result=make_result()))
    cases.running = 2
    assert states(panel) == ["Not read yet", "Segmenting…", "Segmented · Reference"]
    tip = panel.model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "case 2\nSegmenting…"


def test_a_click_or_enter_asks_for_a_case(qtbot, panel, actions):
    place = panel.view.visualRect(panel.model.index(1)).center()
    qtbot.mouseClick(
        panel.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier(), place
    )
    actions.switch.assert_called_with(2)
    assert panel.view.currentIndex().row() == 0  # the first case is still on show
    panel.view.setFocus()
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    actions.switch.assert_called_with(3)


def test_the_menu_of_a_case_closes_it(panel, actions):
    close, close_all, _, segment, correction = panel.menu_for(2).actions()
    done = correction.menu().actions()[2]
    assert not done.isChecked()
    done.trigger()
    actions.set_progress.assert_called_once_with(Progress.DONE, 2)
    close.trigger()
    actions.close.assert_called_once_with(2)
    close_all.trigger()
    actions.close_all.assert_called_once_with()
    segment.trigger()
    actions.segment_all.assert_called_once_with()
    assert len(panel.menu_for(None).actions()) == 3


def test_the_list_asks_only_for_pictures_in_view(qtbot, panel, cases, actions):
    qtbot.waitUntil(lambda: actions.want_thumbnail.call_count >= 3)
    pixels = np.arange(12, dtype=np.uint8).reshape(3, 4)
    cases.put(replace(cases.listed[0], thumbnail=Thumbnail(pixels, 4 / 3)))
    image = panel.model.index(0).data(Qt.ItemDataRole.DecorationRole)
    assert (image.width(), image.height()) == (96, 72)
    many = tuple(listed(key) for key in range(1, 200))
    actions.want_thumbnail.reset_mock()
    cases.listed = many
    qtbot.wait(50)
    asked = {call.args[0] for call in actions.want_thumbnail.call_args_list}
    assert 0 < len(asked) < 20


def test_a_picture_is_mirrored_like_the_views():
    pixels = np.zeros((10, 10), np.uint8)
    pixels[:, :5] = 255
    sides = {}
    for is_radiological in (True, False):
        image = thumbnail_image(Thumbnail(pixels), is_radiological=is_radiological)
        sides[is_radiological] = image.pixelColor(5, 40).red()
    assert sides == {True: 255, False: 0}


def test_a_list_can_become_empty(panel, cases):
    cases.current = None
    cases.listed = ()
    assert panel.model.rowCount() == 0


def test_a_case_of_a_saved_session_can_be_segmented_but_not_read(panel, cases):
    cases.put(replace(cases.listed[0], result=make_result()))
    assert states(panel)[0] == "Segmented · Not read yet"
