import pytest
from PySide6.QtWidgets import QLabel

from unet_gui.state.session import SessionState
from unet_gui.ui.window.welcome_page import WelcomePage, recent_title

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
FOUR = tuple(f"/scans/case_{n}.nii.gz" for n in ("flair", "t1", "t1ce", "t2"))
ONE = ("/scans/BRATS_001.nii.gz",)


@pytest.fixture
def session():
    return SessionState(recent=(FOUR, ONE))


@pytest.fixture
def page(qtbot, session):
    page = WelcomePage(session)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    return page


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("open_files_button", "files_wanted"),
        ("open_folder_button", "folder_wanted"),
        ("demo_button", "demo_wanted"),
    ],
)
def test_each_button_emits_its_signal(qtbot, page, button, signal):
    with qtbot.waitSignal(getattr(page, signal)):
        getattr(page, button).click()


def test_recent_cases_are_listed_and_can_be_opened(qtbot, page):
    assert page.recent_list.count() == 2
    assert "case_flair.nii.gz and 3 more" in page.recent_list.item(0).text()
    assert page.recent_list.item(0).toolTip() == "\n".join(FOUR)
    with qtbot.waitSignal(page.recent_wanted) as wanted:
        page.recent_list.itemClicked.emit(page.recent_list.item(0))
    assert wanted.args == [FOUR]


def test_a_click_with_an_activation_opens_the_case_once(qtbot, page):
    wanted = []
    page.recent_wanted.connect(wanted.append)
    item = page.recent_list.item(1)
    rect = page.recent_list.visualItemRect(item)
    from PySide6.QtCore import Qt

    qtbot.mouseClick(
        page.recent_list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center()
    )
    assert wanted == [ONE]


def test_return_opens_the_current_case(qtbot, page):
    from PySide6.QtCore import Qt

    wanted = []
    page.recent_wanted.connect(wanted.append)
    page.recent_list.setCurrentRow(1)
    qtbot.keyClick(page.recent_list, Qt.Key.Key_Return)
    assert wanted == [ONE]


def test_the_list_follows_the_session(page, session):
    session.recent = ()
    assert not page.recent_list.isVisible()
    assert not page.recent_title.isVisible()
    session.recent = (ONE,)
    assert page.recent_list.isVisible()
    assert page.recent_list.count() == 1


def test_the_page_is_disabled_while_a_case_opens(page, session):
    session.is_opening = True
    assert not page.isEnabled()
    session.is_opening = False
    assert page.isEnabled()


def test_the_page_says_that_it_is_for_research_only(page):
    assert any("Research use only" in w.text() for w in page.findChildren(QLabel))


@pytest.mark.parametrize(
    ("paths", "title"),
    [
        (ONE, "BRATS_001.nii.gz   /scans"),
        (FOUR, "case_flair.nii.gz and 3 more   /scans"),
    ],
)
def test_a_recent_case_has_a_title(paths, title):
    assert recent_title(paths) == title


def test_the_page_fits_a_small_screen(page):
    for button in (page.open_files_button, page.open_folder_button, page.demo_button):
        assert button.width() >= button.sizeHint().width()
    page.show_notice(QLabel("Reopen the interrupted session?"))
    assert page.minimumSizeHint().height() <= 300  # the rest scrolls
