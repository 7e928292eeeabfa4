"""The row of a case in the list of cases."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics

from unet_gui.ui.panels.case.case_thumbnail import name_lines


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("BRATS_021", ["BRATS_021"]),
        ("BraTS-GLI-00000-000-follow-up", ["BraTS-GLI-00000-", "000-follow-up"]),
    ],
)
def test_a_long_name_takes_two_lines(qapp, name, lines):
    width = QFontMetrics(QFont()).horizontalAdvance("BraTS-GLI-00000-00")
    assert name_lines(name, QFont(), QRect(0, 0, width, 40)) == lines
