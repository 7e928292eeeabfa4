"""Heavy packages are imported when they are needed, not when the program starts."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = {
    "tensorflow",
    "keras",
    "h5py",
    "scipy",
    "skimage",
    "SimpleITK",
    "pydicom",
    "highdicom",
    "imageio",
    "cc3d",
    "edt",
}
PROGRAM = """
import importlib, sys
for name in {names!r}:
    importlib.import_module(name)
print(*sorted({heavy!r} & set(sys.modules)))
"""


def modules_of(package: str) -> list[str]:
    folder = ROOT.joinpath(*package.split("."))
    found = pkgutil.walk_packages([str(folder)], prefix=f"{package}.")
    return [package, *(module.name for module in found)]


def heavy_packages_after(names: list[str]) -> list[str]:
    """Import modules in a fresh interpreter and say what came along."""
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM.format(names=names, heavy=HEAVY)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.split()


def test_the_window_starts_without_heavy_packages():
    assert heavy_packages_after(["unet_gui.app"]) == []


@pytest.mark.parametrize(
    "package", ["core", "io", "segmentation", "state", "controllers", "ui", "cli"]
)
def test_no_module_imports_a_heavy_package_by_itself(package):
    assert heavy_packages_after(modules_of(f"unet_gui.{package}")) == []


def test_the_window_starts_without_opengl():
    program = "import unet_gui.app, sys; print(*sys.modules)"
    names = subprocess.check_output(
        [sys.executable, "-c", program], cwd=ROOT, text=True
    ).split()
    assert "PySide6.QtWidgets" in names
    assert {"OpenGL", "unet_gui.ui.surface_renderer"}.isdisjoint(names)


def test_the_check_sees_a_heavy_import():
    assert heavy_packages_after(["h5py"]) == ["h5py"]
