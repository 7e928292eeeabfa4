"""The stages and the decision rule of a model in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import REGIONS, region_title
from unet_gui.core.model.architecture import NETWORK_TITLES
from unet_gui.core.model.card_values import listed
from unet_gui.core.text import lowered

if TYPE_CHECKING:
    from unet_gui.core.model.card_page import Fact
    from unet_gui.core.model.model_spec import ClassSpec, ModelSpec, StageSpec


def stage_facts(spec: ModelSpec) -> tuple[Fact, ...]:
    """Return a line for each stage: its network, grid and region."""
    is_one = len(spec.stages) == 1
    return tuple(
        ("Network" if is_one else f"Stage {number}", _stage_text(stage))
        for number, stage in enumerate(spec.stages, 1)
    )


def _stage_text(stage: StageSpec) -> str:
    title = NETWORK_TITLES.get(stage.network, stage.network)
    text = f"{title}{_size_text(stage)}, {_grid_text(stage)}, {_region_text(stage)}"
    if stage.blend < 1:
        before = f"those of the stage before {100 - 100 * stage.blend:.0f} %"
        text += f"; its probabilities count {100 * stage.blend:.0f} %, {before}"
    return text


def _size_text(stage: StageSpec) -> str:
    sizes = (("depth", "depth {}"), ("base_filters", "{} filters in the first level"))
    known = [t.format(stage.arguments[k]) for k, t in sizes if k in stage.arguments]
    return f" ({', '.join(known)})" if known else ""


def _grid_text(stage: StageSpec) -> str:
    grid = "the scan's own grid"
    if stage.spacing_mm is not None:
        grid = f"a grid of {stage.spacing_mm:g} mm"
    return f"{stage.plane} slices on {grid}" if stage.plane else f"on {grid}"


def _region_text(stage: StageSpec) -> str:
    if stage.region == "around_previous":
        margin = f" and {stage.margin_mm:g} mm around it" if stage.margin_mm else ""
        return f"only what the stage before found{margin}"
    return "the whole brain"


def decision_text(classes: tuple[ClassSpec, ...]) -> str:
    """Return the probabilities from which voxels are marked, and the temperatures."""
    text = _per_class("a probability of", classes, [c.threshold for c in classes])
    if any(c.temperature != 1 for c in classes):
        temperatures = [c.temperature for c in classes]
        text += f", after {_per_class('a temperature of', classes, temperatures)}"
    return f"From {text}" if classes else ""


def _per_class(what: str, classes: tuple[ClassSpec, ...], values: list[float]) -> str:
    if len(set(values)) == 1:
        return f"{what} {values[0]:g}"
    parts = (
        f"{v:g} ({class_name(c.name)})" for c, v in zip(classes, values, strict=True)
    )
    return f"{what} {listed(parts)}"


def class_name(name: str) -> str:
    """Return a class as a word of a sentence, such as ``non-enhancing``."""
    if name in REGIONS:
        return lowered(region_title(name))
    return name.replace("non_", "non-").replace("_", " ")
