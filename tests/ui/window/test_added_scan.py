from __future__ import annotations

import pytest

from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings


@pytest.fixture
def window(qtbot, no_leaked_widgets):
    window = build_main_window({}, Settings())
    window.show()
    yield window
    window.close()
    window.deleteLater()


def test_a_scan_that_joins_the_case_is_told_with_undo(
    qtbot, window, tmp_path, write_image, make_scan
):
    names = ("P1_FLAIR", "P1_T1", "later/P1_T2")
    *first, later = (
        write_image(tmp_path / f"{name}.nii.gz", make_scan(seed))
        for seed, name in enumerate(names)
    )
    session, cases = window.parts.states.session, window.parts.states.cases
    open_paths = window.parts.controllers.session_files.open_paths

    def wait_for_sequences(count):
        def is_shown():
            return session.case is not None and len(session.case.sequences) == count

        qtbot.waitUntil(is_shown, timeout=60_000)

    open_paths(first)
    wait_for_sequences(2)
    open_paths([later])
    wait_for_sequences(3)
    qtbot.waitUntil(lambda: bool(window.toasts.toasts), timeout=60_000)
    (toast,) = window.toasts.toasts
    assert toast.text == "P1_T2.nii.gz (T2w) joined P1."
    toast.action_button.click()
    wait_for_sequences(2)
    assert len(cases.listed) == 2
