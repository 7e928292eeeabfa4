"""The menu that chooses the other side of a comparison."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from unet_gui.controllers.scenes.mask_choice import available_masks
from unet_gui.state.comparison import Compared
from unet_gui.ui.widgets.menu_letters import give_letters

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from unet_gui.controllers.scenes.comparison import ComparisonController
    from unet_gui.state.comparison import ComparisonState
    from unet_gui.state.session import SessionState


class CompareMenu(QMenu):
    """Offers no mask, the other mask, and each sequence; filled when it opens."""

    def __init__(
        self,
        session: SessionState,
        comparison: ComparisonState,
        controller: ComparisonController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("&Compare with"))
        self._session = session
        self._comparison = comparison
        self._controller = controller
        self._group = QActionGroup(self)
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List the choices for the open case."""
        self.clear()
        masks = available_masks(self._session)
        entry = self._add(self.tr("Image without mask"), bool(masks))
        entry.setChecked(self._comparison.compared is Compared.MASK)
        entry.triggered.connect(partial(self._compare_masks, Compared.MASK))
        entry = self._add(self.tr("Prediction and reference"), len(masks) > 1)
        entry.setChecked(self._comparison.compared is Compared.OTHER_MASK)
        entry.triggered.connect(partial(self._compare_masks, Compared.OTHER_MASK))
        self._add_sequences()
        give_letters(self)

    def _add_sequences(self) -> None:
        case = self._session.case
        if case is None:
            return
        self.addSeparator()
        is_chosen = self._comparison.compared is Compared.SEQUENCE
        for name in case.sequences:
            entry = self._add(name.replace("&", "&&"))
            entry.setChecked(is_chosen and name == self._comparison.sequence)
            entry.triggered.connect(partial(self._compare_with, name))

    def _compare_masks(self, compared: Compared, *_: bool) -> None:
        self._controller.compare_masks(compared)

    def _compare_with(self, name: str, *_: bool) -> None:
        self._controller.compare_with(name)

    def _add(self, text: str, is_enabled: bool = True) -> QAction:
        action = self.addAction(text)
        action.setCheckable(True)
        action.setEnabled(is_enabled)
        self._group.addAction(action)
        return action
