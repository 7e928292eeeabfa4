from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from unet_gui.core.image.outlines import outline

MASKS = arrays(np.bool_, st.tuples(st.integers(1, 9), st.integers(1, 9)))


def edges_of(mask):
    """Return every edge between inside and outside, one pixel long, by a slow loop."""
    padded = np.pad(mask, 1)
    edges = set()
    for row, column in np.argwhere(mask):
        r, c = int(row), int(column)
        if not padded[r, c + 1]:
            edges.add((c, r, c + 1, r))
        if not padded[r + 2, c + 1]:
            edges.add((c, r + 1, c + 1, r + 1))
        if not padded[r + 1, c]:
            edges.add((c, r, c, r + 1))
        if not padded[r + 1, c + 2]:
            edges.add((c + 1, r, c + 1, r + 1))
    return edges


def cut_up(lines):
    edges = []
    for x0, y0, x1, y1 in lines.astype(int).tolist():
        if y0 == y1:
            edges += [(x, y0, x + 1, y0) for x in range(x0, x1)]
        else:
            edges += [(x0, y, x0, y + 1) for y in range(y0, y1)]
    return edges


@given(MASKS)
def test_outlines_are_the_edges_between_inside_and_outside(mask):
    edges = cut_up(outline(mask))
    assert set(edges) == edges_of(mask)
    assert len(edges) == len(set(edges))


@given(MASKS)
def test_collinear_edges_are_joined(mask):
    lines = {tuple(line) for line in outline(mask).tolist()}
    across = {(y, x1) for x0, y, x1, y1 in lines if y == y1}
    assert not across & {(y, x0) for x0, y, x1, y1 in lines if y == y1}
    down = {(x, y1) for x, y0, x1, y1 in lines if x == x1}
    assert not down & {(x, y0) for x, y0, x1, y1 in lines if x == x1}


def test_a_rectangle_has_four_lines():
    mask = np.zeros((6, 8), bool)
    mask[1:4, 2:7] = True
    lines = sorted(map(tuple, outline(mask).tolist()))
    assert lines == [(2, 1, 2, 4), (2, 1, 7, 1), (2, 4, 7, 4), (7, 1, 7, 4)]


def test_a_view_of_a_larger_array_is_accepted():
    whole = np.zeros((8, 6), bool)
    whole[2:7, 1:4] = True
    assert len(outline(whole.T[::-1, ::-1])) == 4
