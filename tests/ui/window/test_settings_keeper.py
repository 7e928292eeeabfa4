import pytest

from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.io.settings_file import read_settings


@pytest.fixture
def window(qtbot, no_leaked_widgets):
    window = build_main_window(settings=Settings(), keeps_session=True)
    window.show()
    yield window
    window.end()
    window.deleteLater()


def test_settings_and_recent_files_are_saved_before_the_window_closes(qtbot, window):
    states = window.parts.states
    states.appearance.theme = "light"
    states.session.recent = (("/scans/a.nii.gz",),)
    window.resize(1000, 700)

    def is_saved():
        saved = read_settings()
        return saved.theme == "light" and saved.recent == states.session.recent

    qtbot.waitUntil(is_saved, timeout=20_000)
    assert window.isVisible()
    assert read_settings().window_geometry
