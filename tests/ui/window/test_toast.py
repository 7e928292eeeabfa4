import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QMessageBox

from unet_gui.core.errors import InputError, RunError
from unet_gui.ui.dialogs.error import ErrorDialog
from unet_gui.ui.window.toast import Toast
from unet_gui.ui.window.toast_stack import ToastStack

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
SENTENCE = "case.nii.gz is cut off; copy it again."


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    window.setCentralWidget(QLineEdit())
    window.resize(800, 500)
    qtbot.addWidget(window)
    window.show()
    window.centralWidget().setFocus()
    return window


@pytest.fixture
def stack(window):
    return ToastStack(window, window.centralWidget())


def dialogs():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, ErrorDialog)]


def hover(toast):
    place = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(place, place, place))


def texts(stack):
    return [toast.text for toast in stack.toasts]


def test_a_user_error_is_a_toast_without_keyboard_focus(window, stack):
    stack.show_error(InputError(SENTENCE))
    (toast,) = stack.toasts
    assert toast.isVisible()
    assert toast.accessibleName() == SENTENCE
    assert window.focusWidget() is window.centralWidget()
    assert not toast.timer.isActive()  # stays until it is clicked
    assert toast.action_button.isHidden()
    assert dialogs() == []


def test_a_toast_stays_in_the_corner_of_a_smaller_window(qtbot, window, stack):
    toast = stack.show_text(SENTENCE)
    for width, height in ((800, 500), (300, 400)):
        window.resize(width, height)
        qtbot.waitUntil(lambda w=width: window.centralWidget().width() == w)
        area = window.centralWidget().geometry()
        assert area.contains(toast.geometry())
        assert area.right() - toast.geometry().right() == 16
        assert area.bottom() - toast.geometry().bottom() == 16


def test_a_click_closes_a_toast(qtbot, stack):
    stack.show_error(InputError(SENTENCE))
    qtbot.mouseClick(stack.toasts[0], Qt.MouseButton.LeftButton)
    assert stack.toasts == []


def test_the_button_and_escape_close_a_toast(qtbot, window, stack):
    stack.show_text("One.").close_button.click()
    assert stack.toasts == []
    two = stack.show_text("Two.")
    two.close_button.setFocus()
    qtbot.keyClick(two.close_button, Qt.Key.Key_Escape)
    assert stack.toasts == []


def test_news_fade_away(qtbot, stack):
    toast = stack.show_text("Saved.")
    toast.timer.start(0)
    with qtbot.waitSignal(toast.closed):
        pass
    assert stack.toasts == []


def test_news_stay_under_the_mouse(qtbot, stack):
    toast = stack.show_text("Saved.")
    toast.timer.timeout.emit()
    hover(toast)
    assert toast.graphicsEffect() is None
    assert not toast.timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast.timer.isActive()


def test_news_stay_while_they_have_the_keyboard_focus(window, stack):
    toast = stack.show_text("Saved.")
    toast.close_button.setFocus()
    assert window.focusWidget() is toast.close_button
    toast.timer.timeout.emit()
    assert toast.isVisible()
    assert toast.timer.isActive()


def test_toasts_are_stacked_and_repeated_ones_are_merged(stack):
    for text in ("One.", "Two.", "One."):
        stack.show_text(text)
    assert texts(stack) == ["One.", "Two."]
    upper, lower = (toast.geometry() for toast in stack.toasts)
    assert upper.bottom() < lower.top()


def test_the_oldest_news_are_removed_before_errors(stack):
    stack.show_error(InputError("Fault."))
    for number in range(5):
        stack.show_text(f"News {number}.")
    assert texts(stack) == ["Fault.", "News 2.", "News 3.", "News 4."]
    for number in range(5):
        stack.show_error(InputError(f"Fault {number}."))
    assert texts(stack)[-1] == "Fault 4."
    assert len(stack.toasts) == 4
    stack.dismiss_all()
    assert stack.toasts == []


def test_an_error_with_a_cause_has_details(stack):
    error = RunError("The engine failed.")
    error.__cause__ = OSError("no space left")
    stack.show_error(error)
    (toast,) = stack.toasts
    toast.action_button.click()
    (dialog,) = dialogs()
    assert dialog.notices.texts == ("The engine failed.",)
    assert "no space left" in dialog.details.toPlainText()
    dialog.close()
    assert stack.toasts == []


def test_an_unexpected_error_opens_the_dialog(stack):
    stack.show_error(ZeroDivisionError())
    (dialog,) = dialogs()
    assert stack.toasts == []
    dialog.close()


def test_an_error_during_a_question_opens_a_dialog(qtbot, window, stack):
    question = QMessageBox(window)
    qtbot.addWidget(question)
    question.open()
    stack.show_error(InputError(SENTENCE))
    assert stack.toasts == []
    (dialog,) = dialogs()
    dialog.close()
    question.close()


def test_a_custom_action_is_a_button(qtbot, stack):
    toast = stack.show_text("Segmented case 2.", action="Show")
    with qtbot.waitSignal(toast.action_wanted):
        toast.action_button.click()
    assert stack.toasts == []


def test_a_long_sentence_wraps(qtbot):
    short, long = Toast("Short."), Toast("A rather long sentence. " * 12)
    for toast in (short, long):
        qtbot.addWidget(toast)
    assert long.heightForWidth(380) > 3 * short.heightForWidth(380) / 2
