"""Desktop viewer and U-Net tumour segmentation for brain MRI.

In Python: ``case = unet_gui.open_case(paths); result = unet_gui.segment(case)``, then
``unet_gui.measure(case, result)``; `compare` and `follow` take masks or cases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.version import __version__

if TYPE_CHECKING:
    from unet_gui.api import compare, follow, measure, open_case, segment
    from unet_gui.api_exports import export, write_report

__all__ = [
    "__version__",
    "compare",
    "export",
    "follow",
    "measure",
    "open_case",
    "segment",
    "write_report",
]
_EXPORTS = frozenset(("export", "write_report"))


def __getattr__(name: str) -> Any:
    """Import the functions for Python only where they are used."""
    if name in _EXPORTS:
        from unet_gui import api_exports

        return getattr(api_exports, name)
    if name in __all__:
        from unet_gui import api

        return getattr(api, name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
