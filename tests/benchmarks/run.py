"""Compare the program with references: python tests/benchmarks/run.py [NAME…]."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))  # the clone

NAMES = (
    "launch",
    "open_case",
    "open_dicom",
    "orientation",
    "scroll",
    "switch_case",
    "paint",
    "undo",
    "threshold",
    "measure",
    "rano",
    "hd95",
    "scroll_large",
    "scroll_napari",
    "memory_open",
    "refuse",
    "bomb",
    "build",
    "train",
    "train_gpu",
    "register",
    "prepare",
    "engine_start",
    "first_mask",
    "segment_default",
    "segment_unet3d",
    "segment_monai",
    "efficiency",
    "batch",
    "batch_resume",
    "batch_scale",
    "review",
    "cluster",
    "claims",
    "stall",
    "scroll_busy",
    "engine_memory",
    "transfer",
    "export_nifti",
    "film",
    "report",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", action="store_true", help="print a list of records")
    options = parser.parse_args()
    if unknown := sorted(set(options.names) - set(NAMES)):
        parser.error(f"no benchmark {', '.join(unknown)}; known are {', '.join(NAMES)}")
    records = []
    for name in options.names or NAMES:
        records.append(importlib.import_module(name).measure().as_record())
        if not options.json:
            print(line(records[-1]), flush=True)
    if options.json:
        print(json.dumps(records, indent=2))
    return 0


def line(record: dict) -> str:
    verdict = {True: "holds", False: "MISSED", None: "not measured"}[record["holds"]]
    figures = f"{record['ours']} {record['unit']} / {record['reference']}"
    ratio = "" if record["ratio"] is None else f" = {record['ratio']:.2f}"
    bar = f"{verdict} ({record['bar']})"
    return f"{record['name']:12} {figures}{ratio}  {bar}  {record['note']}"


if __name__ == "__main__":
    sys.exit(main())
