"""Cases of which no two have the same name, however their files are called."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.io.names.distinct_names import Named, distinct_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unet_gui.core.case.case_files import CaseFiles


def distinct_cases(
    cases: Sequence[CaseFiles], taken: Iterable[CaseFiles] = ()
) -> list[CaseFiles]:
    """Return the cases with names that are safe as file names and all differ.

    Parameters
    ----------
    taken : iterable of CaseFiles
        Cases that are open already; they keep their names.
    """
    wanted = [_named(files) for files in cases]
    names = distinct_names(wanted, [_named(files) for files in taken])
    return [replace(files, name=name) for files, name in zip(cases, names, strict=True)]


def _named(files: CaseFiles) -> Named:
    first = next((source.path for source, _ in files.assignments), Path())
    return Named(files.name, Path(os.path.abspath(first)).parent)  # noqa: PTH100 - resolves no link
