"""Reading and writing of neighbours while a case is computed."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")
Read = TypeVar("Read")
Computed = TypeVar("Computed")


@dataclass(frozen=True, slots=True)
class Steps(Generic[Item, Read, Computed]):
    """What is done with each item, one step after the other.

    Attributes
    ----------
    read : callable
        Returns None for an item that is left out.
    compute : callable
        Runs in the calling thread.
    write : callable
        Never raises: a failure is one of the things that it writes.
    give_up : callable
        Called at the end, when what is still being read would be in vain.
    """

    read: Callable[[Item], Read | None]
    compute: Callable[[Item, Read], Computed]
    write: Callable[[Item, Computed], object]
    give_up: Callable[[], None] = lambda: None


def pipelined(
    items: Iterable[Item],
    steps: Steps[Item, Read, Computed],
    is_over: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[Item, Computed]]:
    """Yield each item with what was computed, in order and after it was written.

    At most three items are held at once: one that is read ahead, one that is computed,
    and one that is written. Leaving the loop waits for the reading and writing that
    have begun and starts nothing more.

    Parameters
    ----------
    is_over : callable
        Asked before each item is computed; once it says so, none is computed any more.
    """
    with ThreadPoolExecutor(1) as reader, ThreadPoolExecutor(1) as writer:
        ahead = _read_ahead(items, steps.read, reader)
        written: tuple[Item, Computed, Future[object]] | None = None
        try:
            for item, read in ahead:
                if is_over():
                    break
                if read is None:
                    continue
                computed = steps.compute(item, read)
                if written is not None:
                    written[2].result()
                    yield written[:2]
                future = writer.submit(steps.write, item, computed)
                written = (item, computed, future)
            if written is not None:
                written[2].result()
                last, written = written, None
                yield last[:2]
        finally:
            steps.give_up()
            if written is not None:
                written[2].result()


def _read_ahead(
    items: Iterable[Item],
    read: Callable[[Item], Read | None],
    reader: ThreadPoolExecutor,
) -> Iterator[tuple[Item, Read | None]]:
    waiting: tuple[Item, Future[Read | None]] | None = None
    for item in items:
        following = (item, reader.submit(read, item))
        if waiting is not None:
            yield waiting[0], waiting[1].result()
        waiting = following
    if waiting is not None:
        yield waiting[0], waiting[1].result()
