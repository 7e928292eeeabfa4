"""Heavy packages are imported when they are needed, not when the program starts."""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HEAVY = {
    "tensorflow",
    "keras",
    "openvino",
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
# modules that a window without a case does not need
LATER = {
    "OpenGL",
    "psutil",
    "pyqtgraph",
    "unet_gui.controllers.cases.opening_jobs",
    "unet_gui.controllers.exports.mask_plan",
    "unet_gui.controllers.runs.segmentation_job",
    "unet_gui.controllers.scenes.mask_uncertainty",
    "unet_gui.controllers.sessions.saved_sessions",
    "unet_gui.controllers.sessions.session_writing",
    "unet_gui.controllers.sessions.unwritten_work",
    "unet_gui.core.case.saved_session",
    "unet_gui.core.model.missing_cost",
    "unet_gui.io.cases.find_cases",
    "unet_gui.io.images.reading",
    "unet_gui.io.masks.writing",
    "unet_gui.io.names.name_tokens",
    "unet_gui.io.nifti.file",
    "unet_gui.io.sessions.session_file",
    "unet_gui.segmentation.activation_tile",
    "unet_gui.segmentation.segmenter",
    "unet_gui.ui.dialogs.about",
    "unet_gui.ui.panels.network.activations_window",
    "unet_gui.ui.panels.mask.agreement_page",
    "unet_gui.ui.panels.network.architecture_panel",
    "unet_gui.ui.panels.case.case_list_panel",
    "unet_gui.ui.panels.contrast.contrast_panel",
    "unet_gui.ui.dialogs.curves_view",
    "unet_gui.ui.dialogs.go_to",
    "unet_gui.io.guide",
    "unet_gui.ui.guide.guide_window",
    "unet_gui.ui.guide.whats_this",
    "unet_gui.ui.dialogs.missing_files",
    "unet_gui.ui.dialogs.models",
    "unet_gui.ui.views.ortho_view",
    "unet_gui.ui.panels.mask.probability_page",
    "unet_gui.ui.surface.renderer",
    "unet_gui.ui.surface.view",
    "unet_gui.ui.dialogs.train",
    "unet_gui.ui.panels.network.unet_drawing_view",
    "unet_gui.ui.views.view_instruments",
}
FIRST_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
application = QApplication([])
window = build_main_window(None, Settings())
window.show()
print(*sys.modules)
"""
OWN_IMPORT = """
import builtins
import unet_gui.app
print(builtins.__import__.__name__, builtins.__import__ is builtins.__orig_import__)
"""
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
    """Import modules in a fresh interpreter and return the heavy packages loaded."""
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
def test_no_module_imports_a_heavy_package_at_module_level(package):
    assert heavy_packages_after(modules_of(f"unet_gui.{package}")) == []


def test_the_first_window_opens_without_modules_that_it_does_not_show(tmp_path):
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    shown = subprocess.check_output(
        [sys.executable, "-c", FIRST_WINDOW], cwd=ROOT, text=True, env=environment
    ).split()
    assert "unet_gui.ui.window.welcome_page" in shown
    assert sorted(LATER & set(shown)) == []


def test_the_check_detects_a_heavy_import():
    assert heavy_packages_after(["h5py"]) == ["h5py"]


def test_imports_are_not_slowed_by_the_optional_features_of_pyside():
    ended = subprocess.check_output(
        [sys.executable, "-c", OWN_IMPORT], cwd=ROOT, text=True
    )
    name, is_own = ended.split()
    assert name != "__feature_import__"
    assert is_own == "True"
