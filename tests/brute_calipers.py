"""The diameters of a lesion by brute force, in plain Python with exact fractions."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import combinations, pairwise

import numpy as np

SAME = 1e-9


def outline_points(mask):
    """Return the middles of the edges around a 2-D mask, as fractions of pixels."""
    found = []
    for a, b in np.argwhere(mask).tolist():
        for da, db in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            if not _holds(mask, a + da, b + db):
                found.append((a + Fraction(da, 2), b + Fraction(db, 2)))
    return found


def _holds(mask, a, b):
    return 0 <= a < mask.shape[0] and 0 <= b < mask.shape[1] and bool(mask[a, b])


def stays_inside(mask, start, end):
    """Whether a line lies in the closed squares of the mask, piece by piece."""
    cuts = {Fraction(0), Fraction(1)}
    for axis in (0, 1):
        way = end[axis] - start[axis]
        if way:
            low, high = sorted((start[axis], end[axis]))
            edge = math.floor(low) - Fraction(1, 2)
            while edge <= high:
                if edge >= low:
                    cuts.add((edge - start[axis]) / way)
                edge += 1
    ordered = sorted(cuts)
    for one, two in pairwise(ordered):
        middle = (one + two) / 2
        at = [s + middle * (e - s) for s, e in zip(start, end, strict=True)]
        if not any(_holds(mask, a, b) for a in _near(at[0]) for b in _near(at[1])):
            return False
    return True


def _near(value):
    """Return the pixels whose closed squares hold a coordinate."""
    return {math.ceil(value - Fraction(1, 2)), math.floor(value + Fraction(1, 2))}


def lines_of(mask, steps):
    """Return all lines in a 2-D mask: ends in mm and length."""
    points = outline_points(mask)
    found = []
    for one, two in combinations(points, 2):
        if stays_inside(mask, one, two):
            ends = [np.array([float(v) for v in p]) @ steps for p in (one, two)]
            found.append((*ends, float(np.linalg.norm(ends[1] - ends[0]))))
    return found


def _crosses(first, second, cosine):
    """Whether two lines in 3-D, in one plane, cross at a right angle."""
    way, other = first[1] - first[0], second[1] - second[0]
    if abs(way @ other) > (cosine + SAME) * first[2] * second[2]:
        return False
    system = np.array([way, -other]).T
    shares = np.linalg.lstsq(system, second[0] - first[0], rcond=None)[0]
    slack = SAME / min(first[2], second[2])
    return all(-slack <= share <= 1 + slack for share in shares)


def brute_diameters(lesion, affine, normal, cosine):
    """Return (long, short) of the longest line, and the largest product."""
    axes = [axis for axis in range(3) if axis != normal]
    steps = affine.linear[:, axes].T
    longest, product = (0.0, 0.0), 0.0
    for mask in np.moveaxis(lesion, normal, 0):
        lines = lines_of(mask, steps)
        for line in lines:
            across = [x[2] for x in lines if _crosses(line, x, cosine)]
            short = max(across, default=0.0)
            rank = (round(line[2], 9), short)
            longest = max(longest, rank)
            product = max(product, line[2] * short)
    return longest, product
