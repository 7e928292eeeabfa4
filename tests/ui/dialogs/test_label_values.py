from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from tests.viewer_case import make_case, make_label_map
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import MSD
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.state.session import SessionState
from unet_gui.ui.dialogs.label_values import LabelValuesDialog, ask_label_values

OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def reference():
    """A mask with the values 1, 40 and 70, of which no scheme knows the last two."""
    drawn = make_label_map()
    filed = np.array([0, 1, 40, 70], np.uint8)[drawn.data]
    case = make_case(reference=LabelMap(filed, drawn.affine))
    return replace(case.reference, possible=(), is_certain=False, question="Which?")


@pytest.fixture
def chosen():
    return []


@pytest.fixture
def dialog(qtbot, reference, chosen):
    made = LabelValuesDialog(reference, chosen.append)
    qtbot.addWidget(made)
    return made


def choose(dialog, **by_value):
    for value, meaning in by_value.items():
        combo = dialog.combos[int(value.removeprefix("v"))]
        combo.setCurrentIndex(combo.findData(meaning))


def test_known_values_are_filled_in_and_the_others_are_asked(dialog):
    assert [combo.currentData() for combo in dialog.combos.values()] == [
        "edema",
        None,
        None,
    ]
    assert not dialog.buttons.button(OK).isEnabled()
    choose(dialog, v40="enhancing", v70="other")
    assert dialog.buttons.button(OK).isEnabled()


def test_the_chosen_meanings_are_a_scheme(dialog, reference, chosen):
    choose(dialog, v1="cavity", v40="non_enhancing", v70="enhancing")
    dialog.buttons.button(OK).click()
    (scheme_id,) = chosen
    read = reference.read_as(scheme_of_id(scheme_id))
    counts = [int((read.label_map.data == c).sum()) for c in (1, 2, 3, 253)]
    assert counts == [0, 3, 2, 5]
    assert read.is_certain
    assert read.scheme in read.possible


def test_the_whole_tumour_beside_its_core_is_edema(dialog, chosen):
    choose(dialog, v1="whole_tumour", v40="tumour_core", v70="enhancing")
    assert scheme_of_id(dialog.scheme_id).values == {1: 1, 2: 40, 3: 70}


def test_a_cancelled_dialog_chooses_nothing(dialog, chosen):
    choose(dialog, v40="enhancing", v70="other")
    dialog.reject()
    assert chosen == []


def test_the_dialog_closes_when_another_mask_is_shown(qtbot, reference, chosen):
    window = QWidget()
    qtbot.addWidget(window)
    case = replace(make_case(), reference=reference)
    session = SessionState(case=case)
    opened = ask_label_values(session, chosen.append, window)
    assert opened.isVisible()
    with qtbot.waitSignal(opened.finished):
        session.case = replace(case, reference=reference.read_as(MSD))
    assert chosen == []
    session.case = replace(case, reference=None)
    assert ask_label_values(session, chosen.append, window) is None
