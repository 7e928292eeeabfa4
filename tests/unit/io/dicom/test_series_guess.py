"""Sequences by the clues of headers."""

from __future__ import annotations

import pytest

from tests.dicom_files import numbers, write_series
from unet_gui.core.progress import run_to_end
from unet_gui.io.dicom.aside import Aside
from unet_gui.io.dicom.scans import search_examinations


def guess_of(folder, **elements):
    write_series(folder, numbers(), **elements)
    (examination,) = run_to_end(search_examinations([folder]))
    (scan,) = examination.scans
    return scan.guess


@pytest.mark.parametrize(
    ("elements", "sequence"),
    [
        ({"SeriesDescription": "tirm_tra_dark-fluid"}, "FLAIR"),
        ({"SeriesDescription": "T1 nativ axial"}, "T1w"),
        ({"SeriesDescription": "T1 3D post Gd"}, "T1Gd"),
        ({"SeriesDescription": "T1 mit Kontrastmittel"}, "T1Gd"),
        ({"SeriesDescription": "Ax T2 FRFSE"}, "T2w"),
        (
            {"RepetitionTime": "9000", "EchoTime": "120", "InversionTime": "2500"},
            "FLAIR",
        ),
        (
            {"RepetitionTime": "4500", "EchoTime": "95", "ScanningSequence": "SE"},
            "T2w",
        ),
        (
            {"RepetitionTime": "550", "EchoTime": "12", "ScanningSequence": "SE"},
            "T1w",
        ),
        (
            {"RepetitionTime": "1900", "EchoTime": "2.5", "InversionTime": "900"},
            "T1w",
        ),
        ({"SeriesDescription": "ep2d_diff", "ScanningSequence": "EP"}, None),
        ({"SeriesDescription": "SWI"}, None),
        (
            {"RepetitionTime": "700", "EchoTime": "25", "ScanningSequence": "GR"},
            None,
        ),
        ({}, None),
    ],
)
def test_sequence_by_words_and_times(tmp_path, elements, sequence):
    guess = guess_of(tmp_path / "s", **{"SeriesDescription": "brain", **elements})

    assert guess.sequence == sequence
    assert guess.asked == ()


def test_words_against_times_are_a_question(tmp_path):
    guess = guess_of(
        tmp_path / "s",
        SeriesDescription="T1 axial",
        RepetitionTime="9000",
        EchoTime="120",
        InversionTime="2500",
    )

    assert guess.sequence is None
    assert set(guess.asked) == {"T1w", "FLAIR"}


def test_an_agent_alone_is_a_question_and_its_absence_is_not(tmp_path):
    asked = guess_of(tmp_path / "a", SeriesDescription="T1", ContrastBolusAgent="Gd")
    plain = guess_of(tmp_path / "b", SeriesDescription="T1", ContrastBolusAgent="NONE")

    assert asked.asked == ("T1Gd", "T1w")
    assert plain.sequence == "T1w"


@pytest.mark.parametrize(
    "elements",
    [
        {"SeriesDescription": "AX T1 SUB"},
        {"SeriesDescription": "SUB"},
        {"SeriesDescription": "T1 SAG C-SPINE cervical"},
        {"ImageType": ["ORIGINAL", "PRIMARY", "PHASE"]},
        {"ImageType": ["ORIGINAL", "PRIMARY", "I", "I", "FFE"]},
        {"DerivationDescription": "Pixel by pixel subtraction"},
    ],
    ids=lambda elements: str(next(iter(elements.values()))),
)
def test_what_was_computed_from_a_t1w_is_a_question_with_its_sign(tmp_path, elements):
    times = {"RepetitionTime": "550", "EchoTime": "12", "ScanningSequence": "SE"}
    words = {"SeriesDescription": "AX T1", "ProtocolName": "AX T1"}

    guess = guess_of(tmp_path / "s", **{**words, **times, **elements})

    assert guess.sequence is None
    assert guess.asked == ("T1w",)
    assert guess.clues[0].weight < 0


@pytest.mark.parametrize("kind", ["SUBTRACTION", "T1 MAP", "CSA MIP THIN"])
def test_a_map_by_its_image_type_is_put_aside(tmp_path, kind):
    write_series(
        tmp_path / "s",
        numbers(),
        ImageType=["DERIVED", "PRIMARY", kind],
        SeriesDescription="T1",
    )
    (examination,) = run_to_end(search_examinations([tmp_path / "s"]))
    (scan,) = examination.scans

    assert scan.aside in {Aside.MAP, Aside.PROJECTION}
