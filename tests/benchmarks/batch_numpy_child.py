"""The command line with an engine that computes with NumPy, for scans of a few voxels.

The engine is a process of its own, as always; its networks copy their input.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))  # the clone

from tests import numpy_work
from unet_gui.controllers.batch.case_work import CaseWork
from unet_gui.controllers.engine.host import EngineHost

_ENGINE = (sys.executable, "-m", "tests.numpy_engine")


def engine_work(_, batch, folder, host) -> CaseWork:
    package = numpy_work.PACKAGE
    return CaseWork(package, None, batch, folder, host[0], EngineHost(_ENGINE))


if __name__ == "__main__":
    numpy_work.own_work = engine_work
    sys.exit(numpy_work.main())
