"""Recipes: the stages of a cascade, trained one after the other by one command."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.networks.training.options import (
    ENDLESS_EPOCHS,
    TrainingOptions,
    options_for,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_FROM_PREVIOUS = "starts_from_previous"
_BLEND = "blend"
_NOT_IN_RECIPES = {
    *("dataset", "channels", "label_scheme"),
    *("output", "resume", "start_from", "start_stage", "folds", "fold"),
}
_ALLOWED = {f.name for f in fields(TrainingOptions)} - _NOT_IN_RECIPES
_SMALL_CLASSES = "small_classes"
_ON_CPU = "on_cpu"
_KEYS = {
    *("title", "may_lack", "least_piece_ml", _SMALL_CLASSES),
    *("shared", "stages", _ON_CPU),
}


@dataclass(frozen=True, slots=True)
class Recipe:
    """The training options of all stages of a model.

    Attributes
    ----------
    stages : tuple of mapping
        For each stage, the options that differ from the network's own defaults.
    starts_from_previous : tuple of bool
        Whether a stage starts from the weights of the stage before.
    blends : tuple of float
        Weight of each stage's probabilities against those of the stage before.
    small_classes : mapping
        By the name of a class, its least volume and the class that replaces it below
        that volume, as in `ClassSpec`.
    on_cpu : mapping
        Options that take precedence over those of the stages on a CPU.
    """

    name: str
    may_lack: tuple[str, ...]
    stages: tuple[Mapping[str, Any], ...]
    starts_from_previous: tuple[bool, ...]
    blends: tuple[float, ...]
    least_piece_ml: float = 0.0
    small_classes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    on_cpu: Mapping[str, Any] = field(default_factory=dict)

    def options(self, device: str = "CPU", **given: Any) -> list[TrainingOptions]:
        """Return the options of every stage; given options take precedence.

        Options that are None count as not given. Given minutes hold for all stages
        together and are divided in the proportions of the recipe. Each stage gets its
        own folder in the folder ``training`` of the output.

        Raises
        ------
        InputError
            If an option does not fit.
        """
        given = {name: value for name, value in given.items() if value is not None}
        minutes = [float(stage.get("minutes") or 0) for stage in self.stages]
        total = sum(minutes)
        output: Path = given.pop("output")
        chosen: list[TrainingOptions] = []
        for number, stage in enumerate(self.stages, 1):
            own = self.on_cpu if device == "CPU" else {}
            merged = {**stage, **own, **given}
            if "minutes" in given and total > 0:
                merged["minutes"] = given["minutes"] * minutes[number - 1] / total
            elif "epochs" in given:
                merged.pop("minutes", None)
            if merged.get("minutes"):
                merged["epochs"] = ENDLESS_EPOCHS
            merged["output"] = output / "training" / f"stage{number}"
            if self.starts_from_previous[number - 1]:
                merged["start_from"] = chosen[-1].output
            chosen.append(options_for(merged.pop("network", "unet3d"), **merged))
        return chosen


def read_recipe(name: str, folder: Path) -> Recipe:
    """Read a recipe by its name in `folder`, or by the path of a .json file.

    Raises
    ------
    InputError
        If there is no such recipe, or it is invalid.
    """
    path = Path(name) if name.endswith(".json") else folder / f"{name}.json"
    try:
        content = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        known = ", ".join(sorted(p.stem for p in folder.glob("*.json"))) or "none"
        msg = Text(
            "There is no recipe {name}; choose one of {known}, or give a .json file.",
            name=name,
            known=known,
        )
        raise InputError(msg) from error
    except (OSError, ValueError, RecursionError) as error:
        msg = Text(
            "{path} cannot be read as a recipe: {error}.", path=path, error=error
        )
        raise InputError(msg) from error
    return _parsed(path, content)


def _parsed(path: Path, content: Any) -> Recipe:
    if not isinstance(content, dict) or not content.get("stages"):
        msg = Text("{path} is not a recipe: it has no stages.", path=path)
        raise InputError(msg)
    _check_names(path, content, _KEYS)
    shared = content.get("shared", {})
    stages = [dict(stage) for stage in content["stages"]]
    from_previous = [bool(stage.pop(_FROM_PREVIOUS, False)) for stage in stages]
    blends = [float(stage.pop(_BLEND, 1.0)) for stage in stages]
    on_cpu = content.get(_ON_CPU, {})
    for entries in (shared, *stages, on_cpu):
        _check_names(path, entries, _ALLOWED)
    if from_previous[0]:
        msg = Text(
            "{path}: the first stage has no previous stage to start from.", path=path
        )
        raise InputError(msg)
    return Recipe(
        path.stem,
        tuple(content.get("may_lack", ())),
        tuple(_with_tuples({**shared, **stage}) for stage in stages),
        tuple(from_previous),
        tuple(blends),
        float(content.get("least_piece_ml", 0.0)),
        dict(content.get(_SMALL_CLASSES, {})),
        _with_tuples(on_cpu),
    )


def _check_names(path: Path, entries: Mapping[str, Any], known: set[str]) -> None:
    unknown = sorted(set(entries) - known)
    if unknown:
        msg = Text(
            "{path} has unknown entries: {unknown}.",
            path=path,
            unknown=", ".join(unknown),
        )
        raise InputError(msg)


def _with_tuples(entries: Mapping[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in entries.items()}
