"""Beginning a correction, and combining the edited mask with another one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.case.edited import EditedMask, Progress
from unet_gui.core.editing.combining import Combination, combined
from unet_gui.core.errors import InputError
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.editing.bench import MaskBench
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ShownMask, ViewerState


def _combined(how: Combination, source: Text) -> Text:
    """Return what a combination is called, with the mask that it takes."""
    if how is Combination.REPLACE:
        return Text("replace mask ({source})", source=source)
    if how is Combination.ADD:
        return Text("add mask ({source})", source=source)
    return Text("only inside mask ({source})", source=source)


class StartController:
    """Makes the edited mask of the shown case, combines it, and drops it."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        cases: CasesState,
        bench: MaskBench,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._cases = cases
        self._bench = bench
        self._on_error = on_error

    def start(self) -> None:
        """Correct a copy of the shown mask, or begin with an empty one."""
        if self._session.edited is not None:
            self._bench.show()
            return
        mask = resolve_masks(self._session, self._viewer).mask
        if mask is None:
            self.start_empty()
        else:
            self.start_from(mask)

    def start_from(self, mask: ShownMask) -> None:
        """Correct a copy of the prediction or the reference."""
        source = self._source(mask)
        if source is not None:
            name = self._name_of(mask)
            self._bench.take(source, Text("begin correction ({source})", source=name))

    def start_empty(self) -> None:
        """Correct an empty mask."""
        case = self._session.case
        if case is not None:
            empty = LabelMap(np.zeros(case.shape, np.uint8), case.affine)
            self._bench.take(EditedMask(empty), Text("begin correction"))

    def drop(self) -> None:
        """Drop the edited mask; this can be undone."""
        self._bench.take(None, Text("drop correction"))

    def combine(self, mask: ShownMask, how: Combination) -> None:
        """Change the edited mask by the prediction or the reference."""
        edited, source = self._session.edited, self._source(mask)
        if edited is None or source is None:
            return
        if source.region != edited.region:
            msg = Text(
                "One of the masks has classes and the other a whole tumour; they "
                "cannot be combined. Begin the correction with the other mask."
            )
            self._on_error(InputError(msg))
            return
        change = combined(edited.label_map, source.label_map, how)
        title = _combined(how, self._name_of(mask))
        if how is Combination.REPLACE and source.model != edited.model:
            self._bench.take(source, title)  # it is a correction of that model now
            return
        is_changed = change is not None and self._bench.put(change, title)
        self._bench.show()
        if not is_changed:
            self._session.message = Text("The masks are the same; nothing has changed")

    def set_progress(self, progress: Progress, key: int | None = None) -> None:
        """Note how far the correction of a case has come, by default the shown one."""
        listed = self._cases.find(self._cases.current if key is None else key)
        if listed is not None and listed.progress is not progress:
            self._cases.put(replace(listed, progress=progress))

    def _name_of(self, mask: ShownMask) -> Text:
        return resolve_masks(self._session, self._viewer).name_of(mask)

    def _source(self, mask: ShownMask) -> EditedMask | None:
        """Return a mask of the case as one to be corrected; None if it cannot be."""
        choice = resolve_masks(self._session, self._viewer)
        case = self._session.case
        region, model = None, ""
        if mask == "prediction":
            label_map = choice.prediction_map
            if choice.result is not None:
                region, model = choice.result.marked_region, choice.result.model
        else:
            label_map = choice.reference_map
            if choice.reference is not None:
                scheme = choice.reference.scheme
                is_whole = scheme.region == "whole_tumour"
                region = "whole_tumour" if is_whole else None
        if label_map is None or case is None:
            return None
        if label_map.data.shape != case.shape:
            msg = Text(
                "The mask lies on another grid than the scan and cannot be corrected. "
                "Place it by its header first."
            )
            self._on_error(InputError(msg))
            return None
        return EditedMask(label_map, region, model)
