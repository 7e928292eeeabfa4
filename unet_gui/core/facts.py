"""Values that are computed from an object and kept as long as the object itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


class Facts:
    """A store of what was computed from one object, such as volumes of a label map.

    The object holds its facts, so they are freed together with it, and facts of one
    object never push out those of another. The object must not change. Threads may
    compute a fact at the same time; both get an equal value.
    """

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: dict[str, tuple[Hashable, Any]] = {}

    def once(self, name: str, compute: Callable[[], T]) -> T:
        """Return the fact of that name, which is computed the first time only."""
        return self.latest(name, None, compute)

    def latest(self, name: str, key: Hashable, compute: Callable[[], T]) -> T:
        """Return the fact for a key; only that of the last key is kept."""
        known = self._known.get(name)
        if known is None or known[0] != key:
            known = self._known[name] = (key, compute())
        value: T = known[1]
        return value

    def known(self, name: str, key: Hashable) -> Any | None:
        """Return the fact for a key if it is kept, None if it is not."""
        known = self._known.get(name)
        return known[1] if known is not None and known[0] == key else None
