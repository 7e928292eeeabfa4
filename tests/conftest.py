from __future__ import annotations

import gc
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

from tests.case_folders import (
    mask_data,
    scan_data,
    write_brats,
    write_decathlon,
    write_image,
)
from unet_gui.core.demo import phantom
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication, QWidget

    from unet_gui.core.case.case import Case

# no test depends on how busy the machine is
settings.register_profile(
    "any_machine",
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("any_machine")


# The many objects of thousands of tests live to the end; to look for garbage among
# them while they are made takes a quarter of that time.
gc.disable()


def pytest_collection_finish() -> None:
    gc.enable()
    gc.freeze()


def pytest_xdist_auto_num_workers() -> int:
    """Return one process more than there are cores: tests of windows often wait."""
    return (os.cpu_count() or 1) + 1


_ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Return the folder with real MRI; the README names its sources."""
    default = _ROOT.parent / "shared" / "data"
    folder = Path(os.environ.get("UNET_GUI_TEST_DATA", default))
    if not folder.is_dir():
        pytest.skip(f"no real data at {folder}; set UNET_GUI_TEST_DATA")
    return folder


@pytest.fixture(autouse=True, scope="session")
def own_user_folders(tmp_path_factory) -> Iterator[None]:
    """Keep the user's own settings and logs out of the tests."""
    home = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG", "STATE", "CACHE", "DATA"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(scope="session")
def demo() -> Case:
    """Make the demo case once for all tests of a worker; no test may change it."""
    return phantom.demo_case()


@pytest.fixture
def ready_demo(demo, monkeypatch) -> Case:
    """Let the program open the demo case without making it anew."""
    monkeypatch.setattr(phantom, "demo_case", lambda: demo)
    return demo


@pytest.fixture
def unasked(monkeypatch) -> None:
    """Let windows segment the small scans of tests, which are no whole brains."""
    from unet_gui.ui.panels.segment.segment_texts import missing_cost_sentences

    name = "unet_gui.ui.window.main_window.sentences_before_run"
    monkeypatch.setattr(name, lambda case, spec, _: missing_cost_sentences(case, spec))


@pytest.fixture
def volume() -> Volume:
    """Make a small, anisotropic volume whose axes all differ in length."""
    data = np.arange(6 * 7 * 8, dtype=np.float32).reshape(6, 7, 8)
    return Volume(data, Affine.from_spacing((1.0, 2.0, 3.0)))


@pytest.fixture(name="write_image")
def image_writer() -> Callable[..., Path]:
    """Write a NIfTI file: `write_image(path, data, affine, sform_code=…, …)`."""
    return write_image


@pytest.fixture
def make_scan() -> Callable[..., np.ndarray]:
    return scan_data


@pytest.fixture
def make_mask() -> Callable[..., np.ndarray]:
    return mask_data


@pytest.fixture
def brats_folder(tmp_path) -> Path:
    """Write four scans and a mask with labels 1, 2, 4, named as in BraTS 2021."""
    return write_brats(tmp_path / "BraTS2021_00001")


@pytest.fixture
def decathlon_folder(tmp_path) -> Path:
    """Write two labelled 4-D cases as the Medical Segmentation Decathlon has them."""
    return write_decathlon(tmp_path / "Task01")


@pytest.fixture(autouse=True)
def no_dangling_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    started = [t for t in threading.enumerate() if t not in before]
    for thread in started:
        thread.join(timeout=5)
    alive = [t for t in started if t.is_alive()]
    assert not alive, f"test left threads running: {alive}"


@pytest.fixture
def no_leaked_widgets(qapp: QApplication) -> Iterator[None]:
    import shiboken6
    from PySide6.QtCore import QEvent

    def address(widget: QWidget) -> int:  # wrappers in Python can be made anew
        return int(shiboken6.getCppPointer(widget)[0])

    before = {address(w) for w in qapp.topLevelWidgets()}
    gc.freeze()  # what there was before; to look at it again takes half a second
    yield
    for _ in range(2):
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()
        gc.collect()
    gc.unfreeze()
    left = [w for w in qapp.topLevelWidgets() if address(w) not in before]
    assert not left, f"top-level widgets left after the test: {left}"
