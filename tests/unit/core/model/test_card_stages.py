from __future__ import annotations

from dataclasses import replace

from tests.card_spec import CLASSES, bare_spec, full_spec
from unet_gui.core.model.card_stages import decision_text, stage_facts
from unet_gui.core.model.model_spec import StageSpec


def test_a_cascade_in_plain_words() -> None:
    first, second = stage_facts(full_spec())
    assert first == (
        "Stage 1",
        "3-D U-Net of the course (depth 4, 12 filters in the first level), on a grid "
        "of 2 mm, the whole brain",
    )
    assert second == (
        "Stage 2",
        "3-D U-Net of the course (depth 4), on a grid of 1 mm, only what the stage "
        "before found and 12 mm around it; its probabilities count 50 %, those of the "
        "stage before 50 %",
    )


def test_one_network_of_slices() -> None:
    stage = StageSpec("unet2d-classic", {}, "w", "", plane="axial")
    spec = replace(bare_spec(), stages=(stage,))
    assert stage_facts(spec) == (
        (
            "Network",
            "2-D U-Net, classic, axial slices on the scan's own grid, the whole brain",
        ),
    )


def test_one_threshold_for_all() -> None:
    assert decision_text(CLASSES) == "From a probability of 0.5"
    assert decision_text(()) == ""


def test_thresholds_and_temperatures_of_their_own() -> None:
    edema, *others = CLASSES
    classes = (replace(edema, threshold=0.45, temperature=1.2), *others)
    assert decision_text(classes) == (
        "From a probability of 0.45 (edema), 0.5 (non-enhancing) and 0.5 (enhancing), "
        "after a temperature of 1.2 (edema), 1 (non-enhancing) and 1 (enhancing)"
    )
