"""Segment in the window with a cold engine; print the gaps in its event loop."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from event_loop import LoopWatch, run_event_loop_for, run_event_loop_until
from own_window import make_window

_SIZE = (1600, 1000)
_IDLE_S = 10.0
_PAINTING_S = 0.5  # time to paint the mask


def main(files: list[Path]) -> None:
    own = make_window()
    own.window.resize(*_SIZE)
    own.window.show()
    own.open(files)
    watch, ended = LoopWatch(), []
    own.session.events.is_segmenting.connect(lambda run: run or ended.append(run))
    watch.start()
    own.window.docks.segment_panel.button.click()
    run_event_loop_until(lambda: bool(ended))
    run_event_loop_for(_PAINTING_S)
    busy_ms = watch.stop()
    watch.start()
    run_event_loop_for(_IDLE_S)
    result = own.session.result
    record = {
        "busy_ms": busy_ms,
        "idle_ms": watch.stop(),
        "seconds": None if result is None else dict(result.seconds),
    }
    print(json.dumps(record), flush=True)
    own.window.close()


main([Path(argument) for argument in sys.argv[1:]])
