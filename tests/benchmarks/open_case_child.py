"""Open a case several times, in our window or with nibabel alone."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

_RUNS = 6


def open_with_nibabel(files: list[Path]) -> float:
    import nibabel as nib

    started = time.perf_counter()
    arrays = [nib.load(file).get_fdata() for file in files]
    seconds = time.perf_counter() - started
    del arrays
    return seconds


def main(which: str, files: list[Path]) -> None:
    if which == "ours":
        from own_window import make_window

        own = make_window()
        own.window.show()
        runs = [own.open(files) for _ in range(_RUNS)]
        own.window.close()
    else:
        runs = [open_with_nibabel(files) for _ in range(_RUNS)]
    print(json.dumps({"seconds": runs}), flush=True)


main(sys.argv[1], [Path(argument) for argument in sys.argv[2:]])
