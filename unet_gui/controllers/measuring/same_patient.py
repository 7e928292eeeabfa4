"""Doubts whether examinations can be compared: other patients, other places."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.names.patient_words import differing_patients

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.measuring.followup.follow import TimePoint


class OtherPatientError(InputError):
    """Examinations seem to be of different patients; the user can say they are not."""


def check_patients(points: Sequence[TimePoint]) -> None:
    """Refuse examinations that seem to be of different patients.

    Identifiers in DICOM headers decide where both have one, else names.

    Raises
    ------
    OtherPatientError
        With what tells so.
    """
    first, *others = points
    for point in others:
        if first.patient and point.patient:
            if first.patient != point.patient:
                raise OtherPatientError(_by_headers(first.name, point.name))
            continue
        found = differing_patients(first.name, point.name)
        if found is not None:
            raise OtherPatientError(
                Text(
                    "The names suggest different patients: {first} and {second}.",
                    first=found[0],
                    second=found[1],
                )
            )


def _by_headers(first: str, second: str) -> Text:
    return Text(
        "The headers of {first} and {second} name different patients.",
        first=first,
        second=second,
    )


def check_places(points: Sequence[TimePoint]) -> None:
    """Refuse examinations whose grids share no place, whether aligned or not.

    Raises
    ------
    InputError
        If so; all lesions would seem to be new or to have vanished.
    """
    first, *others = points
    for point in others:
        way = first.label_map.affine.inverse @ point.to_first @ point.label_map.affine
        ends = [(-0.5, n - 0.5) for n in point.label_map.data.shape]
        corners = way.apply(np.array(list(product(*ends))))
        far = np.array(first.label_map.data.shape) - 0.5
        if (corners.max(axis=0) < 0).any() or (corners.min(axis=0) > far).any():
            msg = Text(
                "{second} and {first} do not overlap in world coordinates, so their "
                "lesions cannot be compared; align the examinations, or check that "
                "both show the same head.",
                first=first.name,
                second=point.name,
            )
            raise InputError(msg)
