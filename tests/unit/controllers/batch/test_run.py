"""Tests of one process of a batch, with a stand-in for reading and computing."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from unet_gui.controllers.batch.case_work import EngineLostError
from unet_gui.controllers.batch.pending import is_finished, parse_part, part_of
from unet_gui.controllers.batch.run import BatchRun
from unet_gui.core.batch.manifest import BatchSettings, CaseManifest
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import MASK, CaseFiles
from unet_gui.core.case.preparation_record import PreparationRecord
from unet_gui.core.case.uncertainty import Uncertainty
from unet_gui.core.errors import InputError
from unet_gui.core.measuring.uncertainty import VolumeRange
from unet_gui.core.text import Text
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.claims import Claim, Claims
from unet_gui.io.batch.manifest_file import read_manifest

_SETTINGS = BatchSettings("glioma", ("ab",), {"edema": 0.5}, "msd")
_CAUTION = Text("The brain is small: {ml} mL.", ml=700)


class _Result:
    uncertainty = Uncertainty(
        doubt=0.1, disagreement=0.2, entropy=0.3, flips={"edema": VolumeRange(1, 3)}
    )
    preparation = PreparationRecord((), "FLAIR", "FLAIR", (_CAUTION,))


@dataclass
class _Done:
    mask: Path
    result: _Result = field(default_factory=_Result)
    doubts: tuple[str, ...] = (_CAUTION,)

    def as_json(self) -> dict[str, Any]:
        return {
            "device": "CPU",
            "runtime": "numpy",
            "volumes_ml": {"edema": 1.0, "non_enhancing": 0.5, "enhancing": 0.0},
            "seconds": {"tiles": 0.5},
            "warnings": [_CAUTION, "Look at it."],
        }


@dataclass
class _Work:
    """Copies the input; fails as the name of the case says."""

    folder: Path
    computed: list[str] = field(default_factory=list)
    missing_device: bool = False

    def start(self) -> None:
        if self.missing_device:
            raise InputError("There is no GPU here.")

    def read(self, files: CaseFiles) -> Any:
        if files.name.startswith("unreadable"):
            raise InputError("The file is cut off.")
        return files

    def prepare(self, case: Any, is_over: Any) -> Any:
        if case.name.startswith("unfit"):
            raise InputError("There is no T2w.")
        return case

    def compute(self, run: Any) -> Any:
        self.computed.append(run.name)
        if run.name == "deadly" or (run.name == "once" and len(self.computed) == 1):
            raise EngineLostError("The engine was killed.")
        if run.name == "buggy":
            raise ZeroDivisionError
        return run

    def write(self, files: CaseFiles, run: Any) -> Any:
        self.folder.mkdir(exist_ok=True)
        mask = self.folder / f"{files.name}_seg.nii.gz"
        mask.write_bytes(b"mask")
        return _Done(mask)

    def close(self) -> None:
        pass


@pytest.fixture
def work(tmp_path: Path) -> _Work:
    return _Work(tmp_path / "out")


def _cases(folder: Path, *names: str) -> list[CaseFiles]:
    cases = []
    for name in names:
        (path := folder / f"{name}.nii").write_bytes(name.encode())
        cases.append(CaseFiles(name, ((Source(path), "FLAIR"),)))
    return cases


def _run(work: _Work, **changes: Any) -> BatchRun:
    folder = BatchFolder(work.folder)
    run = BatchRun(folder, _SETTINGS, work, Claims(folder.claims))  # type: ignore[arg-type]
    return replace(run, **changes)


def _states(manifests: Iterator[CaseManifest]) -> dict[str, str]:
    return {manifest.case: manifest.state for manifest in manifests}


def test_a_case_that_fails_costs_only_itself(tmp_path: Path, work: _Work) -> None:
    cases = _cases(tmp_path, "a", "unreadable", "unfit", "buggy", "b")
    found = {m.case: m for m in _run(work).manifests(cases)}
    assert {name: m.state for name, m in found.items()} == {
        **dict.fromkeys(("a", "b"), "done"),
        **dict.fromkeys(("unreadable", "unfit", "buggy"), "failed"),
    }
    assert found["unreadable"].reason == "The file is cut off."
    assert "ZeroDivisionError" in found["buggy"].reason
    folder = BatchFolder(work.folder)
    for name, manifest in found.items():
        assert read_manifest(folder.manifest_of(name)) == manifest
    assert not list(folder.claims.glob("*.claim"))


def test_a_record_says_how_sure_its_mask_is(tmp_path: Path, work: _Work) -> None:
    list(_run(work).manifests(_cases(tmp_path, "a")))
    manifest = read_manifest(BatchFolder(work.folder).manifest_of("a"))
    assert manifest is not None
    assert manifest.volumes_ml["whole_tumour"] == 1.5
    assert manifest.doubts == {"entropy": 0.3, "stages": 0.2, "mirror": 0.5}
    assert manifest.lesions == 0
    assert manifest.cautions == (_CAUTION,)
    (text,) = manifest.cautions  # can still be translated
    assert isinstance(text, Text)
    assert text.arguments == {"ml": 700}


def test_a_run_that_is_asked_to_stop_ends_after_the_case_in_hand(
    tmp_path: Path, work: _Work
) -> None:
    cases = _cases(tmp_path, "a", "b", "c", "d")
    found = _states(_run(work).manifests(cases, lambda: len(work.computed) == 2))
    assert found == {"a": "done", "b": "done"}
    assert not list(BatchFolder(work.folder).claims.glob("*.claim"))
    assert _states(_run(work).manifests(cases)) == {"c": "done", "d": "done"}


def test_a_second_run_does_what_failed_or_has_changed(
    tmp_path: Path, work: _Work
) -> None:
    cases = _cases(tmp_path, "a", "b", "buggy")
    assert len(_states(_run(work).manifests(cases))) == 3
    cases[1].assignments[0][0].path.write_bytes(b"another scan")
    again = _states(_run(work).manifests(cases))
    assert again == {"b": "done", "buggy": "failed"}
    recorded = read_manifest(BatchFolder(work.folder).manifest_of("buggy"))
    assert recorded is not None
    assert recorded.attempts == 2
    (work.folder / "a_seg.nii.gz").unlink()
    assert "a" in _states(_run(work).manifests(cases))


def test_a_case_whose_scans_turn_out_to_be_other_sequences_is_done_again(
    tmp_path: Path, work: _Work
) -> None:
    (case,) = _cases(tmp_path, "a")
    assert len(_states(_run(work).manifests([case]))) == 1
    (drawn := tmp_path / "a_seg.nii").write_bytes(b"mask")
    with_mask = replace(case, assignments=(*case.assignments, (Source(drawn), MASK)))
    assert not _states(_run(work).manifests([with_mask]))
    source = case.assignments[0][0]
    other = replace(case, assignments=((source, "T2w"),))
    assert _states(_run(work).manifests([other])) == {"a": "done"}


def test_a_case_that_ends_the_engine_is_tried_once_more(
    tmp_path: Path, work: _Work
) -> None:
    found = _states(_run(work).manifests(_cases(tmp_path, "once", "deadly", "a")))
    assert found == {"once": "done", "deadly": "failed", "a": "done"}
    assert work.computed == ["once", "once", "deadly", "deadly", "a"]


def test_a_case_of_another_process_is_left_to_it(tmp_path: Path, work: _Work) -> None:
    claim = Claims(BatchFolder(work.folder).claims).take("a")
    assert claim is not None
    assert _states(_run(work).manifests(_cases(tmp_path, "a", "b"))) == {"b": "done"}


def test_no_mask_takes_the_place_of_another_one(tmp_path: Path, work: _Work) -> None:
    _states(_run(work).manifests(_cases(tmp_path, "a")))
    folder = BatchFolder(work.folder)
    before = read_manifest(folder.manifest_of("a"))
    (elsewhere := tmp_path / "more").mkdir()
    others = _cases(elsewhere, "a")
    with pytest.raises(
        InputError, match="already holds a case a made from other scans"
    ):
        is_finished(folder, others[0], _SETTINGS)
    assert _states(_run(work).manifests(others)) == {"a": "failed"}
    assert read_manifest(folder.manifest_of("a")) == before
    with pytest.raises(InputError, match="with other options"):
        is_finished(folder, _cases(tmp_path, "a")[0], replace(_SETTINGS, flips=2))


def test_parts_hold_every_case_once(tmp_path: Path) -> None:
    cases = _cases(tmp_path, *"abcdefg")
    parts = [part_of(cases, (n, 3)) for n in (1, 2, 3)]
    assert sorted(f.name for part in parts for f in part) == list("abcdefg")
    assert parse_part("2/8") == (2, 8)
    for text in ("0/3", "4/3", "2", "a/b", ""):
        with pytest.raises(InputError, match="is not a part"):
            parse_part(text)


def test_a_missing_device_ends_the_call_and_not_its_cases(
    tmp_path: Path, work: _Work
) -> None:
    cases = _cases(tmp_path, "a", "b")
    work.missing_device = True
    with pytest.raises(InputError, match="There is no GPU here"):
        _states(_run(work).manifests(cases))
    assert not list(work.folder.rglob("*.json"))
    work.missing_device = False
    assert set(_states(_run(work).manifests(cases))) == {"a", "b"}


def test_a_case_is_looked_at_again_when_its_owner_has_let_it_go(
    tmp_path: Path, work: _Work
) -> None:
    claim = Claims(BatchFolder(work.folder).claims).take("a")
    assert claim is not None
    run = _run(work)
    found = []
    for manifest in run.manifests(_cases(tmp_path, "a", "b")):
        claim.release()
        found.append(manifest.case)
    assert found == ["b", "a"]
    assert not run.taken


def test_a_case_that_process_after_process_was_lost_with_is_marked(
    tmp_path: Path, work: _Work
) -> None:
    claims = Claims(BatchFolder(work.folder).claims)
    for _ in range(6):
        claim = claims.take("a")
        assert claim is not None
        os.utime(claim.path, (1, 1))
    (manifest,) = _run(work).manifests(_cases(tmp_path, "a"))
    assert "6 processes ended one after the other" in manifest.reason
    assert not work.computed
    assert _states(_run(work).manifests(_cases(tmp_path, "a"))) == {"a": "done"}


def test_a_run_that_is_left_keeps_its_claims_until_nothing_is_read(
    tmp_path: Path, work: _Work
) -> None:
    claims = Claims(BatchFolder(work.folder).claims)
    is_reading, is_left = threading.Event(), threading.Event()
    others: list[object] = []

    class Slow(_Work):
        def read(self, files: CaseFiles) -> Any:
            if files.name == "c":
                is_reading.set()
                assert is_left.wait(30)
                time.sleep(0.1)
                others.append(claims.take("c"))
            return super().read(files)

    found = _run(Slow(work.folder)).manifests(_cases(tmp_path, "a", "b", "c"))
    assert next(found).case == "a"  # type: ignore[call-overload]
    assert is_reading.wait(30)
    is_left.set()
    found.close()  # type: ignore[attr-defined]
    assert others == [None]
    assert not list(claims.folder.glob("*.claim"))


def test_a_case_that_was_taken_over_is_told_as_that_of_another_process(
    tmp_path: Path, work: _Work
) -> None:
    claims = Claims(BatchFolder(work.folder).claims)

    class Robbed(_Work):
        def compute(self, run: Any) -> Any:
            path = claims.folder / f"{run.name}.claim"
            path.unlink(missing_ok=True)
            assert claims.take(run.name) is not None
            return super().compute(run)

    run = _run(Robbed(work.folder))
    assert not _states(run.manifests(_cases(tmp_path, "a")))
    assert [files.name for files in run.taken] == ["a"]
    assert not list(work.folder.glob("*_seg.nii.gz"))


def test_a_case_that_is_being_prepared_is_given_up_when_asked_to_stop(
    tmp_path: Path, work: _Work
) -> None:
    is_asked, is_told = threading.Event(), threading.Event()

    class Patient(_Work):
        def prepare(self, case: Any, is_over: Any) -> Any:
            if case.name == "b":
                is_asked.set()
                for _ in range(100):
                    if is_over():
                        is_told.set()
                        break
                    time.sleep(0.01)
            return super().prepare(case, is_over)

    run = _run(Patient(work.folder))
    _states(run.manifests(_cases(tmp_path, "a", "b"), is_asked.is_set))
    assert is_told.is_set()
    assert "b" not in work.computed


class _EndedError(BaseException):
    """The process ends."""


class _Fatal(_Work):
    """Ends the process with the case ``fatal``, once its neighbour is in hand."""

    has_ended = False

    def compute(self, run: Any) -> Any:
        if run.name != "fatal":
            return super().compute(run)
        neighbour = BatchFolder(self.folder).claims / "b.claim"
        for _ in range(30):
            if neighbour.exists() and neighbour.stat().st_mtime > 1:
                break
            time.sleep(0.01)
        self.has_ended = True
        raise _EndedError


def test_a_case_is_not_blamed_for_its_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases, release = _cases(tmp_path, "a", "fatal", "b", "c"), Claim.release
    states: dict[str, str] = {}
    for _ in range(3):
        work = _Fatal(tmp_path / "out")
        # a process that has ended releases nothing
        kept = lambda claim, work=work: work.has_ended or release(claim)  # noqa: E731
        monkeypatch.setattr(Claim, "release", kept)
        with suppress(_EndedError):
            states |= _states(_run(work, most_losses=2).manifests(cases))
        for path in BatchFolder(work.folder).claims.glob("*.claim"):
            os.utime(path, (1, 1))
    assert states["fatal"] == "failed"
    masks = (tmp_path / "out").glob("*_seg.nii.gz")
    assert sorted(path.name[0] for path in masks) == ["a", "b", "c"]
