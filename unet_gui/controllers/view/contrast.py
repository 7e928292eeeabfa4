"""The display of intensities: window and level, presets, colour maps, histograms."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.image.colour_maps import GREY
from unet_gui.core.image.histogram import intensity_histogram
from unet_gui.core.image.windowing import Preset, WindowLevel
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.case.case import Case
    from unet_gui.core.image.colour_maps import ColourMap
    from unet_gui.core.image.histogram import Histogram
    from unet_gui.core.image.volume import Volume
    from unet_gui.state.contrast import ContrastState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


def histogram_job(volume: Volume) -> Generator[Progress, None, Histogram]:
    """Count the intensities of a volume."""
    yield Progress(0, 1, Text("Counting intensities"))
    return intensity_histogram(volume)


class ContrastController:
    """Changes the display of the intensities of the shown sequence."""

    def __init__(
        self,
        contrast: ContrastState,
        session: SessionState,
        viewer: ViewerState,
        view: ViewerController,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._contrast = contrast
        self._session = session
        self._viewer = viewer
        self._view = view
        self._runner = runner
        self._on_error = on_error
        self._case: Case | None = None  # to which the histograms belong
        self._counting: set[str] = set()
        session.events.case.connect(self._on_case_changed)
        self._on_case_changed(session.case)

    def set_range(self, low: float, high: float) -> None:
        """Show intensities up to `low` in black and from `high` in white."""
        before = self._viewer.windows.get(self._viewer.sequence)
        knee = 1.0 if before is None else before.knee
        self._view.set_window(WindowLevel(high - low, (low + high) / 2, knee))

    def set_window(self, window: WindowLevel) -> None:
        """Set the window and level."""
        self._view.set_window(window)

    def choose_preset(self, preset: Preset) -> None:
        """Show all sequences and cases by a preset, but for windows set by hand.

        That of the shown sequence is given up.
        """
        self._view.choose_preset(preset)

    def choose_percentiles(self, low: float, high: float) -> None:
        """Show all sequences and cases between two percentiles of their intensities.

        Windows set by hand stay, but for that of the shown sequence.

        Parameters
        ----------
        low, high : float
            In percent; in either order.
        """
        self._viewer.percentiles = (min(low, high), max(low, high))
        self._view.choose_preset(Preset.PERCENTILES)

    def preset(self) -> Preset | None:
        """Return the preset of the shown sequence, None for a window set by hand."""
        is_manual = self._viewer.sequence in self._viewer.manual_windows
        return (
            None if is_manual or self._session.case is None else self._viewer.contrast
        )

    def choose_colour_map(self, name: str) -> None:
        """Show the sequence in another colour map."""
        self._set_colour_map(self.colour_map()._replace(name=name))

    def toggle_inverted(self) -> None:
        """Invert light and dark."""
        before = self.colour_map()
        self._set_colour_map(before._replace(is_inverted=not before.is_inverted))

    def colour_map(self) -> ColourMap:
        """Return the colour map of the shown sequence."""
        return self._viewer.colour_maps.get(self._viewer.sequence, GREY)

    def _set_colour_map(self, colour_map: ColourMap) -> None:
        if self._session.case is not None:
            self._viewer.colour_maps = {
                **self._viewer.colour_maps,
                self._viewer.sequence: colour_map,
            }

    # histograms

    def want_histogram(self) -> None:
        """Count the histogram of the shown sequence, unless that was done before."""
        case, name = self._session.case, self._viewer.sequence
        if case is None or name not in case.sequences:
            return
        if name in self._contrast.histograms or name in self._counting:
            return
        self._counting.add(name)
        volume = case.sequences[name]
        take = partial(self._take, case, name)

        def on_error(error: Exception) -> None:
            take(None)
            self._on_error(error)

        # after cancelling, it may be asked for again
        listener = Listener(take, on_error, on_cancelled=lambda: take(None))
        self._runner.submit(partial(histogram_job, volume), listener, Lane.IO)

    def _take(self, case: Case, name: str, histogram: Histogram | None) -> None:
        if self._case is None or not self._case.has_same_input(case):
            return  # another case was opened meanwhile
        self._counting.discard(name)
        if histogram is not None:
            self._contrast.histograms = {**self._contrast.histograms, name: histogram}

    def _on_case_changed(self, case: Case | None) -> None:
        before, self._case = self._case, case
        if case is not None and before is not None and case.has_same_input(before):
            return
        self._counting.clear()
        self._contrast.histograms = {}
