"""The files that this process holds open, for tests that look for leaks."""

from __future__ import annotations

import contextlib
import gc
import os
from pathlib import Path


def open_files() -> set[str]:
    """Return what each descriptor refers to, such as ``7 pipe:[4711]``.

    Counts would not do: what an earlier test left to another thread may be closed
    meanwhile. Tests compare sets instead and look only at what was added.
    """
    gc.collect()
    found = set()
    for number in os.listdir("/proc/self/fd"):  # noqa: PTH208 - no real folder
        with contextlib.suppress(OSError):  # the descriptor of this listing itself
            found.add(f"{number} {Path(f'/proc/self/fd/{number}').readlink()}")
    return found
