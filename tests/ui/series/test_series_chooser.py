"""A study in doubt asks which series are meant; the answer is what opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from tests.dicom_files import numbers, write_series
from unet_gui.app import build_main_window
from unet_gui.core.case.case_files import IGNORED
from unet_gui.core.case.dicom_series import Gaps
from unet_gui.core.settings import Settings
from unet_gui.ui.series.series_chooser import SeriesChooser

FLAIR = {"RepetitionTime": "9000", "EchoTime": "100", "InversionTime": "2500"}
T2 = {"RepetitionTime": "4000", "EchoTime": "96", "ScanningSequence": "SE"}
SHAPE = (12, 14, 10)


@pytest.fixture
def study(tmp_path):
    """Two series that seem to be FLAIR, one of which lacks a slice, and a localizer."""
    home = tmp_path / "study"
    for number, skipped in ((3, ()), (7, (4,))):
        write_series(
            home / str(number),
            numbers(SHAPE, number),
            skipped=skipped,
            **FLAIR,
            SeriesNumber=number,
            SeriesDescription="FLAIR",
        )
    t2 = {**T2, "SeriesNumber": 5, "SeriesDescription": "T2"}
    write_series(home / "5", numbers(SHAPE, 5), **t2)
    write_series(
        home / "1", numbers((12, 14, 1)), SeriesNumber=1, SeriesDescription="localizer"
    )
    return home


@pytest.fixture
def window(qtbot, no_leaked_widgets):
    window = build_main_window({}, Settings())
    window.show()
    yield window
    window.end()
    window.deleteLater()


def chooser_of(qtbot, window):
    found = []

    def find():
        found[:] = window.findChildren(SeriesChooser)
        return bool(found)

    qtbot.waitUntil(find, timeout=20_000)
    return found[0]


def row_of(chooser, number):
    titles = [row.series.title.split(" ")[0] for row in chooser.list.rows]
    return titles.index(str(number))


def test_answer_is_opened_with_its_slices_as_wanted(qtbot, window, study):
    window.parts.controllers.open_case.open([study])
    chooser = chooser_of(qtbot, window)
    told = " ".join(chooser.doubts.texts)
    first, other = row_of(chooser, 3), row_of(chooser, 7)
    qtbot.waitUntil(lambda: chooser.preview.picture.has_picture)

    assert "3 FLAIR and 7 FLAIR all seem to be FLAIR" in told
    assert chooser.list.rows[row_of(chooser, 1)].is_aside
    assert chooser.list.is_ticked(first)
    chooser.list.tick(other, is_taken=True)
    assert not chooser.list.is_ticked(first)  # one series for each sequence
    chooser.list.setCurrentItem(chooser.list.topLevelItem(other))
    chooser.preview.choice.setCurrentIndex(1)
    chooser.preview.choice.activated.emit(1)
    line = chooser.list.combos[row_of(chooser, 5)].lineEdit()
    line.selectAll()
    QTest.keyClicks(line, "swi")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert chooser.list.taken() == {other: "FLAIR", row_of(chooser, 5): "swi"}
    chooser.list.tick(row_of(chooser, 5), is_taken=False)  # it is on another grid
    QTest.keyClick(chooser.list, Qt.Key.Key_Return)

    session = window.parts.states.session
    qtbot.waitUntil(lambda: session.case is not None, timeout=20_000)
    taken = {role: s for s, role in session.case_files.assignments if role != IGNORED}
    assert set(taken) == {"FLAIR"}
    assert taken["FLAIR"].series.choices.gaps is Gaps.KEEP
    assert session.case.shape[2] == 9
    assert "TI 2500 ms" in session.case_files.clue_of(taken["FLAIR"]).text


def test_cancelling_leaves_what_is_open(qtbot, window, study):
    window.parts.controllers.open_case.open([study])
    chooser = chooser_of(qtbot, window)

    chooser.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()

    assert window.parts.states.session.case is None
    assert not window.parts.states.session.is_opening


def test_clear_study_opens_at_once_and_can_be_chosen_anew(qtbot, window, study):
    session = window.parts.states.session
    window.parts.controllers.open_case.open([study / "3", study / "5"])

    qtbot.waitUntil(lambda: session.case is not None, timeout=20_000)
    assert not window.findChildren(SeriesChooser)
    window.actions_by_key["choose_series"].trigger()
    chooser = chooser_of(qtbot, window)
    assert not chooser.doubts.texts
    assert chooser.note.text() == "FLAIR, T2w"
    chooser.reject()
