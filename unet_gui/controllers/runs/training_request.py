"""The user's choices for a training, and the refusal of those that do not fit."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.model.runtime import AUTO, KERAS_RUNTIMES
from unet_gui.core.text import Text
from unet_gui.io.models.model_json import check_model_id
from unet_gui.io.names.dataset_faults import check_complete
from unet_gui.io.names.decathlon import read_dataset
from unet_gui.io.path_kinds import is_folder, is_there
from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class TrainingRequest:
    """The user's choices for a training; other options have their defaults.

    Attributes
    ----------
    recipe : str
        Takes the place of the network and trains all stages of a model.
    title : str
        Of the model; empty for the name of its folder.
    validation_share : float or None
        Share of the cases that is held out, 0 to 1.
    runtime : str
        The one chosen for segmenting; it counts if it can train.
    augmentation : str
        Empty for the default of the network or the recipe.
    resumes : bool
        Whether an interrupted run in the model's folder is continued.
    """

    dataset: Path
    output: Path
    network: str
    minutes: float
    recipe: str = ""
    title: str = ""
    validation_share: float | None = None
    device: str = "auto"
    runtime: str = AUTO
    augmentation: str = ""
    resumes: bool = False

    def words(self) -> tuple[str, ...]:
        """Return the command line."""
        what = ("--recipe", self.recipe) if self.recipe else ("--network", self.network)
        share = self.validation_share
        return (
            *("train", str(self.dataset), "-o", str(self.output), *what),
            *("--minutes", f"{self.minutes:g}"),
            *(("--title", self.title) if self.title else ()),
            *(() if share is None else ("--validation", f"{share:g}")),
            # without validation cases no epoch is known to be the best
            *(("--keep", "last") if share == 0 else ()),
            *(("--device", self.device) if self.device != "auto" else ()),
            *(("--runtime", self.runtime) if self.runtime in KERAS_RUNTIMES else ()),
            *(("--augmentation", self.augmentation) if self.augmentation else ()),
            *(("--resume",) if self.resumes else ()),
        )

    def check(self) -> None:
        """Refuse what the training would refuse after it has started.

        Raises
        ------
        InputError
            If the dataset cannot be trained on, or the model's folder does not fit.
        """
        if not is_folder(self.dataset):
            msg = Text(
                "{dataset} is not a folder; choose a Decathlon dataset.",
                dataset=self.dataset,
            )
            raise InputError(msg)
        check_complete(read_dataset(self.dataset), self.dataset)
        check_model_id(self.output.name)
        if not self.resumes and _holds_run(self.output):
            msg = Text(
                "{output} already holds a model or an interrupted run; choose another "
                "folder, or continue that run.",
                output=self.output,
            )
            raise InputError(msg)


def _holds_run(folder: Path) -> bool:
    return is_there(folder / "model.json") or any(folder.glob("training/**/*.npz"))


def recipe_titles() -> dict[str, str]:
    """Return the titles of the recipes that are shipped with the program, by name."""
    paths = sorted((resources_folder() / "recipes").glob("*.json"))
    contents = {path.stem: json.loads(path.read_text("utf-8")) for path in paths}
    return {name: content.get("title", name) for name, content in contents.items()}
