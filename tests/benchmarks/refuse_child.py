"""Open files that are refused, in our window or with nibabel alone."""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path


def resident_bytes(which: str) -> int:
    """Return the memory of this process: now (VmRSS) or at its peak (VmHWM)."""
    status = Path("/proc/self/status")
    if status.is_file():
        (kib,) = re.findall(rf"{which}:\s+(\d+) kB", status.read_text("ascii"))
        return int(kib) * 1024
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def forget_peak() -> None:
    """Reset the peak that the system has recorded, if it can be reset."""
    switch = Path("/proc/self/clear_refs")
    if switch.is_file():
        switch.write_text("5", "ascii")


def refuse_in_window(good: Path, bad: list[Path]) -> dict[str, list[float]]:
    from own_window import make_window
    from painting import PaintWatch, process_events_until

    own = make_window()
    own.window.show()
    own.open([good])
    shown = own.session.case
    seconds, peaks = [], []
    for path in bad:
        idle = resident_bytes("VmRSS")
        forget_peak()
        started = time.perf_counter()
        own.window.parts.controllers.open_case.open([path])
        process_events_until(lambda: own.window.toasts.toasts)
        watch = PaintWatch(own.window.toasts.toasts[-1])
        process_events_until(watch.is_done)
        seconds.append(time.perf_counter() - started)
        peaks.append(resident_bytes("VmHWM") - idle)
        assert own.session.case is shown
        own.window.toasts.dismiss_all()
    own.window.close()
    return {"seconds": seconds, "peak": peaks}


def fail_with_nibabel(bad: list[Path]) -> dict[str, list[float]]:
    import nibabel as nib

    limit_memory(4_000_000_000)
    seconds = []
    for path in bad:
        started = time.perf_counter()
        try:
            nib.load(path).get_fdata()
        except (OSError, MemoryError, ValueError, EOFError):
            seconds.append(time.perf_counter() - started)
    return {"seconds": seconds}


def limit_memory(size_bytes: int) -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (size_bytes, size_bytes))


def main(which: str, files: list[Path]) -> None:
    if which == "ours":
        record = refuse_in_window(files[0], files[1:])
    else:
        record = fail_with_nibabel(files)
    print(json.dumps(record), flush=True)


main(sys.argv[1], [Path(argument) for argument in sys.argv[2:]])
