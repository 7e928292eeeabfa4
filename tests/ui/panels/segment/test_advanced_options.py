"""The options of a run, under Advanced in the Segment panel."""

from __future__ import annotations

import pytest

from unet_gui.core.free_memory import total_bytes

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")


def test_flips_and_memory_are_under_advanced(panel, session, asked):
    assert not panel.options.isVisible()
    panel.options_part.button.click()
    assert panel.options.isVisible()
    panel.options.flips_combo.activated.emit(2)
    panel.options.memory_box.setValue(1.5)
    panel.options.memory_box.setValue(0)
    assert asked.calls == [("flips", 4), ("memory", 1_500_000_000), ("memory", None)]
    panel.options.memory_box.setValue(1e6)  # more than there is
    _, most = asked.calls[-1]
    assert 0.9 * total_bytes() < most <= total_bytes()


def test_flips_and_memory_follow_the_state(panel, session, asked):
    form = panel.options
    assert (form.flips_combo.currentText(), form.memory_box.text()) == (
        "Off",
        "Automatic",
    )
    session.flips, session.memory_bytes = 8, 500_000_000
    assert (form.flips_combo.currentText(), form.memory_box.text()) == (
        "8 mirror images",
        "0.5 GB",
    )
    assert asked.calls == []
    session.is_segmenting = True
    assert not form.isEnabled()


def test_the_plan_is_shown_during_the_run(panel, session):
    session.is_segmenting = True
    height = panel.progress.sizeHint().height()
    session.plan = "Whole brain in 4 tiles, about 1.9 GB, about 30 s"
    assert panel.progress.plan_label.text() == session.plan
    session.plan = ""
    assert panel.progress.plan_label.text().strip() == ""
    assert panel.progress.sizeHint().height() == height


def test_the_runtime_is_chosen_among_the_advanced_options(panel, session, asked):
    combo = panel.options.runtime_combo
    titles = [combo.itemText(n) for n in range(combo.count())]
    assert titles == ["Automatic", "OpenVINO", "TensorFlow", "JAX", "PyTorch"]
    combo.activated.emit(1)
    assert asked.calls == [("runtime", "openvino")]
    session.runtime = "tensorflow"
    assert combo.currentText() == "TensorFlow"


def test_the_precision_is_chosen_among_the_advanced_options(panel, session, asked):
    combo = panel.options.precision_combo
    titles = [combo.itemText(n) for n in range(combo.count())]
    assert titles == ["Automatic", "32 bit", "16 bit (bfloat16)"]
    combo.activated.emit(2)
    assert asked.calls == [("precision", "bfloat16")]
    session.precision = "float32"
    assert combo.currentText() == "32 bit"


def test_devices_that_only_the_engine_lists_are_offered(panel, session, asked):
    combo = panel.device_combo
    session.device = "cpu"
    session.engine_devices = (("intel-gpu:0", "Iris Xe (not tested)"),)
    assert combo.currentText() == "CPU"
    assert combo.itemText(combo.count() - 1) == "Iris Xe (not tested)"
    combo.activated.emit(combo.count() - 1)
    assert asked.calls == [("device", "intel-gpu:0")]
    session.device = "intel-gpu:0"
    session.engine_devices = ()  # another runtime lists none
    assert combo.currentText() == "Intel GPU 0"
