from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QStyleOptionViewItem

from tests.ui.panel_case import NAMES, make_case, reference, source
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED, MASK, CaseFiles
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.mask.labels import BRATS2023, MSD
from unet_gui.io.names.label_names import spelled_scheme
from unet_gui.state.session import SessionState
from unet_gui.ui.panels.case.case_panel import CaseActions, CasePanel, grid_text
from unet_gui.ui.panels.case.role_table import changed_roles, own_name

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
FLAIR, T1W, SEG = source("FLAIR"), source("T1w"), source("seg")
EXTRA = Source(Path("/scans/dwi.nii.gz"))


class Asked:
    """Records the requests of the panel."""

    def __init__(self):
        self.roles, self.schemes, self.others, self.places = [], [], [], []
        self.namings = 0
        self.actions = CaseActions(
            self.roles.append,
            self.schemes.append,
            self.others.append,
            self.places.append,
            self.name_values,
        )

    def name_values(self):
        self.namings += 1


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def session():
    return SessionState()


@pytest.fixture
def panel(qtbot, session, asked):
    panel = CasePanel(session, asked.actions)
    qtbot.addWidget(panel)
    panel.resize(320, 500)
    panel.show()
    return panel


def open_case(session, case, **files):
    if files:
        session.case_files = CaseFiles(case.name, **files)
    session.case = case


def choose(panel, row, role):
    combo = panel.role_table.combo(row)
    index = combo.findData(role)
    combo.setCurrentIndex(index)
    combo.activated.emit(index)


def shown_roles(panel):
    table = panel.role_table
    return {
        table.item(row, 0).text(): table.combo(row).currentData()
        for row in range(table.rowCount())
    }


def test_without_a_case_the_panel_says_so(panel):
    assert panel.empty_label.isVisible()
    assert not panel.role_table.isVisible()
    assert not panel.grid_label.isVisible()


def test_the_panel_shows_files_and_their_roles(panel, session):
    open_case(session, make_case("FLAIR", "T1w", reference=reference()))
    assert shown_roles(panel) == {
        "case_flair.nii.gz": "FLAIR",
        "case_t1w.nii.gz": "T1w",
        "case_seg.nii.gz": MASK,
    }
    assert panel.name_label.text() == "case"
    assert not panel.empty_label.isVisible()


def test_the_panel_shows_ignored_files_too(panel, session):
    case = make_case("FLAIR", "T1w")
    files = ((FLAIR, "FLAIR"), (T1W, "T1w"), (EXTRA, IGNORED))
    open_case(session, case, assignments=files)
    assert shown_roles(panel)["dwi.nii.gz"] == IGNORED


def test_a_changed_role_is_asked_for(panel, session, asked):
    open_case(session, make_case("FLAIR"))
    choose(panel, 0, "T2w")
    assert asked.roles == [{FLAIR: "T2w"}]


def test_an_unchanged_role_is_not_asked_for(panel, session, asked):
    open_case(session, make_case("FLAIR"))
    choose(panel, 0, "FLAIR")
    assert asked.roles == []


def test_choosing_a_taken_sequence_swaps_the_two_roles(panel, session, asked):
    open_case(session, make_case("FLAIR", "T1w"))
    choose(panel, 1, "FLAIR")
    assert asked.roles == [{T1W: "FLAIR", FLAIR: "T1w"}]


def test_several_files_may_be_ignored():
    files = ((FLAIR, "FLAIR"), (T1W, IGNORED))
    assert changed_roles(files, FLAIR, IGNORED) == {FLAIR: IGNORED}


def test_a_second_mask_swaps_with_the_first():
    files = ((EXTRA, IGNORED), (SEG, MASK))
    assert changed_roles(files, EXTRA, MASK) == {EXTRA: MASK, SEG: IGNORED}


def test_an_unusual_sequence_keeps_its_name(panel, session):
    case = make_case("FLAIR", "SWI")
    open_case(session, case)
    assert shown_roles(panel)["case_swi.nii.gz"] == "SWI"


@pytest.mark.parametrize(("channel", "name"), [(None, "dwi"), (2, "dwi-2")])
def test_name_of_an_unusual_sequence(channel, name):
    assert own_name(Source(Path("/scans/dwi.nii.gz"), channel)) == name


def test_a_failed_change_brings_back_the_roles_of_the_open_case(panel, session):
    open_case(session, make_case("FLAIR", "T1w"))
    choose(panel, 0, "Mask")
    session.is_opening = True
    assert not panel.isEnabled()
    session.is_opening = False
    assert panel.isEnabled()
    assert shown_roles(panel)["case_flair.nii.gz"] == "FLAIR"


def test_the_wheel_does_not_change_a_role(panel, session, asked):
    open_case(session, make_case("FLAIR"))
    combo = panel.role_table.combo(0)
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        none,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(combo, event)
    assert combo.currentData() == "FLAIR"
    assert asked.roles == []


def test_text_of_the_grid():
    assert grid_text(make_case().grid) == (
        "24 \u00d7 25 \u00d7 26 voxels\n1 \u00d7 1 \u00d7 2.5 mm, axes LPS"
    )
    rotation = Affine.from_parts([[0.8, -0.6, 0], [0.6, 0.8, 0], [0, 0, 1]], (0, 0, 0))
    oblique = replace(make_case().grid, affine=rotation @ make_case().grid.affine)
    assert grid_text(oblique).endswith(" mm, axes LPS\noblique by up to 37°")
    unplaced = replace(make_case().grid, sform=None, qform=None, header_fields={})
    assert grid_text(unplaced).endswith(" mm\nleft and right unknown")


def test_a_reference_that_fits_one_scheme_offers_no_other(panel, session):
    open_case(session, make_case(reference=reference(MSD, (MSD,))))
    assert panel.reference_label.text() == MSD.title
    assert panel.reference_label.isVisible()
    assert not panel.scheme_combo.isVisible()


def test_a_reference_that_fits_several_schemes_offers_them(panel, session, asked):
    open_case(session, make_case(reference=reference(BRATS2023)))
    combo = panel.scheme_combo
    assert combo.currentData() == "brats2023"
    assert combo.isVisible()
    assert not panel.reference_label.isVisible()
    combo.activated.emit(combo.findData("brats2023"))
    assert asked.schemes == []
    combo.activated.emit(combo.findData("msd"))
    assert asked.schemes == ["msd"]


def test_the_evidence_for_the_scheme_is_shown_and_asked_about_if_it_is_weak(
    panel, session, asked
):
    known = replace(reference(BRATS2023), clue="the name <b>P_seg</b>")
    open_case(session, make_case(reference=known))
    label, combo = panel.scheme_clue_label, panel.scheme_combo
    assert label.text() == "by the name <b>P_seg</b>"
    assert label.textFormat() == Qt.TextFormat.PlainText
    open_case(session, make_case(reference=replace(known, is_certain=False)))
    assert label.text().startswith("Which scheme is it?")
    combo.activated.emit(combo.findData("brats2023"))  # confirmed
    assert asked.schemes == ["brats2023"]
    open_case(session, make_case(reference=reference(BRATS2023)))
    assert not label.isVisible()


def test_a_case_without_a_reference(panel, session):
    open_case(session, make_case())
    assert panel.reference_label.text() == "none"
    assert panel.reference_label.isVisible()
    assert not panel.scheme_combo.isVisible()


def test_warnings_are_visible_and_wrapped(panel, session):
    text = "The four files differ in their qform; that of FLAIR is used."
    open_case(session, make_case(warnings=(text, "Another one.")))
    assert panel.warnings.isVisible()
    labels = [w for w in panel.warnings.findChildren(QLabel) if w.text() == text]
    assert labels[0].wordWrap()
    session.case = make_case()
    assert panel.warnings.texts == ()
    assert not panel.warnings.isVisible()


def test_other_cases_found_together_can_be_opened(panel, session, asked):
    others = (CaseFiles("case2", ()), CaseFiles("case3", ()))
    session.other_cases = others
    open_case(session, make_case())
    assert panel.case_combo.isVisible()
    assert not panel.name_label.isVisible()
    assert panel.case_combo.currentText() == "case"
    panel.case_combo.activated.emit(0)
    assert asked.others == []
    panel.case_combo.activated.emit(2)
    assert asked.others == [others[1]]


def test_a_closed_case_is_no_longer_offered(panel, session):
    session.other_cases = (CaseFiles("case2", ()), CaseFiles("case3", ()))
    open_case(session, make_case())
    session.other_cases = (CaseFiles("case3", ()),)
    texts = [panel.case_combo.itemText(n) for n in range(panel.case_combo.count())]
    assert texts == ["case", "case3"]
    session.other_cases = ()
    assert not panel.case_combo.isVisible()
    assert panel.name_label.text() == "case"


def test_the_panel_can_be_narrow(panel, session):
    name = "sub-0001_ses-20200101_acquisition-with-a-very-long-name"
    open_case(session, make_case(name=name, reference=reference()))
    assert panel.minimumSizeHint().width() <= 300
    assert panel.name_label.toolTip() == name


def test_a_new_panel_shows_the_case_that_is_already_open(qtbot, asked):
    panel = CasePanel(SessionState(case=make_case("FLAIR")), asked.actions)
    qtbot.addWidget(panel)
    assert shown_roles(panel) == {"case_flair.nii.gz": "FLAIR"}


def test_a_mask_elsewhere_is_placed_by_header_or_voxel_by_voxel(panel, session, asked):
    mask = reference(MSD)
    open_case(session, make_case(reference=mask))
    assert panel.place_button.isHidden()
    elsewhere = replace(mask, differs="position, by up to 239 mm")
    open_case(session, make_case(reference=elsewhere))
    assert panel.place_button.text() == "Place the mask by its header"
    panel.place_button.click()
    open_case(session, make_case(reference=replace(elsewhere, is_by_header=True)))
    assert panel.place_button.text() == "Take the mask voxel by voxel"
    panel.place_button.click()
    assert asked.places == [True, False]
    session.case = None
    assert panel.place_button.isHidden()


def test_each_file_has_its_clue_and_a_question_is_marked(panel, session):
    clues = (RoleClue(FLAIR, "FLAIR"), RoleClue(EXTRA, "T1 + T2", ("T2w", "T1w")))
    files = ((FLAIR, "FLAIR"), (EXTRA, "dwi"), (SEG, MASK))
    open_case(session, make_case("FLAIR"), assignments=files, clues=clues)
    cells = [panel.role_table.item(row, 2) for row in range(3)]
    assert [cell.text() for cell in cells] == ["FLAIR", "? T1 + T2", ""]
    assert [cell.font().bold() for cell in cells] == [False, True, False]
    assert cells[1].toolTip().startswith("Which sequence is dwi.nii.gz?")
    option, table = QStyleOptionViewItem(), panel.role_table
    table.itemDelegateForColumn(2).initStyleOption(option, table.model().index(1, 2))
    assert option.textElideMode == Qt.TextElideMode.ElideRight  # keeps the mark


def test_a_background_that_is_not_0_is_shown(panel, session):
    open_case(session, make_case())
    assert panel.background_label.isHidden()
    scan = np.full((9, 9, 9), -1, np.float32)
    scan[3:6, 3:6, 3:6] = 0.5
    shifted = Volume(scan, Affine(np.eye(4)))
    plain = Volume(scan + 1, Affine(np.eye(4)))
    open_case(session, make_case(sequences=dict.fromkeys(NAMES, shifted)))
    assert not panel.background_label.isHidden()
    assert panel.background_label.text() == "\N{MINUS SIGN}1"
    mixed = {**dict.fromkeys(NAMES, plain), "T1Gd": shifted}
    open_case(session, make_case(sequences=mixed))
    assert panel.background_label.text() == "T1Gd \N{MINUS SIGN}1"


def test_open_values_can_be_named_one_by_one(panel, session, asked):
    unknown = replace(reference(possible=()), is_certain=False, question="Which?")
    open_case(session, make_case(reference=unknown))
    assert panel.values_button.isVisible()
    panel.values_button.click()
    assert asked.namings == 1
    named = unknown.read_as(spelled_scheme("1=enhancing,9=edema"))
    open_case(session, make_case(reference=named))
    assert panel.values_button.isVisible()  # the answer can be changed
    assert "1 ET, 9 ED" in panel.reference_label.text()
    open_case(session, make_case(reference=reference()))
    assert not panel.values_button.isVisible()
    open_case(session, make_case(reference=None))
    assert not panel.values_button.isVisible()
