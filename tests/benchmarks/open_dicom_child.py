"""Open a DICOM study several times, in our window or with pydicom alone."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

_RUNS = 4


def with_pydicom(files: list[Path]) -> tuple[float, float]:
    """Return the seconds for all headers, and for headers and then pixels."""
    import numpy as np
    from pydicom import dcmread

    started = time.perf_counter()
    headers = [dcmread(file, stop_before_pixels=True) for file in files]
    header_s = time.perf_counter() - started
    pixels = np.stack([dcmread(file).pixel_array for file in files])
    seconds = time.perf_counter() - started
    del headers, pixels
    return header_s, seconds


def main(which: str, study: Path) -> None:
    if which == "ours":
        from own_window import make_window

        from unet_gui.core.progress import run_to_end
        from unet_gui.io.cases.dicom_cases import search_dicom_cases

        headers = []
        for _ in range(_RUNS):
            started = time.perf_counter()
            run_to_end(search_dicom_cases([study]))
            headers.append(time.perf_counter() - started)
        own = make_window()
        own.window.show()
        slices = [own.open([study]) for _ in range(_RUNS)]
        own.window.close()
    else:
        files = sorted(path for path in study.rglob("*") if path.is_file())
        pairs = [with_pydicom(files) for _ in range(_RUNS)]
        headers, slices = map(list, zip(*pairs, strict=True))
    print(json.dumps({"headers": headers, "slice": slices}), flush=True)


main(sys.argv[1], Path(sys.argv[2]))
