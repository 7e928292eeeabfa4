from __future__ import annotations

import sys

import pytest

from unet_gui.ui.window.process.display import has_display


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


def test_there_is_no_display_by_default() -> None:
    assert not has_display()


@pytest.mark.parametrize(
    ("platform", "expected"), [("offscreen", False), ("xcb", True)]
)
def test_the_platform_of_qt_decides(monkeypatch, platform, expected) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    assert has_display() is expected


def test_wayland_counts(monkeypatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_display()


@pytest.mark.skipif(sys.platform != "linux", reason="X server")
def test_an_unresponsive_display_counts_as_none(monkeypatch) -> None:
    monkeypatch.setenv("DISPLAY", ":12345")
    assert not has_display()


def test_other_systems_always_have_a_display(monkeypatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert has_display()
