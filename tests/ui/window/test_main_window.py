"""User stories in the window, with a NumPy engine in place of the network."""

from __future__ import annotations

import sys
from dataclasses import replace

import nibabel as nib
import numpy as np
import psutil
import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel

from tests.numpy_model import SPEC
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.mask.labels import BRATS
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.progress import Phase
from unet_gui.core.settings import Settings
from unet_gui.io.settings_file import read_settings
from unet_gui.ui.window.main_window import first_size


@pytest.fixture
def make_window(qtbot, tmp_path, unasked, no_leaked_widgets):
    made = []

    def make(*fault: str, settings: Settings | None = None):
        host = EngineHost((sys.executable, "-m", "tests.numpy_engine", *fault))
        window = build_main_window(
            {"numpy": ModelPackage(SPEC, tmp_path)}, settings or Settings(), host
        )
        window.resize(1280, 720)
        window.show()
        made.append(window)
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


def drop(window, *paths) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    common = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(50, 50).toPoint(), copy, *common)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), copy, *common))


def open_case(qtbot, window, *paths) -> None:
    before = window.parts.states.session.case
    drop(window, *paths)
    qtbot.waitUntil(lambda: window.parts.states.session.case is not before)


def told(window) -> str:
    """Close the window's only toast and return what it said."""
    (toast,) = window.toasts.toasts
    toast.dismiss()
    return toast.text


def segment(qtbot, window) -> None:
    ended = []
    runs = window.parts.states.session.events.is_segmenting
    runs.connect(lambda is_running: is_running or ended.append(True))
    window.actions_by_key["segment"].trigger()  # looks at the scans first
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)


def wait_for_tiles(qtbot, session) -> None:
    def is_at_tiles() -> bool:
        return session.progress is not None and session.progress.phase is Phase.TILES

    qtbot.waitUntil(is_at_tiles, timeout=20_000)


@pytest.mark.parametrize("screen", [(1280, 720), (1600, 1000), (3840, 2160)])
def test_the_window_is_no_larger_than_the_screen(screen) -> None:
    size = first_size(QSize(*screen))
    assert size.width() < screen[0]
    assert size.height() < screen[1]
    assert size.width() >= 1200


def test_mnemonics_of_panels_and_menus_differ(make_window) -> None:
    window = make_window()
    texts = [action.text() for action in window.menuBar().actions()]
    texts += [label.text() for label in window.findChildren(QLabel) if label.buddy()]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) >= 6
    assert len(letters) == len(set(letters))


def test_a_dropped_case_is_shown_segmented_and_saved(
    qtbot, make_window, brats_folder, tmp_path
) -> None:
    window = make_window()
    open_case(qtbot, window, brats_folder)
    session = window.parts.states.session
    assert window.windowTitle().startswith("BraTS2021_00001")
    assert session.case.reference.scheme is BRATS
    assert not window.actions_by_key["save_mask"].isEnabled()
    segment(qtbot, window)
    assert session.message.startswith("Segmented in")
    assert session.device_in_use == "NumPy on auto"
    assert session.device_note == "There is nothing but NumPy here."
    assert window.actions_by_key["save_mask"].isEnabled()
    path = tmp_path / "mask.nii.gz"
    window.parts.controllers.export.save_mask(path, BRATS)
    qtbot.waitUntil(lambda: session.message == f"Saved {path}")
    assert session.label_scheme == "brats"  # suggested next time
    mask = nib.load(path)
    flair = nib.load(brats_folder / "BraTS2021_00001_flair.nii.gz")
    np.testing.assert_array_equal(mask.affine, flair.affine)
    canonical = np.asarray(nib.as_closest_canonical(mask).dataobj)
    np.testing.assert_array_equal(
        canonical, BRATS.encode(session.result.label_map.data)
    )
    picture = tmp_path / "views.png"
    window.parts.controllers.export.save_picture(
        picture, window.ortho_view.grab_picture()
    )
    qtbot.waitUntil(picture.exists)


def test_keys_reach_the_views(qtbot, make_window, brats_folder) -> None:
    window = make_window()
    open_case(qtbot, window, brats_folder)
    viewer = window.parts.states.viewer
    window.activateWindow()
    for key, expected in (("3", "T1Gd"), ("]", "T2w"), ("]", "FLAIR"), ("[", "T2w")):
        qtbot.keyClicks(window.ortho_view, key)
        assert viewer.sequence == expected
    pressed = [
        a.text()
        for a in window.sequence_bar.actions()
        if a.actionGroup() and a.isChecked()
    ]
    assert pressed == ["T2w"]
    qtbot.keyClicks(window.ortho_view, "s")
    assert not viewer.is_mask_visible
    assert not window.actions_by_key["toggle_mask"].isChecked()
    opacity = viewer.opacity
    qtbot.keyClicks(window.ortho_view, "d")
    assert viewer.opacity == pytest.approx(opacity + 0.1)
    qtbot.keyClicks(window.ortho_view, "l")
    assert not viewer.is_radiological


def test_a_run_can_be_followed_without_its_panel(
    qtbot, make_window, brats_folder
) -> None:
    window = make_window("slow")
    open_case(qtbot, window, brats_folder)
    window.docks.by_key["segment"].hide()
    label = window.statusBar().run_label
    assert not label.isVisible()
    window.actions_by_key["segment"].trigger()
    wait_for_tiles(qtbot, window.parts.states.session)
    assert label.isVisible()
    assert label.text().startswith("Segmenting")
    window.actions_by_key["cancel"].trigger()
    qtbot.waitUntil(lambda: not window.parts.states.session.is_segmenting)
    assert not label.isVisible()


def test_a_run_goes_on_while_another_case_is_shown(
    qtbot, make_window, brats_folder, decathlon_folder
) -> None:
    window = make_window("slow")
    open_case(qtbot, window, brats_folder)
    session, cases = window.parts.states.session, window.parts.states.cases
    window.actions_by_key["segment"].trigger()
    wait_for_tiles(qtbot, session)
    open_case(qtbot, window, decathlon_folder)
    assert session.case.name == "BRATS_001"
    assert session.is_segmenting
    window.actions_by_key["previous_case"].trigger()
    assert session.case.name == "BraTS2021_00001"
    window.actions_by_key["close_case"].trigger()
    qtbot.waitUntil(lambda: not session.is_segmenting)
    assert "BraTS2021_00001" in session.message
    assert [c.files.name for c in cases.listed] == ["BRATS_001", "BRATS_002"]
    assert session.result is None


def test_the_list_of_cases_is_shown_while_two_cases_are_open(
    qtbot, make_window, decathlon_folder
) -> None:
    window = make_window()
    dock = window.docks.by_key["cases"]
    assert not dock.isVisible()
    assert not window.actions_by_key["next_case"].isEnabled()
    open_case(qtbot, window, decathlon_folder)
    assert dock.isVisible()
    window.actions_by_key["next_case"].trigger()
    session = window.parts.states.session
    qtbot.waitUntil(lambda: session.case.name == "BRATS_002")
    dock.hide()
    window.actions_by_key["next_case"].trigger()
    assert session.case.name == "BRATS_001"
    assert not dock.isVisible()  # the user's choice
    window.actions_by_key["close_case"].trigger()
    window.actions_by_key["close_all_cases"].trigger()
    assert session.case is None
    assert window.centralWidget().currentWidget() is window.welcome_page
    assert not window.actions_by_key["close_case"].isEnabled()


def test_cancel_and_run_again(qtbot, make_window, brats_folder) -> None:
    window = make_window("slow")
    open_case(qtbot, window, brats_folder)
    session = window.parts.states.session
    for _ in range(2):
        window.actions_by_key["segment"].trigger()
        wait_for_tiles(qtbot, session)
        window.actions_by_key["cancel"].trigger()
        qtbot.waitUntil(lambda: not session.is_segmenting)
        assert session.message == "Segmentation cancelled"
        assert session.result is None
        assert window.actions_by_key["segment"].isEnabled()


def test_a_crashed_engine_leaves_the_case_open(
    qtbot, make_window, brats_folder
) -> None:
    window = make_window("dies")
    open_case(qtbot, window, brats_folder)
    segment(qtbot, window)
    assert "exit code 3" in told(window)
    assert window.parts.states.session.case is not None
    assert window.actions_by_key["segment"].isEnabled()


def test_a_missing_gpu_gives_one_sentence(qtbot, make_window, brats_folder) -> None:
    window = make_window(settings=Settings(device="gpu"))
    open_case(qtbot, window, brats_folder)
    segment(qtbot, window)
    assert told(window) == "There is no GPU here."
    window.parts.controllers.segmentation.set_device("cpu")
    segment(qtbot, window)
    assert window.parts.states.session.device_in_use == "NumPy on cpu"


def test_a_bad_file_leaves_the_open_case_open(
    qtbot, make_window, brats_folder, tmp_path
) -> None:
    window = make_window()
    open_case(qtbot, window, brats_folder)
    case = window.parts.states.session.case
    bad = tmp_path / "bad.nii.gz"
    bad.write_bytes(b"\x1f\x8bnothing")
    drop(window, bad)
    qtbot.waitUntil(lambda: not window.parts.states.session.is_opening)
    assert "bad.nii.gz" in told(window)
    assert window.parts.states.session.case is case


def test_a_missing_sequence_is_reported_before_the_run(
    qtbot, make_window, brats_folder
) -> None:
    window = make_window()
    open_case(qtbot, window, brats_folder / "BraTS2021_00001_flair.nii.gz")
    assert not window.actions_by_key["segment"].isEnabled()
    window.parts.controllers.segmentation.start()
    assert not window.parts.states.session.is_segmenting
    assert "no T1w" in told(window)


def test_closing_during_a_run_ends_the_engine(qtbot, make_window, brats_folder) -> None:
    window = make_window("slow")
    open_case(qtbot, window, brats_folder)
    window.actions_by_key["segment"].trigger()
    session = window.parts.states.session
    wait_for_tiles(qtbot, session)
    pid = window.parts.services.host.pid
    window.close()
    assert not psutil.pid_exists(pid)


def test_architecture_comes_from_the_engine(qtbot, make_window) -> None:
    window = make_window()
    window.docks.by_key["architecture"].show()
    state = window.parts.states.architecture
    qtbot.waitUntil(lambda: state.description is not None, timeout=20_000)
    assert state.description.layers[0].name == "copy_0"
    assert "none.weights.h5" in state.weights_text
    window.parts.controllers.architecture.select("network:unet3d")
    qtbot.waitUntil(lambda: "No weights" in state.weights_text)


def test_architecture_has_more_room_than_the_cases_above_it(make_window) -> None:
    window = make_window()
    window.resize(1280, 1000)
    cases, dock = window.docks.cases_dock, window.docks.by_key["architecture"]
    cases.show()
    dock.show()
    QApplication.processEvents()
    assert dock.height() > 2.5 * cases.height()


def test_settings_are_restored(qtbot, make_window, brats_folder) -> None:
    window = make_window()
    open_case(qtbot, window, brats_folder)
    window.parts.controllers.viewer.set_opacity(0.25)
    window.close()
    settings = read_settings()
    assert settings.opacity == 0.25
    assert settings.recent == ((str(brats_folder),),)
    again = make_window(settings=settings)
    (action,) = again.menuBar().recent_menu.actions()
    action.trigger()
    qtbot.waitUntil(lambda: again.parts.states.session.case is not None)


def test_an_invalid_layout_is_ignored(make_window) -> None:
    settings = replace(Settings(), window_geometry="???", window_state="!" * 50)
    assert make_window(settings=settings).isVisible()


def test_the_device_menu_follows_the_state_and_changes_it(qtbot, make_window) -> None:
    window = make_window()
    (cpu,) = [a for a in window.menuBar().device_menu.actions() if a.data() == "cpu"]
    cpu.trigger()
    assert window.parts.states.session.device == "cpu"
    window.parts.controllers.segmentation.set_device("auto")
    assert not cpu.isChecked()


def test_the_device_menu_offers_what_the_engine_lists(make_window) -> None:
    window = make_window()
    session = window.parts.states.session
    session.engine_devices = (("intel-gpu:0", "Iris Xe (not tested)"),)
    *_, last = window.menuBar().device_menu.actions()
    assert last.text() == "Iris Xe (not tested)"
    last.trigger()
    assert session.device == "intel-gpu:0"
    assert last.isChecked()
