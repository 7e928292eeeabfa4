from __future__ import annotations

from unet_gui.controllers.jobs import Listener, SyncJobRunner
from unet_gui.core.progress import Progress


def half(number):
    yield Progress(0, 1, "Halving")
    if number % 2:
        raise ValueError(number)
    return number // 2


def test_a_listener_needs_only_functions_for_the_result_and_the_error() -> None:
    results, errors = [], []
    listener = Listener(results.append, errors.append)
    SyncJobRunner().submit(lambda: half(4), listener)
    SyncJobRunner().submit(lambda: half(3), listener)
    listener.on_cancelled()
    assert results == [2]
    assert [str(error) for error in errors] == ["3"]


def test_progress_is_reported_before_the_result() -> None:
    heard = []
    listener = Listener(
        heard.append, heard.append, lambda progress: heard.append(progress.message)
    )
    SyncJobRunner().submit(lambda: half(4), listener)
    assert heard == ["Halving", 2]
