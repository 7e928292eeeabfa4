import logging
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

import unet_gui
from unet_gui.core.errors import InputError, RunError
from unet_gui.ui.dialogs.about import AboutDialog
from unet_gui.ui.dialogs.error import ErrorDialog, show_error
from unet_gui.ui.dialogs.error_report import report_text
from unet_gui.ui.window.process.exception_hook import install_exception_hook

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
SENTENCE = "case.nii.gz is cut off; copy it again."


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def hook(qapp, window):
    hook = install_exception_hook(lambda: window)
    yield hook
    hook.uninstall()


def raised(error):
    """Return the error with a traceback."""
    try:
        raise error
    except type(error) as caught:
        return caught


def dialogs():
    shown = QApplication.topLevelWidgets()
    return [w for w in shown if isinstance(w, ErrorDialog) and w.isVisible()]


def test_a_user_error_shows_its_sentence(window):
    dialog = show_error(window, InputError(SENTENCE))
    assert dialog.isVisible()
    assert dialog.notices.texts == (SENTENCE,)
    assert not dialog.details_button.isVisible()
    assert not dialog.copy_button.isVisible()


def test_the_dialog_is_no_higher_than_its_sentence(window):
    dialog = show_error(window, InputError(SENTENCE))
    one_line = dialog.height()
    assert one_line < 130
    dialog.add(InputError("A second one. " * 20))
    assert dialog.height() > one_line


def test_the_return_key_closes_the_dialog(qtbot, window):
    dialog = show_error(window, raised(ZeroDivisionError("by nought")))
    assert dialog.focusWidget() is dialog.ok_button
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_an_unexpected_error_has_details_that_can_be_copied(window):
    dialog = show_error(window, raised(ZeroDivisionError("by nought")))
    assert dialog.notices.texts[0].startswith("Something went wrong")
    assert not dialog.details.isVisible()
    dialog.details_button.click()
    assert dialog.details.isVisible()
    dialog.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert "ZeroDivisionError: by nought" in text
    assert unet_gui.__version__ in text
    assert dialog.isVisible()


def test_further_errors_are_added_to_the_open_dialog(window):
    for number in range(20):
        show_error(window, RunError(f"Fault {number}."))
        show_error(window, RunError("Fault 0."))
    assert len(dialogs()) == 1
    texts = dialogs()[0].notices.texts
    assert texts[:2] == ("Fault 0.", "Fault 1.")
    assert texts[-1] == "16 more; the log has them."
    assert len(texts) == 5


def test_a_later_error_can_add_details(window):
    dialog = show_error(window, InputError(SENTENCE))
    show_error(window, raised(ValueError("first")))
    show_error(window, raised(KeyError("second")))
    assert dialog.details_button.isVisible()
    assert "first" in dialog.details.toPlainText()
    assert "second" not in dialog.details.toPlainText()


def test_a_new_dialog_opens_after_the_first_is_closed(window):
    show_error(window, InputError("One.")).accept()
    assert dialogs() == []
    assert show_error(window, InputError("Two.")).notices.texts == ("Two.",)


def test_an_error_can_be_shown_without_a_window(qtbot):
    dialog = show_error(None, InputError(SENTENCE))
    qtbot.addWidget(dialog)
    assert dialog.isVisible()


@pytest.mark.parametrize(
    "message",
    [
        "No such file: '/home/doe/Jane Doe/flair.nii.gz'",
        "cannot open /data/JaneDoe/flair.nii.gz",
        r"cannot open C:\scans\JaneDoe\flair.nii",
    ],
)
def test_the_report_contains_no_patient_name(message):
    text = report_text(raised(OSError(message)))
    assert "Jane" not in text
    assert "<path>" in text
    assert "test_error.py" in text


def test_the_report_has_the_cause_and_limits_the_length_of_lines():
    error = RuntimeError()
    error.__cause__ = raised(ValueError("x" * 5000))
    text = report_text(raised(error))
    assert "direct cause" in text
    assert max(map(len, text.splitlines())) <= 300


def test_an_uncaught_exception_is_logged_and_shown(qtbot, hook, caplog):
    error = raised(ZeroDivisionError())
    with caplog.at_level(logging.ERROR):
        sys.excepthook(type(error), error, error.__traceback__)
    assert "Uncaught exception" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    qtbot.waitUntil(lambda: len(dialogs()) == 1)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_uncaught_exception_of_a_thread_is_shown(qtbot, hook):
    def fail():
        msg = "in a thread"
        raise ValueError(msg)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert dialogs() == []  # not shown from that thread
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "in a thread" in dialogs()[0].details.toPlainText()


def test_a_thread_that_exits_is_not_an_error(qtbot, hook):
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    QApplication.processEvents()
    assert dialogs() == []


def test_control_c_is_left_to_python(window, monkeypatch):
    seen, error = [], KeyboardInterrupt()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "excepthook", lambda *a: seen.append(a))
        hook = install_exception_hook(lambda: window)
        hook.on_exception(KeyboardInterrupt, error, None)
        hook.uninstall()
    QApplication.processEvents()
    assert seen == [(KeyboardInterrupt, error, None)]
    assert dialogs() == []


def test_uninstalling_restores_the_hooks(window):
    before = (sys.excepthook, threading.excepthook)
    hook = install_exception_hook(lambda: window)
    assert sys.excepthook != before[0]
    hook.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_about_names_the_purpose_and_its_limits(qtbot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    assert "Research use only" in dialog.text_label.text()
    assert "not a medical device" in dialog.text_label.text()
    assert "Apache License 2.0" in dialog.text_label.text()
