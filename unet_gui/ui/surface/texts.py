"""The sentences that the 3-D view shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.controllers.scenes.mask_choice import available_masks

if TYPE_CHECKING:
    from unet_gui.state.session import SessionState
    from unet_gui.state.surfaces import SurfacesState
    from unet_gui.state.viewer import ViewerState


def no_opengl_text() -> str:
    """Return the sentence for a display without OpenGL."""
    return _tr(
        "The 3-D view needs OpenGL, which this display does not have. Everything else "
        "works."
    )


def surface_text(
    state: SurfacesState, session: SessionState, viewer: ViewerState
) -> str:
    """Return the reason why the mask is not visible, empty if it is visible."""
    if session.case is None:
        return _tr("Open a case to see it in 3-D.")
    if state.is_making:
        return _tr("Making the surfaces…")
    if not available_masks(session):
        is_busy = session.is_segmenting
        return _tr("Segmenting…" if is_busy else "No mask yet: press Segment (F5).")
    if state.classes is not None and state.classes.is_empty:
        return _tr("The mask is empty.")
    if not viewer.is_mask_visible:
        return _tr("The mask is hidden: press S to show it.")
    return ""


def beyond_tumour_text(state: SurfacesState) -> str:
    """Return the colours of surfaces that are not tumour, empty if there are none."""
    if state.classes is None:
        return ""
    named = (
        (state.classes.cavity, _tr("Violet: resection cavity, no tumour")),
        (state.classes.others, _tr("Grey: outside the label scheme")),
    )
    return "\n".join(text for surface, text in named if surface is not None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("surfaces", text)
