"""The paragraph on methods, ready to paste into a paper, with its citations.

It is in English, whatever the language of the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.report import Paragraph, ReportSection
from unet_gui.core.mask.labels import REGIONS, TumourClass
from unet_gui.core.model.card_stages import class_name, stage_facts
from unet_gui.core.model.card_values import listed
from unet_gui.core.text import Text
from unet_gui.core.version import __version__

if TYPE_CHECKING:
    from unet_gui.controllers.exports.report.request import ReportRequest
    from unet_gui.core.model.model_spec import ModelSpec

_UNET = (
    "\u00c7i\u00e7ek \u00d6 et al. 3D U-Net: learning dense volumetric segmentation "
    "from sparse annotation. MICCAI 2016. doi:10.1007/978-3-319-46723-8_49",
    "Ronneberger O et al. U-Net: convolutional networks for biomedical image "
    "segmentation. MICCAI 2015. doi:10.1007/978-3-319-24574-4_28",
)


def methods_section(request: ReportRequest) -> ReportSection:
    """Return the paragraph and what it cites."""
    sentences = [
        *_segmentation(request),
        *_correction(request),
        *_volumes(request),
    ]
    cited = [*_UNET] if request.spec is not None else []
    if request.spec is not None and request.spec.card.citation:
        cited.append(request.spec.card.citation)
    blocks = [Paragraph(" ".join(sentences), is_quoted=True)]
    blocks += [
        Paragraph(f"[{number}] {citation}", is_quoted=True)
        for number, citation in enumerate(cited, start=1)
    ]
    return ReportSection(Text("Methods, to paste"), tuple(blocks))


def _segmentation(request: ReportRequest) -> list[str]:
    mask, spec = request.mask, request.spec
    there = list(mask.case.sequences)
    used = listed([n for n in spec.sequences if n in there] if spec else there)
    if not mask.model and mask.is_edited:
        return [
            f"Tumour was marked or corrected by hand on {used} with unet-gui "
            f"{__version__}."
        ]
    if not mask.model:
        return [
            "The mask was read from a file and measured with unet-gui "
            f"{__version__} on {used}."
        ]
    if spec is None:
        return [
            f"Tumour was segmented with unet-gui {__version__} by the model "
            f"{mask.model}; the case had {used}."
        ]
    return [
        _model_sentence(spec, used, mask.model_version),
        *_decision(request, spec),
    ]


def _model_sentence(spec: ModelSpec, used: str, made_by: str) -> str:
    stages = "; then ".join(_plain(text) for _, text in stage_facts(spec))
    version = f", version {made_by}" if made_by else ""
    if made_by != spec.card.version:  # the mask is older than the installed model
        version += f"; the description is that of version {spec.card.version}"
    source = ", trained on the data of [3]" if spec.card.citation else ""
    return (
        f"{_marked(spec)} segmented on {used} with "
        f"unet-gui {__version__} and the model \u201c{spec.card.title}\u201d "
        f"({spec.id}{version}{source}): {stages} [1, 2]. Intensities were z-scored "
        "over the brain."
    )


def _marked(spec: ModelSpec) -> str:
    """Return what a model marks, and the verb for it."""
    keys = [c.name for c in spec.classes]
    names = [class_name(key) for key in keys]
    known = {c.key for c in TumourClass}
    if len(keys) == 1 and keys[0] in REGIONS and keys[0] not in known:
        return f"The {names[0]} was"
    text = listed(names) + (" tumour" if "enhancing" in keys[-1] else "")
    return f"{text[:1].upper()}{text[1:]} {'was' if len(keys) == 1 else 'were'}"


def _plain(text: str) -> str:
    """Return a stage in the words of papers."""
    return text.replace(" of the course", "").replace("-D U-Net", "D U-Net")


def _decision(request: ReportRequest, spec: ModelSpec) -> list[str]:
    classes = request.mask.result.classes if request.mask.result else spec.classes
    own = tuple(c.threshold for c in classes or spec.classes)
    used = request.thresholds or own
    parts = [
        f"{value:g} ({class_name(c.name)})"
        for value, c in zip(used, spec.classes, strict=False)
    ]
    found = [f"Voxels were marked from probabilities of {listed(parts)}."]
    if spec.least_piece_ml:
        found.append(
            f"Connected components below {spec.least_piece_ml:g} mL and 2 % of the "
            "largest were removed."
        )
    if request.mask.result is not None and request.mask.result.flips > 1:
        found.append(
            f"Probabilities are means over {request.mask.result.flips} mirror images."
        )
    return found


def _correction(request: ReportRequest) -> list[str]:
    if not request.mask.model:
        return []
    if request.mask.is_edited:
        return ["The result was corrected by hand."]
    return ["The result was not corrected by hand."]


def _volumes(request: ReportRequest) -> list[str]:
    spacing = " \u00d7 ".join(f"{mm:.3g}" for mm in request.mask.case.affine.spacing_mm)
    return [
        f"Volumes are numbers of voxels times the voxel volume ({spacing} mm). Lesions "
        "are 26-connected components of 0.1 mL and more."
    ]
