"""The window, with its engine in another process, gives the same mask as Python.

The command line is compared with Python in `test_segment`.
"""

from __future__ import annotations

import numpy as np
import pytest

import unet_gui
from tests.tiny_model import write_tiny_model
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.io.models.model_package import read_model_package
from unet_gui.networks.inference.openvino_library import has_openvino

pytestmark = pytest.mark.tensorflow
MEMORY_BYTES = 2 * 10**9


@pytest.mark.parametrize("runtime", ["openvino", "tensorflow"])
def test_the_window_gives_the_same_mask(
    qtbot, brats_folder, tmp_path, monkeypatch, no_leaked_widgets, runtime
) -> None:
    monkeypatch.setenv("KERAS_BACKEND", "")  # restored at the end
    if runtime == "openvino" and not has_openvino():
        pytest.skip("OpenVINO is not installed")
    folder = write_tiny_model(tmp_path / "tiny")
    window = build_main_window({"tiny": read_model_package(folder)}, Settings())
    session, parts = window.parts.states.session, window.parts
    try:
        parts.controllers.open_case.open([brats_folder])
        qtbot.waitUntil(lambda: session.case is not None, timeout=20_000)
        parts.controllers.segmentation.set_device("cpu")
        parts.controllers.segmentation.set_memory(MEMORY_BYTES)
        parts.controllers.segmentation.set_runtime(runtime)
        for flips in (1, 4) if runtime == "openvino" else (1,):
            parts.controllers.segmentation.set_flips(flips)
            parts.controllers.segmentation.start()
            qtbot.waitUntil(lambda: not session.is_segmenting, timeout=180_000)
            found = session.result
            expected = unet_gui.segment(
                unet_gui.open_case(brats_folder),
                str(folder),
                "cpu",
                memory_bytes=MEMORY_BYTES,
                flips=flips,
                runtime=runtime,
            )
            assert (found.runtime, expected.runtime) == (runtime, runtime)
            assert (found.plan, found.flips) == (expected.plan, flips)
            for one, other in (
                (found.label_map, expected.label_map),
                (found.probabilities, expected.probabilities),
            ):
                np.testing.assert_array_equal(one.data, other.data)
            assert found.label_map.data.any()
    finally:
        window.close()
        window.deleteLater()
