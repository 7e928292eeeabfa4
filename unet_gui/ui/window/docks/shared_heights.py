"""Heights of panels that share a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def shared_heights(
    wanted: Sequence[int], available: int, least: Sequence[int] = ()
) -> list[int]:
    """Return a height for each panel; together they fill the column.

    A panel that wants less than an equal share gets what it wants, and leaves the rest
    to those that want more. If all have enough, the last one gets what is left over.

    Parameters
    ----------
    wanted : sequence of int
        The height of the whole content of each panel, in pixels.
    available : int
        The height of the column in pixels.
    least : sequence of int
        The height that shows what matters in each panel. If there is room for that, but
        not for all, each panel gets it, and they share the rest.
    """
    first = [min(pair) for pair in zip(wanted, least, strict=False)]
    if any(first) and sum(first) <= available < sum(wanted):
        rest = [want - own for want, own in zip(wanted, first, strict=True)]
        shares = shared_heights(rest, available - sum(first))
        return [own + share for own, share in zip(first, shares, strict=True)]
    heights = [0] * len(wanted)
    left, waiting = available, sorted(range(len(wanted)), key=lambda n: wanted[n])
    while waiting:
        number, share = waiting.pop(0), left // (len(waiting) + 1)
        heights[number] = min(wanted[number], share)
        left -= heights[number]
    if heights:
        heights[-1] += max(left, 0)
    return heights
