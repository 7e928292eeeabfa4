"""Cases and models in memory, for tests of the panels."""

from pathlib import Path

import numpy as np

from unet_gui.core.case.case import Case, Reference, Source, SourceGrid
from unet_gui.core.case.decision import DecisionRule
from unet_gui.core.case.result import Probabilities, SegmentationResult
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.mask.labels import BRATS2023, MSD
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec
from unet_gui.segmentation.decision.mask import candidates_of, decide_mask

NAMES = ("FLAIR", "T1w", "T1Gd", "T2w")
GRID = SourceGrid((24, 25, 26), ("L", "P", "S"), Affine.from_spacing((-1.0, -1.0, 2.5)))


def source(name):
    return Source(Path(f"/scans/case_{name.lower()}.nii.gz"))


def label_map():
    return LabelMap(np.zeros((2, 3, 4), np.uint8), Affine(np.eye(4)))


def reference(scheme=MSD, possible=(MSD, BRATS2023)):
    return Reference(label_map(), source("seg"), scheme, possible)


def make_case(*names, warnings=(), **changes):
    names = names or NAMES
    volume = Volume(np.zeros((2, 3, 4), np.float32), Affine(np.eye(4)))
    return Case(
        **{
            "name": "case",
            "sequences": dict.fromkeys(names, volume),
            "sources": {name: source(name) for name in names},
            "grid": GRID,
            "warnings": warnings,
            **changes,
        }
    )


def model_spec(model_id="fast", sequences=NAMES, **card):
    facts = {
        "title": f"Glioma, {model_id}",
        "version": "1",
        "licence": "CC BY 4.0",
        "citation": "Somebody 2020",
        **card,
    }
    return ModelSpec(model_id, sequences, (), (), ModelCard(**facts))


def make_result(warnings=()):
    probabilities = Probabilities(
        np.zeros((1, 1, 1, 3), np.float16), Box((0, 0, 0), (1, 1, 1)), ("a", "b", "c")
    )
    seconds = {"postprocessing": 0.3, "tiles": 71.0, "engine_start": 6.04}
    return SegmentationResult(
        label_map=label_map(),
        probabilities=probabilities,
        model="fast",
        device="CPU",
        seconds=seconds,
        warnings=warnings,
    )


def small_class_result():
    """A tumour with few voxels of enhancing tumour, and a speck beside it."""
    names = ("edema", "non_enhancing", "enhancing")
    unsure = {"least_ml": 0.1, "instead": "non_enhancing"}
    classes = (
        ClassSpec(1, "edema"),
        ClassSpec(2, "non_enhancing"),
        ClassSpec(3, "enhancing", **unsure),
    )
    shape = (20, 20, 20)
    data = np.zeros((*shape, 3), np.float16)
    data[2:12, 2:12, 2:12, 0] = data[17, 17, 17, 0] = 0.75
    data[3:5, 3:5, 3:5] = 0, 0, 0.8
    box = Box((0, 0, 0), shape)
    rule = DecisionRule(classes, least_piece_ml=0.1)
    candidates = candidates_of(data, data.max(axis=-1) >= 0.5, box, shape)
    decision = decide_mask(candidates, rule, Affine(np.eye(4)))
    return SegmentationResult(
        label_map=decision.label_map,
        probabilities=Probabilities(data, box, names),
        model="fast",
        device="CPU",
        seconds={"tiles": 1.0},
        cleared=decision.cleared,
        small_classes=decision.small_classes,
        classes=classes,
        least_piece_ml=rule.least_piece_ml,
    )
