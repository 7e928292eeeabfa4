"""What a model package says about itself: its input, stages and classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MODEL_FORMAT = 1
MOST_LACKING = 2  # sequences at once: with one of four, networks only guess


@dataclass(frozen=True, slots=True)
class ClassSpec:
    """One output of the model and the rule that turns it into a class.

    Attributes
    ----------
    least_ml : float
        Where a case has less of the class than this, all of it is marked as the class
        named `instead`; 0 leaves it as it is.
    """

    value: int
    name: str
    threshold: float = 0.5
    temperature: float = 1.0
    least_ml: float = 0.0
    instead: str = ""


@dataclass(frozen=True, slots=True)
class StageSpec:
    """One network of the model, applied in turn.

    Attributes
    ----------
    network : str
        Id of the network, such as ``unet3d``.
    arguments : mapping
        Passed to the network's builder.
    spacing_mm : float or None
        Isotropic grid on which the network works; None is the case's own grid.
    plane : str or None
        For a 2-D network: ``axial``, ``coronal`` or ``sagittal``.
    region : str
        ``brain`` or ``around_previous``, with `margin_mm` around it.
    targets : str
        ``classes``, or ``regions`` for nested whole tumour, core and enhancing.
    blend : float
        Weight of this stage's probabilities against those of the stage before, within
        the region; 1 takes its own alone.
    """

    network: str
    arguments: Mapping[str, Any]
    weights: str
    sha256: str
    spacing_mm: float | None = None
    plane: str | None = None
    normalisation: str = "zscore_nonzero"
    region: str = "brain"
    margin_mm: float = 0.0
    targets: str = "classes"
    blend: float = 1.0


@dataclass(frozen=True, slots=True)
class ModelCard:
    """Where a model comes from and what it was measured to do."""

    title: str
    version: str
    licence: str
    citation: str
    training: Mapping[str, Any] = field(default_factory=dict)
    metrics: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """A model: which sequences it takes, in which order, and what it gives.

    Attributes
    ----------
    may_lack : tuple of str
        Sequences that it was trained to do without, two at a time at most.
    least_piece_ml : float
        Pieces of tumour smaller than this, and than 2 % of the largest, are left out;
        0 leaves none out.
    """

    id: str
    sequences: tuple[str, ...]
    classes: tuple[ClassSpec, ...]
    stages: tuple[StageSpec, ...]
    card: ModelCard
    may_lack: tuple[str, ...] = ()
    least_piece_ml: float = 0.0


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """A model spec together with the folder that holds its weights."""

    spec: ModelSpec
    folder: Path
