"""Reading and writing of neighbours while a case is computed."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

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
    most_ahead: int = 1,
    has_room: Callable[[], bool] = lambda: True,
) -> Generator[tuple[Item, Computed], None, None]:
    """Yield each item with what was computed, in order and after it was written.

    At most `most_ahead` + 2 items are held at once: one that is computed, one that is
    written, and those that are read ahead. Leaving the loop waits for the reading and
    writing that have begun and starts nothing more.

    Parameters
    ----------
    is_over : callable
        Asked before each item is computed; once it says so, none is computed any more.
    most_ahead : int
        How many items may be read ahead, each in a thread. One is, until reading proves
        slower than computing.
    has_room : callable
        Whether the memory suffices for one more; asked before each that is read beside
        another one.
    """
    with ThreadPoolExecutor(most_ahead) as readers, ThreadPoolExecutor(1) as writer:
        ahead = _ReadAhead(iter(items), steps.read, readers, most_ahead, has_room)
        written: tuple[Item, Computed, Future[object]] | None = None
        try:
            for item, read in ahead.results():
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


@dataclass(slots=True)
class _ReadAhead(Generic[Item, Read]):
    """Reads items in threads, and more of them at once while they come too late."""

    items: Iterator[Item]
    read: Callable[[Item], Read | None]
    readers: Executor
    most: int
    has_room: Callable[[], bool]
    count: int = 1
    waiting: deque[tuple[Item, Future[Read | None]]] = field(default_factory=deque)

    def results(self) -> Iterator[tuple[Item, Read | None]]:
        """Yield each item with what was read, in order."""
        self._begin()
        is_first = True
        while self.waiting:
            item, future = self.waiting.popleft()
            is_late = not (is_first or future.done())
            if is_late and self.count < self.most and self.has_room():
                self.count += 1
            self._begin()
            yield item, future.result()
            is_first = False

    def _begin(self) -> None:
        for item in islice(self.items, self._free_places()):
            self.waiting.append((item, self.readers.submit(self.read, item)))

    def _free_places(self) -> int:
        """Return how many more items may be begun; fewer while memory is short."""
        if self.count > 1 and not self.has_room():
            self.count = max(1, len(self.waiting))
        return self.count - len(self.waiting)
