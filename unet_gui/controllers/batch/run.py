"""One process of a batch: its cases in turn, each of them recorded on disk."""

from __future__ import annotations

import logging
import threading
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from unet_gui.controllers.batch.case_record import (
    done_case,
    failed_case,
    failure_reason,
)
from unet_gui.controllers.batch.case_work import EngineLostError
from unet_gui.controllers.batch.pending import input_paths, is_finished
from unet_gui.controllers.batch.pipeline import Steps, pipelined
from unet_gui.core.errors import InputError, RunError, UnetGuiError
from unet_gui.core.free_memory import available_bytes
from unet_gui.core.processors import own_cores
from unet_gui.core.text import Text
from unet_gui.io.batch.input_record import input_record
from unet_gui.io.batch.manifest_file import read_manifest, write_manifest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unet_gui.controllers.batch.case_work import CaseRun
    from unet_gui.controllers.runs.segmented_case import SegmentedCase
    from unet_gui.core.batch.manifest import BatchSettings, CaseManifest, InputRecord
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.io.batch.batch_folder import BatchFolder
    from unet_gui.io.batch.claims import Claim, Claims

logger = logging.getLogger(__name__)

_RENEWALS = 4  # of a claim, within its lease
# The first loss may be that of a neighbour; with the others, the case was alone.
_MOST_LOSSES = 5
_MOST_AHEAD = 4  # cases that are prepared while others are computed


class Work(Protocol):
    """What is done with a case; see `CaseWork`."""

    def start(self) -> None:
        """Start the engine, unless it runs."""
        ...

    def read(self, files: CaseFiles) -> Case:
        """Read a case."""
        ...

    def prepare(self, case: Case, is_over: Callable[[], bool]) -> CaseRun:
        """Do what comes before the networks."""
        ...

    def compute(self, run: CaseRun) -> CaseRun:
        """Run the networks."""
        ...

    def write(self, files: CaseFiles, run: CaseRun) -> SegmentedCase:
        """Write the mask."""
        ...

    def close(self) -> None:
        """End the engine."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    claim: Claim
    attempts: int
    inputs: tuple[InputRecord, ...] = ()
    run: CaseRun | None = None
    error: Exception | None = None
    keeps_manifest: bool = False  # because it is that of another case, or damaged


@dataclass(slots=True, eq=False)
class _Computed:
    read: _Read
    run: CaseRun | None = None
    error: Exception | None = None
    manifest: CaseManifest | None = None


@dataclass(frozen=True, slots=True)
class BatchRun:
    """The cases that this process does, and the folder that it shares with others.

    Attributes
    ----------
    most_losses : int
        How many processes may end in a row while they have a case, until the case is
        taken for the cause.
    taken : list of CaseFiles
        Those of the last call of `manifests` that other processes had to its end.
    suspects : list of CaseFiles
        Those of the last call that a process was lost with, one of which may be the
        cause.
    """

    folder: BatchFolder
    settings: BatchSettings
    work: Work
    claims: Claims
    is_overwriting: bool = False
    most_losses: int = _MOST_LOSSES
    taken: list[CaseFiles] = field(default_factory=list)
    suspects: list[CaseFiles] = field(default_factory=list)

    def manifests(
        self,
        cases: Sequence[CaseFiles],
        is_over: Callable[[], bool] = lambda: False,
    ) -> Iterator[CaseManifest]:
        """Do the cases that are not done and that nobody else does.

        A case that fails costs its manifest and nothing else. Neighbours are prepared
        and written while a case is computed. At the end, those that other processes had
        are looked at once more, for a process may have ended since. Cases that a
        process was lost with come last and alone, so that the one that ends processes
        takes no other case with it.

        Parameters
        ----------
        is_over : callable
            Whether to end after the case in hand; may be asked by any thread, and stays
            true once it is.

        Yields
        ------
        CaseManifest
            Of each case that was done here, after it was written.

        Raises
        ------
        InputError, RunError
            If the engine cannot be started, such as on a device that is not there, or
            nothing can be written to the folder.
        """
        self.work.start()
        self.taken.clear()
        self.suspects.clear()
        yield from self._pass(cases, is_over)
        if self.taken and not is_over():
            again = tuple(self.taken)
            self.taken.clear()
            yield from self._pass(again, is_over)
        for files in self.suspects:
            yield from self._pass([files], is_over, is_alone=True)

    def _pass(
        self,
        cases: Sequence[CaseFiles],
        is_over: Callable[[], bool],
        *,
        is_alone: bool = False,
    ) -> Iterator[CaseManifest]:
        held: dict[str, Claim] = {}
        ended = threading.Event()
        renewing = threading.Thread(
            target=self._keep_renewing, args=(held, ended), daemon=True
        )
        renewing.start()
        given_up = threading.Event()

        def is_in_vain() -> bool:
            return given_up.is_set() or is_over()

        def read(files: CaseFiles) -> _Read | None:
            if is_in_vain() or not (is_alone or self._is_trusted(files)):
                return None
            return self._read(files, held, is_in_vain)

        steps = Steps(read, self._compute, self._write, given_up.set)
        ahead = min(_MOST_AHEAD, own_cores())
        try:
            # claims and engine are kept until its threads have ended
            with closing(pipelined(cases, steps, is_over, ahead, _has_room)) as done:
                for files, computed in done:
                    held.pop(files.name, None)
                    if computed.manifest is not None:
                        yield computed.manifest
        finally:
            ended.set()
            renewing.join()
            for claim in list(held.values()):
                claim.release()

    def _keep_renewing(self, held: dict[str, Claim], ended: threading.Event) -> None:
        while not ended.wait(self.claims.lease_s / _RENEWALS):
            for claim in list(held.values()):
                claim.renew()

    def _is_trusted(self, files: CaseFiles) -> bool:
        """Whether no process was lost with a case; a case of doubt is put off."""
        if not self.claims.losses(files.name):
            return True
        self.suspects.append(files)
        return False

    def _read(
        self, files: CaseFiles, held: dict[str, Claim], is_over: Callable[[], bool]
    ) -> _Read | None:
        """Claim and prepare a case; None if it is done or another process does it."""
        claim = self.claims.take(files.name)
        if claim is None:
            self.taken.append(files)
            return None
        held[files.name] = claim
        if claim.losses >= self.most_losses:
            return _Read(claim, claim.losses, error=_lost(claim.losses))
        attempts = 1 + claim.losses
        if not self.is_overwriting:
            try:
                if is_finished(self.folder, files, self.settings):
                    held.pop(files.name).release()
                    return None
                before = read_manifest(self.folder.manifest_of(files.name))
            except InputError as error:
                return _Read(claim, attempts, error=error, keeps_manifest=True)
            attempts += 0 if before is None else before.attempts
        inputs: tuple[InputRecord, ...] = ()
        try:
            inputs = tuple(map(input_record, input_paths(files)))
            run = self.work.prepare(self.work.read(files), is_over)
            return _Read(claim, attempts, inputs, run)
        except Exception as error:  # noqa: BLE001 - any fault costs one case only
            return _Read(claim, attempts, inputs, error=error)

    def _compute(self, files: CaseFiles, read: _Read) -> _Computed:
        if read.run is None:
            return _Computed(read, error=read.error)
        self.work.start()  # where this fails, no case is at fault
        try:
            return _Computed(read, self.work.compute(read.run))
        except EngineLostError:
            logger.warning("%s ended the engine; it is tried once more", files.name)
        except Exception as error:  # noqa: BLE001
            return _Computed(read, error=error)
        return self._computed_again(read)

    def _computed_again(self, read: _Read) -> _Computed:
        """Try a case once more that ended the engine, perhaps only by chance."""
        again = replace(read, attempts=read.attempts + 1)
        try:
            if again.run is not None:
                return _Computed(again, self.work.compute(again.run))
        except Exception as error:  # noqa: BLE001
            return _Computed(again, error=error)
        return _Computed(again, error=read.error)

    def _write(self, files: CaseFiles, computed: _Computed) -> None:
        """Write a result and its manifest, unless the claim was lost meanwhile."""
        read = computed.read
        if not read.claim.renew():
            logger.warning("%s was taken over by another process", files.name)
            read.claim.release()  # it is ours after all if only the folder was away
            self.taken.append(files)
            return
        done: SegmentedCase | None = None
        if computed.run is not None:
            try:
                done = self.work.write(files, computed.run)
            except Exception as error:  # noqa: BLE001
                computed.error = error
        computed.manifest = manifest = self._manifest(files, computed, done)
        try:
            if not read.keeps_manifest:
                write_manifest(self.folder.manifest_of(files.name), manifest)
        except UnetGuiError:
            logger.exception("The record of %s cannot be written", files.name)
        read.claim.release()
        # nobody needs the case any more while the next one is computed
        computed.run, computed.read = None, replace(read, run=None)

    def _manifest(
        self, files: CaseFiles, computed: _Computed, done: SegmentedCase | None
    ) -> CaseManifest:
        read, settings = computed.read, self.settings
        if done is None:
            reason = failure_reason(files, computed.error)
            return failed_case(files, settings, read.attempts, reason, read.inputs)
        return done_case(files, settings, read.attempts, read.inputs, done, self.folder)


def _has_room() -> bool:
    """Whether the memory suffices for more cases, of which this process has some."""
    import psutil

    return available_bytes() > 2 * psutil.Process().memory_info().rss


def _lost(count: int) -> RunError:
    return RunError(
        Text(
            "{count} processes ended one after the other while they had this case, "
            "perhaps for lack of memory. The same call tries it again.",
            count=count,
        )
    )
