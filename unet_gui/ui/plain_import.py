"""Python's own import, which PySide replaces with one that reads all sources again.

It looks for the name of PySide in the source of each module that is imported after
it, so that such a module can ask for ``from __feature__ import snake_case``. We do
not, and reading 150 files a second time takes a twentieth of the launch.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it replaces the import


def restore_import() -> None:
    """Give all later imports back to Python, where PySide has taken them."""
    own = getattr(builtins, "__orig_import__", None)  # PySide keeps it there
    if own is not None and builtins.__import__.__name__ == "__feature_import__":
        builtins.__import__ = own
