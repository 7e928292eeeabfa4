"""Trained stages put together into one model."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import ModelCard, ModelPackage, ModelSpec
from unet_gui.io.atomic import replacing
from unet_gui.io.models.model_package import (
    file_sha256,
    read_model_package,
    write_model_json,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.model.model_spec import StageSpec


@dataclass(frozen=True, slots=True)
class CascadeWords:
    """What the card of a cascade says beside its figures.

    Attributes
    ----------
    may_lack : tuple of str
        Sequences that a case may lack, for which the stages were trained.
    blends : tuple of float
        Weight of each stage's answer against that of the one before; 1 if empty.
    least_piece_ml : float
        Smaller pieces of tumour are left out as specks.
    small_classes : mapping
        As in `Recipe`.
    figures_of : tuple of Path
        Packages of the same recipe, trained without some of the cases. The figures and
        thresholds of the first stand for a model that has seen every case; those of
        the others go into the card beside them.
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
    figures_of: tuple[Path, ...] = ()


def assemble(
    folders: Sequence[Path], output: Path, words: CascadeWords
) -> ModelPackage:
    """Write a package of the first stages of packages, in this order; not measured.

    Region and margin of each are those that it was trained for.

    Raises
    ------
    InputError
        If one is no package, or they do not fit each other.
    """
    packages = [read_model_package(folder) for folder in folders]
    first = packages[0].spec
    _check_alike(packages)
    output.mkdir(parents=True, exist_ok=True)
    stages = tuple(
        replace(_copied(package, output, number), blend=blend)
        for number, (package, blend) in enumerate(
            zip(packages, words.blends or repeat(1.0), strict=False), 1
        )
    )
    card = ModelCard(
        words.title, "1", words.licence, words.citation, _facts(packages, words)
    )
    name = output.resolve().name
    classes = tuple(
        replace(entry, **words.small_classes.get(entry.name, {}))
        for entry in first.classes
    )
    spec = ModelSpec(name, first.sequences, classes, stages, card)
    spec = replace(spec, may_lack=words.may_lack, least_piece_ml=words.least_piece_ml)
    write_model_json(spec, output)
    return ModelPackage(spec, output)


def _check_alike(packages: Sequence[ModelPackage]) -> None:
    first = packages[0]
    for package in packages[1:]:
        for what, mine, other in (
            ("sequences", first.spec.sequences, package.spec.sequences),
            ("classes", first.spec.classes, package.spec.classes),
            ("validation cases", validation_cases(first), validation_cases(package)),
        ):
            if mine != other:
                msg = (
                    f"{package.folder} has other {what} than {first.folder}; train "
                    "the stages alike."
                )
                raise InputError(msg)


def validation_cases(package: ModelPackage) -> tuple[str, ...]:
    """Return the cases that a trained package has not learnt from."""
    return tuple(package.spec.card.training.get("validation_cases", ()))


def _copied(package: ModelPackage, output: Path, number: int) -> StageSpec:
    """Copy the weights of a package; return them as stage `number`."""
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


def _facts(packages: Sequence[ModelPackage], words: CascadeWords) -> dict[str, Any]:
    """Return what the stages share, and below ``stages`` what each has for itself."""
    records = [dict(package.spec.card.training) for package in packages]
    shared = {
        key: value
        for key, value in records[0].items()
        if all(_has(record, key, value) for record in records)
    }
    own = {
        str(number): {k: v for k, v in record.items() if k not in shared}
        for number, record in enumerate(records, 1)
    }
    own_words = {"recipe": words.recipe, "data_licence": words.data_licence}
    said = {key: text for key, text in own_words.items() if text}
    return {**shared, **said, "stages": own}


def _has(record: Mapping[str, Any], key: str, value: object) -> bool:
    return key in record and record[key] == value
