"""The description of a model package: its input, stages and classes.

The types say what a ``model.json`` may hold; `io.models.model_json` checks them.
"""

from __future__ import annotations

# read at run time, when a file is decoded
from collections.abc import Mapping  # noqa: TC003
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, TypedDict

from unet_gui.core.constraints import OneOf, Pattern, Range
from unet_gui.core.model.architecture import NETWORK_TITLES
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from pathlib import Path

MODEL_FORMAT = 1
MOST_LACKING = 2  # sequences at once: with one of four, networks only guess

ModelId = Annotated[
    str,
    Pattern(
        r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}",
        Text("letters, digits, dots, underscores and hyphens, 80 at most"),
    ),
]
AboveZero = Annotated[float, Range(above=0)]
NotNegative = Annotated[float, Range(least=0)]


class NetworkArguments(TypedDict, total=False):
    """Arguments that the builders of the networks take between them.

    `gives_logits` is for showing a network as its source does; a package with it is
    refused, because its outputs are not probabilities.
    """

    channels: int
    classes: int
    depth: int
    base_filters: int
    upsampling: str
    batch_normalization: bool
    activation: str
    dropout: float
    gives_logits: Annotated[bool, OneOf((False,))]
    spatial_shape: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ClassSpec:
    """One output of the model and the rule that turns it into a class.

    Attributes
    ----------
    least_ml : float
        If a case has less of the class than this, all of it is marked as the class
        named `instead`; 0 leaves it as it is.
    """

    value: Annotated[int, Range(least=1, most=255)]
    name: str
    threshold: AboveZero = 0.5
    temperature: AboveZero = 1.0
    least_ml: NotNegative = 0.0
    instead: str = ""


@dataclass(frozen=True, slots=True)
class StageSpec:
    """One network of the model, applied in turn.

    Attributes
    ----------
    network : str
        Id of the network, such as ``unet3d``.
    arguments : mapping
        Passed to the network's builder; see `NetworkArguments`.
    spacing_mm : float or None
        Isotropic grid on which the network works; None is the case's own grid.
    plane : str or None
        For a 2-D network: ``axial``, ``coronal`` or ``sagittal``.
    region : str
        ``brain`` or ``around_previous``, with `margin_mm` around it.
    targets : str
        What the outputs stand for; ``classes`` in all packages.
    blend : float
        Weight of this stage's probabilities against those of the stage before, within
        the region; 1 takes its own alone.
    """

    network: Annotated[str, OneOf(tuple(NETWORK_TITLES))]
    arguments: Mapping[str, Any]
    weights: str
    sha256: str
    spacing_mm: AboveZero | None = None
    plane: Annotated[str, OneOf(("axial", "coronal", "sagittal"))] | None = None
    normalisation: Annotated[str, OneOf(("zscore_nonzero", "percentiles_nonzero"))] = (
        "zscore_nonzero"
    )
    region: Annotated[str, OneOf(("brain", "around_previous"))] = "brain"
    margin_mm: NotNegative = 0.0
    targets: Annotated[str, OneOf(("classes",))] = "classes"
    blend: Annotated[float, Range(above=0, most=1)] = 1.0


@dataclass(frozen=True, slots=True)
class ModelCard:
    """The origin of a model and what was measured of it."""

    title: str
    version: str
    licence: str
    citation: str
    training: Mapping[str, Any] = field(default_factory=dict)
    metrics: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ModelSpec:
    """A model: the sequences that it takes, in order, its stages and its classes.

    Attributes
    ----------
    may_lack : tuple of str
        Sequences that it was trained to do without, two at a time at most.
    least_piece_ml : float
        Connected components smaller than this, and than 2 % of the largest, are
        removed; 0 keeps all.
    """

    id: ModelId
    sequences: tuple[str, ...]
    classes: tuple[ClassSpec, ...]
    stages: tuple[StageSpec, ...]
    card: ModelCard
    may_lack: tuple[str, ...] = ()
    least_piece_ml: NotNegative = 0.0


@dataclass(frozen=True, slots=True)
class ModelPackage:
    """A model spec together with the folder that holds its weights."""

    spec: ModelSpec
    folder: Path
