"""The work on a listed case: what of it stays if the case is read again or dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.annotation_home import home_of
from unet_gui.controllers.scenes.decided_mask import compacted_result
from unet_gui.controllers.scenes.display_grid import (
    display_grid,
    has_one_grid,
    moved_voxel,
    placed_grid,
)
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.core.image.windowing import preset_window
from unet_gui.core.text import Text
from unet_gui.state.cases import CaseView, input_id

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case, Source
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.image.windowing import WindowLevel
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.state.cases import ListedCase
    from unet_gui.state.viewer import ViewerState

OTHER_ROLES = Text(
    "This mask was made before the roles of the files were changed; press "
    "Segment for a new one.",
)
OTHER_SCANS = Text(
    "The files of the scans have changed since this mask was made; press Segment for a "
    "new one.",
)


def manual_windows(viewer: ViewerState) -> dict[str, WindowLevel]:
    """Return the windows that were set by hand, by sequence."""
    windows = viewer.windows
    return {name: windows[name] for name in windows if name in viewer.manual_windows}


def view_of(case: Case, viewer: ViewerState) -> CaseView:
    """Return the current view of the shown case, on the grid of its sequence."""
    voxel = viewer.voxel
    is_one = has_one_grid(case, viewer)
    if not is_one and viewer.sequence in case.sequences:
        own = placed_grid(case, viewer, viewer.sequence)
        voxel = moved_voxel(voxel, display_grid(case, viewer), own)
    return CaseView(
        voxel,
        viewer.sequence,
        manual_windows(viewer),
        viewer.shown_mask,
        viewer.overlay_mode,
    )


def shown_view(listed: ListedCase, viewer: ViewerState) -> dict[str, object]:
    """Return the fields of the viewer that show a case as it was shown last.

    The shown sequence has the preset in force, unless its window was set by hand.
    """
    view, case = listed.view, listed.case
    if view is None:
        return {}
    fields, name = view.fields(), view.sequence
    if case is not None and name in case.sequences and name not in view.windows:
        window = preset_window(
            case.sequences[name], viewer.contrast, name, viewer.percentiles
        )
        fields["windows"] = {**view.windows, name: window}
    return fields


def without_volumes(listed: ListedCase) -> ListedCase:
    """Return a case without its volumes and those probabilities that can be dropped."""
    result = None if listed.result is None else compacted_result(listed.result)
    return replace(listed, case=None, result=result)


def with_result(listed: ListedCase, other: ListedCase) -> ListedCase:
    """Return a case with the result of another one if it has none and that fits."""
    if listed.result is not None or other.result is None:
        return listed
    result, before = other.result, listed.result_input
    if listed.case is not None:
        unread = replace(
            listed,
            result=result,
            saved_contents=other.saved_contents,
            input_id=None,
        )
        fitting = fitting_result(unread, listed.case)
        if fitting is None:
            return listed
        result, before = fitting, result_input(unread, listed.case)
    saved = replace(listed.saved, prediction=other.saved.prediction)
    return replace(
        listed,
        result=result,
        result_input=before,
        saved_contents=other.saved_contents,
        thresholds=other.thresholds,
        saved=saved,
    )


def with_edited(listed: ListedCase, other: ListedCase) -> ListedCase:
    """Return a case with the edited mask of another one if it has none and it fits."""
    if listed.edited is not None or other.edited is None:
        return listed
    if listed.case is not None and fitting_edited(other, listed.case) is None:
        return listed
    saved = replace(listed.saved, edited=other.saved.edited)
    return replace(listed, edited=other.edited, progress=other.progress, saved=saved)


def with_annotations(listed: ListedCase, other: ListedCase) -> ListedCase:
    """Return a case with the annotations of another one if it has none."""
    if listed.annotations:
        return listed
    annotations = other.annotations
    if listed.case is not None:
        annotations = annotations_inside(annotations, listed.case)
    saved = replace(listed.saved, annotations=other.saved.annotations)
    return replace(listed, annotations=annotations, saved=saved)


def annotations_inside(
    annotations: tuple[Annotation, ...], case: Case
) -> tuple[Annotation, ...]:
    """Return the annotations inside a case, whose files may have changed."""
    return tuple(a for a in annotations if a.fits(home_of(a, case).shape))


def fitting_result(listed: ListedCase, case: Case) -> SegmentationResult | None:
    """Return the result of a case that was read again, None if it does not fit.

    A result for other roles of the same files, or for what was in them before, is kept
    with a warning.
    """
    result, before = listed.result, listed.result_input or listed.input_id
    if result is None or before == input_id(case):
        return result and _without_warning(result)
    if before is not None and not _shares_files(listed, case):
        return None
    label_map = result.label_map
    differs = grid_difference(
        case.shape, case.affine, label_map.data.shape, label_map.affine
    )
    if differs is not None:
        return None
    if before is None and _has_saved_contents(listed, case):
        return result
    # the file of a session states the roles
    has_roles = before is None or dict(case.sources) == dict(_sources_of(before))
    return _with_warning(result, OTHER_SCANS if has_roles else OTHER_ROLES)


def _has_saved_contents(listed: ListedCase, case: Case) -> bool:
    """Whether a case has the voxels that a saved result was made for, if known."""
    return listed.saved_contents in ((), case.content_ids)


def _sources_of(input_of_result: object) -> tuple[tuple[str, Source], ...]:
    """Return the sequences of `input_id` with their sources."""
    match input_of_result:
        case (str(), tuple(), tuple() as sources, tuple()):
            return sources
    return ()


def fitting_edited(listed: ListedCase, case: Case) -> EditedMask | None:
    """Return the edited mask of a case that was read again, None if it does not fit."""
    edited = listed.edited
    if edited is None:
        return None
    label_map = edited.label_map
    differs = grid_difference(
        case.shape, case.affine, label_map.data.shape, label_map.affine
    )
    return edited if differs is None else None


def result_input(listed: ListedCase, case: Case) -> object:
    """Return the input of a result that is kept for other roles, else None."""
    before = listed.result_input or listed.input_id
    if before is None and not _has_saved_contents(listed, case):
        sources = tuple(case.sources.items())
        return case.name, case.shape, sources, listed.saved_contents
    return None if before == input_id(case) else before


def _shares_files(listed: ListedCase, case: Case) -> bool:
    before = {source.path for source, _ in listed.files.assignments}
    return bool(before & {source.path for source in case.sources.values()})


def _with_warning(result: SegmentationResult, text: Text) -> SegmentationResult:
    if text in result.warnings:
        return result
    kept = _without_warning(result)
    return replace(kept, warnings=(text, *kept.warnings))


def _without_warning(result: SegmentationResult) -> SegmentationResult:
    if not {OTHER_ROLES, OTHER_SCANS}.intersection(result.warnings):
        return result
    kept = (text for text in result.warnings if text not in (OTHER_ROLES, OTHER_SCANS))
    return replace(result, warnings=tuple(kept))


def held_bytes_of(listed: ListedCase) -> int:
    """Return the memory in bytes that a case holds by its volumes and probabilities."""
    case, result = listed.case, listed.result
    if case is None:
        return 0
    held = sum(volume.held_bytes for volume in case.sequences.values())
    return held + (result.probabilities.data.nbytes if result is not None else 0)
