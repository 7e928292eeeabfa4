"""``unet-gui follow``: a patient over several examinations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from unet_gui.cli.exporting.language import chosen_speech
from unet_gui.cli.measuring.follow_report import (
    add_report_options,
    check_report,
    write_follow_report,
)
from unet_gui.cli.measuring.options import (
    add_measure_options,
    add_output_options,
    check_csv,
    files_of,
    measure_options,
)
from unet_gui.cli.measuring.texts import follow_text
from unet_gui.cli.role_options import add_mask_scheme_options
from unet_gui.cli.terminal.lines import print_lines, print_warning
from unet_gui.cli.terminal.numbers import parse_count
from unet_gui.controllers.measuring.alignment import aligned_points
from unet_gui.controllers.measuring.follow import (
    follow_patient,
    follow_record,
    parse_date,
    time_point,
    write_follow_up,
)
from unet_gui.controllers.measuring.follow_report import FollowReportRequest
from unet_gui.controllers.measuring.measured_case import read_masked_case
from unet_gui.controllers.measuring.same_patient import (
    OtherPatientError,
    check_patients,
)
from unet_gui.core.errors import InputError
from unet_gui.core.measuring.followup.circumstances import (
    Circumstances,
    ClinicalState,
    OtherDisease,
    Steroids,
)
from unet_gui.core.measuring.followup.criteria import CRITERIA
from unet_gui.core.measuring.followup.follow import FollowOptions
from unet_gui.core.measuring.followup.matching import LEAST_IOU
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from datetime import date
    from enum import Enum

    from unet_gui.controllers.measuring.measured_case import MaskedCase
    from unet_gui.core.case.alignment import Alignment
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.measuring.followup.follow import TimePoint

    E = TypeVar("E", bound=Enum)
    Given = tuple[date | None, Circumstances]

_DESCRIPTION = """\
Follow a patient over two or more examinations: lesions, sizes, response by RANO.

Examples:

  unet-gui follow visit1/ visit2/ visit3/ --dates 2024-01-10,2024-03-08,2024-05-02
  unet-gui follow v1_seg.nii.gz v2_seg.nii.gz --criteria rano-lgg --json
"""
_EPILOG = (
    "PATH is a case with its mask, or a mask alone, one for each examination, in the "
    "order of their dates. Examinations have to share their world coordinates, as "
    "registered ones do, unless --align rigid aligns them.\n\n"
    "Lesions are matched by their overlap, with a lower limit, so that a vanished "
    "lesion and a new one elsewhere are not taken for the same. Partial response is "
    "judged against the baseline, progression against the nadir. Criteria: rano2 "
    "(RANO 2.0: sum of products -50 % and +25 %, or volume -65 % and +40 %), rano2010 "
    "(high-grade glioma) and rano-lgg (low-grade glioma), by products alone; what the "
    "volume rule would give is shown as well.\n\n"
    "Steroids, clinical state and other lesions are not in the images: give one word "
    "for each examination, or unknown. What is not given is stated with the response. "
    "Imaging part only, for research."
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "follow",
        usage="unet-gui follow PATH PATH ... [options]",
        description=_DESCRIPTION,
        epilog=_EPILOG,
    )
    add = parser.add_argument
    add(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="one examination each: a case with its mask, or a mask",
    )
    add(
        "--dates",
        type=_words,
        default=(),
        metavar="DATE,…",
        help="the date of each examination, such as 2024-03-01",
    )
    add(
        "--one-patient",
        action="store_true",
        help="the examinations belong to one patient, whatever names and headers "
        "suggest",
    )
    _add_rules(parser)
    _add_circumstances(parser)
    add_measure_options(parser, "that of the criteria")
    add_mask_scheme_options(parser)
    add_output_options(parser, "the follow-up")
    add_report_options(parser)
    parser.set_defaults(run=run)


def _add_rules(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--align",
        choices=("header", "rigid"),
        default="header",
        help="header (default): examinations share their world coordinates; rigid: "
        "align each to the first one by a sequence that both have",
    )
    add(
        "--criteria",
        choices=tuple(CRITERIA),
        default="rano2",
        help="default: rano2",
    )
    add(
        "--baseline",
        type=parse_count,
        default=1,
        metavar="N",
        help="number of the examination that is the baseline, for RANO 2.0 the first "
        "one after radiotherapy; default: 1",
    )
    add(
        "--targets",
        type=parse_count,
        metavar="N",
        help="number of target lesions; default: that of the criteria",
    )
    add(
        "--product",
        choices=("longest", "largest"),
        default="longest",
        help="longest (default): the longest diameter and the longest one "
        "perpendicular to it; largest: the perpendicular diameters with the "
        "largest product",
    )
    add(
        "--least-overlap",
        type=_share,
        default=LEAST_IOU,
        metavar="IOU",
        help=f"least overlap over union of the same lesion; default: {LEAST_IOU}",
    )


def _add_circumstances(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("what is not in the images")
    group.description = "One word for each examination, or unknown."
    for name, kind, what in (
        ("steroids", Steroids, "dose of steroids against the baseline"),
        ("clinical", ClinicalState, "clinical state against the baseline"),
        ("non-target", OtherDisease, "non-target lesions"),
        ("t2-flair", OtherDisease, "T2/FLAIR signal without enhancement"),
    ):
        words = ", ".join(m.value for m in kind if m.value != "unknown")
        group.add_argument(
            f"--{name}",
            type=_words,
            default=(),
            metavar="WORD,…",
            help=f"{what}: {words}",
        )
    group.add_argument(
        "--radiotherapy-end",
        metavar="DATE",
        help="end of radiotherapy: progression in the 12 weeks after it has to be "
        "confirmed",
    )


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(","))


def _share(text: str) -> float:
    from argparse import ArgumentTypeError

    from unet_gui.cli.terminal.numbers import parse_number

    share = parse_number(text)
    if not 0 < share < 1:
        msg = f"{text} is not a share between 0 and 1"
        raise ArgumentTypeError(msg)
    return share


def run(options: argparse.Namespace) -> int:
    """Follow the examinations under the paths.

    Raises
    ------
    InputError
        If one cannot be measured, or they do not make a follow-up.
    """
    given = _visits_given(options)
    found = [_files(path, options) for path in options.paths]
    check_csv(options, files_of(found))
    check_report(options, files_of(found))
    cases = [_read(files) for files in found]
    points = [time_point(case, *own) for case, own in zip(cases, given, strict=True)]
    if not options.one_patient:
        _check_patients(points)
    end = options.radiotherapy_end
    alignments: Sequence[Alignment | None] = ()
    if options.align == "rigid":
        aligned = run_to_end(aligned_points(points))
        points, alignments = list(aligned.points), aligned.alignments
        _tell_motions(points, alignments)
    followed = follow_patient(
        points,
        CRITERIA[options.criteria],
        FollowOptions(
            measure=measure_options(options),
            baseline=options.baseline - 1,
            targets=options.targets,
            uses_largest_product=options.product == "largest",
            least_iou=options.least_overlap,
            radiotherapy_end=None if end is None else parse_date(end),
        ),
        is_one_patient=True,
    )
    if options.report is not None:
        request = FollowReportRequest(
            followed, tuple(points), tuple(alignments), has_names=options.names
        )
        write_follow_report(options.report, request, chosen_speech(options))
    affines = [case.label_map.affine for case in cases]
    record = follow_record(followed, affines, alignments)
    if options.csv is not None:
        write_follow_up(options.csv, record)
    if options.json:
        print(json.dumps(record, indent=2))
    else:
        print_lines(follow_text(record))
    return 0


def _check_patients(points: Sequence[TimePoint]) -> None:
    try:
        check_patients(points)
    except OtherPatientError as error:
        msg = f"{error} Add --one-patient if they belong to one."
        raise InputError(msg) from error


def _tell_motions(
    points: Sequence[TimePoint], alignments: Sequence[Alignment | None]
) -> None:
    for point, found in zip(points, alignments, strict=True):
        if found is not None:
            told = (
                f"aligned to {found.fixed}: moved by {found.translation_mm:.1f} mm, "
                f"turned by {found.rotation_deg:.1f}°"
            )
            print_warning(point.name, told)


def _files(path: Path, options: argparse.Namespace) -> CaseFiles:
    """Return the files of the one examination under a path."""
    roles = GivenRoles(label_scheme=options.mask_scheme)
    found = find_given_cases([path], roles)
    if len(found) != 1:
        msg = f"{path} holds {len(found)} cases; give one path for each examination."
        raise InputError(msg)
    return found[0]


def _read(files: CaseFiles) -> MaskedCase:
    case = read_masked_case(files)
    for warning in case.warnings:
        print_warning(case.name, warning)
    return case


def _visits_given(options: argparse.Namespace) -> list[Given]:
    """Return date and circumstances of each examination."""
    count = len(options.paths)
    days = _per_visit(options.dates, count, "--dates")
    columns = [
        [_member(kind, word, name) for word in _per_visit(words, count, name)]
        for name, kind, words in (
            ("--steroids", Steroids, options.steroids),
            ("--clinical", ClinicalState, options.clinical),
            ("--non-target", OtherDisease, options.non_target),
            ("--t2-flair", OtherDisease, options.t2_flair),
        )
    ]
    return [
        (None if day in ("", "unknown") else parse_date(day), Circumstances(*row))
        for day, *row in zip(days, *columns, strict=True)
    ]


def _per_visit(words: Sequence[str], count: int, name: str) -> Sequence[str]:
    if not words:
        return ["unknown"] * count
    if len(words) != count:
        msg = f"{name} has {len(words)} entries for {count} examinations."
        raise InputError(msg)
    return words


def _member(kind: type[E], word: str, name: str) -> E:
    if not word:
        return kind("unknown")
    known = [member.value for member in kind]
    if word not in known:
        msg = f"{name} knows {', '.join(known)}, not {word[:40]!r}."
        raise InputError(msg)
    return kind(word)
