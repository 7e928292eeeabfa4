from __future__ import annotations

import sys

import numpy as np
import pytest

from unet_gui.networks.training.peak_memory import forget_peak, peak_bytes


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's own account")
def test_the_peak_includes_memory_that_was_released() -> None:
    forget_peak()
    before = peak_bytes()
    held = np.ones(30_000_000, np.uint8)
    del held
    after = peak_bytes()
    assert before is not None
    assert after is not None
    assert after >= before


def test_the_peak_is_in_bytes(tmp_path) -> None:
    status = tmp_path / "status"
    status.write_text("Name:\tx\nVmHWM:\t    2048 kB\nVmRSS:\t 7 kB\n", "utf-8")
    assert peak_bytes(status) == 2048 * 1024


def test_the_peak_is_none_if_it_is_not_reported(tmp_path) -> None:
    assert peak_bytes(tmp_path / "none") is None
    (tmp_path / "empty").touch()
    assert peak_bytes(tmp_path / "empty") is None
    forget_peak(tmp_path / "no" / "such")
