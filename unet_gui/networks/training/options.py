"""The options of a training run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text
from unet_gui.io.names.decathlon import DatasetFolder
from unet_gui.networks.architectures.arguments import (
    check_at_least,
    check_multiples,
    check_one_of,
)
from unet_gui.networks.architectures.registry import NETWORKS
from unet_gui.networks.training.data.augmentation import AUGMENTATIONS
from unet_gui.networks.training.data.targets import ALL_CLASSES, TARGETS
from unet_gui.networks.training.losses import LOSSES
from unet_gui.networks.training.parallel import check_batch
from unet_gui.segmentation.input.slicing import parse_plane

if TYPE_CHECKING:
    from pathlib import Path

# Number of epochs of a run whose end is set by minutes.
ENDLESS_EPOCHS = 1_000_000
DRAWINGS = ("host", "device")
KEPT = ("last", "best")
SCHEDULES = ("cosine", "constant")
STAGE_REGIONS = ("brain", "around_previous")


@dataclass(frozen=True, slots=True)
class TrainingOptions:
    """The options of a training run, which are recorded in the model's card.

    The run ends after `epochs`, or after `minutes` if given. Every `validate_every`
    epochs, whole cases are validated on the grid of the network.

    Attributes
    ----------
    spacing_mm : float or None
        Voxel size of the network's isotropic grid; None keeps each case's own grid.
    target : str
        ``classes`` for the three classes at once, or the name of one class or region.
    plane : str or None
        Plane of the slices for a 2-D network; None in 3-D.
    patch : tuple of int
        Voxels along I, J, K in 3-D; rows and columns in 2-D. None chooses the largest
        that fits into the memory of the device, at most 96 voxels in 3-D on a GPU, 64
        on the CPU.
    batch : int or None
        Patches per step; None as for `patch`.
    warm_up_steps : int
        Steps over which the learning rate rises to its value; 0 for 2 % of the budget.
    weight_decay, second_moment_decay : float
        The decoupled weight decay and β₂ of AdamW (Loshchilov and Hutter 2019,
        arXiv:1711.05101).
    gradient_norm : float
        Largest norm of the gradient of all weights together; 0 for no limit.
    deep_supervision : bool
        Whether the lower levels of the expanding path are trained directly, too.
    drawing : str
        Whether patches are made by NumPy on the ``host`` or on the ``device``.
    data_workers : int
        Threads that draw patches ahead of the training.
    devices : int
        Devices that share each batch, as `on_devices` spreads it.
    validation_share : float
        Share of the cases that is held out, drawn with the seed, unless
        `validation_cases` names them; 0 trains on all cases.
    folds, fold : int
        In a cross-validation, into how many folds the cases are divided by patient,
        and the number of the one that is held out, counted from 1; 0 without one.
    average : float
        Decay of the moving average of the weights per step; 0 for none. The average
        is what is validated and kept.
    keep : str or None
        Whether the weights of the ``last`` epoch or of the ``best`` validation are
        kept; None is ``last`` if weights are averaged, so that nothing is chosen on the
        validation cases, and ``best`` otherwise.
    start_from : Path or None
        Model package whose stage `start_stage`, counted from 1, provides the initial
        weights.
    channels, label_scheme :
        As in `DatasetFolder`.
    region : str
        ``brain``, or ``around_previous`` to refine the mask of an earlier stage, seen
        with `margin_mm` around it. During training, the reference replaces that mask.
    """

    dataset: Path
    output: Path
    network: str = "unet3d"
    depth: int = 4
    filters: int = 12
    spacing_mm: float | None = 2.0
    sequences: tuple[str, ...] = tuple(str(s) for s in MriSequence)
    target: str = ALL_CLASSES
    plane: str | None = None
    patch: tuple[int, ...] | None = None
    batch: int | None = None
    steps_per_epoch: int = 40
    epochs: int = 100
    minutes: float | None = None
    loss: str = "dice+cross-entropy"
    learning_rate: float = 2e-3
    schedule: str = "cosine"
    warm_up_steps: int = 0
    weight_decay: float = 1e-4
    second_moment_decay: float = 0.999
    gradient_norm: float = 0.0
    deep_supervision: bool = False
    drawing: str = "host"
    data_workers: int = 1
    devices: int = 1
    augmentation: str = "light"
    average: float = 0.0
    keep: str | None = None
    start_from: Path | None = None
    start_stage: int = 1
    region: str = "brain"
    margin_mm: float = 0.0
    validation_cases: tuple[str, ...] = ()
    validation_share: float = 0.2
    folds: int = 0
    fold: int = 0
    validate_every: int = 2
    seed: int = 0
    precision: str = "float32"
    resume: bool = False
    title: str = ""
    licence: str = "not stated"
    citation: str = ""
    data_licence: str = ""
    channels: tuple[str, ...] = ()
    label_scheme: str | None = None

    @property
    def dataset_folder(self) -> DatasetFolder:
        """The folder of the cases, and what the user says about it."""
        return DatasetFolder(self.dataset, self.channels, self.label_scheme)

    @property
    def holds_out(self) -> bool:
        """Whether cases are held out of the training for validation."""
        return bool(self.validation_cases or self.folds) or self.validation_share > 0

    @property
    def keeps_last(self) -> bool:
        """Whether the last weights are kept, not those of the best validation."""
        return self.keep == "last" or (self.keep is None and self.average > 0)


_FLAIR = (str(MriSequence.FLAIR),)
_THREE_SEQUENCES = (str(MriSequence.FLAIR), str(MriSequence.T1GD), str(MriSequence.T2W))
_IN_2D: dict[str, Any] = {
    "depth": 5,
    "spacing_mm": None,
    "target": "whole_tumour",
    "plane": "axial",
    "learning_rate": 1e-3,
}
_OWN_DEFAULTS: dict[str, dict[str, Any]] = {
    "unet2d-transpose": {**_IN_2D, "filters": 32, "sequences": _FLAIR},
    "unet2d-classic": {**_IN_2D, "filters": 64, "sequences": _FLAIR},
    "unet2d-double-conv": {**_IN_2D, "filters": 64, "sequences": _THREE_SEQUENCES},
}


def options_for(network: str, **given: Any) -> TrainingOptions:
    """Return options in which the network's own defaults replace None.

    A spacing of 0 keeps the cases' own grids.

    Raises
    ------
    InputError
        If an option is unknown, or does not fit the network.
    """
    chosen = {name: value for name, value in given.items() if value is not None}
    own = _OWN_DEFAULTS.get(network, {})
    if chosen.get("spacing_mm") == 0:
        chosen["spacing_mm"] = None
    options = TrainingOptions(network=network, **{**own, **chosen})
    check_options(options)
    return options


def check_options(options: TrainingOptions) -> None:
    """Refuse options that are invalid or do not fit each other.

    Raises
    ------
    InputError
        If an option is refused.
    """
    check_one_of("network", options.network, NETWORKS)
    check_one_of("target", options.target, (ALL_CLASSES, *TARGETS))
    check_one_of("loss", options.loss, LOSSES)
    check_one_of("augmentation", options.augmentation, AUGMENTATIONS)
    check_one_of("schedule", options.schedule, SCHEDULES)
    check_one_of("drawing", options.drawing, DRAWINGS)
    check_one_of("keep", options.keep or "last", KEPT)
    check_one_of("region", options.region, STAGE_REGIONS)
    for name in (
        *("steps_per_epoch", "epochs", "validate_every", "data_workers", "devices"),
        *(("batch",) if options.batch is not None else ()),
    ):
        check_at_least(name, getattr(options, name), 1)
    _check_positive(options)
    _check_given(options)
    _check_folds(options)
    if options.batch is not None:
        check_batch(options.batch, options.devices)
    ndim = len(NETWORKS[options.network].spatial_shape)
    _check_plane(options, ndim)
    check_at_least("depth", options.depth, 2)
    _check_patch(options, ndim)


def _check_patch(options: TrainingOptions, ndim: int) -> None:
    if options.patch is None:
        return
    if len(options.patch) != ndim:
        msg = Text(
            "{network} takes patches of {ndim} lengths, got {patch}.",
            network=options.network,
            ndim=ndim,
            patch=options.patch,
        )
        raise InputError(msg)
    check_multiples("patch", options.patch, 2 ** (options.depth - 1))


def _check_positive(options: TrainingOptions) -> None:
    for name in ("minutes", "spacing_mm", "learning_rate"):
        value = getattr(options, name)
        if value is not None and not value > 0:
            msg = Text("{name} must be above 0, got {value:g}.", name=name, value=value)
            raise InputError(msg)
    for name in ("average", "second_moment_decay"):
        if not 0 <= getattr(options, name) < 1:
            value = getattr(options, name)
            msg = Text(
                "{name} must be at least 0 and below 1, got {value:g}.",
                name=name,
                value=value,
            )
            raise InputError(msg)
    for name in (
        *("margin_mm", "validation_share", "warm_up_steps", "weight_decay"),
        "gradient_norm",
    ):
        if not getattr(options, name) >= 0:
            msg = Text(
                "{name} must be at least 0, got {value:g}.",
                name=name,
                value=getattr(options, name),
            )
            raise InputError(msg)


def _check_folds(options: TrainingOptions) -> None:
    is_fold = options.folds >= 2 and 1 <= options.fold <= options.folds
    if (options.folds or options.fold) and not is_fold:
        msg = Text(
            "There is no fold {fold} of {folds}: folds are numbered from 1, and there "
            "are at least 2.",
            fold=options.fold,
            folds=options.folds,
        )
        raise InputError(msg)
    if options.folds and options.validation_cases:
        msg = Text("The fold decides which cases are held out; do not name any.")
        raise InputError(msg)


def _check_given(options: TrainingOptions) -> None:
    if not options.holds_out and not options.keeps_last:
        msg = Text(
            "Without validation cases there is no best epoch; keep the last "
            "one (--keep last) or average the weights (--average 0.998).",
        )
        raise InputError(msg)
    if not options.sequences:
        msg = Text("sequences must name at least one sequence.")
        raise InputError(msg)


def _check_plane(options: TrainingOptions, ndim: int) -> None:
    if options.plane is not None:
        parse_plane(options.plane)
    if (options.plane is None) != (ndim == 3):
        msg = Text(
            "{network} is a 2-D network and needs a plane.", network=options.network
        )
        if ndim == 3:
            msg = Text(
                "{network} is a 3-D network and takes no plane.",
                network=options.network,
            )
        raise InputError(msg)
