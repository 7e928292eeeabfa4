"""Alignments: rigid motions that lay scans on each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from unet_gui.core.geometry.affine import Affine

_FARTHEST_MM, _MOST_STRETCH = 1e5, 0.1
BY_HAND = "hand"  # the start of an alignment that the user set


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """The rigid motion that lays a scan on the fixed one.

    Attributes
    ----------
    matrix : Affine
        Maps RAS+ world points of the scan to those of the fixed one, in mm.
    fixed : str
        Name of the fixed sequence.
    translation_mm : float
        How far the centre of the fixed scan moves.
    rotation_deg : float
        Angle of the rotation about its axis.
    information, header_information : float
        Mutual information in nats, in the found position and in that by the headers;
        the latter is 0 where the headers let them share no space.
    start : str
        ``header`` or ``mass``: the start that led to it; ``hand`` if the user set it.
    """

    matrix: Affine
    fixed: str
    translation_mm: float
    rotation_deg: float
    information: float
    header_information: float
    start: str
    seconds: float

    def as_json(self) -> dict[str, Any]:
        """Return what JSON can carry of it."""
        return {
            "to": self.fixed,
            "matrix": [[round(x, 8) for x in r] for r in self.matrix.matrix.tolist()],
            "translation_mm": round(self.translation_mm, 3),
            "rotation_deg": round(self.rotation_deg, 3),
            "mutual_information": round(self.information, 4),
            "mutual_information_before": round(self.header_information, 4),
            "start": self.start,
            "seconds": round(self.seconds, 3),
        }

    @staticmethod
    def of_json(entry: Any) -> Alignment | None:
        """Return the alignment that `as_json` made it of; None if it is damaged."""
        matrix = motion_of_entry(entry)
        if matrix is None:
            return None
        try:
            return Alignment(
                matrix,
                str(entry["to"]),
                float(entry["translation_mm"]),
                float(entry["rotation_deg"]),
                float(entry["mutual_information"]),
                float(entry["mutual_information_before"]),
                str(entry["start"]),
                float(entry["seconds"]),
            )
        except (KeyError, TypeError, ValueError):
            return None


def motion_of_entry(entry: Any) -> Affine | None:
    """Return the motion in the figures of a scan; None if a file has damaged it."""
    try:
        return motion_of_rows(entry["matrix"])
    except (KeyError, TypeError):
        return None


def motion_of_rows(rows: Any) -> Affine | None:
    """Return a motion from the (4, 4) rows of its matrix; None if they are none."""
    try:
        motion = Affine(np.array(rows, np.float64))
    except (TypeError, ValueError):
        return None
    # a head that is moved keeps its size, and stays in the room
    is_near = np.abs(motion.matrix).max() < _FARTHEST_MM
    keeps_size = is_near and all(abs(s - 1) < _MOST_STRETCH for s in motion.spacing_mm)
    return motion if keeps_size and not motion.is_singular else None
