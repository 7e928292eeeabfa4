"""The settings that the program keeps from one start to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from unet_gui.core.constraints import OneOf, Pattern, Range
from unet_gui.core.image.windowing import USUAL_PERCENTILES, Preset
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.class_looks import SavedStyle  # noqa: TC001 # read when decoded
from unet_gui.core.mask.labels import WRITTEN_SCHEMES
from unet_gui.core.model.device import DEVICE_FORMS, DEVICE_PATTERN
from unet_gui.core.model.precision import PRECISION_IDS
from unet_gui.core.model.runtime import AUTO, RUNTIME_IDS
from unet_gui.core.text import Text

FLIPS = (1, 2, 4, 8)  # mirror images that can be averaged
THEMES = ("system", "light", "dark")
LANGUAGES = ("system", "en", "de", "fr")
_MOST_MEMORY_BYTES = 1 << 50
_Percent = Annotated[float, Range(least=0, most=100)]
_Plain = Annotated[
    str, Pattern(r"[^\0\ud800-\udfff]*", Text("text without odd characters"))
]


@dataclass(frozen=True, slots=True)
class Settings:
    """Preferences and window layout; every field has a default that works.

    A field is read from the file of settings by its type, and shared with the field of
    that name in the state, if there is one (`controllers.sessions.settings`).

    Attributes
    ----------
    recent : tuple of tuple of str
        Paths that were opened together, newest first.
    runtime : str
        Id of the library that runs networks.
    precision : str
        The floating-point type in which networks compute.
    flips : int
        Number of mirror images of the case over which the network is averaged.
    memory_bytes : int or None
        Most that the engine may take; None leaves it to the plan.
    opacity : float
        Of the mask, 0 to 1.
    contrast : Preset
        The window of all sequences that have none set by hand.
    percentiles : (float, float)
        In percent, for the preset of that name.
    class_styles : mapping
        How each class is drawn, by its key; classes that are left out have their
        default.
    label_scheme : str
        Id of the scheme in which masks are written.
    output_folder : str
        The folder of the last export; empty before the first one.
    prepares_engine : bool
        Whether the engine is started ahead of the first run, once a case is open.
    layout, layout_plane : Layout, str
        The layout of the views, and the name of the large plane.
    links_zoom : bool
        Whether all planes zoom together.
    has_scale_bar : bool
        Whether the views say how long some millimetres are.
    has_legend : bool
        Whether the large view has a legend with the volumes.
    shares_room : bool
        Whether the panels share the height by their content; False once the user has
        moved them.
    theme : str
        One of `THEMES`; ``system`` is light or dark as the system is.
    initials : str
        Of the person who decides about the masks of batches.
    batch_folder : str
        The folder of the batch that was shown last; empty before the first one.
    language : str
        One of `LANGUAGES`; ``system`` is English where the system's is not among them.
    window_geometry, window_state : str
        The window's own description of itself, with a checksum; empty for the default.
    """

    recent: tuple[tuple[_Plain, ...], ...] = ()
    device: Annotated[str, Pattern(DEVICE_PATTERN, DEVICE_FORMS)] = "auto"
    runtime: Annotated[str, OneOf(RUNTIME_IDS)] = AUTO
    precision: Annotated[str, OneOf(PRECISION_IDS)] = AUTO
    flips: Annotated[int, OneOf(FLIPS)] = 1
    memory_bytes: Annotated[int, Range(above=0, most=_MOST_MEMORY_BYTES)] | None = None
    model_id: _Plain = ""
    is_radiological: bool = True
    opacity: Annotated[float, Range(least=0, most=1)] = 0.3
    contrast: Preset = Preset.AUTOMATIC
    percentiles: tuple[_Percent, _Percent] = USUAL_PERCENTILES
    class_styles: dict[str, SavedStyle] = field(default_factory=dict)
    label_scheme: Annotated[str, OneOf(tuple(WRITTEN_SCHEMES))] = "msd"
    output_folder: _Plain = ""
    prepares_engine: bool = True
    layout: Layout = Layout.PLANES
    layout_plane: Annotated[str, OneOf(("axial", "coronal", "sagittal"))] = "axial"
    links_zoom: bool = False
    has_scale_bar: bool = True
    has_legend: bool = True
    shares_room: bool = True
    theme: Annotated[str, OneOf(THEMES)] = "system"
    initials: _Plain = ""
    batch_folder: _Plain = ""
    language: Annotated[str, OneOf(LANGUAGES)] = "system"
    window_geometry: _Plain = ""
    window_state: _Plain = ""
