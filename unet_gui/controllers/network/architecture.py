"""The description of the selected network."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.core.model.architecture import Channels, NetworkDescription
    from unet_gui.core.progress import Progress
    from unet_gui.state.architecture import ArchitectureState

    Answer = tuple[NetworkDescription, str]  # the layers, a sentence on the weights
    Describe = Callable[[str], Generator[Progress, None, Answer]]


class ArchitectureController:
    """Describes the selected network in the background.

    The default lane is the computing one, as the engine is used from one thread only.
    Descriptions are kept, so that returning to a network shows it at once.
    """

    def __init__(
        self,
        state: ArchitectureState,
        runner: JobRunner,
        describe: Describe,
        lane: Lane = Lane.COMPUTE,
    ) -> None:
        self._state = state
        self._runner = runner
        self._describe = describe
        self._lane = lane
        self._answers: dict[str, Answer] = {}
        self._handle: JobHandle | None = None
        self._request = 0

    def start(self) -> None:
        """Select the first choice if none was selected yet."""
        if not self._state.selected and self._state.choices:
            self.select(self._state.choices[0][0])

    def select(self, key: str) -> None:
        """Show the network or model `key`; an unfinished description is cancelled."""
        state = self._state
        if key == state.selected and (state.is_loading or state.description):
            return
        self._give_up()
        state.layer = None
        state.selected = key
        state.error = ""
        if key in self._answers:
            self._show(self._answers[key])
        else:
            self._ask(key)

    def show_channels(self, channels: Channels) -> None:
        """Show output shapes with the channels first or last."""
        self._state.channels = channels

    def select_layer(self, layer: int | None) -> None:
        """Select the layer with this number, in the table and in the drawing."""
        description = self._state.description
        if layer is None or (description and 0 <= layer < len(description.layers)):
            self._state.layer = layer

    def forget(self, key: str) -> None:
        """Drop the description of `key`, for example when its weights have changed."""
        self._answers.pop(key, None)

    def _give_up(self) -> None:
        self._request += 1
        if self._handle is not None:
            self._handle.cancel()

    def _ask(self, key: str) -> None:
        state = self._state
        state.description = None
        state.weights_text = ""
        state.is_loading = True
        request = self._request
        listener: Listener[Answer] = Listener(
            partial(self._answered, request, key), partial(self._failed, request)
        )
        self._handle = self._runner.submit(
            lambda: self._describe(key), listener, lane=self._lane
        )

    def _answered(self, request: int, key: str, answer: Answer) -> None:
        self._answers[key] = answer
        if request == self._request:
            self._show(answer)

    def _failed(self, request: int, error: Exception) -> None:
        if request != self._request:
            return
        self._state.is_loading = False
        if isinstance(error, UnetGuiError):
            self._state.error = str(error)
        else:
            self._state.error = Text(
                "The network could not be described: {error}.", error=repr(error)
            )

    def _show(self, answer: Answer) -> None:
        self._state.description, self._state.weights_text = answer
        self._state.is_loading = False
