"""The lesions of a mask that is written, measured as the measuring commands do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.measuring.case_measurements import measure_mask

if TYPE_CHECKING:
    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.core.measuring.case_measurements import Measurements


def measured_lesions(mask: ExportedMask) -> Measurements:
    """Measure the lesions of a mask: of enhancing tumour, else of the core, else all.

    Intensities are left out.
    """
    return measure_mask(
        mask.label_map,
        mask.case.on_first_grid,
        mask.told,
        with_intensities=False,
        is_oriented=mask.case.grid.is_oriented,
    )
