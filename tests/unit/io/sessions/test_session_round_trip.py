"""Any session survives a round trip through its file."""

from __future__ import annotations

import string

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.case.preparation import PreparationChoice, Step
from unet_gui.core.case.preparation_record import (
    KeptPreparation,
    PreparationRecord,
    StepRecord,
)
from unet_gui.core.case.saved_session import (
    SavedCase,
    SavedLayout,
    SavedPrediction,
    SavedRun,
    SavedSession,
    SavedView,
)
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.colour_maps import COLOUR_MAPS, ColourMap
from unet_gui.core.image.windowing import Preset, WindowLevel
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.class_looks import SavedStyle
from unet_gui.core.mask.labels import LABEL_SCHEMES, TumourClass
from unet_gui.core.measuring.agreement import AGREEMENT_REGIONS
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.core.measuring.uncertainty import VolumeRange
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.core.text import Text, joined, plural
from unet_gui.io.sessions.session_file import read_session, write_session

NAMES = st.text(string.ascii_letters + string.digits + " -_äß%é", min_size=1)
TEXTS = st.text(max_size=20)
FINITE = st.floats(allow_nan=False, allow_infinity=False)
FRACTIONS = st.floats(0, 1)
PERCENTS = st.floats(0, 100)
INDICES = st.integers(0, 2000)
PLANE_NAMES = st.sampled_from([plane.name.lower() for plane in Plane])


@st.composite
def annotations(draw):
    kind = draw(st.sampled_from(AnnotationKind))
    point = st.tuples(*[st.floats(-1e6, 1e6)] * 3)
    points = [draw(point) for _ in range(kind.point_count)]
    plane, grid = draw(st.sampled_from(Plane)), draw(st.just("") | NAMES)
    return Annotation(kind, plane, draw(INDICES), tuple(points), grid)


WINDOWS = st.builds(WindowLevel, st.floats(1e-300, 1e300), FINITE)
VIEWS = st.builds(
    SavedView,
    st.tuples(INDICES, INDICES, INDICES),
    NAMES,
    st.dictionaries(NAMES, WINDOWS, max_size=3),
    st.sampled_from(["prediction", "reference"]),
    st.sampled_from(["mask", "probability", "stages", "agreement"]),
)
RULES = st.builds(
    ClassSpec, st.integers(1, 255), NAMES, st.floats(0, 1, exclude_min=True)
)
VOLUMES_ML = st.floats(0, 1e6)
RANGES = st.builds(VolumeRange, VOLUMES_ML, VOLUMES_ML)
STYLES = st.builds(
    SavedStyle,
    st.tuples(*[st.integers(0, 255)] * 3),
    st.sampled_from(["fill", "outline", "both"]),
    st.integers(1, 4),
    FRACTIONS,
)
LAYOUTS = st.builds(
    SavedLayout,
    st.sampled_from([layout.value for layout in Layout]),
    PLANE_NAMES,
    st.booleans(),
    st.none() | PLANE_NAMES,
)

PREPARATION = PreparationRecord(
    (StepRecord(Step.ALIGN, 1.5, {"FLAIR": {"matrix": [[1.0, 0.0]], "to": "T1Gd"}}),),
    "T1Gd",
    "FLAIR",
    ("Look.",),
)
MOTION = Affine.from_parts(np.eye(3), (1.5, -2, 3))
KEPT = KeptPreparation(
    PreparationChoice(frozenset((Step.ALIGN, Step.GRID)), "T1Gd", (("FLAIR", MOTION),)),
    PREPARATION,
)

SENTENCES = st.sampled_from(
    (
        Text("The name {name}", name="x{y}"),
        plural(2, "{count} scan of {share:.0%}", "{count} scans", share=0.5),
        joined("{, ", ("mere string", Text("it has {first:lower}", first="One"))),
        "mere string",
    )
)
WARNINGS = st.lists(SENTENCES, max_size=2).map(tuple)
RUNS = st.builds(
    SavedRun, TEXTS, TEXTS, TEXTS, st.integers(1, 8), WARNINGS, WARNINGS, TEXTS
)


@st.composite
def predictions(draw, folder):
    stem = draw(NAMES)
    return SavedPrediction(
        folder / f"x{stem}x_seg.nii.gz",
        draw(TEXTS),
        tuple(draw(st.lists(NAMES, max_size=3))),
        tuple(draw(st.lists(FRACTIONS, max_size=3))),
        tuple(draw(st.lists(RULES, max_size=3))),
        draw(FRACTIONS),
        draw(st.booleans()),
        draw(st.sampled_from([None, folder / f"x{stem}x_probabilities.npz"])),
        seen_as=draw(st.none() | NAMES),
        flip_ranges=draw(st.dictionaries(NAMES, RANGES, max_size=3)),
        preparation=draw(st.sampled_from([None, PREPARATION])),
        run=draw(RUNS),
    )


@st.composite
def cases(draw, folder):
    sources = st.builds(
        Source,
        NAMES.map(lambda name: folder / f"x{name}x.nii.gz"),
        st.none() | st.integers(0, 9),
    )
    files = st.lists(st.tuples(sources, NAMES), min_size=1, max_size=3)
    return SavedCase(
        CaseFiles(
            draw(TEXTS),
            tuple(draw(files)),
            draw(st.none() | st.sampled_from(list(LABEL_SCHEMES))),
            draw(WARNINGS),
            is_guessed=draw(st.booleans()),
            is_mask_by_header=draw(st.booleans()),
            is_scheme_chosen=draw(st.booleans()),
        ),
        draw(st.none() | predictions(folder)),
        draw(st.none() | VIEWS),
        draw(st.booleans()),
        tuple(draw(st.lists(annotations(), max_size=3))),
        preparation=draw(st.sampled_from([None, KeptPreparation(), KEPT])),
    )


@st.composite
def sessions(draw, folder):
    listed = tuple(draw(st.lists(cases(folder), max_size=3)))
    shown = draw(st.integers(0, max(len(listed) - 1, 0)))
    keys = [c.key for c in TumourClass]
    colour_maps = st.builds(
        ColourMap, st.sampled_from(list(COLOUR_MAPS)), st.booleans()
    )
    return SavedSession(
        listed,
        shown,
        draw(TEXTS),
        draw(st.booleans()),
        draw(FRACTIONS),
        draw(st.booleans()),
        draw(st.dictionaries(st.sampled_from(keys), STYLES)),
        tuple(draw(st.lists(st.sampled_from(keys), unique=True))),
        draw(st.none() | LAYOUTS),
        draw(st.dictionaries(NAMES, colour_maps, max_size=3)),
        draw(st.sampled_from([preset.value for preset in Preset])),
        draw(st.booleans()),
        draw(st.none() | TEXTS),
        draw(st.none() | st.sampled_from(AGREEMENT_REGIONS)),
        draw(st.none() | st.tuples(PERCENTS, PERCENTS)),
    )


@settings(max_examples=60)
@given(data=st.data())
def test_every_session_is_read_as_it_was_written(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("session")
    session = data.draw(sessions(folder))
    write_session(folder / "s.unetgui", session)
    assert read_session(folder / "s.unetgui") == session
