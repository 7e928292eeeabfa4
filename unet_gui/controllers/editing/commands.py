"""Changes of the mask that are not strokes: by a click, or of a whole class."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.editing.masking_choice import resolve_masking
from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.editing.between import interpolated
from unet_gui.core.editing.masking import EVERYWHERE
from unet_gui.core.editing.regions import (
    class_part_at,
    enclosed_region,
    lesion_at,
    other_lesions,
)
from unet_gui.core.editing.settings import EditTool
from unet_gui.core.editing.shaping import grown, holes_filled, shrunk, smoothed
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.editing.bench import MaskBench
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.editing.masking import Masking
    from unet_gui.core.editing.patch import Change
    from unet_gui.core.geometry.planes import Plane, Voxel
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.editing import EditingState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_NOTHING = Text("Nothing has changed: no voxel fits, or the limits exclude all")
_OPEN = Text("The region is not closed here, so it is not filled")
_NO_LESION = Text("There is no tumour at this place")
_STALE = Text("The mask has been changed meanwhile; try again")


class EditCommands:
    """Changes the edited mask by single commands."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        editing: EditingState,
        bench: MaskBench,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._editing = editing
        self._bench = bench
        self._runner = runner
        self._on_error = on_error

    # by a click

    def click(self, voxel: Voxel, plane: Plane) -> bool:
        """Use a tool that needs one click; return whether the chosen one does."""
        actions = {
            EditTool.FILL: lambda: self.fill(voxel, plane),
            EditTool.RELABEL: lambda: self.relabel(voxel),
            EditTool.REMOVE: lambda: self.remove_lesion(voxel),
            EditTool.KEEP: lambda: self.keep_lesion(voxel),
        }
        tool = self._editing.tool
        if tool not in actions or self._label_map is None:
            return False
        if not self._editing.is_busy:
            actions[tool]()
        return True

    @property
    def _label_map(self) -> LabelMap | None:
        edited = self._session.edited
        return None if edited is None else edited.label_map

    def fill(self, voxel: Voxel, plane: Plane) -> None:
        """Give the region at a voxel the chosen class, in its slice or in all."""
        label_map = self._label_map
        if label_map is None:
            return
        section = None if self._editing.is_ball else plane
        patch = enclosed_region(label_map, voxel, section)
        if patch is None:
            self._session.message = _OPEN
            return
        self._tell(self._bench.fill(patch, self._label, Text("fill"), self._masking()))

    def relabel(self, voxel: Voxel) -> None:
        """Give the connected part of one class at a voxel the chosen class."""
        label_map = self._label_map
        patch = None if label_map is None else class_part_at(label_map, voxel)
        if patch is None:
            self._session.message = _NO_LESION
        else:
            self._tell(self._bench.fill(patch, self._label, Text("change class")))

    def remove_lesion(self, voxel: Voxel) -> None:
        """Remove the lesion at a voxel, all classes of it."""
        label_map = self._label_map
        patch = None if label_map is None else lesion_at(label_map, voxel)
        if patch is None or label_map is None:
            self._session.message = _NO_LESION
        else:
            volume_ml = int(patch.mask.sum()) * label_map.affine.voxel_volume_ml
            self._bench.fill(patch, 0, Text("remove lesion"))
            self._session.message = Text(
                "Removed a lesion of {volume_ml:.1f} mL", volume_ml=volume_ml
            )

    def keep_lesion(self, voxel: Voxel) -> None:
        """Remove all lesions but the one at a voxel."""
        label_map = self._label_map
        if label_map is None or lesion_at(label_map, voxel) is None:
            self._session.message = _NO_LESION
            return
        patch = other_lesions(label_map, voxel)
        if patch is None:
            self._session.message = Text("There is no other lesion")
        else:
            self._bench.fill(patch, 0, Text("keep lesion"))

    @property
    def _label(self) -> int:
        return int(self._editing.label)

    def _masking(self) -> Masking:
        case = self._session.case
        if case is None:
            return EVERYWHERE
        return resolve_masking(self._editing.masking, case, self._viewer.sequence)

    def _tell(self, has_changed: bool) -> None:
        if not has_changed:
            self._session.message = _NOTHING

    # of a whole class, in the background

    def grow(self) -> None:
        """Let the chosen class grow over the background."""
        change = partial(grown, label=self._label, by_mm=self._editing.amount_mm)
        self._change(change, Text("grow"))

    def shrink(self) -> None:
        """Let the chosen class shrink."""
        change = partial(shrunk, label=self._label, by_mm=self._editing.amount_mm)
        self._change(change, Text("shrink"))

    def smooth(self) -> None:
        """Smooth the border of the chosen class."""
        change = partial(smoothed, label=self._label, over_mm=self._editing.amount_mm)
        self._change(change, Text("smooth"))

    def fill_holes(self, plane: Plane) -> None:
        """Give background enclosed by tumour the chosen class."""
        section = None if self._editing.is_ball else plane
        change = partial(holes_filled, label=self._label, plane=section)
        self._change(change, Text("fill holes"))

    def interpolate(self, plane: Plane) -> None:
        """Fill the slices of a plane between those that the class is painted in."""
        change = partial(interpolated, label=self._label, plane=plane)
        self._change(change, Text("interpolate"))

    def _change(self, make: Callable[[LabelMap], Change | None], title: Text) -> None:
        label_map = self._label_map
        if label_map is None or self._editing.is_busy:
            return

        def job() -> Generator[Progress, None, Change | None]:
            yield Progress(0, 1, Text("Changing the mask"))
            return make(label_map)

        self._bench.cancel()
        self._editing.is_busy = True
        listener = Listener(
            partial(self._take, label_map, title), self._fail, on_cancelled=self._rest
        )
        self._runner.submit(job, listener, Lane.IO)

    def _take(self, label_map: LabelMap, title: Text, change: Change | None) -> None:
        self._rest()
        if self._label_map is not label_map:
            self._session.message = _STALE
        elif change is None:
            self._session.message = _NOTHING
        else:
            self._tell(self._bench.put(change, title, self._masking()))

    def _rest(self) -> None:
        self._editing.is_busy = False

    def _fail(self, error: Exception) -> None:
        self._rest()
        self._on_error(error)
