"""Tests of the claims by which several processes share a folder."""

import errno
import json
import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from unet_gui.core.errors import RunError
from unet_gui.io.batch.claims import Claims


def _take_all(folder: Path, names: list[str]) -> list[str]:
    claims = Claims(folder)
    return [name for name in names if claims.take(name) is not None]


def test_one_process_has_a_case_until_it_lets_it_go(tmp_path: Path) -> None:
    claims = Claims(tmp_path / "claims")
    claim = claims.take("a")
    assert claim is not None
    assert claims.take("a") is None
    assert claim.renew()
    claim.release()
    assert claims.take("a") is not None


def test_a_claim_that_is_not_renewed_is_taken_over(tmp_path: Path) -> None:
    claims = Claims(tmp_path, lease_s=60)
    old = claims.take("a")
    assert old is not None
    before = time.time() - 61
    os.utime(old.path, (before, before))
    new = claims.take("a")
    assert new is not None
    assert not old.renew()  # it must not write its result any more
    old.release()
    assert claims.take("a") is None


def test_a_claim_of_a_process_that_has_ended_is_taken_over(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.apply(_take_all, (tmp_path, ["a"])) == ["a"]
        assert Claims(tmp_path).take("a") is None
    assert Claims(tmp_path).take("a") is not None


def test_a_process_that_has_ended_and_is_not_missed_yet_has_no_claim(
    tmp_path: Path,
) -> None:
    claim = Claims(tmp_path).take("a")
    assert claim is not None
    with subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE) as ended:
        owner = json.loads(claim.path.read_text()) | {"pid": ended.pid}
        claim.path.write_text(json.dumps(owner))
        assert ended.stdout is not None
        ended.stdout.read()  # returns when the process has ended
        os.waitid(os.P_PID, ended.pid, os.WEXITED | os.WNOWAIT)
        assert Claims(tmp_path).losses("a") == 1
        again = Claims(tmp_path).take("a")
        assert Claims(tmp_path).losses("a") == 0
    assert again is not None
    assert again.losses == 1


def test_a_claim_from_another_computer_lasts_for_its_lease(tmp_path: Path) -> None:
    owner = {"token": "t", "host": "elsewhere", "pid": 1}
    (tmp_path / "a.claim").write_text(json.dumps(owner))
    assert Claims(tmp_path).take("a") is None


def test_no_case_is_claimed_twice_or_left(tmp_path: Path) -> None:
    names = [f"case-{number}" for number in range(60)]
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        found = pool.starmap(_take_all, [(tmp_path, names)] * 3, chunksize=1)
        assert sorted(name for part in found for name in part) == sorted(names)


def test_a_full_disk_leaves_no_claim_of_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(handle: int, _: str) -> None:
        os.close(handle)
        raise OSError(errno.ENOSPC, "No space left on device")

    claims = Claims(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "fdopen", fail)
        with pytest.raises(RunError, match="No space left"):
            claims.take("a")
    assert claims.take("a") is not None
