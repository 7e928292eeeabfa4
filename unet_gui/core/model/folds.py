"""Folds of a cross-validation: which cases are held out of which training."""

from __future__ import annotations

import random
from collections import defaultdict
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping


def split_into_folds(
    patients: Mapping[str, Hashable], count: int, seed: int = 0
) -> list[frozenset[str]]:
    """Divide cases into folds of about one size; those of a patient stay together.

    The same cases give the same folds, in whatever order they come.

    Parameters
    ----------
    patients : mapping of str to hashable
        The patient of each case.

    Returns
    -------
    list of frozenset of str
        The names of the cases of each fold, `count` of them.

    Raises
    ------
    InputError
        If there are fewer than two folds, or fewer patients than folds.
    """
    cases: dict[Hashable, list[str]] = defaultdict(list)
    for name in sorted(patients):
        cases[patients[name]].append(name)
    if not 2 <= count <= len(cases):
        msg = Text(
            "{count} folds cannot be made of {patients} patients; give at least 2 "
            "folds, and at most one for each patient.",
            count=count,
            patients=len(cases),
        )
        raise InputError(msg)
    groups = list(cases.values())
    random.Random(seed).shuffle(groups)
    groups.sort(key=len, reverse=True)  # keeps the order of groups of one size
    folds: list[list[str]] = [[] for _ in range(count)]
    for group in groups:
        min(folds, key=len).extend(group)
    return [frozenset(fold) for fold in folds]
