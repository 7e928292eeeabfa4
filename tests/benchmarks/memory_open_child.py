"""Open one case and print the memory of this process."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from own_window import make_window


def resident_bytes() -> int:
    status = Path("/proc/self/status")
    if status.is_file():
        (kib,) = re.findall(r"VmRSS:\s+(\d+) kB", status.read_text("ascii"))
        return int(kib) * 1024
    import resource  # the peak, if nothing better is known

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def main(files: list[Path]) -> None:
    own = make_window()
    own.window.show()
    own.open(files)
    case = own.session.case
    raw = sum(volume.data.nbytes for volume in case.sequences.values())
    print(json.dumps({"resident": resident_bytes(), "raw": raw}), flush=True)
    own.window.close()


main([Path(argument) for argument in sys.argv[1:]])
