"""Tests of the count of processors."""

from __future__ import annotations

import os

import pytest

from unet_gui.core.processors import own_cores


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="of Linux")
def test_processors_that_others_have_do_not_count() -> None:
    before = os.sched_getaffinity(0)
    try:
        os.sched_setaffinity(0, {min(before)})
        assert own_cores() == 1
    finally:
        os.sched_setaffinity(0, before)
    assert own_cores() == len(before)
