"""The wheel contains everything that the program needs; setup.sh reports problems."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PRINT_RESOURCES = (
    "from unet_gui.io.resources import resources_folder; print(resources_folder())"
)


def run_python(code: str, cwd: Path, **environment: str) -> str:
    inherited = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=cwd,
        env=inherited | environment,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def wheel_files(wheel) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.mark.parametrize("folder", ["guide", "icons", "models"])
def test_the_wheel_contains_every_resource_that_the_program_reads(wheel_files, folder):
    expected = {
        f"unet_gui/resources/{path.relative_to(ROOT / 'resources').as_posix()}"
        for path in (ROOT / "resources" / folder).rglob("*")
        if path.is_file()
    }
    found = {f for f in wheel_files if f.startswith(f"unet_gui/resources/{folder}/")}
    assert found == expected
    assert found


def test_the_wheel_contains_nothing_else_of_the_clone(wheel_files):
    tops = {name.split("/")[0] for name in wheel_files}
    assert {t for t in tops if not t.startswith("unet_gui-")} == {"unet_gui"}
    assert not [f for f in wheel_files if "screenshot" in f or "setup.sh" in f]


def test_the_wheel_contains_licence_desktop_entry_and_both_launchers(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (entry_points,) = (n for n in names if n.endswith("entry_points.txt"))
        text = archive.read(entry_points).decode()
    assert "unet-gui = unet_gui.__main__:main" in text
    assert "unet-guiw = unet_gui.__main__:main" in text
    assert any(n.endswith("licenses/LICENSE") for n in names)
    assert any(n.endswith("applications/unet-gui.desktop") for n in names)


def test_an_installed_wheel_finds_its_resources_from_any_folder(wheel, tmp_path):
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    found = run_python(PRINT_RESOURCES, tmp_path, PYTHONPATH=str(site))
    assert Path(found) == (site / "unet_gui" / "resources").resolve()


def test_an_editable_installation_finds_the_resources_of_the_clone(tmp_path):
    # an editable installation is a .pth file that names the clone
    (tmp_path / "unet_gui.pth").write_text(str(ROOT), "utf-8")
    code = f"import site; site.addsitedir({str(tmp_path)!r}); {PRINT_RESOURCES}"
    assert Path(run_python(code, tmp_path)) == (ROOT / "resources").resolve()


def test_setup_and_pyproject_agree_on_the_python_versions():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    low, high = project["requires-python"].replace(">=", "").split(",<")
    low_pair, high_pair = (f"({v.replace('.', ', ')})" for v in (low, high))
    setup = (ROOT / "resources" / "setup.sh").read_text("utf-8")
    assert f"{low_pair} <= sys.version_info[:2] < {high_pair}" in setup


@pytest.mark.skipif(sys.platform == "win32", reason="setup.sh is not for Windows")
def test_setup_refuses_an_unsupported_python_in_one_line(tmp_path):
    old_python = tmp_path / "python3"
    old_python.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    old_python.chmod(old_python.stat().st_mode | stat.S_IXUSR)
    ended = subprocess.run(
        ["bash", ROOT / "resources" / "setup.sh"],
        env=os.environ | {"PYTHON": str(old_python), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert "needs Python 3.11, 3.12 or 3.13" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1
