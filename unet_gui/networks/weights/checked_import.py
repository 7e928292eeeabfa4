"""Importing a package, a zip of one, or weights alone, with its networks checked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.text import Text
from unet_gui.io.models.model_json import check_model_id
from unet_gui.io.models.model_package import (
    check_weights_kind,
    read_model_package,
    write_model_json,
)
from unet_gui.io.models.package_copy import copy_package, move_into_place, staging
from unet_gui.io.nifti.unfetched import unfetched_text
from unet_gui.io.path_kinds import is_file, is_folder, is_there
from unet_gui.networks.weights.imported_package import (
    IMPORTED_SUFFIXES,
    write_imported_package,
)
from unet_gui.networks.weights.stage_network import load_stage_graph

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path


def import_model(
    source: Path, models_folder: Path, taken: Collection[str], model_id: str | None
) -> ModelPackage:
    """Check a model and copy it into `models_folder`, completely or not at all.

    Parameters
    ----------
    source : Path
        Folder of a package, a zip file of one, weights of the course's network as
        Keras 2 or 3 saved them, or an archive of Keras 3 with these.
    taken : collection of str
        Ids of the installed models.
    model_id : str or None
        Replaces the model's own id.

    Raises
    ------
    InputError
        If `source` is not a model or is damaged, or if its id is taken.
    RunError
        If the folder cannot be written to.
    """
    if cause := unfetched_text(source):
        raise InputError(f"{source.name} {cause}.")
    source = source.resolve()
    if not is_there(source):
        msg = Text("{source} does not exist.", source=source)
        raise InputError(msg)
    with staging(models_folder) as staged:
        _fill(source, staged)
        spec = read_model_package(staged).spec
        if model_id is not None:
            check_model_id(model_id)
            spec = replace(spec, id=model_id)
            write_model_json(spec, staged)
        _check_id(spec.id, taken)
        for stage in spec.stages:
            load_stage_graph(staged, stage)
        move_into_place(staged, models_folder / spec.id)
    return ModelPackage(spec, models_folder / spec.id)


def _fill(source: Path, staged: Path) -> None:
    if is_folder(source) or source.suffix.lower() == ".zip":
        copy_package(source, staged)
    elif is_weights_of_package(source):
        msg = Text(
            "{source} holds only weights of the model in {parent}; import that folder.",
            source=source,
            parent=source.parent,
        )
        raise InputError(msg)
    elif source.suffix.lower() in IMPORTED_SUFFIXES:
        write_imported_package(source, staged)
    else:
        check_weights_kind(source)


def is_weights_of_package(path: Path) -> bool:
    """Whether a file is the weights of a package, whose model.json lies beside it."""
    beside = path.with_name("model.json")
    return path.name.endswith(".weights.h5") and is_file(beside)


def _check_id(model_id: str, taken: Collection[str]) -> None:
    if model_id in taken:
        msg = Text(
            "There is already a model {model_id!r}; import this one under "
            "another id (unet-gui import-model … --id NAME), or remove the "
            "other one first.",
            model_id=model_id,
        )
        raise InputError(msg)
