"""The measurements of a mask: volumes, lesions, and intensities of the sequences."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.brain_place import find_brain
from unet_gui.core.measuring.intensities import region_intensities
from unet_gui.core.measuring.lesions import SMALLEST_LESION_ML
from unet_gui.core.measuring.measured_lesion import measure_lesions
from unet_gui.core.measuring.rano.acquisition_plane import acquisition_plane
from unet_gui.core.measuring.rano.calipers import AUTORANO_COSINE
from unet_gui.core.measuring.volumes import region_volumes_ml, voxels_of
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.image.volume import LabelMap, Volume
    from unet_gui.core.measuring.brain_place import Brain
    from unet_gui.core.measuring.intensities import IntensityFacts
    from unet_gui.core.measuring.measured_lesion import LesionCache, MeasuredLesion
    from unet_gui.core.measuring.rano.acquisition_plane import AcquisitionPlane

# The region of which lesions are listed unless one is chosen: the first that is there.
_LESION_REGIONS = ("enhancing", "tumour_core", "whole_tumour")
_NEGLIGIBLE_ML = 0.005  # less would be shown as 0.00


@dataclass(frozen=True, slots=True)
class MeasureOptions:
    """The options of measuring.

    Attributes
    ----------
    region : str or None
        Of which the lesions are measured; None takes the first of enhancing, core and
        whole tumour that the mask has.
    plane : Plane or None
        Of the diameters; None takes the acquisition plane.
    cosine : float
        Largest cosine of the angle between two perpendicular diameters.
    """

    region: str | None = None
    plane: Plane | None = None
    cosine: float = AUTORANO_COSINE


@dataclass(frozen=True, slots=True)
class Measurements:
    """The measurements of a mask.

    Attributes
    ----------
    volumes_ml : mapping of str to float
        Of each class and region that the mask tells apart.
    region : str
        The region whose lesions are listed.
    cosine : float
        As in `MeasureOptions`.
    lesions : tuple of MeasuredLesion
        Largest first.
    left_out_ml : float
        Volume of the region in components that are too small for a lesion.
    intensities : mapping
        Of each sequence in each region; empty without sequences.
    notes : tuple of str
        What the user should know, one sentence each.
    """

    volumes_ml: Mapping[str, float]
    region: str
    plane: AcquisitionPlane
    cosine: float
    lesions: tuple[MeasuredLesion, ...]
    left_out_ml: float = 0.0
    intensities: Mapping[str, Mapping[str, IntensityFacts]] = field(
        default_factory=dict
    )
    notes: tuple[str, ...] = ()


def measure_mask(
    label_map: LabelMap,
    sequences: Mapping[str, Volume],
    told: Sequence[str] = tuple(REGIONS),
    options: MeasureOptions | None = None,
    cache: LesionCache | None = None,
    *,
    with_intensities: bool = True,
    is_oriented: bool = True,
) -> Measurements:
    """Measure a mask, and the sequences inside it.

    Parameters
    ----------
    label_map : LabelMap
        With internal values. If the mask tells one region only, all of it is that.
    sequences : mapping of str to Volume
        Of the case; those on the mask's grid are measured. May be empty.
    told : sequence of str
        The regions that the mask tells apart.
    is_oriented : bool
        Whether the files tell left from right; else no lesion has a side.
    """
    wanted = options or MeasureOptions()
    volumes = region_volumes_ml(label_map, told)
    region = wanted.region or _lesion_region(volumes)
    plane = acquisition_plane(label_map.affine, wanted.plane)
    brain = _brain(label_map, sequences)
    lesions = measure_lesions(
        label_map, voxels_of(region, told), plane, brain, wanted.cosine, cache
    )
    if not is_oriented:
        lesions = tuple(map(_without_side, lesions))
    left_out = volumes[region] - sum(lesion.volume_ml for lesion in lesions)
    if left_out < label_map.affine.voxel_volume_ml / 2:  # the rounding of sums
        left_out = 0.0
    intensities = {}
    if with_intensities and sequences:
        by_voxels = {voxels_of(name, told): name for name in told}
        found = region_intensities(label_map, sequences, by_voxels)
        intensities = {by_voxels[voxels]: facts for voxels, facts in found.items()}
    return Measurements(
        volumes_ml=volumes,
        region=region,
        plane=plane,
        cosine=wanted.cosine,
        lesions=lesions,
        left_out_ml=left_out,
        intensities=intensities,
        notes=(
            *_notes(lesions, left_out, has_brain=brain is not None),
            *_side_notes(lesions, is_oriented=is_oriented),
            *_grid_notes(label_map, sequences if with_intensities else {}),
        ),
    )


def _lesion_region(volumes: Mapping[str, float]) -> str:
    """Return the first region of which lesions are listed that is large enough.

    Specks of enhancing tumour must not keep all the rest from being listed.
    """
    there = [name for name in _LESION_REGIONS if volumes.get(name)]
    large = [name for name in there if volumes[name] >= SMALLEST_LESION_ML]
    known = [name for name in reversed(_LESION_REGIONS) if name in volumes]
    return next(iter([*large, *there, *known, *volumes]))


def _without_side(lesion: MeasuredLesion) -> MeasuredLesion:
    if lesion.place is None:
        return lesion
    return replace(lesion, place=replace(lesion.place, side=""))


def _side_notes(
    lesions: Sequence[MeasuredLesion], *, is_oriented: bool
) -> tuple[str, ...]:
    if is_oriented or not any(lesion.place for lesion in lesions):
        return ()
    return (
        Text("The files do not tell left from right, so no lesion is given a side."),
    )


def _brain(label_map: LabelMap, sequences: Mapping[str, Volume]) -> Brain | None:
    for volume in sequences.values():
        if volume.grid.is_same_as(label_map.grid):
            found = find_brain(volume)
            if found is not None:
                return found
    return None


def _grid_notes(
    label_map: LabelMap, sequences: Mapping[str, Volume]
) -> tuple[str, ...]:
    """Name the sequences that are not measured, as they have other voxels."""
    grid = label_map.grid
    others = [n for n, v in sequences.items() if not v.grid.is_same_as(grid)]
    if not others:
        return ()
    note = Text(
        "On another grid than the mask, and therefore without intensities: {names}.",
        names=", ".join(others),
    )
    return (note,)


def _notes(
    lesions: Sequence[MeasuredLesion],
    left_out_ml: float,
    *,
    has_brain: bool,
) -> tuple[str, ...]:
    notes: list[str] = []
    if left_out_ml > _NEGLIGIBLE_ML:
        notes.append(
            Text(
                "Components smaller than 0.1 mL do not count as lesions; they add up "
                "to {ml:.2f} mL.",
                ml=left_out_ml,
            )
        )
    if lesions and not has_brain:
        notes.append(
            Text(
                "Side, midline and border of the brain are not known without a "
                "skull-stripped scan."
            )
        )
    return tuple(notes)
