"""Guesses of sequences by their voxels, where nothing else tells them apart.

A guess of this kind is shown to the user and never used on its own.
"""

from __future__ import annotations

from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.image.sequence_network import SequenceNetwork
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, joined
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.name_tokens import tokens_of
from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy.typing as npt

    from unet_gui.core.case.case import Source
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.image.volume import Volume

_LEAST = 1e-4  # a probability of 0 is never believed
_LEAST_MM, _MOST_MM = 60.0, 400.0  # of the field of view of a head
_LEAST_SHARE = 0.6  # of the likelihood; less is not a guess to speak of


class VoxelGuess(NamedTuple):
    """The sequence that a scan looks like, and how likely that is."""

    sequence: MriSequence
    share: float


def voxel_guess_warnings(
    files: CaseFiles, volumes: Mapping[str, Volume], sources: Mapping[str, Source]
) -> list[str]:
    """Return a sentence that proposes sequences for scans without a known name.

    Scans with names of other sequences, such as ADC, are left alone, and so are series
    whose headers were looked at.
    """
    missing = [sequence for sequence in MriSequence if str(sequence) not in volumes]
    unknown = [
        name
        for name in volumes
        if name not in list(MriSequence)
        and _is_open(sources[name])
        and may_be_a_head(volumes[name])
    ]
    if not files.is_guessed or not 0 < len(unknown) <= len(missing):
        return []
    guesses = guess_by_voxels([volumes[name] for name in unknown], missing)
    proposed = [
        Text(
            "{scan} looks like {sequence} ({percent:.0f} %)",
            scan=sources[name].label,
            sequence=str(guess.sequence),
            percent=100 * guess.share,
        )
        for name, guess in zip(unknown, guesses, strict=True)
        if guess.share >= _LEAST_SHARE
    ]
    if not proposed:
        return []
    return [
        Text(
            "By the voxels alone, which can deceive, {proposed}; choose the sequences "
            "in the Case panel (--flair and the like on the command line).",
            proposed=joined(", ", proposed),
        )
    ]


def may_be_a_head(volume: Volume) -> bool:
    """Whether the field of view has the size of a head."""
    sizes = zip(volume.shape, volume.spacing_mm, strict=True)
    return all(_LEAST_MM <= n * mm <= _MOST_MM for n, mm in sizes)


def _is_open(source: Source) -> bool:
    if source.series is not None or source.channel is not None:
        return False
    return not any(token.is_family for token in tokens_of(stem_of(source.path.name)))


def guess_by_voxels(
    volumes: Sequence[Volume], among: Sequence[MriSequence]
) -> list[VoxelGuess]:
    """Return the likeliest assignment of different sequences to scans of one case.

    Together they are told apart far better than one by one: T1w and T1Gd differ by
    little but the contrast agent, which one shows more than the other.

    Parameters
    ----------
    volumes : sequence of Volume
        No more than `among`.
    """
    logs = voxel_logs(volumes)
    columns = [list(MriSequence).index(sequence) for sequence in among]
    orders = list(permutations(range(len(among)), len(volumes)))
    sums = np.array([_sum(logs, [columns[n] for n in order]) for order in orders])
    shares = np.exp(sums - sums.max())
    shares /= shares.sum()
    best = orders[int(shares.argmax())]
    return [
        VoxelGuess(among[n], _share(zip(orders, shares, strict=True), scan, n))
        for scan, n in enumerate(best)
    ]


def voxel_logs(volumes: Sequence[Volume]) -> npt.NDArray[np.float64]:
    """Return the logarithms of the probabilities (scans, 4) of the sequences."""
    network = _network()
    found = [list(network.probabilities(volume).values()) for volume in volumes]
    return np.log(np.maximum(found, _LEAST))


@cache
def _network() -> SequenceNetwork:
    """Return the network that is shipped, read once."""
    path = resources_folder() / "preparation" / "sequence" / "weights.npz"
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name].astype(np.float32) for name in file.files}
    count = sum(name.startswith("kernel") for name in arrays)
    return SequenceNetwork(
        kernels=tuple(arrays[f"kernel{n}"] for n in range(count)),
        shifts=tuple(arrays[f"shift{n}"] for n in range(count)),
        choice=arrays["choice"],
        bias=arrays["bias"],
    )


def _sum(logs: npt.NDArray[np.float64], columns: Sequence[int]) -> float:
    return float(sum(logs[scan, column] for scan, column in enumerate(columns)))


def _share(
    orders: Iterable[tuple[tuple[int, ...], float]], scan: int, column: int
) -> float:
    return float(sum(share for order, share in orders if order[scan] == column))
