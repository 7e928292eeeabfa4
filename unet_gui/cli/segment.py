"""``unet-gui segment``: masks for one or many cases."""

from __future__ import annotations

import json
import re
import sys
import time
from argparse import ArgumentTypeError
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from unet_gui.cli.error_line import print_error
from unet_gui.controllers.batch import BatchOptions, segment_to_folder
from unet_gui.controllers.models import find_model, installed_models
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.labels import LABEL_SCHEMES
from unet_gui.core.progress import run_to_end
from unet_gui.io.atomic import make_folder
from unet_gui.io.case_files import find_cases
from unet_gui.segmentation.segmenter import DEFAULT_TILE_VOXELS

if TYPE_CHECKING:
    import argparse

    from unet_gui.controllers.batch import SegmentedCase
    from unet_gui.core.model_spec import ModelPackage
    from unet_gui.core.progress import Progress
    from unet_gui.segmentation.predictor import Predictor

# What the tensors of one voxel of a tile take at most, in the networks here.
_BYTES_PER_VOXEL = 2048


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("segment", help="segment cases into masks")
    add = parser.add_argument
    add("paths", nargs="+", type=Path, metavar="PATH", help="files or folders")
    add("-o", "--output", required=True, type=Path, metavar="DIR")
    add("--model", metavar="ID|DIR", help="default: the first installed")
    add("--device", default="auto", help="auto, cpu, gpu or gpu:N")
    add("--memory", type=parse_memory, metavar="4GB", help="budget for the network")
    add("--label-scheme", choices=sorted(LABEL_SCHEMES), default="msd")
    add("--probabilities", action="store_true", help="write them too, a file per class")
    add("--overlay", choices=("png", "gif", "mp4"), help="a picture or film, too")
    add("--overwrite", action="store_true", help="replace masks that are there")
    add("--json", action="store_true", help="print a record per case")
    parser.set_defaults(run=run)


def parse_memory(text: str) -> int:
    """Return the bytes that a text such as ``4GB`` or ``800MB`` means."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([KMG])B?", text.strip(), re.IGNORECASE)
    if not found:
        msg = f"{text!r} is no amount of memory; write 4GB or 800MB"
        raise ArgumentTypeError(msg)
    return int(float(found[1]) * 1000 ** (1 + "KMG".index(found[2].upper())))


def run(options: argparse.Namespace) -> int:
    """Segment every case in turn; a case that fails does not stop the others."""
    package = find_model(options.model, installed_models())
    cases = find_cases(options.paths)
    batch = BatchOptions(
        make_folder(options.output),
        LABEL_SCHEMES[options.label_scheme],
        options.overwrite,
        options.probabilities,
        options.overlay,
        DEFAULT_TILE_VOXELS
        if options.memory is None
        else max(1, options.memory // _BYTES_PER_VOXEL),
    )
    for files in cases:
        batch.mask_path(files)  # refuse before the long work, not after
    predictor, engine_start_s = _start(package, options.device)
    records: list[dict[str, Any]] = []
    code = 0
    for files in cases:
        job = segment_to_folder(files, package.spec, predictor, batch, engine_start_s)
        engine_start_s = 0.0
        try:
            done = _run_with_bar(files.name, job)
        except UnetGuiError as error:
            code = max(code, print_error(error, is_verbose=options.verbose))
        else:
            records.append(done.as_json())
            if not options.json:
                _print_line(done)
    if options.json:
        print(json.dumps(records, indent=2))
    return code


def _start(package: ModelPackage, device: str) -> tuple[Predictor, float]:
    started = time.perf_counter()
    from unet_gui.networks.backend import start_backend

    name = start_backend(device)
    from unet_gui.networks.predictor import KerasPredictor

    predictor = KerasPredictor(package, name)
    return predictor, time.perf_counter() - started


def _run_with_bar(name: str, job: Any) -> SegmentedCase:
    tqdm.monitor_interval = 0  # steps are slow enough to need no watching thread
    with tqdm(total=0, desc=name, leave=False, disable=not sys.stderr.isatty()) as bar:

        def show(progress: Progress) -> None:
            bar.total, bar.n = progress.total, progress.done
            bar.set_postfix_str(progress.message)

        done: SegmentedCase = run_to_end(job, show)
        return done


def _print_line(done: SegmentedCase) -> None:
    record = done.as_json()
    volumes = ", ".join(
        f"{name.replace('_', '-')} {ml:.1f} mL"
        for name, ml in record["volumes_ml"].items()
    )
    seconds = sum(record["seconds"].values())
    print(f"{record['case']}: {volumes}; {seconds:.1f} s -> {record['mask']}")
    for warning in record["warnings"]:
        print(f"  {warning}", file=sys.stderr)
