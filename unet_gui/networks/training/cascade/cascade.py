"""Assembling trained stages into one model."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import ModelCard, ModelPackage, ModelSpec
from unet_gui.core.model.training_cases import (
    TRAINING_CASES,
    lists_training_cases,
    merged_training_cases,
)
from unet_gui.core.text import Text
from unet_gui.io.atomic import replacing
from unet_gui.io.models.model_package import (
    file_sha256,
    read_model_package,
    write_model_json,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.model.model_spec import ClassSpec, StageSpec


@dataclass(frozen=True, slots=True)
class CascadeSettings:
    """The entries of a cascade's model.json that do not follow from its stages.

    Attributes
    ----------
    recipe : str
        Name of the recipe, if there is one.
    may_lack : tuple of str
        Sequences that a case can do without, as the stages were trained for it.
    blends : tuple of float
        Weight of each stage's probabilities against those of the stage before; all 1
        if empty.
    least_piece_ml : float
        Volume below which connected components of tumour are removed.
    small_classes : mapping
        As in `Recipe`.
    metrics_from : tuple of Path
        Packages of the same recipe that were trained without some of the cases. A model
        trained on all cases takes over the metrics and thresholds of the first; those
        of the others are listed in its card.
    training_cases : tuple of mapping
        Names and fingerprints of training cases that the stages do not list.
    thresholds : tuple of float
        Thresholds of the classes; fitted to the validation cases if empty.
    version : str
        Version of the model.
    data : str
        The training cases in words.
    """

    title: str
    licence: str = "not stated"
    citation: str = ""
    data_licence: str = ""
    recipe: str = ""
    may_lack: tuple[str, ...] = ()
    blends: tuple[float, ...] = ()
    least_piece_ml: float = 0.0
    small_classes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    metrics_from: tuple[Path, ...] = ()
    training_cases: tuple[Mapping[str, str], ...] = ()
    thresholds: tuple[float, ...] = ()
    version: str = "1"
    data: str = ""


def assemble(
    folders: Sequence[Path], output: Path, settings: CascadeSettings
) -> ModelPackage:
    """Write a package of the first stages of packages, in this order, without metrics.

    Each stage keeps the region and margin for which it was trained.

    Raises
    ------
    InputError
        If a folder is not a package, or the packages do not fit each other.
    """
    packages = [read_model_package(folder) for folder in folders]
    first = packages[0].spec
    _check_alike(packages)
    output.mkdir(parents=True, exist_ok=True)
    stages = tuple(
        replace(_copied(package, output, number), blend=blend)
        for number, (package, blend) in enumerate(
            zip(packages, settings.blends or repeat(1.0), strict=False), 1
        )
    )
    card = ModelCard(
        settings.title,
        settings.version,
        settings.licence,
        settings.citation,
        _facts(packages, settings),
    )
    name = output.resolve().name
    classes = tuple(
        replace(entry, **settings.small_classes.get(entry.name, {}))
        for entry in _with_thresholds(first.classes, settings.thresholds)
    )
    spec = ModelSpec(name, first.sequences, classes, stages, card)
    spec = replace(
        spec, may_lack=settings.may_lack, least_piece_ml=settings.least_piece_ml
    )
    write_model_json(spec, output)
    return ModelPackage(spec, output)


def _with_thresholds(
    classes: Sequence[ClassSpec], thresholds: tuple[float, ...]
) -> Sequence[ClassSpec]:
    if not thresholds:
        return classes
    if len(thresholds) != len(classes):
        msg = Text(
            "{count} thresholds were given for {classes} classes.",
            count=len(thresholds),
            classes=len(classes),
        )
        raise InputError(msg)
    pairs = zip(classes, thresholds, strict=True)
    return [replace(entry, threshold=threshold) for entry, threshold in pairs]


def _check_alike(packages: Sequence[ModelPackage]) -> None:
    first = packages[0]
    for package in packages[1:]:
        for kind, mine, other in (
            ("sequences", first.spec.sequences, package.spec.sequences),
            ("classes", first.spec.classes, package.spec.classes),
            (
                Text("validation cases"),
                validation_cases(first),
                validation_cases(package),
            ),
        ):
            if mine != other:
                msg = Text(
                    "{folder} has other {kind} than {first}; train all "
                    "stages with the same.",
                    folder=package.folder,
                    kind=kind,
                    first=first.folder,
                )
                raise InputError(msg)


def validation_cases(package: ModelPackage) -> tuple[str, ...]:
    """Return the cases that were held out of the training of a package."""
    return tuple(package.spec.card.training.get("validation_cases", ()))


def _copied(package: ModelPackage, output: Path, number: int) -> StageSpec:
    """Copy the weights of a package into `output` and return them as stage `number`."""
    stage = package.spec.stages[0]
    weights = f"stage{number}.weights.h5"
    with replacing(output / weights) as partial:
        partial.write_bytes((package.folder / stage.weights).read_bytes())
    training = package.spec.card.training
    return replace(
        stage,
        weights=weights,
        sha256=file_sha256(output / weights),
        region="brain" if number == 1 else training.get("region", stage.region),
        margin_mm=training.get("margin_mm", stage.margin_mm),
    )


def _facts(
    packages: Sequence[ModelPackage], settings: CascadeSettings
) -> dict[str, Any]:
    """Return the facts that all stages share, and those of each below ``stages``."""
    records = [dict(package.spec.card.training) for package in packages]
    # a card may have a bare number there, which is not a list
    lists = [r.pop(TRAINING_CASES) for r in records if lists_training_cases(r)]
    cases = merged_training_cases([*lists, list(settings.training_cases)])
    shared = {
        key: value
        for key, value in records[0].items()
        if all(_has(record, key, value) for record in records)
    }
    own = {
        str(number): {k: v for k, v in record.items() if k not in shared}
        for number, record in enumerate(records, 1)
    }
    given: dict[str, Any] = {
        "recipe": settings.recipe,
        "data": settings.data,
        "data_licence": settings.data_licence,
    }
    filled = {key: value for key, value in given.items() if value}
    if cases:
        filled[TRAINING_CASES] = cases
    return {**shared, **filled, "stages": own}


def _has(record: Mapping[str, Any], key: str, value: object) -> bool:
    return key in record and record[key] == value
