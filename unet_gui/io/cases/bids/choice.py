"""The choice among several scans of one sequence in an examination.

BIDS keeps repeated runs, reconstructions and resamplings side by side, and a network
takes one scan of each sequence. What decides is listed in the order of its weight, and
every scan that is left out is told with the reason.
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.text import Text
from unet_gui.io.cases.mask_candidates import PassedOver
from unet_gui.io.images.reading import header_grid
from unet_gui.io.names.bids_names import parse_bids_name

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.io.cases.named_files import Group, NamedFile

_SAME_VOXELS = 0.05  # relative; headers round differently
_REASONS = (
    Text("it holds no magnitudes of a first echo"),
    Text("it was resampled into another space"),
    Text("the first is the preprocessed one"),
    Text("its voxels are larger"),
    Text("the first is the later run"),
    Text("it comes later in the alphabet"),
)
_Rank = tuple[float | str, ...]


def one_of_each(files: Group) -> tuple[Group, list[PassedOver]]:
    """Return one scan of each sequence, and the others with the reasons.

    Files without a sequence, and masks, are all kept.
    """
    by_role: dict[str, Group] = defaultdict(list)
    for file in files:
        if file.role not in {None, MASK}:
            by_role[str(file.role)].append(file)
    left_out: list[PassedOver] = []
    for role, rivals in by_role.items():
        left_out += _left_out(role, rivals)
    out = {passed.path for passed in left_out}
    return [file for file in files if file.path not in out], left_out


def _left_out(role: str, rivals: Group) -> list[PassedOver]:
    if len(rivals) == 1:
        return []
    finest = _finest_mm3([file.path for file in rivals])
    ranks = {file.path: _rank(file, finest[file.path]) for file in rivals}
    taken, *others = sorted(rivals, key=lambda file: ranks[file.path])
    best = ranks[taken.path]
    return [
        PassedOver(
            file.path,
            Text(
                "{first} and {second} both seem to be {role}; the second one is left "
                "out, as {why}.",
                first=taken.path.name,
                second=file.path.name,
                role=role,
                why=_reason(best, ranks[file.path]),
            ),
        )
        for file in others
    ]


def _reason(best: _Rank, other: _Rank) -> str:
    pairs = zip(best, other, _REASONS, strict=True)
    return next((why for a, b, why in pairs if a != b), _REASONS[-1])


def _rank(file: NamedFile, size: int) -> _Rank:
    """Return a key that is lower for a scan that is rather taken.

    Parameters
    ----------
    size : int
        Rank of its voxels by volume.
    """
    name = parse_bids_name(file.stem)
    if name is None:
        return 0, 0, 0, size, 0, file.path.name
    is_first = name.label("echo").lstrip("0") in {"", "1"}
    is_part = not is_first or name.label("part") not in {"", "mag"}
    space = name.label("space")
    is_elsewhere = bool(space) and space.lower() not in {"orig", "native", "individual"}
    run = name.label("run")
    return (
        float(is_part),
        float(is_elsewhere),
        float(name.label("desc") != "preproc"),
        size,
        -float(run) if run.isdecimal() else 0.0,
        file.path.name,
    )


def _finest_mm3(paths: list[Path]) -> dict[Path, int]:
    """Return the rank of each file by the volume of its voxels, 0 the finest.

    Files whose headers cannot be read come last; reading tells why.
    """
    volumes = {path: _voxel_mm3(path) for path in paths}
    ranks, rank, before = {}, -1, 0.0
    for path in sorted(paths, key=lambda p: volumes[p]):
        if rank < 0 or volumes[path] > before * (1 + _SAME_VOXELS):
            rank, before = rank + 1, volumes[path]
        ranks[path] = rank
    return ranks


def _voxel_mm3(path: Path) -> float:
    try:
        grid = header_grid(path)
    except OSError:
        return math.inf
    if grid is None:
        return math.inf
    return 1000 * grid.affine.voxel_volume_ml
