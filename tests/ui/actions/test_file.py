from __future__ import annotations

import pytest

from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.ui.dialogs.pictures.montage import MontageDialog


@pytest.fixture
def window(no_leaked_widgets):
    window = build_main_window({}, Settings())
    window.show()
    yield window
    window.close()
    window.deleteLater()


def test_the_action_opens_one_dialog_for_the_open_case(qtbot, window, brats_folder):
    action = window.actions_by_key["save_montage"]
    assert not action.isEnabled()
    window.parts.controllers.open_case.open([brats_folder])
    qtbot.waitUntil(lambda: window.parts.states.session.case is not None)
    action.trigger()
    action.trigger()
    (dialog,) = window.findChildren(MontageDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    qtbot.waitUntil(lambda: not dialog.preview.pixmap().isNull())
