import pytest

from unet_gui.controllers.view.appearance import AppearanceController
from unet_gui.core.settings import THEMES
from unet_gui.state.appearance import AppearanceState


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_can_be_chosen(theme):
    state = AppearanceState()
    AppearanceController(state).choose_theme(theme)
    assert state.theme == theme


def test_an_unknown_theme_changes_nothing():
    state = AppearanceState("dark")
    with pytest.raises(ValueError, match="no theme 'pink'"):
        AppearanceController(state).choose_theme("pink")
    assert state.theme == "dark"
