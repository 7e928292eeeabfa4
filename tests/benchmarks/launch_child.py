"""Show a window in a fresh interpreter, ours or a bare one of pyqtgraph, and end."""

from __future__ import annotations

import gc
import json
import sys


def main(which: str) -> None:
    if which.startswith("ours"):
        gc.disable()  # as `unet_gui.cli.window` does
        from own_window import make_window

        window = make_window().window
    else:
        import pyqtgraph as pg

        application = pg.mkQApp()  # noqa: F841 - kept alive
        window = pg.GraphicsLayoutWidget()
    # after the imports of the window, which take most time
    from painting import PaintWatch, process_events_until

    shown = window.viewport() if which == "reference" else window
    watch = PaintWatch(shown)
    window.show()
    process_events_until(watch.is_done)
    if which == "ours with views":
        process_events_until(lambda: window.view_area.is_made)
    heavy = sorted({"tensorflow", "keras"} & set(sys.modules))
    print(json.dumps({"heavy": heavy}), flush=True)
    window.close()


main(sys.argv[1])
