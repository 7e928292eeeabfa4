from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager


@contextmanager
def _uncompiled() -> Iterator[None]:
    import tensorflow as tf

    tf.config.run_functions_eagerly(True)
    try:
        yield
    finally:
        tf.config.run_functions_eagerly(False)


@pytest.fixture(scope="session")
def uncompiled() -> Callable[[], AbstractContextManager[None]]:
    """Run the steps in a `with` block uncompiled: to compile them takes far longer."""
    return _uncompiled


@pytest.fixture
def eager_steps() -> Iterator[None]:
    """Run the steps of a training uncompiled."""
    with _uncompiled():
        yield
