from __future__ import annotations

from pathlib import Path

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import MASK, CaseFiles
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.case.saved_session import SavedCase, SavedSession
from unet_gui.core.mask.scheme_ids import SchemeHint

A, B, M = Path("/a.nii"), Path("/b.nii"), Path("/m.nii")


def saved(*assignments, is_demo=False):
    files = tuple((Source(path), role) for path, role in assignments)
    return SavedCase(CaseFiles("case", files), is_demo=is_demo)


BOTH = saved((A, "FLAIR"), (B, "T1w"), (M, MASK))


def paths(session):
    return [[s.path for s, _ in case.files.assignments] for case in session.cases]


def test_paths_of_moved_files_are_replaced():
    moved = SavedSession((BOTH,)).relocated({A: Path("/new.nii")})
    assert paths(moved) == [[Path("/new.nii"), B, M]]
    assert moved.paths == (Path("/new.nii"), B, M)


def test_lost_files_are_dropped():
    assert paths(SavedSession((BOTH,)).without({A, M})) == [[B]]


def test_a_case_without_sequences_is_dropped_and_the_shown_case_is_kept():
    lone, masks = saved((A, "FLAIR")), saved((M, MASK))
    session = SavedSession((lone, masks, BOTH), shown=2)
    left = session.without({A})
    assert left.cases[0] is masks  # it never had sequences
    assert paths(left)[1] == [B, M]
    assert left.shown == 1
    assert session.without({A, B, M}).cases == ()
    assert session.without({A, B}).shown == 0


def test_the_demo_case_needs_no_files():
    demo = saved((A, "FLAIR"), is_demo=True)
    session = SavedSession((demo,))
    assert session.paths == ()
    assert session.without({A}).cases == (demo,)


def test_clues_and_the_scheme_s_hint_move_with_their_files():
    scan, mask, moved = Path("/a/flair.nii"), Path("/a/seg.nii"), Path("/b/x.nii")
    files = CaseFiles(
        "a",
        ((Source(scan), "FLAIR"), (Source(mask), MASK)),
        clues=(RoleClue(Source(scan), "flair"),),
        hint=SchemeHint("brats", "a name", mask=mask),
    )
    session = SavedSession((SavedCase(files),))
    (there,) = session.relocated({scan: moved, mask: Path("/b/y.nii")}).cases
    assert there.files.clues == (RoleClue(Source(moved), "flair"),)
    assert there.files.hint.mask == Path("/b/y.nii")
    assert there.files.masks == (Source(Path("/b/y.nii")),)
