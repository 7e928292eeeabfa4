"""The panel about the open case: its files and their roles, grid and reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.case.case_files import MASK
from unet_gui.core.image.background_text import backgrounds_text
from unet_gui.core.mask.labels import LABEL_SCHEMES
from unet_gui.core.shown_text import escaped
from unet_gui.ui.panels.case.role_table import RoleTable
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.disclosure import Disclosure
from unet_gui.ui.widgets.labels import (
    ElidedLabel,
    NoticeList,
    secondary_label,
    wrapped_label,
)
from unet_gui.ui.widgets.translation import name_text, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from unet_gui.core.case.case import Case, Reference, Source, SourceGrid
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.result import Probabilities, SegmentationResult
    from unet_gui.state.session import SessionState

    Assignments = tuple[tuple[Source, str], ...]

_STRAIGHT_DEG = 0.5
_TIMES = " \u00d7 "


@dataclass(frozen=True, slots=True)
class CaseActions:
    """The actions that the panel asks for.

    Attributes
    ----------
    reassign : callable
        Takes the new role of each source whose role changes: a sequence's name,
        ``mask`` or ``ignored``.
    choose_scheme : callable
        Takes the id of the label scheme of the reference.
    open_other : callable
        Takes another case that was found together with the open one.
    place_mask : callable
        Takes True to place the mask by its header, False to take it voxel by voxel.
    name_values : callable
        Asks what each value of the mask means.
    """

    reassign: Callable[[Mapping[Source, str]], None]
    choose_scheme: Callable[[str], None]
    open_other: Callable[[CaseFiles], None]
    place_mask: Callable[[bool], None]
    name_values: Callable[[], None]


class CasePanel(QWidget):
    """Files and roles, grid, reference and warnings of the open case."""

    def __init__(
        self,
        session: SessionState,
        actions: CaseActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._actions = actions
        self._probabilities: Probabilities | None = None  # of the last result
        self.name_label = ElidedLabel()
        _make_bold(self.name_label)
        self.case_combo = _narrow_combo()
        self.case_combo.setToolTip(self.tr("Cases that were found together"))
        self.case_combo.setAccessibleName(self.tr("Case"))
        self.case_combo.activated.connect(self._on_case_activated)
        self.empty_label = secondary_label(
            self.tr("No case is open: drop scans on the window, or open the demo case.")
        )
        self.role_table = RoleTable(actions.reassign)
        self.grid_label = QLabel()
        self.grid_label.setWordWrap(True)  # it must not widen the panel
        self.background_label = wrapped_label()
        self.background_label.setToolTip(
            self.tr("Voxels with this intensity are taken as background, not as brain")
        )
        self.reference_label = wrapped_label()
        self.scheme_combo = _narrow_combo()
        self.scheme_combo.setToolTip(
            self.tr("The values of the classes in this mask, which fit several schemes")
        )
        self.scheme_combo.activated.connect(self._on_scheme_activated)
        self.scheme_clue_label = secondary_label()
        self.values_button = QPushButton(self.tr("Say what its values mean…"))
        self.values_button.setToolTip(
            self.tr("Choose the class of each value of the mask")
        )
        self.values_button.clicked.connect(self._on_values_clicked)
        self.warnings = NoticeList("warning")
        self.place_button = QPushButton()
        self.place_button.clicked.connect(self._on_place_clicked)
        self._lay_out()
        session.events.case.connect(self._show_case)
        session.events.result.connect(self._fold)
        session.events.other_cases.connect(self._show_names)
        session.events.is_opening.connect(self._show_opening)
        self._show_case(session.case)
        self._show_opening(session.is_opening)

    def _lay_out(self) -> None:
        self.grouping_label = secondary_label()
        self.grouping_label.setToolTip(
            self.tr("The clues that these files belong to one examination")
        )
        self._details = QWidget()
        form = QFormLayout(self._details)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        grid_title = QLabel(self.tr("Grid"))
        grid_title.setAlignment(Qt.AlignmentFlag.AlignTop)
        form.addRow(grid_title, self.grid_label)
        form.setVerticalSpacing(4)
        form.addRow(self.tr("Grouped by"), self.grouping_label)
        form.addRow(self.tr("Background"), self.background_label)
        form.addRow(self.tr("Label values"), self.reference_label)
        self.scheme_title = QLabel(self.tr("Label values"))
        self.scheme_title.setBuddy(self.scheme_combo)
        form.addRow(self.scheme_title)
        form.addRow(self.scheme_combo)  # the titles need the whole width
        form.addRow(self.scheme_clue_label)
        form.addRow("", self.values_button)
        self._form = form
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self.name_label)
        column.addWidget(self.case_combo)
        column.addWidget(self.empty_label)
        column.addWidget(self.warnings)
        column.addWidget(self.place_button)
        files = QWidget()
        inside = QVBoxLayout(files)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.role_table)
        inside.addWidget(self._details)
        self.files_part = Disclosure(self.tr("Files"), files)
        self.files_part.set_open(is_open=True)
        column.addWidget(self.files_part)
        column.addStretch(1)

    def _show_case(self, case: Case | None) -> None:
        is_open = case is not None
        self.empty_label.setVisible(not is_open)
        self.files_part.setVisible(is_open)
        self.warnings.show_texts(case.warnings if case else ())
        self._show_placement(case.reference if case else None)
        self._show_names()
        self._show_roles()
        if case is not None:
            self.grid_label.setText(_grid_of_masks(case))
            self._show_background(case)
            self._show_reference(case.reference)

    def _show_background(self, case: Case) -> None:
        """Show the backgrounds, unless all are 0."""
        text = shown(backgrounds_text(case.sequences))
        self.background_label.setText(escaped(text))
        self._form.setRowVisible(self.background_label, bool(text))

    def _fold(self, result: SegmentationResult | None) -> None:
        """Give the room to a new result, unless a question about a file is open."""
        probabilities = None if result is None else result.probabilities
        is_new = probabilities not in (None, self._probabilities)
        self._probabilities = probabilities
        if is_new and not self._has_question():
            self.files_part.set_open(is_open=False)

    def _has_question(self) -> bool:
        case, files = self._session.case, self._session.case_files
        clues = () if files is None else files.clues
        reference = None if case is None else case.reference
        is_sure = reference is None or reference.is_certain
        return not is_sure or any(clue.asked for clue in clues)

    def _show_placement(self, reference: Reference | None) -> None:
        """Offer the other placement of a mask whose header differs from the scan's."""
        if reference is None or reference.differs is None:
            self.place_button.hide()
            return
        text = self.tr("Place the mask by its header")
        if reference.is_by_header:
            text = self.tr("Take the mask voxel by voxel")
        self.place_button.setText(text)
        self.place_button.show()

    @Slot()
    def _on_place_clicked(self) -> None:
        case = self._session.case
        if case is not None and case.reference is not None:
            self._actions.place_mask(not case.reference.is_by_header)

    def _show_names(self) -> None:
        """Show the case's name, or a list to choose from if several were found."""
        case, others = self._session.case, self._session.other_cases
        self.name_label.show_text(case.name if case else "")
        self.case_combo.clear()
        if case is not None:
            self.case_combo.addItem(case.name, None)
        for files in others:
            self.case_combo.addItem(files.name, files)
        has_choice = case is not None and bool(others)
        self.case_combo.setVisible(has_choice)
        self.name_label.setVisible(case is not None and not has_choice)

    def _show_roles(self) -> None:
        case, files = self._session.case, self._session.case_files
        clue = "" if files is None else files.joined_by
        self.grouping_label.setText(shown(clue))
        self._form.setRowVisible(self.grouping_label, bool(clue))
        if files is not None:
            self.role_table.show_assignments(files.assignments, files.clues)
        elif case is not None:
            self.role_table.show_assignments(assignments_of(case))

    def _show_reference(self, reference: Reference | None) -> None:
        """Show the label scheme of the reference, or a list if several fit."""
        is_open = reference is not None and len(reference.possible) > 1
        self.reference_label.setText(
            name_text(reference.scheme.title) if reference else self.tr("none")
        )
        self._form.setRowVisible(self.reference_label, not is_open)
        self._form.setRowVisible(self.scheme_title, is_open)
        self._form.setRowVisible(self.scheme_combo, is_open)
        self._form.setRowVisible(self.scheme_clue_label, reference is not None)
        self._form.setRowVisible(self.values_button, _may_be_named(reference))
        self.scheme_combo.clear()
        if reference is None:
            return
        for scheme in reference.possible:
            title = name_text(scheme.title)
            self.scheme_combo.addItem(title, scheme.id)
            self.scheme_combo.setItemData(
                self.scheme_combo.count() - 1, title, Qt.ItemDataRole.ToolTipRole
            )
        index = self.scheme_combo.findData(reference.scheme.id)
        self.scheme_combo.setCurrentIndex(index)
        self._show_clue(reference)

    def _show_clue(self, reference: Reference) -> None:
        """Show the evidence for the label scheme, as a question if it is weak."""
        text = self.tr("by {}").format(shown(reference.clue)) if reference.clue else ""
        if not reference.is_certain:
            asked = self.tr("Which scheme is it? Choose one; for now it is read {}.")
            text = asked.format(text)
        if not reference.is_certain and not reference.possible:
            text = self.tr("Its values fit no label scheme.")
        self.scheme_clue_label.setText(escaped(text))
        self._form.setRowVisible(self.scheme_clue_label, bool(text))

    def _show_opening(self, is_opening: bool) -> None:
        self.setEnabled(not is_opening)
        if not is_opening:  # the open case again, also after an error
            self._show_names()
            self._show_roles()

    @Slot()
    def _on_values_clicked(self) -> None:
        self._actions.name_values()

    @Slot(int)
    def _on_case_activated(self, index: int) -> None:
        files = self.case_combo.itemData(index)
        if files is not None:
            self._actions.open_other(files)

    @Slot(int)
    def _on_scheme_activated(self, index: int) -> None:
        case = self._session.case
        scheme_id = self.scheme_combo.itemData(index)
        reference = case.reference if case else None
        if reference is None:
            return
        if scheme_id != reference.scheme.id or not reference.is_certain:
            self._actions.choose_scheme(scheme_id)


def _may_be_named(reference: Reference | None) -> bool:
    """Whether the meaning of a mask's values is open, or was stated value by value."""
    if reference is None or reference.is_of_regions:
        return False
    is_known = reference.scheme.id in LABEL_SCHEMES and bool(reference.possible)
    return not (reference.is_certain and is_known)


def assignments_of(case: Case) -> Assignments:
    """Return the files of a case with their roles, as the case itself names them."""
    named = tuple((source, name) for name, source in case.sources.items())
    if case.reference is None:
        return named
    return (*named, (case.reference.source, MASK))


def grid_text(grid: SourceGrid) -> str:
    """Return the size, spacing and orientation of a grid as its file stores it."""
    size = _TIMES.join(str(n) for n in grid.shape)
    spacing = _TIMES.join(f"{mm:.3g}" for mm in grid.affine.spacing_mm)
    text = QCoreApplication.translate("CasePanel", "{0} voxels\n{1} mm, axes {2}")
    if not grid.is_oriented:
        text = QCoreApplication.translate(
            "CasePanel", "{0} voxels\n{1} mm\nleft and right unknown"
        )
    text = text.format(size, spacing, "".join(grid.axis_codes))
    tilt_deg = grid.affine.obliquity_deg
    if tilt_deg < _STRAIGHT_DEG:
        return text
    oblique = QCoreApplication.translate("CasePanel", "oblique by up to {0}°")
    return f"{text}\n{oblique.format(round(tilt_deg))}"


def _grid_of_masks(case: Case) -> str:
    """Return the grid of a case; if there are several, which one masks have."""
    text = grid_text(case.grid)
    if case.is_on_one_grid:
        return text
    of = QCoreApplication.translate("CasePanel", "of {0} and of masks")
    return f"{text}\n{of.format(next(iter(case.sequences)))}"


def _narrow_combo() -> QComboBox:
    combo = CalmComboBox()
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    combo.setMinimumContentsLength(12)
    return combo


def _make_bold(label: ElidedLabel) -> None:
    font = label.font()
    font.setBold(True)
    label.setFont(font)
