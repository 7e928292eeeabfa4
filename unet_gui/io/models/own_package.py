"""Changes to a model of the user: a new title, or its removal."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text, template
from unet_gui.io.models.model_package import user_models_folder, write_model_json

if TYPE_CHECKING:
    from pathlib import Path

_REMOVED = ".partial-"  # as of an import under way: no list of models shows it


def is_own(package: ModelPackage) -> bool:
    """Whether the user has added a model; all others came with the program."""
    return package.folder.parent == user_models_folder()


def package_bytes(folder: Path) -> int:
    """Return the size of a package's files in bytes; 0 if the folder is gone."""
    files = folder.iterdir() if folder.is_dir() else ()
    return sum(path.stat().st_size for path in files if path.is_file())


def retitled(package: ModelPackage, title: str) -> ModelPackage:
    """Write another title into the card of a model, and return the model.

    Raises
    ------
    InputError
        If the model came with the program, or the title is empty.
    RunError
        If the file cannot be written.
    """
    _check_own(
        package,
        template(
            "The model {model} came with the program or lies outside of {folder}; it "
            "cannot be renamed."
        ),
    )
    if not title.strip():
        msg = Text("A model needs a title; give at least one letter.")
        raise InputError(msg)
    card = replace(package.spec.card, title=" ".join(title.split()))
    changed = ModelPackage(replace(package.spec, card=card), package.folder)
    try:
        write_model_json(changed.spec, package.folder)
    except OSError as error:
        msg = Text(
            "{folder} cannot be written to: {reason}.",
            folder=package.folder,
            reason=os_reason(error),
        )
        raise RunError(msg) from error
    return changed


def remove_package(package: ModelPackage) -> None:
    """Delete the folder of a model; of a link to a folder, only the link.

    Raises
    ------
    InputError
        If the model came with the program.
    RunError
        If the folder cannot be deleted; the model is still there then.
    """
    _check_own(
        package,
        template(
            "The model {model} came with the program or lies outside of {folder}; it "
            "cannot be removed."
        ),
    )
    folder = package.folder
    try:
        if folder.is_symlink():
            folder.unlink()
            return
        gone = folder.with_name(f"{_REMOVED}{folder.name}")
        shutil.rmtree(gone, ignore_errors=True)  # of a removal that was interrupted
        folder.rename(gone)
    except OSError as error:
        msg = Text(
            "{folder} cannot be removed: {reason}.",
            folder=folder,
            reason=os_reason(error),
        )
        raise RunError(msg) from error
    shutil.rmtree(gone, ignore_errors=True)


def _check_own(package: ModelPackage, refusal: str) -> None:
    if not is_own(package):
        msg = Text(refusal, model=package.spec.id, folder=user_models_folder())
        raise InputError(msg)
