"""The name of a saved mask, its suffix, and whether it may be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.atomic import check_output
from unet_gui.io.nifti.suffix import is_nifti

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

MASK_SUFFIX = ".nii.gz"  # of every saved mask, unless the user types another one


def mask_file_name(case_name: str) -> str:
    """Return the name of the file that the mask of a case is saved to."""
    return f"{case_name}_seg{MASK_SUFFIX}"


def check_mask_path(
    path: Path, *, overwrite: bool = False, inputs: Iterable[Path] = ()
) -> None:
    """Refuse a path that `write_mask` would refuse, before any long work.

    Parameters
    ----------
    inputs : iterable of Path
        Files of the case; none of them is ever replaced.

    Raises
    ------
    InputError
        If the name is not a NIfTI name, the folder cannot be written to, the file
        exists and `overwrite` is False, or it is one of `inputs`.
    """
    if not is_nifti(path):
        msg = Text(
            "{path} is not a name for a mask; end it in {mask_suffix}.",
            path=path.name,
            mask_suffix=MASK_SUFFIX,
        )
        raise InputError(msg)
    check_output(path, overwrite=overwrite, inputs=inputs)
