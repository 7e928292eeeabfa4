"""The state of a run in one file that is always complete, even after a kill."""

from __future__ import annotations

import errno
import json
import math
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

import numpy as np
from keras import ops

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.atomic import replacing
from unet_gui.io.path_kinds import is_there
from unet_gui.networks.training.averaging import WeightAverage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    import keras
    import numpy.typing as npt


@dataclass
class RunState:
    """The progress of a run.

    Attributes
    ----------
    epoch : int
        Completed epochs.
    seconds : float
        Time spent so far, over all starts.
    history : list of mapping
        One row per epoch.
    best : list of arrays
        Weights of the best validation so far, or of the last one if the last weights
        are kept; empty before the first validation.
    average : WeightAverage
        Average over the steps so far; empty if weights are not averaged.
    """

    epoch: int = 0
    seconds: float = 0.0
    history: list[dict[str, float]] = field(default_factory=list)
    best_epoch: int = 0
    best_score: float = -math.inf
    best: list[npt.NDArray[Any]] = field(default_factory=list)
    average: WeightAverage = field(default_factory=WeightAverage)

    def keep_best(self, model: keras.Model, score: float) -> None:
        """Keep the weights if their score is better than all before."""
        if score > self.best_score:
            self.keep_last(model, score)

    def keep_last(self, model: keras.Model, score: float) -> None:
        """Keep the weights, whatever their score."""
        self.best_epoch, self.best_score = self.epoch, score
        self.best = [np.asarray(w) for w in model.get_weights()]


def save_checkpoint(
    path: Path, model: keras.Model, state: RunState, settings: Mapping[str, Any]
) -> None:
    """Write weights, optimizer, best weights and history.

    Parameters
    ----------
    settings : mapping
        The options that a resumed start must share.
    """
    facts = {
        "epoch": state.epoch,
        "seconds": state.seconds,
        "history": state.history,
        "best_epoch": state.best_epoch,
        "best_score": state.best_score,
        "averaged_steps": state.average.steps,
        "asked": dict(settings),
    }
    arrays: dict[str, Any] = {
        f"v{n}": ops.convert_to_numpy(v.value) for n, v in enumerate(_variables(model))
    }
    arrays |= {f"b{n}": array for n, array in enumerate(state.best)}
    arrays |= {f"a{n}": array for n, array in enumerate(state.average.arrays)}
    with replacing(path) as partial, partial.open("wb") as file:
        np.savez(file, told=np.array(json.dumps(facts)), **arrays)


def recorded_settings(path: Path) -> dict[str, Any]:
    """Return the options with which a run was started; empty if there is no run.

    Raises
    ------
    InputError
        If the file is damaged.
    """
    if not is_there(path):
        return {}
    try:
        with np.load(path, allow_pickle=False) as file:
            return dict(json.loads(str(file["told"]))["asked"])
    except (OSError, ValueError, KeyError, TypeError, BadZipFile) as error:
        raise _damaged(path) from error


def load_checkpoint(
    path: Path, model: keras.Model, settings: Mapping[str, Any]
) -> RunState:
    """Restore a network and its optimizer; return the rest of the run's state.

    Raises
    ------
    InputError
        If the file is damaged, or the run was started with other options.
    """
    try:
        with np.load(path, allow_pickle=False) as file:
            facts = json.loads(str(file["told"]))
            _check_settings(path, facts["asked"], settings)
            for number, variable in enumerate(_variables(model)):
                variable.assign(file[f"v{number}"])
            best, average = _numbered(file, "b"), _numbered(file, "a")
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        raise _damaged(path) from error
    return RunState(
        **{name: facts[name] for name in ("epoch", "seconds", "history")},
        best_epoch=facts["best_epoch"],
        best_score=facts["best_score"],
        best=best,
        average=WeightAverage(average, facts["averaged_steps"]),
    )


def _damaged(path: Path) -> InputError:
    return InputError(
        Text(
            "{path} is damaged; remove the folder {parent} and start again.",
            path=path,
            parent=path.parent,
        )
    )


def _numbered(file: Mapping[str, Any], letter: str) -> list[npt.NDArray[Any]]:
    return [file[f"{letter}{n}"] for n in range(sum(k[0] == letter for k in file))]


def _variables(model: keras.Model) -> Sequence[Any]:
    """Return the weights, the states of dropout and the variables of the optimizer."""
    if not model.optimizer.built:
        model.optimizer.build(model.trainable_variables)
    return [*model.variables, *model.optimizer.variables]


def _check_settings(
    path: Path, before: Mapping[str, Any], now: Mapping[str, Any]
) -> None:
    for name, value in json.loads(json.dumps(dict(now))).items():
        if before.get(name) != value:
            msg = Text(
                "The run in {parent} was started with {name} {before}, not "
                "{value}; give the same value or another folder.",
                parent=path.parent,
                name=name,
                before=before.get(name),
                value=value,
            )
            raise InputError(msg)


def remove_partial_files(folder: Path) -> None:
    """Remove files that a killed start had not finished writing."""
    for path in folder.glob(".partial-*"):
        path.unlink(missing_ok=True)


@contextmanager
def writing_into(folder: Path) -> Iterator[None]:
    """Translate write errors of the body into sentences.

    Raises
    ------
    RunError
        If a file cannot be written.
    """
    try:
        yield
    except (OSError, RuntimeError) as error:  # HDF5 raises RuntimeError
        raise _unwritable(folder, error) from error


def _unwritable(folder: Path, error: OSError | RuntimeError) -> Exception:
    number = error.errno if isinstance(error, OSError) else None
    if number == errno.ENOSPC or "No space left" in str(error):
        return RunError(
            Text(
                "The disk of {folder} is full. Free some space, then continue "
                "with --resume.",
                folder=folder,
            )
        )
    if isinstance(error, RuntimeError):  # a bug of the program
        return error
    reason = os_reason(error)
    return RunError(
        Text(
            "{folder} cannot be written to: {reason}. Choose another folder.",
            folder=folder,
            reason=reason,
        )
    )
